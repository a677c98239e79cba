"""Questions with fields."""
