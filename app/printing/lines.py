"""Text in a given width: measured, broken into lines, cut short with “…”."""

from dataclasses import dataclass

from PySide6.QtCore import QTextBoundaryFinder

from app.printing.fonts import UNITS_PER_MM, Face, Glyphs, printable, set_glyphs

INK = "#14181B"
GREY = "#525E67"
"""6.7:1 on white, still black enough for a photocopier."""
ELLIPSIS = "…"
_ORPHAN = 2


@dataclass(frozen=True, slots=True)
class Style:
    """How text is set; `size` is the em in mm."""

    size: float
    face: Face = Face.REGULAR
    colour: str = INK

    @property
    def units(self) -> int:
        return round(self.size * UNITS_PER_MM)

    @property
    def leading(self) -> float:
        """From one line's baseline to the next, mm."""
        return self.size * 1.45

    def glyphs(self, text: str) -> tuple[Glyphs, ...]:
        return set_glyphs(text, self.face, self.units)


def width(text: str, style: Style) -> float:
    """From the left end to the right, mm."""
    return sum(sum(run.advances) for run in style.glyphs(text)) / UNITS_PER_MM


def elide(text: str, style: Style, room: float, *, middle: bool = False) -> str:
    """`text`, or as much of it as fits into `room` mm with “…” at the end or in the middle."""
    text = printable(text)
    if width(text, style) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        kept = (low + high + 1) // 2
        if width(_shortened(text, kept, middle=middle), style) <= room:
            low = kept
        else:
            high = kept - 1
    return _shortened(text, low, middle=middle)


def wrap(text: str, style: Style, room: float, most: int = 99, after: str = "") -> list[str]:
    """`text` in at most `most` lines of `room` mm; what does not fit ends in “…”.

    A newline in `text` begins a line. Lines break where Unicode's line breaking allows it, so none
    begins with “，” or ends with “（”; only behind one of the signs in `after` where the line has
    one, so that a list of names is not broken within a name. A word wider than the line is cut
    anywhere. Always at least one line.
    """
    lines: list[str] = []
    for part in map(printable, text.splitlines() or [""]):
        lines += _balanced(part.strip(), style, room, after)
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], elide("".join(lines[most - 1 :]), style, room)]


def _balanced(text: str, style: Style, room: float, after: str) -> list[str]:
    """Lines of which the last holds more than a sign or two, if that takes no further line."""
    lines = _broken(text, style, room, after)
    if len(lines) > 1 and len(lines[-1]) <= _ORPHAN:
        narrower = _broken(text, style, room - _ORPHAN * style.size, after)
        return narrower if len(narrower) == len(lines) else lines
    return lines


def _broken(text: str, style: Style, room: float, after: str) -> list[str]:
    lines: list[str] = []
    while text or not lines:
        taken = _fitting(text, style, room, after)
        lines.append(text[:taken].rstrip())
        text = text[taken:].lstrip()
    return lines


def _fitting(text: str, style: Style, room: float, after: str) -> int:
    """How many characters of `text` go onto one line, at least one where there is one."""
    fitting = _signs_within(text, style, room)
    if fitting == len(text):
        return fitting
    allowed = [place for place in _breaks(text) if place > 0]
    reached = [place for place in allowed if len(text[:place].rstrip()) <= fitting]
    wished = [place for place in reached if text[place - 1] in after]
    return (wished or reached or [max(1, fitting)])[-1]


def _signs_within(text: str, style: Style, room: float) -> int:
    used, count = 0.0, 0
    for run in style.glyphs(text):
        for advance in run.advances:
            used += advance / UNITS_PER_MM
            if used > room:
                return count
            count += 1
    return count


def _breaks(text: str) -> list[int]:
    """Where a line may end, as indexes into `text` (Qt counts in UTF-16)."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, text)
    wide = text.encode("utf-16-le")
    found, place = [], finder.toNextBoundary()
    while place >= 0:
        found.append(len(wide[: 2 * place].decode("utf-16-le")))
        place = finder.toNextBoundary()
    return found


def _shortened(text: str, kept: int, *, middle: bool) -> str:
    if not middle:
        return text[:kept].rstrip() + ELLIPSIS
    tail = kept // 2
    return text[: kept - tail] + ELLIPSIS + (text[-tail:] if tail else "")
