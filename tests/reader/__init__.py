"""The proof of the notice reader: notices, what a perfect reader finds, and how they compare."""
