"""The program as she has it: a screen, a mouse, keys, and nothing else to hold on to."""
