"""Packages: where they go, written, read back, sent, and verified again."""
