"""Helpers shared by several tests: runs of the program, golden files, bad files."""
