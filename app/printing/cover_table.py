"""The cover's table: a row for each material, a band for each section."""

from collections.abc import Iterator
from dataclasses import replace

from app.printing.blocks import Block
from app.printing.cover_frame import (
    BODY,
    BODY_GREY,
    BOX,
    LEFT,
    LINE,
    RIGHT,
    STRONG,
    WIDTH,
    middle,
    paint_lines,
    rule_across,
)
from app.printing.cover_sheet import Cell, CoverRow, CoverSection, Mark
from app.printing.fonts import Face
from app.printing.lines import Style, elide, wrap
from app.printing.pieces import HAIRLINE, Align, Canvas
from app.texts import _

_EDGES = (LEFT, 31.0, 84.0, 121.0, 148.0, 167.0, RIGHT)
"""Left edges of the columns, and the table's right edge."""
_PAD = 1.5
_AFTER_BOX = BOX + 1.5
_ROW, _BAND, _HEAD = 7.5, 6.4, 7.6
_MOST_LINES = 6
_HEAD_TEXT = Style(3.4, Face.BOLD)
_HEAD_FILL, _BAND_FILL = "#ECEFF1", "#F6F7F8"
_TOGETHER = 2
"""So many rows stay on one page at a section's beginning and at its end."""


def table_blocks(sections: tuple[CoverSection, ...]) -> list[Block]:
    header = Block(_HEAD, _paint_header, keep=True)
    blocks = [header, *(block for section in sections for block in _section(section, header))]
    last = blocks[-1]

    def paint_last(canvas: Canvas, top: float) -> None:
        last.paint(canvas, top)
        rule_across(canvas, top + last.height)

    return [*blocks[:-1], replace(last, paint=paint_last, keep=False)]


def _section(section: CoverSection, header: Block) -> Iterator[Block]:
    again = _band(_("{heading}（续）").format(heading=section.heading), ())
    yield _band(section.heading, (header,))
    for place, row in enumerate(section.rows, 1):
        left = len(section.rows) - place
        keep = left > 0 and (place < _TOGETHER or left < _TOGETHER)
        yield _row(row, keep=keep, above=(header, again))


def _paint_header(canvas: Canvas, top: float) -> None:
    words = (_("序号"), _("材料"), _("电子版"), _("纸质"), _("盖公章"), _("检查结果"))
    canvas.fill(LEFT, top, WIDTH, _HEAD, _HEAD_FILL)
    _paint_edges(canvas, top, _HEAD)
    rule_across(canvas, top)
    rule_across(canvas, top + _HEAD, 0.2)
    baseline = middle(top, _HEAD, _HEAD_TEXT)
    canvas.text((_EDGES[0] + _EDGES[1]) / 2, baseline, words[0], _HEAD_TEXT, Align.CENTRE)
    for edge, word in zip(_EDGES[1:-1], words[1:], strict=True):
        canvas.text(edge + _PAD, baseline, word, _HEAD_TEXT)


def _band(heading: str, above: tuple[Block, ...]) -> Block:
    shown = elide(heading, STRONG, WIDTH - 6)

    def paint(canvas: Canvas, top: float) -> None:
        canvas.fill(LEFT, top + HAIRLINE, WIDTH, _BAND - HAIRLINE, _BAND_FILL)
        canvas.text(LEFT + 3, middle(top, _BAND, STRONG), shown, STRONG)
        rule_across(canvas, top + _BAND, HAIRLINE * 1.5, LINE)

    return Block(_BAND, paint, keep=True, above=above)


def _row(row: CoverRow, *, keep: bool, above: tuple[Block, ...]) -> Block:
    cells = (Cell(row.name), row.electronic, row.paper, row.seal, row.result)
    styles = (BODY, _style(row.electronic, BODY_GREY), *map(_pen_style, cells[2:4]),
              _style(row.result, BODY))  # fmt: skip
    lines = [
        wrap(cell.text, style, right - left - 2 * _PAD - _indent(cell), _MOST_LINES)
        for cell, style, left, right in zip(cells, styles, _EDGES[1:], _EDGES[2:], strict=False)
    ]
    height = _ROW + (max(map(len, lines)) - 1) * BODY.leading

    def paint(canvas: Canvas, top: float) -> None:
        number = (_EDGES[0] + _EDGES[1]) / 2
        canvas.text(number, middle(top, height, BODY), row.number, BODY, Align.CENTRE)
        for cell, style, left, texts in zip(cells, styles, _EDGES[1:], lines, strict=False):
            _paint_cell(canvas, left + _PAD, middle(top, height, style), cell, style, texts)
        _paint_edges(canvas, top, height)
        rule_across(canvas, top + height, HAIRLINE * 1.5, LINE)

    return Block(height, paint, keep=keep, above=above)


def _paint_cell(
    canvas: Canvas, x: float, centred: float, cell: Cell, style: Style, lines: list[str]
) -> None:
    """`centred` is the baseline that one line alone would have."""
    if cell.mark is not Mark.NONE:
        box_top = centred - 0.38 * style.size - BOX / 2
        canvas.tick_box(x, box_top, BOX, ticked=cell.mark is Mark.TICKED)
    first = centred - (len(lines) - 1) * style.leading / 2
    paint_lines(canvas, x + _indent(cell), first, lines, style)


def _paint_edges(canvas: Canvas, top: float, height: float) -> None:
    for edge in _EDGES[1:-1]:
        canvas.rule(edge, top, edge, top + height, HAIRLINE, LINE)


def _indent(cell: Cell) -> float:
    return 0.0 if cell.mark is Mark.NONE else _AFTER_BOX


def _style(cell: Cell, plain: Style) -> Style:
    return replace(plain, face=Face.BOLD, colour=BODY.colour) if cell.strong else plain


def _pen_style(cell: Cell) -> Style:
    """What a pen must still tick is black, a mere note is grey."""
    return _style(cell, BODY_GREY if cell.mark is Mark.NONE else BODY)
