"""Runs named jobs in child processes with limits of time, memory and output."""
