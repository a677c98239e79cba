"""The child's side: answers calls until the program closes the pipe."""

import importlib
import inspect
import logging
import os
import sys
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from queue import SimpleQueue
from typing import Any, BinaryIO

from app import log
from app.sandbox import frames, guardian
from app.sandbox.frames import Kind
from app.sandbox.outcome import Refusal

Request = tuple[str, dict[str, Any]]


def serve(jobs: Mapping[str, str], refusals: tuple[type[Exception], ...] = ()) -> None:
    """Runs jobs until the program is gone; does not return.

    `jobs`: name → "module:function", imported at the first call. A function takes the call's
    arguments by name and returns what msgpack can carry; one with a parameter `step` is given
    a function to report the share done, 0 to 1. `refusals`: further exceptions that say, like
    `Refusal`, that the content is refused.
    """
    incoming, outgoing = _private_pipes()
    guardian.split(incoming.fileno(), outgoing.fileno())
    _no_error_boxes()
    desk = _Desk(outgoing, jobs, (Refusal, *refusals))
    logging.getLogger("beiqi").addHandler(_Forward(desk.send))
    requests: SimpleQueue[Request] = SimpleQueue()
    threading.Thread(target=_read, args=(incoming, requests), daemon=True).start()
    desk.send(Kind.HELLO, os.getpid())
    while True:
        desk.answer(*requests.get())


def ping() -> bool:
    """The job of the program's own self-test."""
    return True


def _private_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Takes stdin and stdout out of reach: what a library prints goes to stderr instead."""
    incoming, outgoing = os.dup(0), os.dup(1)
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.dup2(2, 1)
    os.close(null)
    return os.fdopen(incoming, "rb"), os.fdopen(outgoing, "wb")


def _no_error_boxes() -> None:
    """Windows would show a box when a child crashes, and wait for a click."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.SetErrorMode(0x0001 | 0x0002 | 0x8000)


def _read(incoming: BinaryIO, requests: SimpleQueue[Request]) -> None:
    """In a thread, so that the program's end is noticed while a job runs."""
    try:
        while True:
            _, (job, args) = frames.receive(incoming)
            requests.put((job, args))
    finally:
        guardian.end_own_tree()


class _Desk:
    def __init__(
        self, outgoing: BinaryIO, jobs: Mapping[str, str], refusals: tuple[type[Exception], ...]
    ) -> None:
        self._outgoing = outgoing
        self._jobs = jobs
        self._refusals = refusals
        self._loaded: dict[str, tuple[Callable[..., Any], bool]] = {}
        self._lock = threading.Lock()

    def send(self, kind: Kind, value: Any) -> None:
        self._send(frames.encode(kind, value))

    def answer(self, job: str, args: dict[str, Any]) -> None:
        try:
            reply = self._work(job, args)
        except Exception as error:  # whatever a decoder throws ends here
            log.failure("sandbox job failed", error)
            reply = frames.encode(Kind.FAILED, None)
        if _left_children():
            self.send(Kind.WORN, None)
        self._send(reply)

    def _work(self, job: str, args: dict[str, Any]) -> bytes:
        function, steps = self._load(job)
        self.send(Kind.READY, None)
        if steps:
            args["step"] = lambda share: self.send(Kind.STEP, float(share))
        try:
            value = function(**args)
        except self._refusals as refusal:
            return frames.encode(Kind.REFUSED, str(refusal)[:2000])
        return frames.encode(Kind.VALUE, value)

    def _load(self, job: str) -> tuple[Callable[..., Any], bool]:
        if job not in self._loaded:
            module, _, name = self._jobs[job].partition(":")
            function = getattr(importlib.import_module(module), name)
            self._loaded[job] = function, "step" in inspect.signature(function).parameters
        return self._loaded[job]

    def _send(self, frame: bytes) -> None:
        with self._lock:
            frames.send(self._outgoing, frame)


def _left_children() -> bool:
    """Whether a process that a job started is still there; Windows cannot tell cheaply."""
    if sys.platform != "win32":
        with suppress(ChildProcessError):
            os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT)
            return True
    return False


class _Forward(logging.Handler):
    """Lines for the log go up to the program: two processes cannot share one rotating file."""

    def __init__(self, send: Callable[[Kind, Any], None]) -> None:
        super().__init__()
        self._send = send

    def emit(self, record: logging.LogRecord) -> None:
        self._send(Kind.LOG, record.getMessage()[:1000])
