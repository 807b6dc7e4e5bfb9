"""The full-screen reader; without Textual, only `start` can be imported."""
