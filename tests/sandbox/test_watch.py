"""What looks after a call lets go of its child when the call has ended."""

from typing import cast

from app.sandbox.limits import MEDIA
from app.sandbox.process import Worker
from app.sandbox.watch import Monitor, Watch


class Struck:
    """Stands for a child."""

    def __init__(self) -> None:
        self.strikes = 0

    def strike(self) -> None:
        self.strikes += 1

    def resident_mib(self, *, tree: bool) -> float:
        return 1e9 if tree else 0.0


def watched(child: Struck) -> Watch:
    return Watch(cast("Worker", child), MEDIA, lambda: True)


def test_a_late_look_strikes_no_child_that_another_call_uses() -> None:
    """The monitor takes its list before the call ends, and looks after."""
    child, monitor = Struck(), Monitor()
    watch = watched(child)
    with monitor.watching(watch):
        pass
    struck_in_time = child.strikes
    watch.look()
    monitor.close()
    assert child.strikes == struck_in_time
    assert struck_in_time <= 1


def test_a_call_that_is_cancelled_in_time_is_struck_once() -> None:
    child = Struck()
    watch = watched(child)
    watch.look()
    watch.look()
    assert child.strikes == 1
