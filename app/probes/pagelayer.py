"""The words that a page of a PDF holds itself, line by line with their places."""

import math
from typing import Any

import pypdfium2.raw as pdfium

from app.domain.pages import PageText, TextLine
from app.probes.pageparts import place_of

_MOST_LINES = 2000
_ASKED = 200
"""Letters whose slope is asked for; a page runs one way."""


def text_of(page: Any) -> PageText:
    """Lines as pdfium parts them; what lies beside the page is left out."""
    text = page.get_textpage()
    try:
        return PageText(_lines(page, text), _turned(page, text), from_layer=True)
    finally:
        text.close()


def _lines(page: Any, text: Any) -> tuple[TextLine, ...]:
    found = []
    for number in range(min(text.count_rects(), _MOST_LINES)):
        left, bottom, right, top = text.get_rect(number)
        place = place_of([(left, bottom), (right, top)], page)
        words = " ".join(text.get_text_bounded(left, bottom, right, top).split())
        if place and words:
            found.append(TextLine(words, place, 1.0))
    return tuple(found)


def _turned(page: Any, text: Any) -> int:
    """By the way that most letters stand on the page as shown."""
    count = min(text.count_chars(), _ASKED)
    slopes = (pdfium.FPDFText_GetCharAngle(text, number) for number in range(count))
    quarters = [round(slope / (math.pi / 2)) % 4 for slope in slopes if slope >= 0]
    if not quarters:
        return 0
    most = max(set(quarters), key=quarters.count)
    return int((most * 90 - page.get_rotation()) % 360)
