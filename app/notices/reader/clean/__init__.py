"""From a notice's text as found to text that rules can read, with the way back."""
