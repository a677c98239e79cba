"""The things that a notice asks for: how they are named, and which of its words mean which."""
