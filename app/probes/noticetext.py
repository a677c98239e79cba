"""The job that turns a notice as it came (text, Word, PDF, web page) into plain text."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from app.domain.facts import Family
from app.probes import text
from app.probes.kinds import Kind, meant
from app.probes.refusal import Refusal
from app.probes.sniff import sniff

LONGEST = 400_000
"""Characters; the longest notice with all its annexes that we know of has 60,000."""
_HEAD = 4096
_DOCUMENTS = frozenset({Family.WORD, Family.PDF})
_LARGEST = 64 * 2**20  # bytes; a scanned notice of forty pages has 20 MB
_LARGEST_TEXT = 4 * LONGEST  # bytes; four a character at most, in any encoding we read


def notice_text(args: Mapping[str, Any]) -> dict[str, Any]:
    """`args`: `path`, `name`. Returns `text`, with line feeds alone, and `form`: txt, docx …

    Raises Refusal: empty, too-large, damaged, locked, unsupported, pictures (a scan without text).
    """
    path, name = Path(args["path"]), str(args["name"])
    size = path.stat().st_size
    if size == 0:
        raise Refusal("empty")
    if size > _LARGEST:
        raise Refusal("too-large")
    kind = sniff(path, name) or _unknown(path, name)
    if kind.locked:
        raise Refusal("locked")
    found = _read(path, size, kind)
    plain = found.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    if not plain.strip():
        raise Refusal("pictures" if kind.family is Family.PDF else "empty")
    if len(plain) > LONGEST:
        raise Refusal("too-large")
    return {"text": plain, "form": kind.format}


def _unknown(path: Path, name: str) -> Kind:
    """What looks like nothing that we know may be text with some bytes lost on its way."""
    promised = meant(name)
    head = path.read_bytes()[:_HEAD]
    lost = head.decode(text.least_broken(head), "replace").count("\ufffd")
    if _wide(head) or (promised.family is Family.TEXT and lost * 50 < len(head)):
        return Kind(Family.TEXT, "txt")
    raise Refusal("damaged" if promised.family in _DOCUMENTS else "unsupported")


def _wide(head: bytes) -> str | None:
    """UTF-16 without its mark, as some editors save it: a line feed has a zero beside it."""
    for encoding, high in (("utf-16-le", 1), ("utf-16-be", 0)):
        if b"\n" in head and head[high::2].count(0) > head[1 - high :: 2].count(0) > -1:
            cut = head[: len(head) // 2 * 2]
            try:
                decoded = cut.decode(encoding)
            except UnicodeDecodeError:
                continue
            if sum("一" <= one <= "鿿" for one in decoded) * 2 > len(decoded):
                return encoding
    return None


def _read(path: Path, size: int, kind: Kind) -> str:
    if kind.family is Family.TEXT:
        return _plain(path, size)
    if kind.format == "html":
        from app.probes import noticepage

        return noticepage.text_of(path.read_bytes())
    if kind.family is Family.PDF:
        from app.probes import noticepdf

        return noticepdf.text_of(path)
    if kind.format in {"doc", "wps"}:
        from app.probes import oldword

        facts = oldword.probe(path, size, kind.format)
        if facts.encrypted:
            raise Refusal("locked")
        if facts.text is None:
            raise Refusal("unsupported")
        return facts.text
    if kind.family is Family.WORD and kind.format != "rtf":
        from app.probes import noticeword

        return noticeword.text_of(path)
    raise Refusal("damaged" if meant(path.name).family is Family.WORD else "unsupported")


def _plain(path: Path, size: int) -> str:
    """By its mark, as UTF-8 or as GB18030, with what was broken in it shown as U+FFFD."""
    if size > _LARGEST_TEXT:
        raise Refusal("too-large")
    content = path.read_bytes()
    encoding = text.encoding_of(path) or _wide(content[:_HEAD]) or text.least_broken(content)
    return content.decode(encoding, "replace").removeprefix("\ufeff")
