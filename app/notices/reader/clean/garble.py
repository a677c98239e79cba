"""GBK text that lost its first byte: every pair of bytes after it was read across two characters.

What is lost on the web is nearly always half of a full stop or of a wide blank (both begin
with A1), so that the bytes can be put together again until a single byte ends the shift. What
comes out is a guess: it is marked as doubtful, and nothing is asserted on its strength.
"""

from collections.abc import Iterator

from app.notices.reader.clean.cells import Cells
from app.notices.reader.clean.script import simplified
from app.notices.reader.patterns import Pattern

_WIDE = {",": "，", "?": "？", "!": "！", ":": "：", ";": "；", "(": "（", ")": "）"}
_START = Pattern(r"\?(?=([^\sA-Za-z0-9][^\n]{1,24}))")
_RARE = Pattern(r"[ǎǐǒǔǖǘǚǜ┏-╋⑴-⒛㈠-㈩Α-Ωα-ωа-я]")
_READABLE = Pattern(r"[\u4e00-\u9fff，。、；：（）《》“”\u3000]")
_COMMON = 0.6
"""Share of characters that must be among the 3,755 most frequent ones (GB 2312, first level)."""


def repair(cells: Cells) -> None:
    """Looks at every question mark that stands where no question ends."""
    cells.edit(list(_edits(cells.text)), doubtful=True)
    for found in _RARE.finditer(cells.text):
        cells.doubt(found.start() - 3, found.end() + 5)


def _edits(text: str) -> Iterator[tuple[int, int, str]]:
    done = 0
    for found in _START.finditer(text):
        if found.start() >= done:
            used, meant = _read(found[1])
            if meant:
                done = found.start() + 1 + used
                yield found.start(), done, meant


def _read(tail: str) -> tuple[int, str]:
    """How many characters of `tail` were read across, and what they meant ("": nothing)."""
    raw = b"\xa1"
    if _WIDE.get(tail[0], tail[0]).encode("gbk", "ignore")[:1] not in {b"\xa1", b"\xa3"}:
        return 0, ""
    for used, one in enumerate(tail, 1):
        if used > 2 and one == "?":
            return used - 1, _decoded(raw[: len(raw) // 2 * 2])
        wide = _WIDE.get(one, one)
        raw += wide.encode("gbk", "ignore")
        if wide.isascii():
            return used, _decoded(raw)
    return 0, ""


def _decoded(raw: bytes) -> str:
    """What the bytes say, or "" where that is nothing that a notice would say."""
    meant = raw.decode("gbk", "replace")
    letters = [one for one in meant if "\u4e00" <= one <= "\u9fff"]
    if not letters or not all(_READABLE.match(one) for one in meant):
        return ""
    common = sum(b"\xb0" <= _simplified(one)[:1] <= b"\xd7" for one in letters)
    return meant if common >= _COMMON * len(letters) else ""


def _simplified(one: str) -> bytes:
    return simplified(one).encode("gb2312", "replace")
