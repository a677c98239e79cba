"""A notice as PDF: the words of its text layer, lines of one paragraph put together again."""

import re
from pathlib import Path
from typing import Any

import pypdfium2

from app.probes.refusal import Refusal, decoding

MOST_PAGES = 200
_WIDE = 0.8  # of the page's longest line: a shorter one ends its paragraph
_ENDS = tuple("。！？；：!?;:")
_BEGINS = re.compile(
    r"\s{2,}|\u3000|第?[一二三四五六七八九十]+[、条章节.．]|[（(][一二三四五六七八九十\d]+[)）]"
    r"|\d+[.．、]\D|[①-⑳]|附件|[-－—]\s*\d+\s*[-－—]$"
)
"""An indent, a numbered heading, a page number."""


def text_of(path: Path) -> str:
    """Empty where no page has words of its own. Raises Refusal: locked, damaged, too-large."""
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        raise Refusal("locked" if locked else "damaged") from error
    try:
        if len(document) > MOST_PAGES:
            raise Refusal("too-large")
        with decoding():
            pages = [_page(document, number) for number in range(len(document))]
    finally:
        document.close()
    return "\n".join(pages) if any(page.strip() for page in pages) else ""


def _page(document: Any, number: int) -> str:
    page = document[number]
    try:
        layer = page.get_textpage()
        try:
            return paragraphs(str(layer.get_text_range()))
        finally:
            layer.close()
    finally:
        page.close()


def paragraphs(text: str) -> str:
    """A line that reaches the margin and ends no sentence goes on in the next one."""
    lines = [line.rstrip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    reach = _WIDE * max(map(len, lines), default=0)
    told: list[str] = []
    for line in lines:
        goes_on = told and len(told[-1].rpartition("\n")[2]) >= reach
        if goes_on and not told[-1].endswith(_ENDS) and not _BEGINS.match(line):
            told[-1] += "\n" + line
        else:
            told.append(line)
    return "\n".join(paragraph.replace("\n", "") for paragraph in told)
