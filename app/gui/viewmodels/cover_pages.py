"""Pages of the cover as pictures and on a printer, by the functions that paint the PDF."""

from collections.abc import Callable

from PySide6.QtGui import QColor, QImage, QPainter

from app.printing.pdf import PAPER_HEIGHT, PAPER_WIDTH, Document, paint
from app.printing.pieces import Canvas
from app.workflow import painting


def picture(document: Document, page: int, width: int, ratio: float) -> QImage:
    """A page as an image `width` device px wide, for a screen of that pixel ratio."""
    height = round(width * PAPER_HEIGHT / PAPER_WIDTH)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with painting.turn():
        painter = QPainter(image)
        document.pages[page](Canvas(painter, width / PAPER_WIDTH))
        painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def print_on(
    document: Document, painter: QPainter, dots_per_mm: float, next_page: Callable[[], object]
) -> None:
    """Paints all pages onto a printer whose origin is the paper's corner."""
    with painting.turn():
        paint(document, painter, dots_per_mm, next_page)
