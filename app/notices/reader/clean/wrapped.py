"""Lines broken at the page's width, as letters in plain text and PDF text layers have them."""

from collections import Counter
from itertools import pairwise

from app.notices.reader.clean.cells import Cells
from app.notices.reader.patterns import Pattern

_NARROWEST, _WIDEST = 30, 100
"""Of a full line, in half-widths; a page has 28 to 45 characters in a line."""
_FEWEST_LINES = 5
_MOST_BEYOND = 0.2
"""Share of lines that may be longer: addresses, what the page adds."""
_SLACK = 4
"""A line is full when no further character and sign had room."""
_WORD = Pattern(r"[!-~]{2,}(?:[，。；：、）])?")
"""What is never broken: an address in the net, a number."""
_ENDS = Pattern(r"[。；：！？|;:]$")
_RUNNING = Pattern(r"[，。；、,;]")
_BEGINS = Pattern(
    r"\s|[一二三四五六七八九十]{1,3}[、.]|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[.、．）]"
    "|[①-⑳●■◆★☆▲※·-]|附件|联系|第.{1,3}[条章]"
)


def unwrap(cells: Cells) -> None:
    _join_full(cells)
    _join_run_on(cells)


def _join_full(cells: Cells) -> None:
    """Puts a line that was full and ends in no sign together with the next one."""
    lines = cells.text.split("\n")
    width, count = _width(lines), _count(lines)
    if width is None and count is None:
        return
    edits: list[tuple[int, int, str]] = []
    place = 0
    for line, following in pairwise(lines):
        place += len(line)
        cut = len(line.rstrip()) == count
        full = cut or (width is not None and _no_room(line.rstrip(), following, width))
        runs = cut or _RUNNING.search(line) or _RUNNING.search(following)
        goes_on = (
            following.strip()
            and runs
            and "|" not in line + following
            and not _BEGINS.match(following)
        )
        if full and goes_on and not _ENDS.search(line.rstrip()):
            edits.append((place - (len(line) - len(line.rstrip())), place + 1, ""))
        place += 1
    cells.edit(edits)


def _no_room(line: str, following: str, width: int) -> bool:
    """Whether the first word of the next line had no room behind it."""
    word = _WORD.match(following)
    wanted = max(_SLACK, _wide(word[0])) if word else _SLACK
    return width - wanted <= _wide(line) <= 1.5 * width


def _count(lines: list[str]) -> int | None:
    """Where lines break off at a number of characters, be they wide or not: none is longer."""
    lengths = Counter(len(one.rstrip()) for one in lines if "|" not in one)
    longest = max(lengths, default=0)
    told = lengths[longest] >= max(_FEWEST_LINES, _LEAST_FULL * sum(lengths.values()))
    return longest if told and _NARROWEST <= 2 * longest <= _WIDEST else None


_LEAST_FULL = 0.15
"""Share of lines that are full; less is chance."""
_RUNS_ON = Pattern(
    r"(?<=[\u4e00-\u9fffA-Za-z\d])\n(?=[，、）》”][\u4e00-\u9fff\d])|"
    r"(?<=[\u4e00-\u9fff\d）][，、])[ \u3000]*\n(?=[\u4e00-\u9fff《“])"
    r"|(?<=[\u4e00-\u9fff]{10})\n(?=[\u4e00-\u9fff]{1,3}[。；]\n)"
)


def _join_run_on(cells: Cells) -> None:
    """A line that ends in a comma, and one whose last word stands alone on the next."""
    edits = [
        (one.start(), one.end(), "")
        for one in _RUNS_ON.finditer(cells.text)
        if not _BEGINS.match(cells.text[one.end() : one.end() + 8])
    ]
    cells.edit(edits)


def _width(lines: list[str]) -> int | None:
    """The width at which several lines break off in mid-sentence and which hardly one exceeds."""
    widths = Counter(_wide(one.rstrip()) for one in lines if one.strip())
    broken = [
        _wide(one.rstrip())
        for one, following in pairwise(lines)
        if one.strip() and following.strip() and not _ENDS.search(one.rstrip())
    ]
    best, most = None, _FEWEST_LINES - 1
    for width in sorted(set(broken)):
        full = sum(width - _SLACK <= one <= width for one in broken)
        beyond = sum(count for one, count in widths.items() if one > width + 2)
        fits = beyond <= _MOST_BEYOND * sum(widths.values())
        if _NARROWEST <= width <= _WIDEST and full > most and fits:
            best, most = width, full
    return best


def _wide(line: str) -> int:
    return sum(1 if one.isascii() else 2 for one in line)
