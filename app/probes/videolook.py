"""The job that looks into a video that opens: is all there, is it heard, what does it show?"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import av.error
from av.codec.context import CodecContext
from av.container import InputContainer
from av.video.stream import VideoStream

from app.domain.insides import VideoInside
from app.probes import boxes, videolook_picture, videolook_sound
from app.probes.kinds import Kind
from app.probes.lengths import Lengths
from app.probes.refusal import OutOfReach, Refusal
from app.probes.sniff import sniff
from app.probes.video import _is_cover, _opened
from app.probes.videolook_pieces import WHOLE, Piece, demuxed, indexed
from app.probes.videolook_units import judge_of

_INDEXED = frozenset({"mp4", "mov", "m4v", "3gp"})
_MOST_TOLD = 20
_EARLY = 2.0
"""Seconds that pictures may end before the file says; hours of recording drift by less."""
_EARLY_SHARE = 0.02
_NOTABLE = 0.05
"""Share of pictures that must be so slow, or so fast, before the rate counts as theirs."""


def look(args: Mapping[str, Any]) -> dict[str, Any]:
    """`args`: `path`, `name`, `size` in bytes. Answers a VideoInside as a plain dict.

    Or {"missed": reason} where it could not be looked into.
    """
    path = Path(args["path"])
    try:
        kind = sniff(path, str(args["name"]))
        if kind is None:
            return {"missed": "damaged"}
        return asdict(_look(path, int(args["size"]), kind))
    except Refusal as refusal:
        return {"missed": refusal.reason}
    except av.error.FFmpegError:
        return {"missed": "damaged"}
    except OutOfReach as stopped:
        return {"missed": stopped.reason}
    except FileNotFoundError:
        return {"missed": "missing"}


def _look(path: Path, size: int, kind: Kind) -> VideoInside:
    """Each part opens the file anew: what one skips or seeks must not hold for the next."""
    with _opened(path, kind.format) as container:
        stream = _picture(container)
        seconds = _promised(container, stream)
        passed = _passed(path, size, kind, container, stream)
        if passed.share == 0:
            raise Refusal("damaged")
    with _opened(path, kind.format) as container:
        shown = videolook_picture.pictures(container, _picture(container), seconds)
    ends = passed.ends_early(seconds)
    return VideoInside(
        share=round(passed.share, 3),
        broken=passed.told(shown.failed, ends),
        ends=ends,
        sound=_sound(path, size, kind),
        picture=videolook_picture.within_bars(shown.shown),
        backlit=round(videolook_picture.backlit_share(shown.shown), 3),
        rates=passed.rates(),
    )


def _picture(container: InputContainer) -> VideoStream:
    for stream in container.streams.video:
        if not _is_cover(stream):
            context: CodecContext | None = stream.codec_context
            if context is None:
                raise OutOfReach("unsupported")
            return stream
    raise Refusal("damaged")


def _promised(container: InputContainer, stream: VideoStream) -> float:
    """Seconds by the file's own word; an AVI that broke off still counts its pictures."""
    told = Lengths.of(container).of_stream(stream)
    if container.format.name == "avi" and stream.average_rate:
        return max(told, float(stream.frames / stream.average_rate))
    return told


def _sound(path: Path, size: int, kind: Kind) -> float | None:
    with _opened(path, kind.format) as container:
        stream = next(iter(container.streams.audio), None)
        level = None if stream is None else videolook_sound.loudest(container, stream, size)
        return None if level is None else round(level, 1)


@dataclass(slots=True)
class _Passage:
    """What going through the stored pictures has shown."""

    share: float = 1.0
    end: float = 0.0
    broken: list[float] = field(default_factory=list)
    runs_out: float | None = None
    """Where the damage began that has not ended since."""
    lasting: list[float] = field(default_factory=list)

    def ends_early(self, seconds: float) -> float | None:
        """Where it ends, or only spoilt pictures follow, well before `seconds`, its own word."""
        end = self.end if self.runs_out is None else self.runs_out
        early = seconds - end > max(_EARLY, _EARLY_SHARE * seconds)
        return round(end, 2) if early else None

    def told(self, failed: Iterable[float], ends: float | None) -> tuple[float, ...]:
        """Moments where damage begins, before the end that is told by itself."""
        moments = [one for one in {*self.broken, *failed} if ends is None or one < ends - 0.01]
        return tuple(round(one, 2) for one in sorted(moments)[:_MOST_TOLD])

    def rates(self) -> tuple[float, float] | None:
        lasting = sorted(one for one in self.lasting if one > 0)
        if len(lasting) < 1 / _NOTABLE:
            return None
        few = int(len(lasting) * _NOTABLE)
        return round(1 / lasting[-1 - few], 1), round(1 / lasting[few], 1)


def _passed(
    path: Path, size: int, kind: Kind, container: InputContainer, stream: VideoStream
) -> _Passage:
    spoilt = judge_of(stream.codec_context.codec.canonical_name, stream.codec_context.extradata)
    passage = _Passage(share=min(1.0, WHOLE / size))
    before: Piece | None = None
    for piece in _pieces(path, size, kind, container, stream):
        if piece.content is None or (spoilt and spoilt(piece.content)):
            if passage.runs_out is None:
                passage.runs_out = piece.start
                passage.broken.append(piece.start)
        else:
            passage.runs_out = None
            if piece.gap and before:
                passage.broken.append(before.end)
        if before and not piece.new_window:
            passage.lasting.append(piece.start - before.start)
        passage.end = max(passage.end, piece.end)
        before = piece
    if before is None:
        passage.share = 0.0
    return passage


def _pieces(
    path: Path, size: int, kind: Kind, container: InputContainer, stream: VideoStream
) -> Iterator[Piece]:
    """The demuxer's own refusal in mid-file ends them: nothing plays beyond it either."""
    if kind.format in _INDEXED and "moof" not in boxes.outline(path, size).kinds:
        yield from indexed(path, size, stream)
        return
    try:
        yield from demuxed(container, stream, size)
    except av.error.FFmpegError:
        return
