"""The commands, their options and the parsing of the command line."""
