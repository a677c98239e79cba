"""A sandbox over the badly behaved jobs, and eyes for processes."""

import time
from collections.abc import Callable, Iterator

import psutil
import pytest

from app.sandbox.limits import Limits
from app.sandbox.sandbox import Sandbox
from tests.sandbox.jobs import COMMAND

QUICK = Limits(seconds=10, memory_mib=200)


_before: set[int] = set()


@pytest.fixture(autouse=True)
def _others_children() -> None:
    """Tests of other rooms may have left children of theirs in this process; they don't count."""
    _before.clear()
    _before.update(child.pid for child in psutil.Process().children(recursive=True))


def children(*, recursive: bool = False) -> list[psutil.Process]:
    """The children that this test's sandboxes started."""
    found = psutil.Process().children(recursive=recursive)
    return [child for child in found if child.pid not in _before]


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(workers=2, command=COMMAND) as made:
        yield made
    assert not children(recursive=True), "a child outlived the sandbox"


def gone(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def within(seconds: float, holds: Callable[[], bool]) -> bool:
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True
