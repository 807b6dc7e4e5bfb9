"""Find the topics that answer the words that a user types."""
