"""The looks at PDF pages: each page as drawn, then what is written on it.

A form, and what must be stamped at a place that the notice names, is read in full. Of other
stamped scans only the seals are read, and which way up their pages are: a sixth of the time.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import msgspec

from app.domain import renditions
from app.domain.facts import PdfFacts
from app.domain.notice import Item, Kind, Rendition
from app.domain.pages import PageLook, PageText
from app.domain.submission import SubmittedFile
from app.sandbox.limits import MEDIA, Limits, ocr
from app.workflow.looking.look import Look

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


PAGES = Look("pages", "pages", 3, PdfFacts, _wants_pages, _page_limits, _with_pages)


def _wants_words(pdf: PdfFacts, item: Item) -> bool:
    """Of a form its words are compared, too, with the Word file and the nominee's name."""
    asked = item.kind is Kind.FORM or bool(item.limits.seal_near)
    return pdf.looks is not None and _is_scan(item) and asked


def _wants_a_glance(pdf: PdfFacts, item: Item) -> bool:
    sealed = bool(item.limits.sealed)
    return pdf.looks is not None and _is_scan(item) and sealed and not _wants_words(pdf, item)


def _words_args(pdf: PdfFacts) -> Mapping[str, Any]:
    return {"looks": msgspec.to_builtins(pdf.looks), "read": True}


def _glance_args(pdf: PdfFacts) -> Mapping[str, Any]:
    return {"looks": msgspec.to_builtins(pdf.looks), "read": False}


def _ocr_limits(_file: SubmittedFile, pdf: PdfFacts) -> Limits:
    return ocr(len(pdf.looks or ()))


def _with_words(pdf: PdfFacts, answer: Mapping[str, Any]) -> PdfFacts:
    texts = msgspec.convert(answer["texts"], tuple[PageText, ...])
    rings = msgspec.convert(answer["rings"], list[list[str | None]])
    looks = pdf.looks or ()
    named = zip(looks, rings, strict=True)
    return replace(pdf, looks=tuple(_named(*page) for page in named), texts=texts)


def _named(look: PageLook, rings: Sequence[str | None]) -> PageLook:
    """Rings of an answer that was kept, while another detector saw other seals, name nothing."""
    if len(rings) != len(look.seals):
        return look
    seals = zip(look.seals, rings, strict=True)
    return replace(look, seals=tuple(replace(seal, ring=ring) for seal, ring in seals))


_VERSION = 1
WORDS = Look(
    "ocr", "ocr", _VERSION * 2, PdfFacts, _wants_words, _ocr_limits, _with_words, _words_args,
    stage=1, ocr=True,
)  # fmt: skip
GLANCE = Look(
    "ocr", "ocr", _VERSION * 2 + 1, PdfFacts, _wants_a_glance, _ocr_limits, _with_words,
    _glance_args, stage=1, ocr=True,
)  # fmt: skip
"""Both are one look to whoever asks why it is missing; a file lies in one slot, so it gets one."""
