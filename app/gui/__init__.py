"""The window: pages wire, they do not decide. Everything decided lies below this room."""
