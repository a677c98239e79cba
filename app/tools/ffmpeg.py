"""The ffmpeg that imageio-ffmpeg ships inside its wheel; nothing is looked for on the network.

Commands are built with ffmpeg-python and run here, since its own `run` knows no time limit, tells
nothing on the way and leaves ffmpeg behind where its caller fails.
"""

import functools
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import IO, Protocol

import imageio_ffmpeg
import psutil

_VERSION_SECONDS = 20.0
_TICK = 0.1
_WORDS = 4000
"""Bytes of what ffmpeg said last that are kept: a hostile file can make it say gigabytes."""
_COUNTED = 2**20
"""Steps in which bytes count; the progress lines are a kilobyte a second themselves."""

_CRASHED = 0x80000000
"""Exit codes from here on are Windows' own for programs that crashed."""


class FfmpegError(Exception):
    """ffmpeg is missing, refused the job, or took too long; the text is its own last words."""


class FfmpegDiedError(FfmpegError):
    """ffmpeg was killed, or crashed: this need not speak of the file."""


class Job(Protocol):
    """What `ffmpeg.output(…)` of ffmpeg-python returns."""

    def compile(self, cmd: str, overwrite_output: bool) -> list[str]: ...


@dataclass(frozen=True, slots=True)
class Moved:
    """How far a job is: seconds of its output that are written, bytes that it wrote and read.

    Bytes in whole MiB; what a second pass writes again counts again. 0 where the system does
    not tell.
    """

    seconds: float = 0.0
    bytes: int = 0
    read: int = 0


@functools.cache
def binary() -> str:
    """Path of the program; raises FfmpegError where the wheel has none for this machine."""
    try:
        return str(imageio_ffmpeg.get_ffmpeg_exe())
    except RuntimeError as error:
        raise FfmpegError(str(error)) from error


@functools.cache
def version() -> str:
    """Such as “7.1”; raises FfmpegError."""
    first = _finished([binary(), "-version"], _VERSION_SECONDS).stdout.splitlines()[0]
    return first.removeprefix("ffmpeg version ").split(" ")[0]


def run(job: Job, *, seconds: float) -> str:
    """Runs a job to its end, overwriting its output; returns what ffmpeg said (stderr).

    Raises FfmpegError on a refusal or after `seconds`; the child is dead then.
    """
    return _finished(_command(job), seconds).stderr


def follow(job: Job, moved: Callable[[Moved], None]) -> None:
    """Runs a job to its end, however long that takes; `moved` is told whenever it has moved.

    It is never told while ffmpeg stands still. Raises FfmpegError on a refusal, FfmpegDiedError
    where it did not end by itself, and what `moved` raises; ffmpeg is gone then too.
    """
    command = _command(job, "-loglevel", "error", "-progress", "pipe:1", "-stats_period", "0.25")
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            creationflags=_no_window(),
        )
    except OSError as error:
        raise FfmpegError(str(error)) from error
    with process:
        try:
            said = _Listener(process)
            said.follow(moved)
        finally:
            process.kill()
    if not 0 <= process.returncode < _CRASHED:
        raise FfmpegDiedError(said.last_words())
    if process.returncode != 0:
        raise FfmpegError(said.last_words())


class _Listener:
    """Reads both pipes in threads, so that ffmpeg never waits for us, nor we for it."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self._process = process
        self._seconds = 0.0
        self._words = b""
        pipes = ((self._progress, process.stdout), (self._talk, process.stderr))
        self._threads = [threading.Thread(target=f, args=(p,), daemon=True) for f, p in pipes]
        for thread in self._threads:
            thread.start()

    def follow(self, moved: Callable[[Moved], None]) -> None:
        watched = psutil.Process(self._process.pid)
        before = Moved()
        while True:
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(_TICK)
                break
            now = Moved(self._seconds, *_traffic(watched))
            if now != before:
                moved(now)
                before = now
        for thread in self._threads:
            thread.join()

    def last_words(self) -> str:
        lines = self._words.decode("utf-8", "replace").splitlines()[-5:]
        return "\n".join(lines) or f"exit {self._process.returncode}"

    def _progress(self, pipe: IO[bytes]) -> None:
        for line in pipe:
            name, _equals, value = line.partition(b"=")
            if name == b"out_time_us" and value.strip().isdigit():
                self._seconds = int(value) / 1e6

    def _talk(self, pipe: IO[bytes]) -> None:
        while piece := pipe.read(_WORDS):
            self._words = (self._words + piece)[-_WORDS:]


def _no_window() -> int:
    flags = 0
    if sys.platform == "win32":
        flags = subprocess.CREATE_NO_WINDOW
    return flags


def _traffic(process: psutil.Process) -> tuple[int, int]:
    """The progress lines stop while the index is moved to the front; the bytes go on.

    They also move while a long way to the first picture is decoded.
    """
    try:
        counted = process.io_counters()  # absent on macOS
    except (psutil.Error, AttributeError, OSError):
        return 0, 0
    written = getattr(counted, "write_chars", counted.write_bytes)
    read = getattr(counted, "read_chars", counted.read_bytes)
    return _whole(written), _whole(read)


def _whole(size: int) -> int:
    return size // _COUNTED * _COUNTED


def _command(job: Job, *options: str) -> list[str]:
    command = job.compile(cmd=binary(), overwrite_output=True)
    return [command[0], "-hide_banner", "-nostdin", *options, *command[1:]]


def _finished(command: list[str], seconds: float) -> subprocess.CompletedProcess[str]:
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        message = f"no end after {seconds:g} s"
        raise FfmpegError(message) from error
    except OSError as error:
        raise FfmpegError(str(error)) from error
    if done.returncode != 0:
        raise FfmpegError("\n".join(done.stderr.splitlines()[-5:]))
    return done
