"""Plain text: which encoding it is in, and how much it holds."""

import codecs
from pathlib import Path

from app.domain.facts import TextFacts
from app.probes.refusal import OutOfReach, Refusal
from app.probes.wordcount import count

_HEAD = 64 * 1024
_LARGEST = 32 * 2**20  # bytes; what is larger is no letter
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NEVER_IN_TEXT = frozenset(map(chr, (*range(9), 11, *range(14, 26), *range(27, 32), 127)))


def encoding_of(path: Path) -> str | None:
    """The encoding that the first 64 KiB decode in without control characters, or None.

    GB18030 (with GBK and GB2312 inside it) is tried last, since most bytes pass for it.
    """
    with path.open("rb") as stream:
        head = stream.read(_HEAD)
    for bom, encoding in _BOMS:
        if head.startswith(bom):
            return encoding if _reads(head, encoding) else None
    for encoding in ("utf-8", "gb18030"):
        if head and _reads(head, encoding):
            return encoding
    return None


def least_broken(content: bytes) -> str:
    """Of a text that some bytes were lost of: cut off within a character, or damaged."""
    return min(
        ("gb18030", "utf-8"),
        key=lambda encoding: content.decode(encoding, "replace").count("\ufffd"),
    )


def _reads(head: bytes, encoding: str) -> bool:
    try:
        decoded = codecs.getincrementaldecoder(encoding)().decode(head, final=len(head) < _HEAD)
    except UnicodeDecodeError:
        return False
    return _NEVER_IN_TEXT.isdisjoint(decoded)


def probe(path: Path, size: int) -> TextFacts:
    """Characters are counted as Word counts 字数."""
    if size > _LARGEST:
        raise OutOfReach("unsupported")
    encoding = encoding_of(path) or "utf-8"
    try:
        content = path.read_text(encoding=encoding)
    except UnicodeDecodeError as error:
        raise Refusal("damaged") from error
    return TextFacts(size=size, encoding=encoding, characters=count(content))
