"""Notices that ask for no materials: points tables and work plans."""
