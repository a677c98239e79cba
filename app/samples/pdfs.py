"""PDFs that no scanner made: exported text, locked files, files without pages."""

import ctypes
import io
import re
from collections.abc import Sequence
from pathlib import Path

import pypdf
import pypdfium2
import pypdfium2.raw as pdfium

from app.samples.letters import MARK, font_path
from app.samples.prose import paragraphs_of

_POINTS = 72 / 25.4
_A4 = (210.0, 297.0)
_SIZE, _LEADING, _MARGIN = 12, 20, 60
"""Points."""

_IN_LINE = 38


def text_pdf(
    path: Path,
    *,
    pages: int = 1,
    lines: Sequence[str] | None = None,
    size_mm: tuple[float, float] = _A4,
    rotation: int = 0,
    seed: int = 1,
) -> Path:
    """What “save as PDF” gives: letters, not a picture. `rotation` is the page's /Rotate.

    `lines` stand on every page; without them each page is filled with prose.
    """
    document = pypdfium2.PdfDocument.new()
    face = _load_font(document)
    for number in range(pages):
        page = document.new_page(size_mm[0] * _POINTS, size_mm[1] * _POINTS)
        own = paragraphs_of(_IN_LINE * 20, seed + number, _IN_LINE) if lines is None else lines
        for place, line in enumerate((f"{MARK} {number + 1}/{pages}", *own)):
            _write(document, page, face, line, size_mm[1] * _POINTS - _MARGIN - place * _LEADING)
        page.gen_content()
        page.set_rotation(rotation)
    written = io.BytesIO()
    document.save(written, flags=pdfium.FPDF_NO_INCREMENTAL | pdfium.FPDF_SUBSET_NEW_FONTS)
    document.close()
    path.write_bytes(_timeless(written.getvalue()))
    return path


def locked_pdf(path: Path, *, password: str = "", owner: str = "sample") -> Path:
    """Encrypted; without `password` anyone may open it, but not copy or print.

    The one sample that differs at every writing: a lock is made with random numbers.
    """
    plain = text_pdf(path)
    writer = pypdf.PdfWriter(io.BytesIO(plain.read_bytes()))
    forbidden = pypdf.constants.UserAccessPermissions(0)
    writer.encrypt(password, owner, permissions_flag=forbidden, algorithm="RC4-128")
    writer.write(path)
    return path


def pageless_pdf(path: Path) -> Path:
    pypdf.PdfWriter().write(path)
    return path


def empty_paged_pdf(path: Path, *, pages: int = 1, size_mm: tuple[float, float] = _A4) -> Path:
    """Pages on which nothing is drawn at all."""
    writer = pypdf.PdfWriter()
    for _page in range(pages):
        writer.add_blank_page(size_mm[0] * _POINTS, size_mm[1] * _POINTS)
    writer.write(path)
    return path


def _timeless(content: bytes) -> bytes:
    """Puts fixed values, as long, for the moment and the random names that the library notes."""
    dated = re.sub(rb"\(D:\d{14}", b"(D:20240320093000", content)
    named = re.sub(rb"/[A-Z]{6}\+", b"/SAMPLE+", dated)
    return re.sub(rb"(/ID ?\[).*?\]\s*>>", _plain_identifier, named, flags=re.DOTALL)


def _plain_identifier(found: re.Match[bytes]) -> bytes:
    two = b"<" + b"5a" * 16 + b">"
    return (found[1] + two + two + b"]>>").ljust(len(found[0]))


def _load_font(document: pypdfium2.PdfDocument) -> object:
    content = font_path().read_bytes()
    data = (ctypes.c_ubyte * len(content)).from_buffer_copy(content)
    return pdfium.FPDFText_LoadFont(document, data, len(content), pdfium.FPDF_FONT_TRUETYPE, True)


def _write(
    document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, face: object, line: str, height: float
) -> None:
    letters = pdfium.FPDFPageObj_CreateTextObj(document, face, _SIZE)
    coded = line.encode("utf-16-le") + b"\0\0"
    wide = ctypes.cast(ctypes.c_char_p(coded), pdfium.FPDF_WIDESTRING)
    pdfium.FPDFText_SetText(letters, wide)
    pdfium.FPDFPageObj_Transform(letters, 1, 0, 0, 1, _MARGIN, height)
    pdfium.FPDFPage_InsertObject(page, letters)
