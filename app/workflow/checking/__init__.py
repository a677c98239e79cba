"""What is wrong or missing, counted and told; what a person decides about it."""
