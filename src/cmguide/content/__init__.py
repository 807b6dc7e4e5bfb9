"""Load, check and create answers files, which become the records of a guide."""
