"""Step 2: whose submission it is."""
