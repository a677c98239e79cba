"""The cover checklist: the page that lies on top of the paper."""

from functools import partial
from pathlib import Path

from app.printing.application import ensure_application
from app.printing.blocks import Placed, paginate
from app.printing.cover_frame import BOTTOM, NEXT_TOP, paint_foot, paint_running_head
from app.printing.cover_head import FIRST_TOP, head_blocks
from app.printing.cover_sheet import CoverSheet
from app.printing.cover_table import table_blocks
from app.printing.cover_tail import tail_blocks
from app.printing.pdf import Document, pdf_bytes, write_pdf
from app.printing.pieces import Canvas


def cover_document(sheet: CoverSheet) -> Document:
    """The cover's pages, laid out; they paint themselves onto a PDF, a preview or a printer."""
    ensure_application()
    blocks = [*head_blocks(sheet), *table_blocks(sheet.sections), *tail_blocks(sheet)]
    pages = paginate(blocks, FIRST_TOP, NEXT_TOP, BOTTOM)
    painters = [
        partial(_paint_page, sheet=sheet, placed=placed, number=number, total=len(pages))
        for number, placed in enumerate(pages, 1)
    ]
    title = "　".join(filter(None, (sheet.title, sheet.notice)))
    return Document(title, sheet.unit, painters)


def cover_pdf(sheet: CoverSheet, path: Path) -> int:
    """Writes the cover durably; returns the number of pages.

    Raises OSError, and FontsMissingError where the program's own files are damaged.
    """
    return write_pdf(cover_document(sheet), path)


def cover_bytes(sheet: CoverSheet) -> bytes:
    """The cover as a PDF in memory, for a package whose manifest needs its digest first."""
    return pdf_bytes(cover_document(sheet))


def _paint_page(
    canvas: Canvas, *, sheet: CoverSheet, placed: list[Placed], number: int, total: int
) -> None:
    if number > 1:
        paint_running_head(canvas, sheet)
    for item in placed:
        item.block.paint(canvas, item.top)
    paint_foot(canvas, sheet, number, total)
