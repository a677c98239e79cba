"""Whether a zip would harm whoever unpacks it, told from its directory; and its members' names."""

import struct
import zipfile

from app.bags.rules import Detail

_MOST_MEMBERS = 100_000
_SUSPECT_TOTAL = 64 << 20
"""Bytes unpacked; from here on the ratio is looked at."""
_LARGEST_RATIO = 100
"""Text in XML reaches 30; deflate's utmost is 1032."""
_LOCAL_HEADER = 30
_READ = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_UTF8 = 0x800
_ENCRYPTED = 0x1 | 0x40
_UNICODE_PATH = 0x7075


def judge(archive: zipfile.ZipFile) -> Detail | None:
    """Why nothing of it is to be unpacked; None where nothing speaks against."""
    members = archive.infolist()
    total = sum(one.file_size for one in members)
    packed = sum(one.compress_size for one in members)
    names = [shown_name(one).casefold() for one in members]
    dangers = {
        Detail.TOO_MANY: len(members) > _MOST_MEMBERS,
        Detail.SWELLING: total > max(_SUSPECT_TOTAL, packed * _LARGEST_RATIO),
        Detail.TWICE: len(set(names)) < len(names),
        Detail.ENCRYPTED: any(one.flag_bits & _ENCRYPTED for one in members),
        Detail.METHOD: any(one.compress_type not in _READ for one in members),
        Detail.OVERLAP: _overlap(members, archive.start_dir),
    }
    return next((detail for detail, applies in dangers.items() if applies), None)


def shown_name(member: zipfile.ZipInfo) -> str:
    """The name that was meant: UTF-8 where it is so marked or turns out to be, else GBK.

    Chinese Windows packs names in GBK without a mark, which the format takes for code page 437.
    """
    given = member.orig_filename
    if member.flag_bits & _UTF8:
        return given
    raw = given.encode("cp437", "replace")
    for encoding in ("utf-8", "gb18030"):
        try:
            return _unicode_path(member.extra) or raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("utf-8", "surrogateescape")


def _unicode_path(extra: bytes) -> str:
    """Info-ZIP's own field for the name in UTF-8, which old programs write instead of the mark."""
    while len(extra) >= struct.calcsize("<HH"):
        kind, size = struct.unpack_from("<HH", extra)
        if kind == _UNICODE_PATH and size > struct.calcsize("<BL"):
            return extra[9 : 4 + size].decode("utf-8")
        extra = extra[4 + size :]
    return ""


def _overlap(members: list[zipfile.ZipInfo], directory: int) -> bool:
    """Whether two members share bytes; the extra field's length is left out, so never wrongly."""
    end = 0
    for one in sorted(members, key=lambda one: one.header_offset):
        if one.header_offset < end:
            return True
        name = len(
            one.orig_filename.encode("utf-8" if one.flag_bits & _UTF8 else "cp437", "replace")
        )
        end = one.header_offset + _LOCAL_HEADER + name + one.compress_size
    return end > directory
