"""归位: the page, and what is brought to it."""
