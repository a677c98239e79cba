"""BagIt 1.0 (RFC 8493): write, read, verify; names that are safe on every medium."""
