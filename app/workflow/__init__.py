"""The verbs, without widgets."""
