"""Painted pages as a PDF file, or on any other device: the same functions paint all of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from app import durable, log
from app.printing import fonts, textmap
from app.printing.application import ensure_application
from app.printing.pieces import Canvas

PAPER_WIDTH, PAPER_HEIGHT = 210.0, 297.0
"""A4, mm."""
_DPI = 1200
"""Qt rounds positions to whole dots of this grid; the file holds vectors all the same."""

PaintPage = Callable[[Canvas], None]


@dataclass(frozen=True, slots=True)
class Document:
    title: str
    author: str
    pages: Sequence[PaintPage]


def paint(
    document: Document, painter: QPainter, dots_per_mm: float, next_page: Callable[[], object]
) -> list[list[str]]:
    """Paints all pages, calling `next_page` in between; returns the text set on each.

    For a printer give QPrinter's newPage with full-page coordinates; for a preview paint one page
    onto a Canvas of its own.
    """
    drawn = []
    for number, page in enumerate(document.pages):
        if number:
            next_page()
        painter.save()
        canvas = Canvas(painter, dots_per_mm)
        page(canvas)
        painter.restore()
        drawn.append(canvas.drawn)
    return drawn


def pdf_bytes(document: Document) -> bytes:
    """The document as a PDF whose text can be searched and copied. Raises FontsMissingError."""
    ensure_application()
    fonts.load()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF())
    writer.setResolution(_DPI)
    painter = QPainter(writer)
    try:
        drawn = paint(document, painter, _DPI / 25.4, writer.newPage)
    finally:
        painter.end()
    painted = bytes(buffer.data().data())
    facts = {"/Title": document.title, "/Author": document.author, "/Creator": "备齐"}
    try:
        return textmap.complete(painted, drawn, facts)
    except textmap.TextMapError as error:
        log.failure("PDF text left as Qt wrote it", error)
        return painted


def write_pdf(document: Document, path: Path) -> int:
    """Writes the PDF durably; returns the number of pages. Raises OSError too."""
    durable.write_bytes(path, pdf_bytes(document))
    return len(document.pages)
