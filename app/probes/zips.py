"""Zip files: judged by their directory before a byte is unpacked, then read member by member."""

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from app.probes.kinds import KINDS, Kind, extension
from app.probes.refusal import Refusal, decoding

_LARGEST_DIRECTORY = 4 * 2**20  # bytes: some 50,000 members; a document has under a thousand
_MOST_MEMBERS = 10_000
_LARGEST_TOTAL = 2**30  # bytes unpacked
_SUSPECT_TOTAL = 64 * 2**20  # from here on the ratio is looked at
_LARGEST_RATIO = 100  # text in XML reaches 30; deflate's utmost is 1032
_LOCAL_HEADER = 30
_MEMBER = b"PK\x03\x04"
_END = b"PK\x05\x06"
_END_SEARCHED = 22 + 65535  # the end record and the longest comment behind it
_CHUNK = 2**20
_OPEN_DOCUMENT = {"text": "odt", "spreadsheet": "ods"}


def kind(path: Path, name: str) -> Kind:
    """What a zip holds, by the names of its members; a broken one by what its start shows."""
    try:
        with decoding(), opened(path) as archive:
            return KINDS[_by_members(archive)]
    except Refusal:
        return KINDS[_by_start(path, name)]


def _by_members(archive: zipfile.ZipFile) -> str:
    names = set(archive.namelist())
    if "[Content_Types].xml" in names:
        for folder, found in (("word/", "docx"), ("xl/", "xlsx"), ("ppt/", "pptx")):
            if any(name.startswith(folder) for name in names):
                return found
    if "OFD.xml" in names:
        return "ofd"
    if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
        told = archive.read("mimetype").decode("ascii", "replace").rpartition(".")[2]
        return _OPEN_DOCUMENT.get(told, "zip")
    return "zip"


def _by_start(path: Path, name: str) -> str:
    with path.open("rb") as stream:
        head = stream.read(64 * 1024)
    office = b"[Content_Types].xml" in head or b"_rels/.rels" in head or b"docProps/" in head
    if not office and b"word/" not in head and b"xl/" not in head:
        return "zip"
    if (meant := extension(name)) in {"docx", "docm", "dotx", "xlsx", "xlsm", "pptx"}:
        return meant
    return "xlsx" if b"xl/" in head else "docx"


@contextmanager
def opened(path: Path) -> Iterator[zipfile.ZipFile]:
    """The archive with its directory read, once that directory is known to be of a sane size."""
    with path.open("rb") as stream:
        _judge_end(stream)
        with decoding():
            archive = zipfile.ZipFile(stream)
        with archive:
            yield archive


def _judge_end(stream: BinaryIO) -> None:
    size = stream.seek(0, 2)
    stream.seek(max(0, size - _END_SEARCHED))
    tail = stream.read()
    at = tail.rfind(_END)
    if at < 0 or at + 22 > len(tail):
        raise Refusal("truncated")
    if int.from_bytes(tail[at + 12 : at + 16], "little") > _LARGEST_DIRECTORY:
        raise Refusal("hostile")


def judge(archive: zipfile.ZipFile) -> None:
    """Refuses what would harm whoever unpacks it; reads the directory alone."""
    members = archive.infolist()
    names = [member.filename.casefold() for member in members]
    total = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members)
    harmful = (
        len(members) > _MOST_MEMBERS
        or len(set(names)) < len(names)
        or total > _LARGEST_TOTAL
        or (total > _SUSPECT_TOTAL and total > packed * _LARGEST_RATIO)
        or any(_strays(name) for name in names)
    )
    if harmful:
        raise Refusal("hostile")
    if _overlap(members, archive.start_dir):
        raise Refusal("hostile" if _all_in_place(archive, members) else "damaged")


def _strays(name: str) -> bool:
    """Whether a member's name leads out of the folder that it would be unpacked into."""
    parts = name.replace("\\", "/").split("/")
    return parts[0] == "" or ".." in parts or ":" in name or "\0" in name


def _overlap(members: list[zipfile.ZipInfo], directory: int) -> bool:
    """Whether two members share bytes; the extra field's length is left out, so never wrongly."""
    end = 0
    for member in sorted(members, key=lambda one: one.header_offset):
        if member.header_offset < end:
            return True
        name = len(member.orig_filename.encode("utf-8" if member.flag_bits & 0x800 else "cp437"))
        end = member.header_offset + _LOCAL_HEADER + name + member.compress_size
    return end > directory


def _all_in_place(archive: zipfile.ZipFile, members: list[zipfile.ZipInfo]) -> bool:
    """Whether each member begins where the directory says: a lost block shifts them instead."""
    stream = archive.fp
    if stream is None:
        return False
    for member in members:
        if member.header_offset < 0:
            return False
        stream.seek(member.header_offset)
        if stream.read(4) != _MEMBER:
            return False
    return True


def read_through(archive: zipfile.ZipFile) -> None:
    """Unpacks every member once: its checksum must hold, and no XML may bear a DOCTYPE."""
    for member in archive.infolist():
        is_xml = member.filename.lower().endswith((".xml", ".rels"))
        with archive.open(member) as stream:
            tail = b""
            while chunk := stream.read(_CHUNK):
                if is_xml and _declares_type(tail + chunk):
                    raise Refusal("hostile")
                tail = chunk[-32:]


def _declares_type(data: bytes) -> bool:
    return b"<!DOCTYPE" in data or b"<\0!\0D\0O\0C\0T\0Y\0P\0E" in data
