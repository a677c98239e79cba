"""What is broken inside a JPEG that decodes all the same: decoders fill gaps without a word.

A hole (a stick's lost block, a copy resumed at the wrong place) shifts everything behind it: the
data then run out before the picture does, which leaves it grey, or the picture is full before
the data end. Where restart markers stand, only their count and order tell.
"""

import io
import re
from collections.abc import Iterator

from PIL import Image

from app.probes import jpegscans
from app.probes.jpegend import Parts

_RUN = 512
"""Bytes of one value that no compressed picture holds: a sector, the least that a disk loses."""

_PIECE = 16 * 1024  # bytes that the decoder is fed at a time: how finely its progress is seen
_LARGE = 256 * 1024
"""Far from the end: where a piece ends, the decoder begins its line of blocks anew."""
_NEAR = 384 * 1024
_LEFT_OVER = 3 * _PIECE  # behind the last line; encoders leave a byte
_RESTARTS = range(0xD0, 0xD8)
_RESTART = re.compile(rb"\xff[\xd0-\xd7]")
_BASELINE = (0xC0, 0xC1)
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_TABLES, _INTERVAL = 0xC4, 0xDD
_GREY = {"RGB": (128, 128, 128), "L": 128}
_FILLER = bytes(range(1, 250)) * 64
"""Compressed data of no meaning, without markers: 16 KB."""


class Fed(io.BytesIO):
    """A file that sees how far its decoder had read when the last line was there."""

    def __init__(self, data: bytes) -> None:
        super().__init__(data)
        self._length = len(data)
        self.image: Image.Image | None = None
        self.full_at: int | None = None

    def read(self, size: int | None = -1) -> bytes:
        if self.image is not None and self.full_at is None and self._full():
            self.full_at = self.tell()
        if size == _LARGE and self._length - self.tell() <= _NEAR:
            size = _PIECE
        return super().read(size)

    def watch(self, image: Image.Image) -> None:
        """From now on; `image` is about to be loaded from this file."""
        vars(image)["decodermaxblock"] = _LARGE
        self.image = image

    def _full(self) -> bool:
        if self.image is None or self.image._im is None:  # noqa: SLF001 - `im` raises before
            return False
        width, height = self.image.size
        places = {0, width // 3, width // 2, width - 1}
        last = [self.image.im.getpixel((across, height - 1)) for across in sorted(places)]
        return any(one if isinstance(one, (int, float)) else any(one) for one in last)


def idle_bytes(data: bytes, parts: Parts, full_at: int | None) -> int:
    """Bytes of zeros at the end of the compressed data that the whole picture did not need."""
    if not _one_baseline_scan(parts):
        return 0
    start, end = parts.scans[0]
    if full_at is None or end - max(full_at, start) < _LEFT_OVER:
        return 0
    rest = data[max(full_at, start) : end]
    if rest.count(0) <= 0.99 * len(rest):
        return 0
    piece = data[max(start, full_at - _LARGE) : full_at]
    return end - full_at + len(piece) - len(piece.rstrip(b"\0"))


def damage(data: bytes, parts: Parts, image: Image.Image, full_at: int | None) -> str:
    """A slug, "" where nothing is wrong. `image` as decoded, before any conversion.

    markers: their chain breaks off; restarts: some are missing; hole: a run of one value; cut:
    the data run out before the picture ends; shifted: the picture ends before the data do.
    """
    if parts.end is None:
        return "markers"
    if not _one_baseline_scan(parts):
        return "hole" if jpegscans.holed(data, parts) else ""
    idle = idle_bytes(data, parts, full_at)
    start, end = parts.scans[0]
    end -= idle
    if _restarts_missing(data, parts, end):
        return "restarts"
    if _holed(data, parts, start, end):
        return "hole"
    if not idle and full_at is not None and end - max(full_at, start) >= _LEFT_OVER:
        return "shifted"
    return "cut" if _ends_grey(image) and _could_go_on(data, end, image) else ""


def _one_baseline_scan(parts: Parts) -> bool:
    frames = [marker for marker, _, _ in parts.segments if marker in _FRAMES]
    return len(parts.scans) == 1 and len(frames) == 1 and frames[0] in _BASELINE


def _restarts_missing(data: bytes, parts: Parts, end: int) -> bool:
    """A marker stands behind every interval but the last, counting from 0 to 7 and again."""
    found = _restarts(data, parts.scans[0][0], end) if parts.restarts else []
    if found != [_RESTARTS[n % 8] for n in range(len(found))]:
        return True
    intervals = [data[a:b] for marker, a, b in parts.segments if marker == _INTERVAL]
    every = int.from_bytes(intervals[-1][:2]) if intervals else 0
    if not every:
        return bool(found)
    wanted = -(-_units(data, parts) // every) - 1
    return len(found) not in {wanted, wanted + 1}


def _restarts(data: bytes, start: int, end: int) -> list[int]:
    return [data[found.end() - 1] for found in _RESTART.finditer(data, start, end)]


def _units(data: bytes, parts: Parts) -> int:
    """How many units of interleaved blocks the frame has."""
    _, at, _ = next(one for one in parts.segments if one[0] in _FRAMES)
    height, width = int.from_bytes(data[at + 1 : at + 3]), int.from_bytes(data[at + 3 : at + 5])
    count = data[at + 5]
    factors = [data[at + 7 + 3 * n] for n in range(count)]
    wide, high = max(one >> 4 for one in factors), max(one & 15 for one in factors)
    if count == 1:
        wide = high = 1
    return -(-width // (8 * wide)) * -(-height // (8 * high))


def _holed(data: bytes, parts: Parts, start: int, end: int) -> bool:
    if data.find(b"\xff" * _RUN, start, end) >= 0:
        return True
    return not _zeros_are_flat(data, parts) and data.find(bytes(_RUN), start, end) >= 0


def _zeros_are_flat(data: bytes, parts: Parts) -> bool:
    """Whether bits of 0 alone may mean an even area, by these code tables.

    The code of all zeros stands for a table's first symbol: for an even area that is “no
    difference” and “end of block”, both 0.
    """
    return all(first == 0 for first in _first_symbols(data, parts))


def _first_symbols(data: bytes, parts: Parts) -> Iterator[int]:
    for marker, at, end in parts.segments:
        while marker == _TABLES and at + 17 < end:
            yield data[at + 17]
            at += 17 + sum(data[at + 1 : at + 17])  # noqa: PLW2901 - it walks along the tables


def _ends_grey(image: Image.Image) -> bool:
    """Grey without any colour is what decoders paint where no data are left."""
    width, height = image.size
    return bool(image.getpixel((width - 1, height - 1)) == _GREY.get(image.mode, ()))


def _could_go_on(data: bytes, end: int, image: Image.Image) -> bool:
    """Whether data added at the end would still be painted: then the picture was not complete."""
    longer = io.BytesIO(data[:end] + _FILLER + data[end:])
    try:
        with Image.open(longer, formats=["JPEG"]) as again:
            again.draft(image.mode, image.size)
            again.load()
            return again.tobytes() != image.tobytes()
    except OSError:
        return False
