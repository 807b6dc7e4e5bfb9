"""How long a user waits, as ratios measured side by side in one run."""
