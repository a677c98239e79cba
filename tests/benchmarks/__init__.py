"""Measured against other tools in the same run; they print figures and judge nothing."""
