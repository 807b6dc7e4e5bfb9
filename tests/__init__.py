"""The tests: each docstring states one promise of the product."""
