"""The frame of the window: rail, top bar, footer, and what leads from one to the other."""
