"""What speaks for a thing going by a way: the named signs that the weights are of."""
