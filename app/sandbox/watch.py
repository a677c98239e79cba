"""Looks after running calls: time, memory, progress and the wish to cancel."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from app import log
from app.sandbox.limits import Limits
from app.sandbox.outcome import Reason, Stopped
from app.sandbox.process import Worker

START_SECONDS = 60.0
"""For a child to start, and for a job's imports: old disks and virus scanners are slow."""

TICK = 0.025
_TREE_TICKS = 10  # what a child has started is looked up every 0.25 s: it costs a walk of all pids
_REST_TICKS = 80


class Watch:
    """One call under way. The calling thread sets the clock, the monitor's thread judges."""

    def __init__(self, worker: Worker, limits: Limits, cancelled: Callable[[], bool]) -> None:
        self.worker = worker
        self.limits = limits
        self.stopped: Stopped | None = None
        self._cancelled = cancelled
        self._seconds: float | None = START_SECONDS
        self._idle: float | None = None
        self._since = self._moved = time.monotonic()
        self._late = Reason.START_FAILED
        self._ticks = 0
        self._turn = threading.Lock()
        self._ended = False

    def starting(self, seconds: float) -> None:
        """The child's own start, or a job's imports."""
        self._since, self._seconds = time.monotonic(), seconds

    @property
    def began(self) -> bool:
        """Whether the job itself runs, not only the child's start or the job's imports."""
        return self._late is Reason.TIME

    def running(self) -> None:
        """From here on the job's own limits hold."""
        self._late = Reason.TIME
        self._since = self._moved = time.monotonic()
        self._seconds, self._idle = self.limits.seconds, self.limits.idle_seconds

    def moved(self) -> None:
        self._moved = time.monotonic()

    def look(self) -> None:
        """Stops the call if it must be; called once a tick, and of no effect once it has ended."""
        with self._turn:
            if self._ended:
                return
            try:
                stopped = self._judge()
            except Exception as error:  # one call's fault must not end all watching
                log.failure("sandbox watch failed", error)
                stopped = Stopped(Reason.CANCELLED)
            if stopped and not self.stopped:
                self.stopped = stopped
                self.worker.strike()

    def end(self) -> None:
        """The child is free for another call, which a late look at this one must not strike."""
        with self._turn:
            self._ended = True

    def _judge(self) -> Stopped | None:
        now = time.monotonic()
        if self._cancelled():
            return Stopped(Reason.CANCELLED)
        if self._seconds is not None and now - self._since > self._seconds:
            return Stopped(self._late, {"seconds": self._seconds})
        if self._idle is not None and now - self._moved > self._idle:
            return Stopped(Reason.TIME, {"idle_seconds": self._idle})
        self._ticks += 1
        resident = self.worker.resident_mib(tree=self._ticks % _TREE_TICKS == 0)
        if resident > self.limits.memory_mib:
            detail = {"memory_mib": self.limits.memory_mib, "resident_mib": round(resident)}
            return Stopped(Reason.MEMORY, detail)
        return None


class Monitor:
    """One thread for all watches; it sleeps when there are none."""

    def __init__(self) -> None:
        self._watches: set[Watch] = set()
        self._lock = threading.Lock()
        self._wake = threading.Event()
        self._thread: threading.Thread | None = None
        self._closed = False

    @contextmanager
    def watching(self, watch: Watch) -> Iterator[None]:
        with self._lock:
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="sandbox", daemon=True)
                self._thread.start()
            self._watches.add(watch)
        self._wake.set()
        try:
            yield
        finally:
            with self._lock:
                self._watches.discard(watch)
            watch.end()

    def close(self) -> None:
        self._closed = True
        self._wake.set()
        if self._thread:
            self._thread.join()

    def _run(self) -> None:
        resting = 0
        while not self._closed:
            with self._lock:
                watches = list(self._watches)
                resting = 0 if watches else resting + 1
                if resting > _REST_TICKS:
                    self._wake.clear()
            for watch in watches:
                watch.look()
            self._wake.wait()
            time.sleep(TICK)
