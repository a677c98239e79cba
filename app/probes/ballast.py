"""Bytes of a photo's file that are not its picture: filler, and what devices write beside it.

Filler is called so only where nothing else explains it: emptiness, repetition, a copy of the
same picture, an archive, or what nobody knows in a file that no camera has signed. What cameras
and phones write stays theirs: previews, makers' notes, XMP, ICC, Photoshop's blocks, further
pictures, and the film of a moving picture behind the end.
"""

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.domain.facts import Ballast
from app.probes.jpegend import Parts, end_of_image

_LEAST = 64 * 1024
"""One JPEG segment's length: cameras pad to clusters and programs pad XMP by less than that."""

_NOTES = 256 * 1024  # known notes above this are told as attached: depth maps, film formats' ICC
_COMMENT, _FIRST_APP, _LAST_APP = 0xFE, 0xE0, 0xEF
_SAMPLE = 64 * 1024
_EMPTY = 0.05  # of its length, deflated; real notes stay above a quarter, padding is below 1%
_KNOWN = (
    b"JFIF", b"JFXX", b"Exif", b"http://ns.adobe.com", b"ICC_PROFILE", b"MPF", b"FPXR",
    b"Photoshop", b"Adobe", b"Ducky", b"JP", b"FLIR", b"DJI", b"Meta", b"HDR_", b"urn:iso",
    b"[picture info]", b"SAMSUNG", b"Samsung", b"LEICA", b"AROT", b"Qualcomm", b"QVCI",
)  # fmt: skip
"""How the known kinds of notes begin: ExifTool's list of JPEG application segments."""

_ARCHIVES = (b"PK\x03\x04", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b\x08")
_PHONES = (b"SEFT", b"LIVE_", b"edof", b"vivo", b"oplus", b"OPPO", b"MIUI", b"honor", b"HUAWEI")
"""Marks near the end of what phones append (Samsung, Huawei, vivo, OPPO, Xiaomi)."""

_CHUNKS = frozenset(
    b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT bKGD hIST pHYs sPLT tIME"
    b" eXIf acTL fcTL fdAT caBX oFFs sCAL pCAL gIFg gIFx sTER vpAg iDOT prVW mkBF mkTS mkBS mkBT"
    .split()
)  # fmt: skip
"""PNG 3rd edition with its registered extensions, C2PA, and Fireworks' own."""

_TEXTS = frozenset({b"tEXt", b"zTXt", b"iTXt"})


@dataclass(frozen=True, slots=True)
class _Found:
    place: str
    filler: int = 0
    attached: int = 0


def of_jpeg(data: bytes, parts: Parts, *, signed: bool, idle: int = 0) -> Ballast:
    """`signed`: its notes name a camera; `idle`: bytes of compressed data that nothing decodes."""
    found = [*_in_segments(data, parts, signed=signed), _Found("within", idle)]
    end = end_of_image(data, parts)
    if parts.end is not None and end is not None:
        found.append(_Found("behind", attached=end - parts.end))
        found.append(_behind(data, end, signed=signed))
    return _sum(found)


def of_png(data: bytes, *, signed: bool) -> Ballast:
    found: list[_Found] = []
    at = 8
    while at + 12 <= len(data):
        length, kind = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8]
        if kind not in _CHUNKS and length >= _LEAST:
            body = data[at + 8 : at + 8 + length]
            theirs = kind in _TEXTS and not _hollow(body)
            found.append(_Found("chunks", *((0, length) if theirs else (length, 0))))
        at += 12 + length
        if kind == b"IEND":
            found.append(_behind(data, at, signed=signed))
            break
    return _sum(found)


def of_boxes(data: bytes, *, signed: bool) -> Ballast:
    """HEIC and AVIF: boxes declared to be free, and what is no box behind the last one."""
    found: list[_Found] = []
    at = 0
    while at + 8 <= len(data):
        length = int.from_bytes(data[at : at + 4])
        if length == 1:
            length = int.from_bytes(data[at + 8 : at + 16])
        kind = data[at + 4 : at + 8]
        if length < 8 or not kind.isalnum() or at + length > len(data):
            break
        if kind in {b"free", b"skip"}:
            found.append(_Found("chunks", length))
        at += length
    whole = (
        at + 8 <= len(data) and data[at : at + 4] == bytes(4) and data[at + 4 : at + 8].isalpha()
    )
    return _sum(found if whole else [*found, _behind(data, at, signed=signed)])


def of_rest(data: bytes, end: int, *, signed: bool) -> Ballast:
    """For formats whose head tells their length: what lies behind `end`."""
    return _sum([_behind(data, end, signed=signed)])


def _sum(found: Iterable[_Found]) -> Ballast:
    """Little of either is nobody's concern."""
    parts = list(found)
    filler, attached = sum(one.filler for one in parts), sum(one.attached for one in parts)
    if filler < _LEAST:
        return Ballast(0, attached if attached >= _LEAST else 0)
    places = dict.fromkeys(one.place for one in parts if one.filler)
    return Ballast(filler, attached if attached >= _LEAST else 0, tuple(places))


def _in_segments(data: bytes, parts: Parts, *, signed: bool) -> Iterator[_Found]:
    comments, notes, seen = 0, 0, set()
    for marker, start, end in parts.segments:
        body = data[start:end]
        if marker == _COMMENT:
            comments += len(body)
        elif _FIRST_APP <= marker <= _LAST_APP:
            again = len(body) >= 1024 and body in seen
            seen.add(body)
            known = body.startswith(_KNOWN)
            if again or _hollow(body):
                yield _Found("segments", len(body))
            elif known or signed or _is_a_preview(body):
                notes += len(body)
            else:
                yield _Found("segments", len(body))
    yield _Found("comments", comments if comments >= _LEAST else 0)
    yield _Found("segments", attached=notes if notes >= _NOTES else 0)


def _behind(data: bytes, end: int, *, signed: bool) -> _Found:
    size = len(data) - end
    if size < _LEAST:
        return _Found("behind")
    tail = data[end:]
    start = tail.lstrip(b"\0")[:64]
    if data.startswith(tail[:512]) or start.startswith(_ARCHIVES) or _hollow(tail):
        return _Found("behind", size)
    if signed or _is_a_preview(start) or b"ftyp" in tail[:64] or _of_a_phone(tail):
        return _Found("behind", attached=size)
    return _Found("behind", size)


def _is_a_preview(body: bytes) -> bool:
    return b"\xff\xd8\xff" in body[:64]


def _of_a_phone(tail: bytes) -> bool:
    return any(mark in tail[-256:] for mark in _PHONES)


def _hollow(body: bytes) -> bool:
    """Nothing, or the same over and over."""
    if len(body) < 1024:
        return False
    starts = (0, max(0, len(body) // 2 - _SAMPLE // 2), max(0, len(body) - _SAMPLE))
    samples = [body[at : at + _SAMPLE] for at in dict.fromkeys(starts)]
    deflated = sum(len(zlib.compress(one, 1)) for one in samples)
    return deflated < _EMPTY * sum(map(len, samples)) or _repeats(body)


def _repeats(body: bytes) -> bool:
    """Whether pieces of its middle stand elsewhere in it too."""
    if len(body) < 4 * _SAMPLE:
        return False
    pieces = [body[at : at + 48] for at in range(len(body) // 3, len(body) // 2, len(body) // 20)]
    return all(body.find(piece) != body.rfind(piece) for piece in pieces)
