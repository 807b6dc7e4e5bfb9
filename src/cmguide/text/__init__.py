"""Pure functions on text: folding, typography, safety, encodings."""
