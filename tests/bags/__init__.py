"""Bags: names, manifests, reading and verifying."""
