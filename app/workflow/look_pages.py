"""The looks at PDF pages: each page as drawn, then what is written on it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import msgspec

from app.domain import renditions
from app.domain.facts import PageLook, PdfFacts
from app.domain.notice import Item, Rendition
from app.domain.submission import SubmittedFile
from app.sandbox.limits import MEDIA, Limits
from app.workflow.look import Look

_SECONDS_A_PAGE = 2.0
"""A page of 600 dpi in colour takes one to draw; one of 200 dpi 0.1 with its seals."""


def _is_scan(item: Item) -> bool:
    allowed = renditions.allowed(item)
    return not allowed or Rendition.SCAN in allowed


def _wants_pages(pdf: PdfFacts, item: Item) -> bool:
    return bool(pdf.pages) and _is_scan(item)


def _page_limits(_file: SubmittedFile, pdf: PdfFacts) -> Limits:
    return replace(MEDIA, seconds=15 + _SECONDS_A_PAGE * min(60, len(pdf.pages)))


def _with_pages(pdf: PdfFacts, answer: Mapping[str, Any]) -> PdfFacts:
    return replace(pdf, looks=msgspec.convert(answer["looks"], tuple[PageLook, ...]))


PAGES = Look("pages", "pages", 1, PdfFacts, _wants_pages, _page_limits, _with_pages)
