"""What was found, as a profile."""
