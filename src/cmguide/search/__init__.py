"""Find the topics that answer a user's words or question."""
