"""The first page's head: title, codes, who sends what to whom and until when."""

from app.printing.blocks import Block
from app.printing.cover_frame import (
    LABEL,
    LEFT,
    RIGHT,
    SMALL,
    WIDTH,
    middle,
    paint_lines,
    rule_across,
    stamp,
)
from app.printing.cover_sheet import CoverSheet, PackageCode
from app.printing.fonts import Face
from app.printing.lines import GREY, Style, elide, wrap
from app.printing.pieces import Align, Canvas, qr_modules
from app.texts import _

FIRST_TOP = 13.0
_TITLE = Style(7.77, Face.TITLE)
_NOTICE = Style(4.1)
_VALUE = Style(3.73, Face.BOLD)
_FACT = Style(3.53)
_CODE = Style(2.35, colour=GREY)
_CODE_LABEL = Style(2.9, Face.BOLD)
_MODULE = 0.42
"""mm: ten dots at 600 dpi, five at 300; phones and desk scanners read it."""
_LEAST_CODE, _MOST_CODE = 22.4, 30.0
_BETWEEN_CODES = 6.0
MOST_IN_HEAD = 3
_PITCH = 6.45
_MOST_LINES = 6
_LEFT_VALUE, _RIGHT_LABEL, _RIGHT_VALUE = LEFT + 20, 126.0, 144.0


def head_blocks(sheet: CoverSheet) -> list[Block]:
    return [_title(sheet), _facts(sheet)]


def code_size(code: PackageCode) -> float:
    """Mm"""
    return min(_MOST_CODE, max(_LEAST_CODE, len(qr_modules(code.payload)) * _MODULE))


def paint_code(canvas: Canvas, x: float, y: float, code: PackageCode) -> None:
    """The code with its label and digits below, outside the quiet zone; 9 mm more than its size."""
    size = code_size(code)
    room = size + _BETWEEN_CODES - 1
    canvas.qr(x, y, size, code.payload)
    centre = x + size / 2
    label = elide(code.label, _CODE_LABEL, room)
    canvas.text(centre, y + size + 4.6, label, _CODE_LABEL, Align.CENTRE)
    canvas.text(centre, y + size + 8.2, elide(code.short, _CODE, room), _CODE, Align.CENTRE)


def _codes_in_head(sheet: CoverSheet) -> tuple[PackageCode, ...]:
    return () if sheet.draft or len(sheet.codes) > MOST_IN_HEAD else sheet.codes


def _title(sheet: CoverSheet) -> Block:
    codes = _codes_in_head(sheet)
    sizes = [code_size(code) for code in codes]
    taken = sum(sizes) + _BETWEEN_CODES * len(codes) if codes else 40.0 * sheet.draft
    notice = wrap(sheet.notice, _NOTICE, WIDTH - taken, 3)
    title = elide(sheet.title, _TITLE, WIDTH - taken)
    text_end = 27.1 + (len(notice) - 1) * _NOTICE.leading
    height = max(text_end + 5.9, max(sizes, default=0.0) + 11.4)

    def paint(canvas: Canvas, top: float) -> None:
        canvas.text(LEFT, top + 3.7, _("备齐　封面清单　随纸质材料放在最上面"), SMALL)
        canvas.text(LEFT, top + 18.2, title, _TITLE)
        paint_lines(canvas, LEFT, top + 27.1, notice, _NOTICE)
        _paint_codes(canvas, top + 1, codes, sizes)
        if sheet.draft:
            stamp(canvas, RIGHT - 34, top + 1, 34, 16)
            canvas.text(RIGHT - 17, top + 21.2, _("打包后才印核对码"), SMALL, Align.CENTRE)
        rule_across(canvas, top + height)

    return Block(height, paint)


def _paint_codes(
    canvas: Canvas, top: float, codes: tuple[PackageCode, ...], sizes: list[float]
) -> None:
    x = RIGHT - sum(sizes) - _BETWEEN_CODES * (len(codes) - 1)
    for code, size in zip(codes, sizes, strict=True):
        paint_code(canvas, x, top, code)
        x += size + _BETWEEN_CODES


def _facts(sheet: CoverSheet) -> Block:
    left = _column(
        (_("推荐单位") if sheet.nominees else _("报送单位"), sheet.unit),
        (_("推荐人选"), sheet.nominees),
        (_("报送对象"), sheet.recipient),
        style=_VALUE,
        room=_RIGHT_LABEL - _LEFT_VALUE - 4,
    )
    right = _column(
        (_("联系人"), sheet.contact),
        (_("截止时间"), sheet.deadlines),
        (_("打印时间"), sheet.printed_at),
        style=_FACT,
        room=RIGHT - _RIGHT_VALUE,
    )

    def paint(canvas: Canvas, top: float) -> None:
        _paint_column(canvas, LEFT, _LEFT_VALUE, top + 3.1, left, _VALUE)
        _paint_column(canvas, _RIGHT_LABEL, _RIGHT_VALUE, top + 3.1, right, _FACT)

    return Block(max(_column_height(left), _column_height(right)) + 5.8, paint)


Column = list[tuple[str, list[str]]]


def _column(*pairs: tuple[str, str], style: Style, room: float) -> Column:
    return [
        (label, wrap(value, style, room, _MOST_LINES, after="、；"))
        for label, value in pairs
        if value
    ]


def _column_height(column: Column) -> float:
    return sum(_PITCH + (len(lines) - 1) * _FACT.leading for _label, lines in column)


def _paint_column(
    canvas: Canvas, label_x: float, value_x: float, top: float, column: Column, style: Style
) -> None:
    for label, lines in column:
        canvas.text(label_x, middle(top, _PITCH, LABEL), label, LABEL)
        paint_lines(canvas, value_x, middle(top, _PITCH, style), lines, style)
        top += _PITCH + (len(lines) - 1) * style.leading
