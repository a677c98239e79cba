"""A check report as text, JSON, HTML and JUnit."""
