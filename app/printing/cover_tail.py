"""Below the cover's table: notes, what a person confirms and signs, how it is sent."""

from collections.abc import Iterator
from dataclasses import replace

from app.printing.blocks import Block, gap
from app.printing.cover_frame import (
    BODY,
    BOX,
    HEADING,
    LABEL,
    LEFT,
    NOTE,
    RIGHT,
    SMALL,
    STRONG,
    WIDTH,
    middle,
    paint_lines,
)
from app.printing.cover_head import MOST_IN_HEAD, code_size, paint_code
from app.printing.cover_sheet import CoverAttestation, CoverRoute, CoverSheet, PackageCode
from app.printing.fonts import Face
from app.printing.lines import GREY, INK, Style, width, wrap
from app.printing.pieces import Align, Canvas
from app.texts import _

_PITCH = 6.45
_TEXT = LEFT + BOX + 1.8
_LABELS_END = 44.0
_CODES_IN_ROW = 4
_HINT = Style(3.15, colour=GREY)
_OPEN = Style(2.9, Face.BOLD)


def tail_blocks(sheet: CoverSheet) -> list[Block]:
    return [
        *_notes(sheet.notes),
        *_attestations(sheet.attestations),
        _signatures(),
        *_routes(sheet.routes),
        *([] if sheet.draft or len(sheet.codes) <= MOST_IN_HEAD else _codes(sheet.codes)),
    ]


def _notes(notes: tuple[str, ...]) -> Iterator[Block]:
    hint = _("电子版一栏由程序检查后打钩；纸质、盖公章两栏请装袋时逐项核对并手工打钩。")
    yield gap(1.4)
    yield _paragraph(hint, _HINT)
    for note in notes:
        yield _paragraph(note, NOTE)


def _paragraph(text: str, style: Style) -> Block:
    lines = wrap(text, style, WIDTH)
    pitch = 5.3

    def paint(canvas: Canvas, top: float) -> None:
        paint_lines(canvas, LEFT, middle(top, pitch, style), lines, style)

    return Block(pitch + (len(lines) - 1) * style.leading, paint)


def _heading(text: str) -> Block:
    def paint(canvas: Canvas, top: float) -> None:
        canvas.text(LEFT, middle(top, 6.6, HEADING), text, HEADING)

    return Block(6.6, paint, keep=True)


def _attestations(attestations: tuple[CoverAttestation, ...]) -> Iterator[Block]:
    if attestations:
        yield gap(3.4)
        yield _heading(_("确认事项"))
    above = (_heading(_("确认事项（续）")),)
    for place, attestation in enumerate(attestations, 1):
        block = _attestation(attestation)
        yield replace(block, keep=place == len(attestations), above=above)


def _attestation(attestation: CoverAttestation) -> Block:
    """The box stays empty for the pen of whoever signs; who confirmed it so far stands beside."""
    state, style = _state(attestation)
    lines = wrap(attestation.text, BODY, RIGHT - _TEXT - width(state, style) - 4, 4)

    def paint(canvas: Canvas, top: float) -> None:
        canvas.tick_box(LEFT, top + (_PITCH - BOX) / 2, BOX)
        paint_lines(canvas, _TEXT, middle(top, _PITCH, BODY), lines, BODY)
        canvas.text(RIGHT, middle(top, _PITCH, style), state, style, Align.RIGHT)

    return Block(_PITCH + (len(lines) - 1) * BODY.leading, paint)


def _state(attestation: CoverAttestation) -> tuple[str, Style]:
    if not attestation.confirmed:
        return _("尚未确认"), _OPEN
    if not attestation.by:
        return _("已确认"), SMALL
    return _("{by} {at}确认").format(by=attestation.by, at=attestation.at), SMALL


def _signatures() -> Block:
    places = (
        (_("单位负责人签字"), LEFT, 82.0),
        (_("经办人签字"), 92.0, 145.0),
        (_("日期"), 152.0, RIGHT),
    )

    def paint(canvas: Canvas, top: float) -> None:
        for label, left, right in places:
            canvas.text(left, top + 10.6, label, LABEL)
            canvas.rule(left + width(label, LABEL) + 2, top + 12.2, right, top + 12.2, 0.25, INK)

    return Block(13.6, paint)


def _routes(routes: tuple[CoverRoute, ...]) -> Iterator[Block]:
    if not routes:
        return
    yield gap(3.4)
    yield _heading(_("报送方式"))
    widest = max(width(route.label, STRONG) for route in routes)
    text_x = _TEXT + min(max(widest + 4, 18.4), _LABELS_END)
    for route in routes:
        yield _route(route, text_x)


def _route(route: CoverRoute, text_x: float) -> Block:
    labels = wrap(route.label, STRONG, text_x - _TEXT - 2, 3)
    lines = wrap(route.text, BODY, RIGHT - text_x, 4)
    pitch = 6.25

    def paint(canvas: Canvas, top: float) -> None:
        canvas.tick_box(LEFT, top + (pitch - BOX) / 2, BOX)
        paint_lines(canvas, _TEXT, middle(top, pitch, STRONG), labels, STRONG)
        paint_lines(canvas, text_x, middle(top, pitch, BODY), lines, BODY)

    return Block(pitch + (max(len(labels), len(lines)) - 1) * BODY.leading, paint)


def _codes(codes: tuple[PackageCode, ...]) -> Iterator[Block]:
    yield gap(3.4)
    yield _heading(_("核对码"))
    for start in range(0, len(codes), _CODES_IN_ROW):
        yield _code_row(codes[start : start + _CODES_IN_ROW])


def _code_row(codes: tuple[PackageCode, ...]) -> Block:
    pitch = WIDTH / _CODES_IN_ROW

    def paint(canvas: Canvas, top: float) -> None:
        for place, code in enumerate(codes):
            paint_code(canvas, LEFT + place * pitch, top + 2, code)

    return Block(max(map(code_size, codes)) + 13, paint)
