"""What lies on a page of a PDF, without drawing it: pictures, letters, stamps, signatures."""

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from app.domain.pages import Box

_DEEPEST_FORM = 15
_GRAIN = 10_000
"""pdfium tells places in whole pixels: a page is measured as if drawn this large."""

Matrix = tuple[float, float, float, float, float, float]
_SAME: Matrix = (1, 0, 0, 1, 0, 0)


@dataclass(frozen=True, slots=True)
class Picture:
    """`place` as shown, within the page; `pixels` as stored; `stencil`: one bit, one colour."""

    place: Box
    pixels: tuple[int, int]
    stencil: bool


@dataclass(frozen=True, slots=True)
class Parts:
    """`letters` counts what is to be seen; an OCR layer below a picture, or unpainted, is not."""

    pictures: tuple[Picture, ...] = ()
    letters: int = 0
    stamps: tuple[Box, ...] = ()
    signatures: tuple[Box, ...] = ()


def parts(page: Any) -> Parts:
    """`page` is pypdfium2's; the document's forms must be begun for signatures to be known."""
    found = _Walk(page)
    with_text = page.get_textpage()
    try:
        found.objects(with_text)
    finally:
        with_text.close()
    stamps, signatures = _annotations(page)
    return Parts(tuple(found.pictures), found.letters, stamps, signatures)


class _Walk:
    """Goes through a page's objects in the order in which they are painted."""

    def __init__(self, page: Any) -> None:
        self._page = page
        self.pictures: list[Picture] = []
        self.letters = 0

    def objects(self, text: Any) -> None:
        page = self._page
        count = pdfium.FPDFPage_CountObjects(page)
        for thing in (pdfium.FPDFPage_GetObject(page, n) for n in range(count)):
            self._see(thing, text, _SAME, 1)

    def _see(self, thing: Any, text: Any, matrix: Matrix, depth: int) -> None:
        kind = pdfium.FPDFPageObj_GetType(thing)
        if kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST_FORM:
            inner = _product(_matrix(thing), matrix)
            for number in range(pdfium.FPDFFormObj_CountObjects(thing)):
                self._see(pdfium.FPDFFormObj_GetObject(thing, number), text, inner, depth + 1)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            self._see_picture(thing, matrix)
        elif kind == pdfium.FPDF_PAGEOBJ_TEXT:
            self.letters += _length(thing, text)

    def _see_picture(self, thing: Any, matrix: Matrix) -> None:
        place = place_of(_corners(thing, matrix), self._page)
        about = pdfium.FPDF_IMAGEOBJ_METADATA()
        if place is None or not pdfium.FPDFImageObj_GetImageMetadata(thing, self._page, about):
            return
        if place.width * place.height > 0.5:
            self.letters = 0  # what was painted before lies below it
        pixels = (int(about.width), int(about.height))
        self.pictures.append(Picture(place, pixels, stencil=about.bits_per_pixel == 1))


def _length(thing: Any, text: Any) -> int:
    if pdfium.FPDFTextObj_GetTextRenderMode(thing) == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE:
        return 0
    units = pdfium.FPDFTextObj_GetText(thing, text, None, 0) // 2
    return max(0, int(units) - 1)


def _matrix(thing: Any) -> Matrix:
    raw = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(thing, raw)
    return (raw.a, raw.b, raw.c, raw.d, raw.e, raw.f)


def _product(first: Matrix, then: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return (
        a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s,
        e * p + f * r + t, e * q + f * s + u,
    )  # fmt: skip


def _corners(thing: Any, matrix: Matrix) -> list[tuple[float, float]]:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(thing, left, bottom, right, top)
    a, b, c, d, e, f = matrix
    ends = [(x.value, y.value) for x in (left, right) for y in (bottom, top)]
    return [(a * x + c * y + e, b * x + d * y + f) for x, y in ends]


def place_of(corners: list[tuple[float, float]], page: Any) -> Box | None:
    """The place as shown, in shares of the page; None where it lies beside the page."""
    shown = [_shown(page, x, y) for x, y in corners]
    left, right = (min(1.0, max(0.0, end(x for x, _ in shown))) for end in _ENDS)
    top, bottom = (min(1.0, max(0.0, end(y for _, y in shown))) for end in _ENDS)
    if right <= left or bottom <= top:
        return None
    return Box(left, top, right - left, bottom - top)


_ENDS: tuple[Callable[[Iterator[float]], float], ...] = (min, max)


def _shown(page: Any, x: float, y: float) -> tuple[float, float]:
    across, down = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDF_PageToDevice(page, 0, 0, _GRAIN, _GRAIN, 0, x, y, across, down)
    return across.value / _GRAIN, down.value / _GRAIN


def _annotations(page: Any) -> tuple[tuple[Box, ...], tuple[Box, ...]]:
    """Stamps, and the fields of signatures, that can be seen."""
    found: dict[int, list[Box]] = {pdfium.FPDF_ANNOT_STAMP: [], pdfium.FPDF_ANNOT_WIDGET: []}
    for number in range(pdfium.FPDFPage_GetAnnotCount(page)):
        annotation = pdfium.FPDFPage_GetAnnot(page, number)
        if not annotation:
            continue
        try:
            kind, place = _annotation(annotation, page)
        finally:
            pdfium.FPDFPage_CloseAnnot(annotation)
        if place is not None and kind in found:
            found[kind].append(place)
    return tuple(found[pdfium.FPDF_ANNOT_STAMP]), tuple(found[pdfium.FPDF_ANNOT_WIDGET])


def _annotation(annotation: Any, page: Any) -> tuple[int, Box | None]:
    """Its kind and place; without a place where it is hidden or a field of another kind."""
    kind = int(pdfium.FPDFAnnot_GetSubtype(annotation))
    hidden = pdfium.FPDF_ANNOT_FLAG_HIDDEN | pdfium.FPDF_ANNOT_FLAG_NOVIEW
    rectangle = pdfium.FS_RECTF()
    if pdfium.FPDFAnnot_GetFlags(annotation) & hidden:
        return kind, None
    if kind == pdfium.FPDF_ANNOT_WIDGET and not _signs(annotation, page.formenv):
        return kind, None
    if not pdfium.FPDFAnnot_GetRect(annotation, rectangle):
        return kind, None
    ends = [(x, y) for x in (rectangle.left, rectangle.right)
            for y in (rectangle.bottom, rectangle.top)]  # fmt: skip
    return kind, place_of(ends, page)


def _signs(annotation: Any, forms: pypdfium2.PdfFormEnv | None) -> bool:
    if forms is None:
        return False
    kind = pdfium.FPDFAnnot_GetFormFieldType(forms, annotation)
    return bool(kind == pdfium.FPDF_FORMFIELD_SIGNATURE)
