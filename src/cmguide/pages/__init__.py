"""Turn guides into pages and JSON, independently of the terminal."""
