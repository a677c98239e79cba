"""Corrected copies: what mends a finding, a file per fix."""
