"""Which files, folders and mails the patterns for names are meant for."""
