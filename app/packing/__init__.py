"""Which file goes where in a package, and writing it."""
