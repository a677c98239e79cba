"""What is asked of a child, and the three ways in which it ends."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from app.sandbox.limits import Limits


class Refusal(Exception):  # noqa: N818 - a verdict about a file, not an error of ours
    """Raised by a job: the decoder refuses this content. Its words reach the caller.

    Jobs that live below this package raise a class of their own and name it to `serve`.
    """


class Reason(StrEnum):
    """Why there is no result; none of these says that the file is bad."""

    TIME = "time"
    MEMORY = "memory"
    OUTPUT = "output"
    CRASHED = "crashed"
    FAILED = "failed"
    CANCELLED = "cancelled"
    START_FAILED = "start-failed"


@dataclass(frozen=True, slots=True)
class Call:
    """One job by name. `args` holds what msgpack can carry, and paths (made absolute)."""

    job: str
    args: Mapping[str, Any]
    limits: Limits


@dataclass(frozen=True, slots=True)
class Done:
    """`value` is built of plain types (and paths); `msgspec.convert` makes a dataclass of it."""

    value: Any


@dataclass(frozen=True, slots=True)
class Refused:
    message: str


@dataclass(frozen=True, slots=True)
class Stopped:
    """`detail` holds numbers alone, so that it may be logged.

    time: seconds · memory: memory_mib, resident_mib · output: output_bytes, bytes ·
    crashed, start-failed: exit (128 + n for signal n) where it is known.
    """

    reason: Reason
    detail: Mapping[str, float] = field(default_factory=dict)


Outcome = Done | Refused | Stopped
