"""Packing: the plan, the folder, and what may go wrong on the way."""
