"""Tests of app.shapes."""
