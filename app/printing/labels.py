"""Labels: for the envelope with the list of what lies in it, for the disc and its sleeve."""

from functools import partial

from app.printing.application import ensure_application
from app.printing.blocks import Block, Placed, gap, paginate
from app.printing.cover_frame import BODY, BOX, HEADING, LEFT, LINE, RIGHT, SMALL, STRONG, WIDTH
from app.printing.fonts import Face
from app.printing.label_sheets import DiscLabel, Envelope, PaperLine
from app.printing.lines import GREY, Style, wrap
from app.printing.pdf import Document
from app.printing.pieces import HAIRLINE, Align, Canvas
from app.texts import _

ENVELOPE_HEIGHT = 120.0
"""mm of the page's upper part: a C5 envelope (162 × 229) and larger ones take it."""
DISC, HOLE = 117.0, 41.0
"""mm: the printable ring of a 120 mm disc."""
SLEEVE = 120.0
_BOTTOM = 279.0
_BIG = Style(6.2, Face.BOLD)
_NAME = Style(5.0, Face.BOLD)
_LINE = Style(4.4)
_ROW = 7.0


def labels_document(envelopes: tuple[Envelope, ...], discs: tuple[DiscLabel, ...]) -> Document:
    """A page an envelope (more where its list is long), a page a disc."""
    ensure_application()
    pages = [page for one in envelopes for page in _envelope_pages(one)]
    pages += [partial(_paint_disc, disc=one) for one in discs]
    author = envelopes[0].sender if envelopes else discs[0].unit if discs else ""
    return Document(_("信封与光盘标签"), author, pages)


def _envelope_pages(envelope: Envelope) -> list[partial[None]]:
    blocks = _list_blocks(envelope)
    pages = paginate(blocks, ENVELOPE_HEIGHT + 12, 24.0, _BOTTOM)
    return [
        partial(_paint_envelope, envelope=envelope, placed=placed, first=number == 0)
        for number, placed in enumerate(pages)
    ]


def _list_blocks(envelope: Envelope) -> list[Block]:
    head = Block(8.0, lambda c, y: c.text(LEFT, y + 5, _("信封里的材料"), HEADING), keep=True)
    rows = [Block(_ROW, partial(_paint_row, line=line)) for line in envelope.papers]
    media = [Block(_ROW, partial(_paint_medium, text=text)) for text in envelope.media]
    if not rows and not media:
        return []
    return [head, gap(1.0), *rows, *media]


def _paint_row(canvas: Canvas, top: float, *, line: PaperLine) -> None:
    baseline = top + _ROW / 2 + 1.3
    canvas.tick_box(LEFT, top + (_ROW - BOX) / 2, BOX)
    name = f"{line.whose}　{line.name}" if line.whose else line.name
    canvas.text(LEFT + BOX + 3, baseline, name, BODY)
    canvas.text(RIGHT, baseline, line.amount, BODY, Align.RIGHT)
    canvas.rule(LEFT, top + _ROW, RIGHT, top + _ROW, HAIRLINE, LINE)


def _paint_medium(canvas: Canvas, top: float, *, text: str) -> None:
    canvas.tick_box(LEFT, top + (_ROW - BOX) / 2, BOX)
    canvas.text(LEFT + BOX + 3, top + _ROW / 2 + 1.3, text, STRONG)
    canvas.rule(LEFT, top + _ROW, RIGHT, top + _ROW, HAIRLINE, LINE)


def _paint_envelope(
    canvas: Canvas, *, envelope: Envelope, placed: list[Placed], first: bool
) -> None:
    if first:
        _paint_addresses(canvas, envelope)
    else:
        canvas.text(LEFT, 16.6, f"{envelope.sender}　{envelope.notice}", SMALL)
    for item in placed:
        item.block.paint(canvas, item.top)


def _paint_addresses(canvas: Canvas, envelope: Envelope) -> None:
    """To whom in large letters, from whom below at the right; a line to cut along."""
    canvas.frame(LEFT, 16, WIDTH, ENVELOPE_HEIGHT - 24)
    y = 30.0
    for style, text in (
        (_LINE, envelope.address),
        (_BIG, envelope.office),
        (_LINE, _("电话：{phone}").format(phone=envelope.phone) if envelope.phone else ""),
    ):
        for line in wrap(text, style, WIDTH - 20) if text else []:
            canvas.text(LEFT + 10, y, line, style)
            y += style.size * 1.6
        y += 3.0 if text else 0.0
    foot = ENVELOPE_HEIGHT - 12
    told = [
        _("寄件：{unit}").format(unit=envelope.sender),
        envelope.contact,
        _("内装：{notice}报送材料").format(notice=envelope.notice),
        envelope.deadline,
    ]
    told = [text for text in told if text]
    for number, text in enumerate(reversed(told)):
        canvas.text(RIGHT - 8, foot - 2 - number * 6.2, text, BODY, Align.RIGHT)
    canvas.rule(10, ENVELOPE_HEIGHT, 200, ENVELOPE_HEIGHT, HAIRLINE, GREY)
    canvas.text(10, ENVELOPE_HEIGHT - 1.2, _("沿线剪开，上半贴在信封上，下半放进信封"), SMALL)


def _paint_disc(canvas: Canvas, *, disc: DiscLabel) -> None:
    """Above the ring for the disc itself, below the sleeve's square."""
    middle, top = 105.0, 16.0
    canvas.circle(middle, top + DISC / 2, DISC / 2, GREY)
    canvas.circle(middle, top + DISC / 2, HOLE / 2, GREY)
    _centred(canvas, disc.title, _NAME, middle, top + 16, 62, most=2)
    _centred(canvas, disc.unit, STRONG, middle, top + DISC - 30, 88, most=2)
    _centred(canvas, disc.contents, BODY, middle, top + DISC - 20, 72, most=1)
    _centred(canvas, disc.date, SMALL, middle, top + DISC - 14, 56, most=1)
    _centred(canvas, _code(disc), SMALL, middle, top + DISC - 9, 44, most=1)
    left, sleeve = middle - SLEEVE / 2, 150.0
    canvas.frame(left, sleeve, SLEEVE, SLEEVE, 0.2, GREY)
    _centred(canvas, disc.title, _BIG, middle, sleeve + 34, SLEEVE - 20, most=3)
    _centred(canvas, disc.unit, _NAME, middle, sleeve + 66, SLEEVE - 16, most=2)
    _centred(canvas, disc.contents, _LINE, middle, sleeve + 86, SLEEVE - 16, most=2)
    _centred(canvas, disc.contact, BODY, middle, sleeve + 102, SLEEVE - 16, most=1)
    stamp = "　".join(filter(None, (disc.date, _code(disc))))
    _centred(canvas, stamp, SMALL, middle, sleeve + 112, SLEEVE - 16, most=1)


def _code(disc: DiscLabel) -> str:
    return _("编号 {code}").format(code=disc.code) if disc.code else ""


def _centred(
    canvas: Canvas, text: str, style: Style, middle: float, top: float, room: float, *, most: int
) -> None:
    lines = wrap(text, style, room, most) if text else []
    for number, line in enumerate(lines):
        canvas.text(middle, top + number * style.size * 1.4, line, style, Align.CENTRE)
