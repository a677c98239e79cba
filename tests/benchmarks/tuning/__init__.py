"""Stamped pages and red things that the seal detector was tuned on; built on `app.samples`."""
