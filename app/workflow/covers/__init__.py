"""The cover checklist: what stands on it, laid out for the screen and for paper."""
