"""One child, seen from the program."""

import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO, cast

import psutil

from app.sandbox import frames, surroundings
from app.sandbox.frames import Kind
from app.sandbox.jobobject import JobObject
from app.sandbox.limits import MIB

LAST_JOB = 400
"""Libraries leak; a child is replaced after so many jobs, those of 200 files looked at closely."""

_PATIENCE = 2.0
"""Seconds for a struck child to be gone; measured: 20 ms."""


class Worker:
    """Used by one thread at a time; `strike` alone may be called from another."""

    def __init__(self, command: Sequence[str]) -> None:
        """Raises OSError where the command cannot be started; does not wait for the child."""
        self._scratch = Path(tempfile.mkdtemp(prefix="beiqi-"))
        try:
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=self._scratch,
                env=surroundings.environment(self._scratch),
                **surroundings.popen_options(),
            )
        except OSError:
            shutil.rmtree(self._scratch, ignore_errors=True)
            raise
        self._job_object = JobObject(self._process.pid)
        self._inner: psutil.Process | None = None
        self._strike = threading.Lock()
        self._struck = False
        self._tree: list[psutil.Process] = []
        self.jobs = 0
        self.worn = False

    @property
    def greeted(self) -> bool:
        return self._inner is not None

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    @property
    def reusable(self) -> bool:
        return not (self._struck or self.worn) and self.jobs < LAST_JOB

    def greet(self) -> None:
        """Waits until the child has started. Raises as `receive` does."""
        kind, pid = self.receive()
        if kind is not Kind.HELLO or not isinstance(pid, int):
            raise frames.BadFrameError
        with suppress(psutil.Error):
            self._inner = psutil.Process(pid)
        if self._inner is None:
            raise EOFError

    def send(self, frame: bytes) -> None:
        self.jobs += 1
        frames.send(cast("BinaryIO", self._process.stdin), frame)

    def receive(self, value_bytes: int = frames.SMALL_BYTES) -> tuple[Kind, Any]:
        return frames.receive(cast("BinaryIO", self._process.stdout), value_bytes)

    def resident_mib(self, *, tree: bool) -> float:
        """Memory in use now; `tree` adds what the child has started, and costs a few ms."""
        if self._inner is None:
            return 0.0
        processes = [self._inner]
        with suppress(psutil.Error):
            processes += self._inner.children(recursive=True) if tree else []
        return sum(_resident(process) for process in processes) / MIB

    def strike(self) -> None:
        """Kills the whole tree; returns before it is gone. May be called at any time, twice."""
        with self._strike:
            if self._struck:
                return
            self._struck = True
            with suppress(psutil.Error):
                self._tree = psutil.Process(self._process.pid).children(recursive=True)
            if self._inner and self._inner not in self._tree:  # its guardian has been killed
                with suppress(psutil.Error):
                    self._tree = [self._inner, *self._inner.children(recursive=True)]
            self._process.terminate()  # the guardian ends the group, orphans too
            for process in self._tree:
                with suppress(psutil.Error):
                    process.kill()
            self._job_object.close()

    def exit_code(self) -> dict[str, float]:
        """Of a child whose pipe has closed; nothing when it lives on all the same."""
        try:
            return {"exit": self._process.wait(_PATIENCE)}
        except subprocess.TimeoutExpired:
            return {}

    def discard(self) -> None:
        """Strikes, waits, and clears the child's temporary folder."""
        self.strike()
        try:
            self._process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        if sys.platform == "win32":  # elsewhere the guardian has waited
            psutil.wait_procs(self._tree, _PATIENCE)
        for stream in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                cast("BinaryIO", stream).close()
        shutil.rmtree(self._scratch, ignore_errors=True)


def _resident(process: psutil.Process) -> int:
    try:
        return process.memory_info().rss
    except psutil.Error:
        return 0
