"""The sandbox under real faults."""
