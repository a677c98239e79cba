"""What a notice says as a whole: who asks, by when, by which way, of whom."""
