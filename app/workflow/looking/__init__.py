"""What is known of the files: probed, looked at more closely, kept for the next time."""
