"""What was seen and read on the pages of a PDF."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a page as shown, in shares of its width and height; (0, 0) is its top left."""

    left: float
    top: float
    width: float
    height: float


class SealSource(StrEnum):
    """How a seal came onto its page."""

    SCANNED = "scanned"
    PASTED = "pasted"  # a picture of its own on a page that is no scan
    ANNOTATION = "annotation"  # a stamp annotation
    SIGNATURE = "signature"  # the visible field of a digital signature


@dataclass(frozen=True, slots=True)
class SealMark:
    """What looks like an official seal. `confidence` 0 to 1; `ring` is the text read out of it.

    `shape` is round or oval; `cut` tells that the page's edge cuts it. `ring` is None where it
    was not read, "" where reading found nothing.
    """

    box: Box
    shape: str
    confidence: float
    source: SealSource = SealSource.SCANNED
    cut: bool = False
    ring: str | None = None


BLANK_INK = 0.0002
"""The share of ink below which a page is blank: two letters of 小四; “此页无正文” has twice it."""


@dataclass(frozen=True, slots=True)
class PageLook:
    """One page as rendered. `scan`: a picture fills it; `grey`: that picture holds no colour.

    `ink` is the share of the page that is not paper; `dpi` of the picture that fills it.
    """

    scan: bool
    grey: bool
    ink: float
    dpi: float | None = None
    seals: tuple[SealMark, ...] = ()


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line that OCR read; `confidence` 0 to 1."""

    text: str
    box: Box
    confidence: float


@dataclass(frozen=True, slots=True)
class PageText:
    """`turned`: degrees clockwise by which the page must be turned to be read, 0 when upright.

    `from_layer` tells that the words are the PDF's own and were not read by OCR. Boxes are those
    of the page as shown, turned or not. Where `read` is not set only `turned` was looked at; not
    even that without `looked`: of a long file some pages are left out.
    """

    lines: tuple[TextLine, ...] = ()
    turned: int = 0
    from_layer: bool = False
    read: bool = True
    looked: bool = True
