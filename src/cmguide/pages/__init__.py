"""A guide as pages and as JSON, before anything is painted."""
