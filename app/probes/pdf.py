"""PDF by pdfium, the one library that also draws the pages: what it cannot load, none can show."""

import sys
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from app.domain.facts import PdfFacts, PdfPage
from app.probes.refusal import Refusal, decoding

_MM_PER_POINT = 25.4 / 72
_DEEPEST_FORM = 15
_TAIL = 64 * 1024  # bytes in which the last cross-reference is looked for at first
_GRANTABLE = 0b1111_0011_1100
"""Print, change, copy, annotate, fill in, extract, assemble, print well: ISO 32000, table 22."""

_ASKS_PASSWORD = frozenset({pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY})


def probe(path: Path, size: int) -> PdfFacts:
    """Loads every page, without drawing it; one page that will not load is damage, so is none."""
    if _breaks_off(path, size):
        raise Refusal("truncated")
    raw = loaded(path)
    if not raw:
        if pdfium.FPDF_GetLastError() in _ASKS_PASSWORD:
            return PdfFacts(size=size, encrypted=True)
        raise Refusal("damaged")
    document = pypdfium2.PdfDocument(raw)
    try:
        with decoding():
            facts = _facts(document, size)
    finally:
        document.close()
    if not facts.pages:
        raise Refusal("damaged")
    return facts


def loaded(path: Path) -> Any:
    """pypdfium2's own way cannot tell a file without pages from one with a password."""
    errors = "strict" if sys.platform == "win32" else "surrogateescape"
    return pdfium.FPDF_LoadDocument(str(path).encode("utf-8", errors) + b"\0", None)


def _breaks_off(path: Path, size: int) -> bool:
    """Whether objects follow the last cross-reference.

    pdfium repairs such a file and shows what is left of it, so it has to be asked of the bytes.
    """
    with path.open("rb") as stream:
        for length in (_TAIL, _TAIL * 64, size):
            stream.seek(max(0, size - length))
            tail = stream.read()
            reference, content = tail.rfind(b"startxref"), tail.rfind(b"endobj")
            if reference != content:  # one of them was found
                return reference < content
    return False


def _facts(document: Any, size: int) -> PdfFacts:
    revision = pdfium.FPDF_GetSecurityHandlerRevision(document)
    granted = int(pdfium.FPDF_GetDocPermissions(document))
    return PdfFacts(
        size=size,
        pages=tuple(_page(document, number) for number in range(len(document))),
        restricted=revision != -1 and granted & _GRANTABLE != _GRANTABLE,
        producer=str(document.get_metadata_value("Producer"))[:200],
        signatures=_signatures(document),
    )


def _page(document: Any, number: int) -> PdfPage:
    page = document.get_page(number)
    try:
        width, height = page.get_size()
        return PdfPage(
            width_mm=round(width * _MM_PER_POINT, 2),
            height_mm=round(height * _MM_PER_POINT, 2),
            rotation=int(page.get_rotation()),
            characters=_characters(page),
            images=_images(page),
        )
    finally:
        page.close()


def _characters(page: Any) -> int:
    text = page.get_textpage()
    try:
        return int(text.count_chars())
    finally:
        text.close()


def _images(page: Any) -> int:
    count = pdfium.FPDFPage_CountObjects(page)
    return sum(_images_in(pdfium.FPDFPage_GetObject(page, n), 1) for n in range(count))


def _images_in(thing: Any, depth: int) -> int:
    """An object of a page: an image, or a form that holds further objects."""
    kind = pdfium.FPDFPageObj_GetType(thing)
    if kind != pdfium.FPDF_PAGEOBJ_FORM or depth >= _DEEPEST_FORM:
        return int(kind == pdfium.FPDF_PAGEOBJ_IMAGE)
    inner = range(pdfium.FPDFFormObj_CountObjects(thing))
    return sum(_images_in(pdfium.FPDFFormObj_GetObject(thing, n), depth + 1) for n in inner)


def _signatures(document: Any) -> int:
    """Fields that are signed; an empty field that waits for a signature does not count."""
    fields = [
        pdfium.FPDF_GetSignatureObject(document, n)
        for n in range(max(0, pdfium.FPDF_GetSignatureCount(document)))
    ]
    return sum(pdfium.FPDFSignatureObj_GetContents(one, None, 0) > 0 for one in fields)
