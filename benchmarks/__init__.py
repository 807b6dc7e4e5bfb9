"""Measure how long a user waits, as ratios between programs that run in turn."""
