"""What all pages of the cover share: margins, type, running head, foot."""

from app.printing.cover_sheet import CoverSheet
from app.printing.fonts import Face
from app.printing.lines import GREY, INK, Style, elide, width
from app.printing.pieces import HAIRLINE, Align, Canvas
from app.texts import _

LEFT, RIGHT = 20.0, 190.0
"""mm: A4 less 20 mm at each side, so that a binder's holes hit no text."""
WIDTH = RIGHT - LEFT
NEXT_TOP = 24.0
BOTTOM = 279.0
BOX = 3.9
RULE, LINE = 0.45, "#C6CBD0"

BODY = Style(3.53)
BODY_GREY = Style(3.3, colour=GREY)
LABEL = Style(3.4, colour=GREY)
STRONG = Style(3.53, Face.BOLD)
HEADING = Style(3.9, Face.BOLD)
NOTE = Style(3.15)
SMALL = Style(2.9, colour=GREY)


def middle(top: float, height: float, style: Style) -> float:
    """The baseline of a line that stands in the middle of `height`.

    A Chinese character reaches from 0.88 em above the baseline to 0.12 em below it.
    """
    return top + height / 2 + 0.38 * style.size


def paint_lines(canvas: Canvas, x: float, baseline: float, lines: list[str], style: Style) -> None:
    for number, line in enumerate(lines):
        canvas.text(x, baseline + number * style.leading, line, style)


def stamp(canvas: Canvas, x: float, y: float, wide: float, high: float) -> None:
    """草稿, framed."""
    style = Style(high * 0.62, Face.BOLD)
    canvas.frame(x, y, wide, high, 0.5)
    canvas.text(x + wide / 2, middle(y, high, style), _("草稿"), style, Align.CENTRE)


def paint_running_head(canvas: Canvas, sheet: CoverSheet) -> None:
    """The head of the second page and those after it."""
    right = RIGHT
    if sheet.draft:
        stamp(canvas, RIGHT - 14, 12.2, 14, 6)
        right -= 18
    name = "　".join(filter(None, (sheet.title, sheet.unit)))
    canvas.text(LEFT, 16.6, elide(name, SMALL, right - LEFT), SMALL)
    canvas.rule(LEFT, 19.5, RIGHT, 19.5, HAIRLINE, LINE)


def paint_foot(canvas: Canvas, sheet: CoverSheet, number: int, total: int) -> None:
    place = _("第 {number} 页，共 {total} 页").format(number=number, total=total)
    style = Style(3.1, colour=GREY)
    canvas.rule(LEFT, 283.9, RIGHT, 283.9, HAIRLINE * 1.5, LINE)
    canvas.text(RIGHT, 288.9, place, style, Align.RIGHT)
    room = WIDTH - width(place, style) - 6
    if sheet.digest:
        canvas.text(LEFT, 288.9, elide(sheet.digest, SMALL, room, middle=True), SMALL)


def rule_across(canvas: Canvas, y: float, thick: float = RULE, colour: str = INK) -> None:
    canvas.rule(LEFT, y, RIGHT, y, thick, colour)
