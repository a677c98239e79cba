"""Blank forms and the working copies that are filled in from what the submission knows."""
