"""Takes the place out of a photo's notes, in its bytes: the picture's own data are not touched."""

import re
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from app.fixes.work.photo_tags import HEAD, Block
from app.probes import exif
from app.probes.photo import _opened, _strict
from app.sandbox.outcome import Refusal
from app.texts import _

_NOTES = re.compile(rb"Exif\x00\x00(?=II\*\x00|MM\x00\*)")
_SEGMENT = 0x10000
_XMP = re.compile(rb"<x:xmpmeta\b.*?</x:xmpmeta\s*>", re.DOTALL)
_IN_XMP = re.compile(
    rb"(?<=\s)[\w-]+:GPS\w+\s*=\s*(?:\"[^\"]*\"|'[^']*')"
    rb"|<([\w-]+:GPS\w+)(?:\s[^>]*)?(?:/>|>.*?</\1\s*>)",
    re.DOTALL,
)
_RAW_PROFILE = (b"Raw profile type exif\0", b"Raw profile type APP1\0", b"Raw profile type xmp\0")
_XMP_KEY = b"XML:com.adobe.xmp\0"


def drop_place(
    sources: list[str], target: str, form: str, step: Callable[[float], None]
) -> dict[str, Any]:
    """The same bytes with what told of the place emptied. Raises Refusal where some is left."""
    data = bytearray(Path(sources[0]).read_bytes())
    step(0.3)
    if form == "png":
        data = bytearray(data[:8] + b"".join(_chunks(data)))
    else:
        for block in _blocks(data, Path(sources[0]), form):
            block.drop_place()
        _clear_xmp(data)
    Path(target).write_bytes(data)
    step(0.8)
    with Path(target).open("rb") as stream, _strict(form), _opened(stream, form) as image:
        if exif.read(image).has_location:
            raise Refusal(_("这个文件里的拍摄地点没能删干净。可以先转成 JPG，再删。"))
    return {"before": len(data), "after": len(data)}


def _blocks(data: bytearray, path: Path, form: str) -> Iterator[Block]:
    """Every set of notes in the file: further pictures of an MPO bear their own."""
    if form == "tif":
        yield Block(data, 0, len(data))
        return
    starts = {found.end() for found in _NOTES.finditer(data)}
    if form != "jpg":
        with path.open("rb") as stream, _strict(form), _opened(stream, form) as image:
            told = image.info.get("exif") or b""
        bare = told.removeprefix(HEAD)[8:]  # its head may be written anew by the library
        at = data.find(bare) if len(bare) > 32 else -1
        if at >= 8:
            starts.add(at - 8)
    length = _SEGMENT if form == "jpg" else len(data)
    for start in sorted(starts):
        yield Block(data, start, min(len(data), start + length))


def _clear_xmp(data: bytearray) -> None:
    """Blanks of the same length: XMP is padded with them anyway."""
    for packet in _XMP.finditer(bytes(data)) if b"GPS" in data else ():
        begin, end = packet.span()
        data[begin:end] = _IN_XMP.sub(lambda found: b" " * len(found[0]), packet[0])


def _chunks(data: bytearray) -> Iterator[bytes]:
    at = 8
    while at + 12 <= len(data):
        length, kind = int.from_bytes(data[at : at + 4]), bytes(data[at + 4 : at + 8])
        body = data[at + 8 : at + 8 + length]
        changed = _changed(kind, body)
        if changed is None:
            yield bytes(data[at : at + 12 + length])
        elif changed:
            yield len(changed).to_bytes(4) + kind + changed + zlib.crc32(kind + changed).to_bytes(4)
        at += 12 + length
    yield bytes(data[at:])


def _changed(kind: bytes, body: bytearray) -> bytes | None:
    """A chunk's new content, b"" where it goes; None where it stays as it is."""
    if kind == b"eXIf":
        Block(body, 0, len(body)).drop_place()
        return bytes(body)
    if kind in {b"tEXt", b"zTXt", b"iTXt"} and body.startswith(_RAW_PROFILE):
        return b""
    if kind == b"iTXt" and body.startswith(_XMP_KEY):
        return _without_place(bytes(body))
    return None


def _without_place(body: bytes) -> bytes:
    """XMP in a chunk: key, whether deflated, method, language, translated key, text."""
    flags = len(_XMP_KEY)
    begin = body.index(b"\0", body.index(b"\0", flags + 2) + 1) + 1
    text = bytearray(zlib.decompress(body[begin:]) if body[flags] else body[begin:])
    _clear_xmp(text)
    return body[:flags] + bytes(2) + body[flags + 2 : begin] + bytes(text)
