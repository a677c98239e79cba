"""Whose submission it is: begun for a unit, with its nominees."""
