"""Reads a PDF back: its text with two libraries, its pages as pictures."""

import io

import numpy as np
import numpy.typing as npt
import pypdf
import pypdfium2
from PIL import Image
from PySide6.QtGui import QColor, QImage, QPainter

from app.printing.pdf import PaintPage
from app.printing.pieces import Canvas


def texts(pdf: bytes) -> dict[str, list[str]]:
    """Each page's text, by the library that read it."""
    document = pypdfium2.PdfDocument(pdf)
    by_pdfium = [page.get_textpage().get_text_range() for page in document]
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    return {"pypdf": [page.extract_text() for page in reader.pages], "pdfium": by_pdfium}


def solid(text: str) -> str:
    """Without blanks and line ends, which readers place by their own guess."""
    return "".join(text.split())


def picture(pdf: bytes, page: int, dpi: int) -> npt.NDArray[np.uint8]:
    """The page in greys, rows first."""
    drawn: Image.Image = pypdfium2.PdfDocument(pdf)[page].render(scale=dpi / 72).to_pil()
    return np.asarray(drawn.convert("L"))


def preview(page: PaintPage, dpi: int) -> tuple[npt.NDArray[np.uint8], list[str]]:
    """The page painted without a file, in greys, and the text that was set on it in order."""
    image = QImage(round(dpi * 8.27), round(dpi * 11.69), QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    painter = QPainter(image)
    canvas = Canvas(painter, dpi / 25.4)
    page(canvas)
    painter.end()
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    return rows[:, : image.width()].copy(), canvas.drawn


def drawn_on(page: PaintPage) -> list[str]:
    return preview(page, 20)[1]
