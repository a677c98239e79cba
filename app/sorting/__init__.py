"""Which file belongs in which slot, and why."""
