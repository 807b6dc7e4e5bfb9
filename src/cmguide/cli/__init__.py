"""Define the commands and their options, and parse the command line."""
