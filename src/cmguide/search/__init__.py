"""From typed words to the topics that answer them."""
