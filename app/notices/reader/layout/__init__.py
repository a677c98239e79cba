"""A cleaned notice taken apart: what is page and what is notice, its points, its sentences."""
