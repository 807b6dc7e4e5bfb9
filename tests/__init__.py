"""The tests: what the product promises, one sentence a test."""
