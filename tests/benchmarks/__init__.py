"""How fast, beside another tool in the same run. Never part of a test run."""
