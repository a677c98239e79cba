"""What is painted, and what can be read back out of it."""
