"""The stored pictures of a video one after the other, for a look at each without decoding it.

Small files are read whole. Of larger ones windows are read that lie evenly, the last one at the
end, so that 20 GB take no longer than a quarter of one.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import BinaryIO

from av.container import InputContainer
from av.video.stream import VideoStream

WHOLE = 256 * 2**20
"""Bytes up to which a file is read whole; at the design's 100 MB a second three seconds."""
WINDOWS = 64
_WINDOW = WHOLE // WINDOWS
_GAP = 1.0
"""Seconds without a picture, and a key picture then: a cluster of Matroska was passed over."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One stored picture. `start` and `end` in seconds; `content` None where the file ends first.

    `new_window` marks the first piece after others were left out. `gap`: before it the demuxer
    passed over something until it found its way again.
    """

    start: float
    end: float
    content: bytes | None
    new_window: bool = False
    gap: bool = False


def indexed(path: Path, size: int, stream: VideoStream) -> Iterator[Piece]:
    """By the container's own index, which is five times as fast as its demuxer.

    Only for files whose index names every picture (MP4 and MOV that are no fragments).
    """
    unit = stream.time_base or Fraction(1)
    entries = [one for one in stream.index_entries if one.size > 0]
    moments = [one.timestamp * unit.numerator / unit.denominator for one in entries]
    ends = [*moments[1:], moments[-1] + _usual(moments)] if moments else []
    taken = _windowed([one.size for one in entries], size)
    with path.open("rb") as file:
        last = -1
        for number in taken:
            entry = entries[number]
            content = _read(file, entry.pos, entry.size)
            yield Piece(moments[number], ends[number], content, number != last + 1)
            last = number


def _usual(moments: list[float]) -> float:
    return (moments[-1] - moments[0]) / (len(moments) - 1) if len(moments) > 1 else 0.0


def _read(file: BinaryIO, at: int, length: int) -> bytes | None:
    file.seek(at)
    content = file.read(length)
    return content if len(content) == length else None


def _windowed(lengths: list[int], size: int) -> Iterator[int]:
    """The numbers of the entries that lie in the windows, all of them where the file is small."""
    if size <= WHOLE:
        yield from range(len(lengths))
        return
    total = sum(lengths)
    step = max(1, (total - _WINDOW) // (WINDOWS - 1))
    at = 0
    for number, length in enumerate(lengths):
        if at % step < _WINDOW or at >= total - _WINDOW:
            yield number
        at += length


def demuxed(container: InputContainer, stream: VideoStream, size: int) -> Iterator[Piece]:
    """By the demuxer, for all other containers. What it raises at damage, it raises here."""
    unit = stream.time_base or Fraction(1)
    if size <= WHOLE:
        yield from _packets(container, stream, unit, lambda _read: False)
        return
    seconds = float((container.duration or 0) / 1_000_000)
    for number in range(WINDOWS):
        moment = int(seconds * number / WINDOWS / unit)
        container.seek(moment, stream=stream)
        last = number == WINDOWS - 1
        enough: Callable[[int], bool] = lambda read: not last and read >= _WINDOW  # noqa: B023, E731
        yield from _packets(container, stream, unit, enough)


def _packets(
    container: InputContainer,
    stream: VideoStream,
    unit: Fraction,
    enough: Callable[[int], bool],
) -> Iterator[Piece]:
    """`enough` is asked with the bytes read so far."""
    read, first, end = 0, True, 0.0
    for packet in container.demux(stream):
        moment = packet.dts if packet.dts is not None else packet.pts
        if moment is None or not packet.size:
            continue
        start = moment * unit.numerator / unit.denominator
        gap = not first and packet.is_keyframe and start - end > _GAP
        end = start + float((packet.duration or 0) * unit)
        yield Piece(start, end, bytes(packet), first, gap)
        read, first = read + packet.size, False
        if enough(read):
            return
