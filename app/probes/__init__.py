"""File to facts; never raises on bad input."""
