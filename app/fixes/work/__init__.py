"""The doing of fixes, in the sandbox's child, with the libraries that this needs."""
