"""What a notice says of its things, one module for each family of facts."""
