"""Request slips: what only a provider can give anew, and how he is asked for it."""
