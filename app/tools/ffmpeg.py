"""The ffmpeg that imageio-ffmpeg ships inside its wheel; nothing is looked for on the network.

Commands are built with ffmpeg-python and run here, since its own `run` knows no time limit.
"""

import functools
import subprocess
from typing import Protocol

import imageio_ffmpeg

_VERSION_SECONDS = 20.0


class FfmpegError(Exception):
    """ffmpeg is missing, refused the job, or took too long; the text is its own last words."""


class Job(Protocol):
    """What `ffmpeg.output(…)` of ffmpeg-python returns."""

    def compile(self, cmd: str, overwrite_output: bool) -> list[str]: ...


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
    command = job.compile(cmd=binary(), overwrite_output=True)
    return _finished([command[0], "-hide_banner", "-nostdin", *command[1:]], seconds).stderr


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
