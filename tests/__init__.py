"""Tests mirror app/; makers.py makes the files that they read."""
