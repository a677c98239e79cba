"""A notice as a person meets it: read in, looked through fact by fact, corrected, compared."""
