"""Measures how long the window's thread was deaf: a timer of 10 ms that notes every late beat.

A witness in another thread looks, while a beat is late, at what the window's thread is doing. It
reads the stack without taking hold of it: a frame that is held keeps its painter painting.
"""

import faulthandler
import re
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

_EVERY_MS = 10
_LATE_SECONDS = 0.06
"""From here on the witness looks; what is shorter nobody feels."""


_FRAME = re.compile(r'File ".*?([^/\\"]+)", line (\d+) in (\S+)')


@dataclass
class Gap:
    """`seconds` between two beats, `at` since the start; `where` is the stack seen then.

    `waited` of them the thread could have run but other processes had the processors, `ran` it did
    run, the rest it was held up by other threads; 0 where the system does not tell.
    """

    seconds: float
    at: float
    waited: float = 0.0
    ran: float = 0.0
    where: list[str] = field(default_factory=list)

    @property
    def own(self) -> float:
        """Seconds that are the program's and not the neighbours'."""
        return self.seconds - self.waited


class Heartbeat(QObject):
    """`worst` is the longest time without a beat since `start`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.gaps: list[Gap] = []
        self._began = self._last = time.perf_counter()
        self._seen: list[str] = []
        self._stopped = threading.Event()
        self._thread = threading.get_ident()
        self._native = threading.get_native_id()
        self._ran, self._queued = self._on_processor()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._beat)
        self._witness = threading.Thread(target=self._watch, daemon=True)

    def start(self) -> None:
        self.restart()
        self._timer.start()
        self._witness.start()

    def restart(self) -> None:
        """Forgets what was measured."""
        self.gaps = []
        self._began = self._last = time.perf_counter()
        self._ran, self._queued = self._on_processor()

    def stop(self) -> None:
        self._beat()
        self._timer.stop()
        self._stopped.set()
        self._witness.join()

    @property
    def worst(self) -> Gap:
        return max(self.gaps, key=lambda gap: gap.own, default=Gap(0.0, 0.0))

    def longer_than(self, seconds: float) -> list[Gap]:
        return [gap for gap in self.gaps if gap.own > seconds]

    def _beat(self) -> None:
        now, (ran, queued) = time.perf_counter(), self._on_processor()
        took, waited = now - self._last, queued - self._queued
        began = self._last - self._began
        self.gaps.append(Gap(took, began, waited, ran - self._ran, self._seen))
        self._seen = []
        self._last, self._ran, self._queued = now, ran, queued

    def _on_processor(self) -> tuple[float, float]:
        """Seconds that the thread ran and stood in line for a processor so far; on Linux."""
        try:
            told = Path(f"/proc/self/task/{self._native}/schedstat").read_text("ascii")
        except OSError:
            return 0.0, 0.0
        ran, queued, _turns = told.split()
        return int(ran) / 1e9, int(queued) / 1e9

    def _watch(self) -> None:
        with tempfile.TemporaryFile() as file:
            while not self._stopped.wait(_EVERY_MS / 1000):
                if time.perf_counter() - self._last > _LATE_SECONDS and not self._seen:
                    file.seek(0)
                    file.truncate()
                    faulthandler.dump_traceback(file)
                    file.seek(0)
                    self._seen = _stack_of(self._thread, file.read().decode(errors="replace"))


def _stack_of(thread: int, dumped: str) -> list[str]:
    """The innermost eight calls of one thread, as “file:line function”."""
    for part in dumped.split("\n\n"):
        if f"{thread:016x}" in part.partition("\n")[0]:
            found = [":".join(one[:2]) + " " + one[2] for one in _FRAME.findall(part)]
            return found[:8]
    return []
