"""Whether what ffmpeg has written is whole and within what was ordered, seen by another reader."""

from contextlib import suppress
from pathlib import Path

import av.error
from av.container import InputContainer
from av.stream import Stream
from av.video.stream import VideoStream

from app.fixes.video_types import Mode, Order
from app.fixes.work.video_source import picture_of
from app.probes.video import _opened

_MICRO = 1e-6
_LOST = 0.02
_LOST_SECONDS = 1.0
"""By how much a result may be shorter: uneven rates are stored a little otherwise than shown."""
_AT_END = 3.0


def faults(path: Path, order: Order, expected: float) -> list[str]:
    """Slugs of what is not as ordered: unreadable, long, short, large, size, codec, index.

    `expected`: how long its pictures should run, in seconds.
    """
    try:
        with _opened(path, order.form) as container:
            found = _faults(container, order, expected)
    except (av.error.FFmpegError, ValueError):
        return ["unreadable"]
    if order.most_bytes is not None and path.stat().st_size > order.most_bytes:
        found.append("large")
    if not index_in_front(path):
        found.append("index")
    return found


def seconds(path: Path, form: str) -> float:
    """When its last stream ends."""
    with _opened(path, form) as container:
        return _longest(container)


def _longest(container: InputContainer) -> float:
    """Seconds at which the last stream ends, by the container's word and by each stream's."""
    ends = [(container.duration or 0) / 1_000_000]
    ends += [_end(one) for one in (*container.streams.video, *container.streams.audio)]
    return max(ends)


def _end(stream: Stream) -> float:
    unit = stream.time_base
    if unit is None or stream.duration is None:
        return 0.0
    return float((stream.duration + max(0, stream.start_time or 0)) * unit)


def _faults(container: InputContainer, order: Order, expected: float) -> list[str]:
    found = []
    picture = picture_of(container)
    if order.longest is not None and _longest(container) > order.longest + _MICRO:
        found.append("long")
    if _end(picture) < expected - max(_LOST_SECONDS, _LOST * expected):
        found.append("short")
    if order.mode is Mode.ENCODE:
        context = picture.codec_context
        if (context.width, context.height) != (order.width, order.height):
            found.append("size")
        if (context.codec.canonical_name, context.pix_fmt) != ("h264", "yuv420p"):
            found.append("codec")
    if not (_decodes(container, picture, 0.0) and _decodes(container, picture, _end(picture))):
        found.append("unreadable")
    return found


def _decodes(container: InputContainer, stream: VideoStream, moment: float) -> bool:
    """Whether a picture comes out before `moment`, or at the very start."""
    unit = stream.time_base
    if unit is None:
        return False
    container.seek(max(0, int((moment - _AT_END) / unit)), stream=stream, backward=True)
    with suppress(av.error.FFmpegError):
        return next(container.decode(stream), None) is not None
    return False


def index_in_front(path: Path) -> bool:
    """Whether an MP4 or MOV can be played while it is still being fetched."""
    size = path.stat().st_size
    at = 0
    with path.open("rb") as stream:
        while at < size:
            stream.seek(at)
            head = stream.read(16)
            if len(head) < 8 or head[4:8] in {b"moov", b"mdat"}:
                return head[4:8] == b"moov"
            length = int.from_bytes(head[:4])
            if length == 1:
                length = int.from_bytes(head[8:16])
            if length < 8:
                return False
            at += length
    return False
