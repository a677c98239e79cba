"""The unit's working folder on disk."""
