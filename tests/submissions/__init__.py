"""Tests of app/submissions."""
