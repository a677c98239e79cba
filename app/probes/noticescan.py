"""The job that reads a scanned notice: a PDF of pictures, by OCR, as lines put into paragraphs."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pypdfium2

from app.domain.pages import TextLine
from app.probes import noticepdf, pdf
from app.probes.pagelook import drawn
from app.probes.refusal import Refusal, decoding
from app.tools import ocr

MOST_PAGES = 12
"""Pages read, 4 s each; a notice without its annexes has three."""

_DPI = 150
_ONE_LINE = 0.6
"""Of a line's height: boxes whose middles lie nearer are parts of one line."""


def notice_ocr(args: Mapping[str, Any], step: Callable[[float], None]) -> dict[str, Any]:
    """`args`: `path`. Returns `text` and `form`, or raises Refusal: damaged, pictures."""
    document = pypdfium2.PdfDocument(pdf.loaded(Path(args["path"])))
    told = []
    try:
        count = min(len(document), MOST_PAGES)
        for number in range(count):
            told.append(_page(document, number))
            step((number + 1) / count)
    except ocr.OcrError as error:
        raise Refusal("pictures") from error
    finally:
        document.close()
    text = "\n".join(told)
    if not text.strip():
        raise Refusal("pictures")
    return {"text": text, "form": "pdf"}


def _page(document: Any, number: int) -> str:
    page = document.get_page(number)
    try:
        with decoding():
            picture = drawn(page, _DPI)
    finally:
        page.close()
    return noticepdf.paragraphs("\n".join(_lines(ocr.read(picture))))


def _lines(found: Sequence[TextLine]) -> list[str]:
    """Pieces that stand beside one another are one line, from left to right."""
    rows: list[list[TextLine]] = []
    for one in sorted(found, key=lambda line: line.box.top + line.box.height / 2):
        middle = one.box.top + one.box.height / 2
        last = rows[-1][0].box if rows else None
        if last and abs(middle - last.top - last.height / 2) < _ONE_LINE * last.height:
            rows[-1].append(one)
        else:
            rows.append([one])
    return [
        "　".join(piece.text for piece in sorted(row, key=lambda line: line.box.left))
        for row in rows
    ]
