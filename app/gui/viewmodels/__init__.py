"""What pages show, without pixels."""
