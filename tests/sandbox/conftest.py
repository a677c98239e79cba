"""A sandbox over the badly behaved jobs, and eyes for processes."""

import time
from collections.abc import Callable, Iterator

import psutil
import pytest

from app.sandbox.limits import Limits
from app.sandbox.sandbox import Sandbox
from tests.sandbox.jobs import COMMAND

QUICK = Limits(seconds=10, memory_mib=200)


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(workers=2, command=COMMAND) as made:
        yield made
    assert not psutil.Process().children(recursive=True), "a child outlived the sandbox"


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
