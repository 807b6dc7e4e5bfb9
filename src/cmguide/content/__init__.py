"""Load answers files into guides, check answers files, and create new ones."""
