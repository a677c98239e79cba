"""Reading a notice: its text with every fact marked, and the checklist beside it."""
