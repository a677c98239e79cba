"""Pieces of pages, too large to stand in them."""
