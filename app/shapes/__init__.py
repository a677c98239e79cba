"""JSON on disk and over pipes: schema-checked, then turned into domain types."""
