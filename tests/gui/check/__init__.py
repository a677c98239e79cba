"""Step 4 as she uses it."""
