"""The job “pages”: each page drawn once, coarsely, and what is to be seen on it."""

import math
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import cv2
import msgspec
import numpy as np
import pypdfium2
from numpy.typing import NDArray

from app.domain.pages import Box, PageLook, SealSource
from app.probes import pagescan, pdf, seals
from app.probes.pageparts import Parts, Picture, parts
from app.probes.paperink import ink_share

MOST_PAGES = 60
"""Pages looked at in one file; a form or report has under twenty."""

DPI = 100
_A4_INCHES = (8.27, 11.69)
_PLAUSIBLE = (7.0, 18.0)
"""Inches of a sheet's longer side, A5 less a little to A3 and a little. Telephones write a page
of one point a pixel, 1.4 m high: such a page is taken for A4, which is what they photograph."""

_FILLS, _MOSTLY = 0.85, 0.5
"""Shares of a page that a scan covers; a scan pasted into a document leaves margins."""

_STAMPED_ON, _STRAY = 80, 30
"""Letters over a page-filling or a large picture that it may bear and be a scan: page numbers,
the name of the program that made it."""

_COLOUR, _COLOURED = 5, 0.0005
"""Levels between the strongest and the weakest of red, green, blue; and the share of pixels."""

Pixels = NDArray[np.uint8]


def look(args: Mapping[str, Any]) -> dict[str, Any]:
    """`args`: `path`. Answers `{"looks": [PageLook as plain], …}`, of the first pages alone."""
    cv2.setNumThreads(1)
    path = Path(args["path"])
    document = pypdfium2.PdfDocument(pdf.loaded(path))
    try:
        document.init_forms()
        count = min(len(document), MOST_PAGES)
        plain = pagescan.is_plain(path)
        looks = [_look(document, number, plain=plain) for number in range(count)]
    finally:
        document.close()
    return {"looks": msgspec.to_builtins(looks)}


def _look(document: Any, number: int, *, plain: bool) -> PageLook:
    """`plain`: a page's picture is shown as it is stored."""
    page = document.get_page(number)
    try:
        there = parts(page)
        stored = pagescan.decoded(page, _scale(page, DPI)) if plain else None
        rgb = drawn(page, DPI) if stored is None else stored
        return _seen(rgb, there, shown_inches(page))
    finally:
        page.close()


def shown_inches(page: Any) -> tuple[float, float]:
    """Width and height, an implausible page taken for A4 upright or lying."""
    width, height = (side / 72 for side in page.get_size())
    if _PLAUSIBLE[0] <= max(width, height) <= _PLAUSIBLE[1]:
        return width, height
    share = _A4_INCHES[1] / max(width, height)
    return width * share, height * share


def drawn(page: Any, dpi: float) -> Pixels:
    """The page as shown with its annotations, height × width × RGB."""
    bitmap = page.render(scale=_scale(page, dpi), rev_byteorder=True, limit_image_cache=True)
    return np.ascontiguousarray(bitmap.to_numpy()[:, :, :3])


def _scale(page: Any, dpi: float) -> float:
    """Pixels a point."""
    return shown_inches(page)[0] * dpi / max(1.0, float(page.get_width()))


def _seen(rgb: Pixels, there: Parts, inches: tuple[float, float]) -> PageLook:
    share = _covered(there.pictures)
    scan = (share >= _FILLS and there.letters <= _STAMPED_ON) or (
        share >= _MOSTLY and there.letters <= _STRAY
    )
    marks = seals.find(rgb, DPI)
    return PageLook(
        scan=scan,
        grey=scan and _is_grey(rgb),
        ink=round(ink_share(rgb), 6),
        dpi=_dpi(there.pictures, inches) if scan else None,
        seals=tuple(replace(one, source=_source(one.box, there, scan=scan)) for one in marks),
    )


def _covered(pictures: tuple[Picture, ...]) -> float:
    """The share of the page below any picture; some scanners cut a page into strips."""
    if len(pictures) == 1:
        return _area(pictures[0].place)
    grid = np.zeros((100, 100), np.bool_)
    for one in pictures:
        box = one.place
        rows = slice(round(box.top * 100), round((box.top + box.height) * 100))
        grid[rows, round(box.left * 100) : round((box.left + box.width) * 100)] = True
    return float(grid.mean())


def _is_grey(rgb: Pixels) -> bool:
    """No colour beyond what compression leaves; paper seen in colour has a tint of its own."""
    red, green, blue = cv2.split(rgb)
    strongest = cv2.max(cv2.max(red, green), blue)
    weakest = cv2.min(cv2.min(red, green), blue)
    spread = cv2.subtract(strongest, weakest)
    coloured = cv2.countNonZero(cv2.inRange(spread, _COLOUR, 255))
    return coloured < _COLOURED * spread.size


def _dpi(pictures: tuple[Picture, ...], inches: tuple[float, float]) -> float:
    """Of the largest picture; the mean of both ways, so that it holds for a turned one too."""
    largest = max(pictures, key=lambda one: _area(one.place))
    square_inches = _area(largest.place) * inches[0] * inches[1]
    return round(math.sqrt(largest.pixels[0] * largest.pixels[1] / square_inches), 1)


def _source(mark: Box, there: Parts, *, scan: bool) -> SealSource:
    if any(_shared(mark, field) >= 0.5 * _area(mark) for field in there.signatures):
        return SealSource.SIGNATURE
    if any(_shared(mark, stamp) >= 0.5 * _area(mark) for stamp in there.stamps):
        return SealSource.ANNOTATION
    if not scan or any(_is_its_own(one, mark) for one in there.pictures):
        return SealSource.PASTED
    return SealSource.SCANNED


def _is_its_own(picture: Picture, mark: Box) -> bool:
    """Whether the picture shows little but the mark; a stencil is a layer of the scan itself."""
    common = _shared(picture.place, mark)
    both = _area(picture.place) + _area(mark) - common
    return not picture.stencil and common >= 0.4 * both


def _area(box: Box) -> float:
    return box.width * box.height


def _shared(one: Box, other: Box) -> float:
    across = min(one.left + one.width, other.left + other.width) - max(one.left, other.left)
    down = min(one.top + one.height, other.top + other.height) - max(one.top, other.top)
    return max(0.0, across) * max(0.0, down)
