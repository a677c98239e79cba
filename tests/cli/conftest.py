"""The submission of tests/workflow/conftest.py, here for commands."""

from tests.workflow.conftest import _checked_once, desk, good, sandbox

__all__ = ["_checked_once", "desk", "good", "sandbox"]
