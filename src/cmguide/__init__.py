"""A career guide in the terminal: one real interview, nine answers."""

__version__ = "0.1.0"
