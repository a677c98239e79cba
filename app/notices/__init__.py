"""The store of notice profiles: built in, installed, exported, renewed."""
