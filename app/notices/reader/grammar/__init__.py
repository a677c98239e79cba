"""How official notices write numbers, limits, dates and strength."""
