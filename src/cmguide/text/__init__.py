"""Pure functions on strings: folding, typography, wrapping, safety, encodings."""
