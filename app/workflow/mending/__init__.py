"""Corrected copies of what is wrong: made, judged, shown, taken or thrown away."""
