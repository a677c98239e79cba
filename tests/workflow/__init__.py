"""Tests of app/workflow."""
