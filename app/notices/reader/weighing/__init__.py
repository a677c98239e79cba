"""Decisions learned from notices whose things are known, and the words that speak for them."""
