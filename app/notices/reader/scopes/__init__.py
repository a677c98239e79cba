"""What each way, day and stage holds for."""
