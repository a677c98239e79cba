"""Where a video can be cut without touching its pictures: from a key frame, to where none lacks."""

from collections.abc import Iterator
from dataclasses import dataclass

from av.container import InputContainer
from av.video.stream import VideoStream

from app.fixes.work.video_source import Source, picture_of
from app.probes.refusal import Refusal
from app.probes.video import _opened

_APART = 1.5
"""Seconds at most between the key frame that was foretold and the one that is found."""
_BEFORE = 0.5
_GROUP = 3.0
"""Seconds before the end from which on a place for the cut is looked for."""
_MOST_PACKETS = 20_000


@dataclass(frozen=True, slots=True)
class Passage:
    """`start`: the key frame's moment in the file's own time, a microsecond early at most.

    `seconds`: packets stored so long behind it are left out. `shown`: how long the pictures run.
    """

    start: float
    seconds: float
    shown: float


@dataclass(frozen=True, slots=True)
class _Packet:
    """Seconds in the file's own time; `stored` is the order in which pictures are decoded."""

    shown: float
    stored: float
    ends: float
    key: bool


def passage(source: Source, start: float, end: float, longest: float | None) -> Passage:
    """`start`, `end` in seconds from the file's first moment; nothing lasts beyond `longest`.

    Raises Refusal where there is no key frame to begin with, or nothing behind it.
    """
    with _opened(source.path, source.form) as container:
        key = _key(container, source.begins + start)
        limit = source.begins + end
        if longest is not None:
            limit = min(limit, key.shown + longest - source.sound_frame - (key.ends - key.shown))
        last, stored = _last(container, key, limit)
    return Passage(key.shown, stored - key.shown, last - key.shown)


def _key(container: InputContainer, moment: float) -> _Packet:
    stream = picture_of(container)
    found = None
    for packet in _packets(container, stream, moment - _BEFORE):
        if packet.key and (found is None or _off(packet, moment) < _off(found, moment)):
            found = packet
        if packet.stored > moment + _APART:
            break
    if found is None or _off(found, moment) > _APART:
        raise Refusal("damaged")
    return found


def _off(packet: _Packet, moment: float) -> float:
    return abs(packet.shown - moment)


def _last(container: InputContainer, key: _Packet, limit: float) -> tuple[float, float]:
    """Where the pictures end before `limit`, and from when on stored packets are left out.

    Pictures are stored in another order than they are shown in. Only where all that were stored
    so far are shown before all that follow can they be parted without leaving a hole.
    """
    stream = picture_of(container)
    before: _Packet | None = None
    ends, found = 0.0, None
    for packet in _packets(container, stream, limit - _GROUP, from_key=True):
        if packet.stored < key.stored:
            continue
        if before is not None and packet.shown >= ends - 1e-4 and ends <= limit + 1e-6:
            found = ends, (before.stored + packet.stored) / 2
        ends, before = max(ends, packet.ends), packet
        if packet.stored > limit + _BEFORE:
            break
    if before is not None and ends <= limit + 1e-6:
        found = ends, before.stored + (before.ends - before.shown) / 2
    if found is None:
        raise Refusal("damaged")
    return found


def _packets(
    container: InputContainer, stream: VideoStream, moment: float, *, from_key: bool = False
) -> Iterator[_Packet]:
    """From the last key frame before `moment` on."""
    unit = stream.time_base
    if unit is None:
        raise Refusal("damaged")
    container.seek(max(0, int(moment / unit)), stream=stream, backward=True)
    usual = float(1 / stream.average_rate) if stream.average_rate else 0.04
    first = from_key
    for number, packet in enumerate(container.demux(stream)):
        if number > _MOST_PACKETS:
            return
        if packet.pts is None or (first and not packet.is_keyframe):
            continue
        first = False
        stored = packet.dts if packet.dts is not None else packet.pts
        lasts = float(packet.duration * unit) if packet.duration else usual
        shown = float(packet.pts * unit)
        yield _Packet(shown, float(stored * unit), shown + lasts, packet.is_keyframe)
