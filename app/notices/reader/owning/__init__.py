"""Whose each thing said is: limits, copies, formats and seals put on the items they belong to."""
