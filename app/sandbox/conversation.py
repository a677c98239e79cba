"""One call, spoken with one child from greeting to outcome."""

from collections.abc import Callable
from typing import Any

from app import log
from app.sandbox.frames import BadFrameError, Kind, TooLongError
from app.sandbox.outcome import Done, Outcome, Reason, Refused, Stopped
from app.sandbox.watch import Watch

_GONE = (OSError, EOFError, BadFrameError)


def converse(
    watch: Watch, request: bytes, start_seconds: float, on_step: Callable[[float], None]
) -> Outcome:
    """`request` is an encoded CALL. What the watch has stopped is stopped, whatever came."""
    outcome = _greet(watch, start_seconds) or _call(watch, request, on_step)
    return watch.stopped or outcome


def _greet(watch: Watch, start_seconds: float) -> Outcome | None:
    watch.starting(start_seconds)
    if watch.worker.greeted:
        return None
    try:
        watch.worker.greet()
    except _GONE:
        return _dead(watch)
    watch.starting(start_seconds)
    return None


def _call(watch: Watch, request: bytes, on_step: Callable[[float], None]) -> Outcome:
    limit = watch.limits.output_bytes
    try:
        watch.worker.send(request)
        while True:
            kind, value = watch.worker.receive(limit)
            if kind in _ENDS:
                return _ENDS[kind](value)
            _hear(watch, kind, value, on_step)
    except TooLongError as error:
        return Stopped(Reason.OUTPUT, {"output_bytes": limit, "bytes": error.size})
    except _GONE:
        return _dead(watch)


_ENDS: dict[Kind, Callable[[Any], Outcome]] = {
    Kind.VALUE: Done,
    Kind.REFUSED: Refused,
    Kind.FAILED: lambda _: Stopped(Reason.FAILED),
}


def _hear(watch: Watch, kind: Kind, value: Any, on_step: Callable[[float], None]) -> None:
    match kind:
        case Kind.READY:
            watch.running()
        case Kind.STEP:
            watch.moved()
            on_step(value)
        case Kind.WORN:
            watch.worker.worn = True
        case Kind.LOG:
            log.event(value)
        case _:
            raise BadFrameError


def _dead(watch: Watch) -> Stopped:
    reason = Reason.CRASHED if watch.began else Reason.START_FAILED
    detail: dict[str, float] = {} if watch.stopped else watch.worker.exit_code()
    return Stopped(reason, detail)
