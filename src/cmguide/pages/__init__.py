"""A guide as pages and as JSON, independent of the terminal."""
