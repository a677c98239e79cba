"""What a file is by its content. The extension is asked only where contents look alike."""

from pathlib import Path

from app.domain.facts import Family
from app.probes import compound, text, zips
from app.probes.kinds import KINDS, RAW, Kind, extension

HEAD = 4096
_PDF_WITHIN = 1024  # ISO 32000, Annex H: the header may stand anywhere in the first 1024 bytes

_MAGIC = (
    (0, b"\xff\xd8\xff", "jpg"),
    (0, b"\x89PNG\r\n\x1a\n", "png"),
    (0, b"GIF87a", "gif"),
    (0, b"GIF89a", "gif"),
    (0, b"FLV\x01", "flv"),
    (0, b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", "wmv"),
    (0, b"\x00\x00\x01\xba", "mpg"),
    (0, b"ID3", "mp3"),
    (0, b"fLaC", "flac"),
    (0, b"OggS", "ogg"),
    (0, b"#!AMR", "amr"),
    (0, b"{\\rtf", "rtf"),
    (0, b"8BPS", "psd"),
    (0, b"Rar!\x1a\x07", "rar"),
    (0, b"7z\xbc\xaf\x27\x1c", "7z"),
    (0, b"\x1f\x8b\x08", "gz"),
    (0, b"MZ", "exe"),
)
_RIFF = {b"WAVE": "wav", b"AVI ": "avi", b"WEBP": "webp"}
_DIB_HEADERS = frozenset({12, 40, 52, 56, 64, 108, 124})
_BRANDS = {
    b"qt  ": "mov", b"M4V ": "m4v", b"M4VH": "m4v", b"M4VP": "m4v", b"M4A ": "m4a",
    b"M4B ": "m4a", b"avif": "avif", b"avis": "avif", b"heic": "heic", b"heix": "heic",
    b"heim": "heic", b"heis": "heic", b"hevc": "heic", b"hevx": "heic", b"mif1": "heic",
    b"msf1": "heic",
}  # fmt: skip
_OLD_QUICKTIME = frozenset({b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot"})
_HTML = (b"<!doctype html", b"<html", b"<head", b"<meta", b"<table", b"mime-version:")


def sniff(path: Path, name: str) -> Kind | None:
    """The kind by content, None where the content is nothing that we know.

    `name` is the name that she gave: it decides between what shares one container (a WPS and a
    Word file, an encrypted Word and an encrypted Excel file, a camera's raw file and a TIFF).
    """
    with path.open("rb") as stream:
        head = stream.read(HEAD)
    found = _by_magic(head) or _by_structure(head)
    if found == "tif" and extension(name) in RAW:
        found = extension(name)
    if found is not None:
        return KINDS[found]
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return zips.kind(path, name)
    if head.startswith(compound.MAGIC):
        return compound.kind(path, name)
    if b"%PDF-" in head[:_PDF_WITHIN]:
        return KINDS["pdf"]
    return _markup(head) or _plain(path, name)


def _by_magic(head: bytes) -> str | None:
    for offset, magic, found in _MAGIC:
        if head.startswith(magic, offset):
            return found
    return None


def _by_structure(head: bytes) -> str | None:
    for look in (_riff, _iso_media, _matroska, _tiff, _bitmap, _transport_stream, _bare_audio):
        if (found := look(head)) is not None:
            return found
    return None


def _riff(head: bytes) -> str | None:
    return _RIFF.get(head[8:12]) if head.startswith(b"RIFF") else None


def _iso_media(head: bytes) -> str | None:
    """MP4 and its kin by the major brand, and for mif1/msf1 by the compatible ones."""
    if head[4:8] in _OLD_QUICKTIME and len(head) >= 16:
        return "mov"
    if head[4:8] != b"ftyp":
        return None
    major = head[8:12]
    if major.startswith((b"3gp", b"3g2")):
        return "3gp"
    if major in {b"mif1", b"msf1"}:
        end = min(int.from_bytes(head[:4]), len(head))
        others = {head[at : at + 4] for at in range(16, end, 4)}
        return "avif" if others & {b"avif", b"avis"} else "heic"
    return _BRANDS.get(major, "mp4")


def _matroska(head: bytes) -> str | None:
    if not head.startswith(b"\x1a\x45\xdf\xa3"):
        return None
    return "webm" if b"webm" in head[:64] else "mkv"


def _tiff(head: bytes) -> str | None:
    if head.startswith(b"II*\x00") and head[8:11] == b"CR\x02":
        return "cr2"
    return "tif" if head.startswith((b"II*\x00", b"MM\x00*")) else None


def _bitmap(head: bytes) -> str | None:
    known = head.startswith(b"BM") and int.from_bytes(head[14:18], "little") in _DIB_HEADERS
    return "bmp" if known else None


def _transport_stream(head: bytes) -> str | None:
    """Sync bytes at every 188 bytes, or at every 192 behind the four of a camera's time code."""
    for start, step in ((0, 188), (4, 192)):
        marks = head[start : start + step * 4 : step]
        if marks == b"GGGG":
            return "mts"
    return None


def _bare_audio(head: bytes) -> str | None:
    """MP3 and AAC frames without a header: sync word, then a lawful bit rate and sample rate."""
    if len(head) < 4 or head[0] != 0xFF:
        return None
    if head[1] in {0xF1, 0xF9}:
        return "aac"
    lawful = head[2] >> 4 != 15 and head[2] >> 4 != 0 and (head[2] >> 2) & 3 != 3
    return "mp3" if head[1] in {0xFB, 0xFA, 0xF3, 0xF2} and lawful else None


def _markup(head: bytes) -> Kind | None:
    """HTML, also as programs save it under .doc or .xls: as pages or as one mail-like archive."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if start.startswith(_HTML):
        return KINDS["html"]
    if start.startswith(b"<?xml"):
        return KINDS["html" if b"<html" in start else "xml"]
    return None


def _plain(path: Path, name: str) -> Kind | None:
    if text.encoding_of(path) is None:
        return None
    named = KINDS.get(extension(name))
    return named if named is not None and named.family is Family.TEXT else KINDS["txt"]
