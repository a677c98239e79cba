"""The request slip as pages: what is asked for, why, how it is sent, until when and to whom."""

from collections.abc import Iterator, Mapping
from functools import partial

from app.printing.application import ensure_application
from app.printing.blocks import Block, Placed, gap, paginate
from app.printing.cover_frame import (
    BODY,
    BODY_GREY,
    HEADING,
    LABEL,
    LEFT,
    LINE,
    NEXT_TOP,
    NOTE,
    RIGHT,
    SMALL,
    STRONG,
    WIDTH,
    middle,
    paint_lines,
    rule_across,
)
from app.printing.fonts import Face
from app.printing.lines import GREY, INK, Style, elide, width, wrap
from app.printing.pdf import Document
from app.printing.pieces import HAIRLINE, Align, Canvas
from app.printing.slip_sheets import Hint, Slip, SlipFile, about, asked_lines, intro, until
from app.texts import _

PICTURE_EDGE = 480
"""Pixels of a picture's longer edge: 300 dots an inch on paper, and some."""

_TITLE = Style(7.0, Face.TITLE)
_NOTICE = Style(4.1)
_NAME = Style(4.1, Face.BOLD)
_UNTIL = Style(4.4, Face.BOLD)
_PICTURE_WIDE, _PICTURE_HIGH = 34.0, 25.5
_TEXT = LEFT + _PICTURE_WIDE + 5
_ROOM = RIGHT - _TEXT
_PAD = 3.2
_FIRST_TOP, _BOTTOM = 13.0, 279.0

Told = list[tuple[list[str], Style]]


def slips_document(slips: tuple[Slip, ...], pictures: Mapping[str, bytes]) -> Document:
    """A page a slip, more where it asks for many files; `pictures` are JPEGs by a file's path."""
    ensure_application()
    pages = [page for slip in slips for page in _pages(slip, pictures)]
    return Document(slips[0].title if slips else "", slips[0].unit if slips else "", pages)


def _pages(slip: Slip, pictures: Mapping[str, bytes]) -> list[partial[None]]:
    blocks = [
        _head(slip),
        *(_row(place, one, pictures) for place, one in enumerate(slip.files, 1)),
        *(block for hint in slip.hints for block in _hint(hint)),
        gap(4.0),
        _foot(slip),
    ]
    pages = paginate(blocks, _FIRST_TOP, NEXT_TOP, _BOTTOM)
    return [
        partial(_paint, slip=slip, placed=placed, number=number, total=len(pages))
        for number, placed in enumerate(pages, 1)
    ]


def _paint(canvas: Canvas, *, slip: Slip, placed: list[Placed], number: int, total: int) -> None:
    if number > 1:
        told = "　".join((slip.title, about(slip)))
        canvas.text(LEFT, 16.6, elide(told, SMALL, WIDTH), SMALL)
        canvas.rule(LEFT, 19.5, RIGHT, 19.5, HAIRLINE, LINE)
    for one in placed:
        one.block.paint(canvas, one.top)
    if total > 1:
        place = _("第 {number} 页，共 {total} 页").format(number=number, total=total)
        canvas.text(RIGHT, 288.9, place, SMALL, Align.RIGHT)


def _head(slip: Slip) -> Block:
    notice = wrap(slip.notice, _NOTICE, WIDTH, 2)
    lines = wrap(intro(slip), BODY, WIDTH)
    told = 14.0 + len(notice) * _NOTICE.leading
    names = told + 9.0
    height = names + 3.4 + len(lines) * BODY.leading

    def paint(canvas: Canvas, top: float) -> None:
        canvas.text(LEFT, middle(top, 10.0, _TITLE), slip.title, _TITLE)
        paint_lines(canvas, LEFT, top + 15.0, notice, _NOTICE)
        canvas.text(LEFT, top + told + 3.0, elide(about(slip), _NAME, 100), _NAME)
        label = _("提供人")
        canvas.text(132, top + told + 3.0, label, LABEL)
        end = 132 + width(label, LABEL) + 2
        canvas.rule(end, top + told + 4.4, RIGHT, top + told + 4.4, 0.25, INK)
        paint_lines(canvas, LEFT, top + names + 2.6, lines, BODY)
        rule_across(canvas, top + height)

    return Block(height, paint)


def _row(place: int, file: SlipFile, pictures: Mapping[str, bytes]) -> Block:
    told = _told(place, file)
    text = sum(len(lines) * style.leading for lines, style in told)
    height = max(text, _PICTURE_HIGH) + 2 * _PAD
    shown = pictures.get(file.path, b"")

    def paint(canvas: Canvas, top: float) -> None:
        at = top + _PAD
        canvas.picture(LEFT, at, _PICTURE_WIDE, _PICTURE_HIGH, shown)
        canvas.frame(LEFT, at, _PICTURE_WIDE, _PICTURE_HIGH, HAIRLINE, LINE)
        if not shown:
            canvas.text(
                LEFT + _PICTURE_WIDE / 2,
                middle(at, _PICTURE_HIGH, SMALL),
                _("没有预览"),
                SMALL,
                Align.CENTRE,
            )
        for lines, style in told:
            paint_lines(canvas, _TEXT, at + 0.88 * style.size, lines, style)
            at += len(lines) * style.leading
        rule_across(canvas, top + height, HAIRLINE, LINE)

    return Block(height, paint)


def _told(place: int, file: SlipFile) -> Told:
    """The row's text from top to bottom; the name may be cut, what is asked never."""
    name = f"{place}　{file.item} › {file.name}"
    now = _("现在这份：{what}").format(what="".join(file.found))
    return [
        ([elide(name, STRONG, _ROOM, middle=True)], STRONG),
        (wrap(_("需要：{what}").format(what=file.wanted), STRONG, _ROOM), STRONG),
        (wrap(now, NOTE, _ROOM), NOTE),
        *((wrap(line, _GREY_NOTE, _ROOM), _GREY_NOTE) for line in asked_lines(file)),
    ]


_GREY_NOTE = Style(NOTE.size, colour=GREY)


def _hint(hint: Hint) -> Iterator[Block]:
    title = _("{what}怎么发").format(what=hint.what)
    yield gap(3.0)
    yield Block(7.0, lambda c, top: c.text(LEFT, middle(top, 7.0, HEADING), title, HEADING), True)
    for number, line in enumerate(hint.lines):
        yield _point(line, keep=number < len(hint.lines) - 1)


def _point(text: str, *, keep: bool) -> Block:
    lines = wrap(text, BODY, WIDTH - 5)

    def paint(canvas: Canvas, top: float) -> None:
        canvas.text(LEFT + 1, middle(top, BODY.leading, BODY), "·", BODY)
        paint_lines(canvas, LEFT + 5, middle(top, BODY.leading, BODY), lines, BODY)

    return Block(len(lines) * BODY.leading + 0.7, paint, keep)


def _foot(slip: Slip) -> Block:
    """A box that stands out; the room below is for who it was asked of, by hand."""
    lines = wrap(until(slip), _UNTIL, WIDTH - 10)
    height = len(lines) * _UNTIL.leading + 14.0

    def paint(canvas: Canvas, top: float) -> None:
        canvas.frame(LEFT, top, WIDTH, height, 0.4)
        paint_lines(canvas, LEFT + 5, top + 7.4, lines, _UNTIL)
        text = _("发的时候请写明是谁的、哪一项；找不到更好的原件，也请早些告诉我们。")
        canvas.text(LEFT + 5, top + height - 4.6, text, BODY_GREY)

    return Block(height, paint)
