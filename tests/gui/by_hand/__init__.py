"""What she does by hand though nothing is wrong."""
