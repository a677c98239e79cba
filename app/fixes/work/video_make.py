"""The job that makes a video as ordered: ffmpeg does it, PyAV looks at what came out."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec

from app import log
from app.fixes.video_types import Mode, Order
from app.fixes.work import video_commands, video_cut, video_proof
from app.fixes.work.video_source import Source, source_of
from app.probes.refusal import OutOfReach, Refusal
from app.sandbox.outcome import Refusal as Refused
from app.texts import N_, _
from app.tools import ffmpeg
from app.tools.ffmpeg import FfmpegDiedError, FfmpegError, Job, Moved

Step = Callable[[float], None]

_WRITTEN = {Mode.COPY: 0.55, Mode.CUT_COPY: 0.55, Mode.ENCODE: 0.96}
"""Share of the work at which all is written once; then the index is moved to the front."""
_MOVED = 0.98
_MOVABLE = 4.5
"""Seconds by which the ends of a cut may lie further in than was foretold; beyond, data lacks."""
_TRIES = 3
_TIGHTER = 0.95
"""By how much a bit rate, that was too high after all, is lowered beyond what is needed."""

_TAIL = 0.1
"""Seconds more than it was too long by."""
_FULL = "No space left"

_BROKEN = N_("视频在要保留的这一段里有损坏，做不出完整的副本。请找完整的原片。")
_NO_SPACE = N_("磁盘空间不够，没有做成。请先腾出空间。")
_UNREADABLE = N_("视频打不开，可能已经损坏。请找完整的原片。")
_TOO_LARGE = N_("怎么压缩都超过通知限定的大小，请再剪短一些。")
_FAILED = N_("处理中断了，没有做成，原来的文件没有动。请再试一次。")
_SENTENCES = {"short": _BROKEN, "unreadable": _BROKEN, "large": _TOO_LARGE}


def make(
    sources: Sequence[str], target: str, order: Mapping[str, Any], step: Step
) -> dict[str, Any]:
    """Writes `target` and answers {"seconds": of it}.

    `order` is an Order as plain data. Raises Refused with a sentence; `target` is gone then.
    """
    out = Path(target)
    try:
        source = _source(Path(sources[0]))
        return _made(source, msgspec.convert(order, Order), out, step)
    except BaseException:
        with suppress(OSError):
            out.unlink(missing_ok=True)
        raise


def _source(path: Path) -> Source:
    try:
        return source_of(path)
    except (Refusal, OutOfReach) as error:
        raise Refused(_(_UNREADABLE)) from error


def _made(source: Source, order: Order, out: Path, step: Step) -> dict[str, Any]:
    """A second try is made where the first came out too long or too large by a little."""
    for _attempt in range(_TRIES):
        expected = _write(source, order, out, step)
        found = video_proof.faults(out, order, expected)
        if not found:
            step(1.0)
            return {"seconds": round(video_proof.seconds(out, order.form), 3)}
        tighter = _tighter(order, out, found)
        if tighter is None:
            break
        order = tighter
    log.event(f"video not as ordered: {found[0]}")
    raise Refused(_(_SENTENCES.get(found[0], _FAILED)))


def _tighter(order: Order, out: Path, found: list[str]) -> Order | None:
    if found == ["large"] and order.mode is Mode.ENCODE and order.most_bytes and order.most_rate:
        less = order.most_bytes / out.stat().st_size * _TIGHTER
        return replace(order, most_rate=int(order.most_rate * less))
    if found == ["long"] and order.longest is not None:
        over = video_proof.seconds(out, order.form) - order.longest
        end = min(order.end, order.start + order.longest) - over - _TAIL
        return replace(order, end=end)
    return None


def _write(source: Source, order: Order, out: Path, step: Step) -> float:
    """How long the result should be, in seconds."""
    ffmpeg.binary()  # where there is none, the program is broken, and not the file
    share = _Share(order, out, step)
    try:
        job, seconds = _job(source, order, out)
        ffmpeg.follow(job, share.moved)
    except FfmpegDiedError as error:
        raise Refused(_(_FAILED)) from error
    except FfmpegError as error:
        raise Refused(_(_NO_SPACE if _FULL in str(error) else _BROKEN)) from error
    except (Refusal, OutOfReach) as error:
        raise Refused(_(_BROKEN)) from error
    return seconds


def _job(source: Source, order: Order, out: Path) -> tuple[Job, float]:
    match order.mode:
        case Mode.COPY:
            return video_commands.copy(source, order, out), order.seconds
        case Mode.CUT_COPY:
            cut = video_cut.passage(source, order.start, order.end, order.longest)
            if cut.shown < order.seconds - _MOVABLE:
                raise Refusal("truncated")
            return video_commands.cut(source, order, cut, out), cut.shown
        case Mode.ENCODE:
            seconds = video_commands.frames(order).seconds
            return video_commands.encode(source, order, out), seconds


class _Share:
    """The share done: seconds written, then bytes that move when the index goes to the front."""

    def __init__(self, order: Order, out: Path, step: Step) -> None:
        self._order, self._out, self._step = order, out, step

    def moved(self, now: Moved) -> None:
        first = _WRITTEN[self._order.mode]
        share = first * min(1.0, now.seconds / max(0.1, self._order.seconds))
        if size := self._size():
            again = min(1.0, max(0.0, now.bytes / size - 1))
            share += (_MOVED - first) * again
        self._step(min(_MOVED, share))

    def _size(self) -> int:
        with suppress(OSError):
            return self._out.stat().st_size
        return 0
