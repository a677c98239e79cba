"""The lock files: whole, of one mind, and silent about where packages come from."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ["requirements.lock", "requirements-build.lock", "requirements-dev.lock"]


def _text(lock: str) -> str:
    return (ROOT / "packaging" / lock).read_text(encoding="utf-8")


def _pinned(lock: str) -> dict[str, str]:
    """Package -> the version it is locked to."""
    return dict(re.findall(r"^([\w.-]+)==([\w.]+)", _text(lock), re.MULTILINE))


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_has_hashes_and_no_place(lock: str) -> None:
    requirements = re.sub(r"\\\n", "", _text(lock)).splitlines()
    assert requirements
    for requirement in requirements:
        assert re.fullmatch(
            r"[a-z0-9.-]+==[\w.]+( ; [^-]*?)?\s+(--hash=sha256:[0-9a-f]{64}\s*)+", requirement
        ), requirement


@pytest.mark.parametrize("lock", LOCKS[1:])
def test_shared_packages_have_one_version(lock: str) -> None:
    project, other = _pinned("requirements.lock"), _pinned(lock)
    assert {name: project[name] for name in other if name in project} == {
        name: versions for name, versions in other.items() if name in project
    }


@pytest.mark.parametrize("lock", LOCKS)
def test_every_python_gets_the_same_versions(lock: str) -> None:
    """av 19, which Python 3.12 was given where 3.11 had av 18, read no video with our code."""
    names = re.findall(r"^([\w.-]+)==", _text(lock), re.MULTILINE)
    assert sorted(set(names)) == sorted(names)
    assert "python_full_version" not in _text(lock)


def test_locks_hold_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = {
        "requirements.lock": project["project"]["dependencies"],
        "requirements-dev.lock": project["dependency-groups"]["dev"],
    }
    for lock, lines in asked.items():
        names = {re.split(r"[^\w.-]", line)[0].lower().replace("_", "-") for line in lines}
        assert names <= set(_pinned(lock)), lock


def test_qt_is_the_release_that_keeps_its_references() -> None:
    """PySide6 6.12.0 on Python 3.11 lost a reference to None at every void call, then aborted."""
    assert _pinned("requirements.lock")["pyside6-essentials"] == "6.11.3"
    code = """
import sys
from PySide6.QtCore import QObject
thing = QObject()
before = sys.getrefcount(None)
for _ in range(1000):
    thing.setObjectName("name")
print(sys.getrefcount(None) - before)
"""
    change = int(subprocess.check_output([sys.executable, "-c", code], text=True))
    assert abs(change) < 100
