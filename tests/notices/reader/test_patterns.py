import re
import subprocess
import sys

import pytest

from app.notices.reader.patterns import Pattern

EVERY = """
import gc, pkgutil, re, warnings
from importlib import import_module
from app.notices import reader
from app.notices.reader.patterns import Pattern
warnings.simplefilter("error")
for module in pkgutil.walk_packages(reader.__path__, f"{reader.__name__}."):
    import_module(module.name)
patterns = [one for one in gc.get_objects() if isinstance(one, Pattern)]
for one in patterns:
    re.compile(one.pattern, one.flags)
print(len(patterns))
"""


def test_every_pattern_of_the_reader_can_be_compiled() -> None:
    """In a program of its own: others may have put what is made out of the collector's sight."""
    done = subprocess.run(
        [sys.executable, "-c", EVERY], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 500


def test_a_pattern_is_compiled_once_when_it_is_first_asked() -> None:
    pattern = Pattern("(?P<count>[0-9]+)份", re.IGNORECASE)
    assert "compiled" not in vars(pattern)
    found = pattern.search("一式3份")
    assert found is not None
    assert found["count"] == "3"
    assert vars(pattern)["search"] == pattern.compiled.search
    assert pattern.split("甲3份乙") == ["甲", "3", "乙"]
    assert pattern.sub("", "甲3份乙") == "甲乙"


def test_what_is_no_pattern_is_said_when_it_is_asked() -> None:
    with pytest.raises(re.error):
        Pattern("(").search("")
