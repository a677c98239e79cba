"""One module per outside program."""
