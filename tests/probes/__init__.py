"""Probes: bytes to facts, for what is sound, broken, hostile or under another name."""
