"""The full-screen reader; only `start` may be imported where Textual is missing."""
