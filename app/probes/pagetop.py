"""The job “page-top”: the words that a PDF's first page holds itself, without OCR."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec
import pypdfium2

from app.probes import pagelayer, pdf


def read(args: Mapping[str, Any]) -> dict[str, Any]:
    """`args`: `path`. Answers `{"texts": [PageText as plain]}`, of the first page alone."""
    document = pypdfium2.PdfDocument(pdf.loaded(Path(args["path"])))
    try:
        page = document.get_page(0)
        try:
            return {"texts": msgspec.to_builtins([pagelayer.text_of(page)])}
        finally:
            page.close()
    finally:
        document.close()
