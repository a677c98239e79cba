"""Small painted widgets that every page uses."""
