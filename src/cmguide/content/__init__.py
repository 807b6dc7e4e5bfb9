"""An answers file: its records, how it is read, and the problems found in it."""
