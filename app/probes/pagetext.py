"""The job “ocr”: what is written on the pages that matter, which way up, and around the seals."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import cv2
import msgspec
import numpy as np
import pypdfium2

from app import log
from app.domain.pages import BLANK_INK, PageLook, PageText, SealMark, TextLine
from app.probes import pagelayer, pdf, seals
from app.probes.pagelook import Pixels, drawn
from app.probes.pageparts import parts
from app.probes.pageturn import box_turned, mark_turned, picture_turned
from app.tools import ocr

MOST_READ, MOST_GLANCED = 8, 30
"""Pages of one file that are read, 4 s each, or looked at for which way up, 0.7 s each."""

DPI = 200
"""What a ring is unrolled at best; lines are looked for in a reduced copy."""

_GLANCE_AT = 0.5
"""Of a page at 100 dpi: enough to see which way its lines run."""

_VOTERS = 12
"""Lines that are asked, short and long ones: the longest may be two lines taken for one."""

_MUCH_SURER = 0.15
"""Of six rings the one cut through its name was read within 0.1 as surely as the whole name."""

_LAYER = 20
"""Letters from which a page that is no scan is read from its own text."""

_TALL = 1.5
"""A line is upright or lies by this factor between its sides; others say nothing."""


def read(args: Mapping[str, Any]) -> dict[str, Any]:
    """`args`: `path`; `looks`, the PageLooks as plain; `read`, whether the words are wanted.

    Answers `{"texts": [PageText as plain, …], "rings": [[text or None, …], …]}`, page by page.
    """
    looks = msgspec.convert(args["looks"], tuple[PageLook, ...])
    glanced = _chosen(looks, MOST_GLANCED)
    wanted = _chosen(looks, MOST_READ) if args["read"] else frozenset()
    document = pypdfium2.PdfDocument(pdf.loaded(Path(args["path"])))
    try:
        document.init_forms()
        pages = [
            _page(document, number, look, words=number in wanted)
            if number in glanced
            else (PageText(read=False, looked=False), [None] * len(look.seals))
            for number, look in enumerate(looks)
        ]
    except ocr.OcrError as error:
        log.failure("ocr", error)
        return {"missed": "no-reader"}
    finally:
        document.close()
    texts, rings = [text for text, _ in pages], [ring for _, ring in pages]
    return {"texts": msgspec.to_builtins(texts), "rings": rings}


def _chosen(looks: Sequence[PageLook], most: int) -> frozenset[int]:
    """The first page, those with seals, the last one, then the others in their order."""
    sealed = [number for number, look in enumerate(looks) if look.seals]
    order = [0, *sealed, len(looks) - 1, *range(len(looks))]
    return frozenset(list(dict.fromkeys(order))[:most])


def _page(
    document: Any, number: int, look: PageLook, *, words: bool
) -> tuple[PageText, list[str | None]]:
    page = document.get_page(number)
    try:
        if not look.scan and parts(page).letters >= _LAYER:
            text = pagelayer.text_of(page)
        elif look.ink < BLANK_INK:
            text = PageText()
        elif words:
            text = _read(drawn(page, DPI))
        else:
            text = PageText(turned=_glanced(drawn(page, 100)), read=False)
        rings = _rings(drawn(page, DPI), look.seals, text.turned) if look.seals else []
    finally:
        page.close()
    return text, rings


def _read(rgb: Pixels) -> PageText:
    lines = ocr.find_lines(rgb)
    turned = _turned(rgb, lines)
    if turned:
        rgb = picture_turned(rgb, turned)
        lines = ocr.find_lines(rgb)
    back = (360 - turned) % 360
    found = (
        TextLine(line.text, box_turned(line.box, back), line.confidence)
        for line in ocr.read_lines(rgb, lines)
    )
    return PageText(tuple(found), turned)


def _glanced(rgb: Pixels) -> int:
    small = cv2.resize(rgb, None, fx=_GLANCE_AT, fy=_GLANCE_AT, interpolation=cv2.INTER_AREA)
    lines = ocr.find_lines(np.asarray(small, np.uint8))
    return _turned(rgb, [quad / np.float32(_GLANCE_AT) for quad in lines])


def _turned(rgb: Pixels, lines: Sequence[ocr.Quad]) -> int:
    """Which way the page must be turned, by the way its lines run and their letters stand."""
    lying, standing = _by_way(lines)
    if not lying and not standing:
        return 0
    turned = 90 if sum(map(_length, standing)) > sum(map(_length, lying)) else 0
    voters = sorted(standing if turned else lying, key=_length, reverse=True)
    voters = voters[:: -(-len(voters) // _VOTERS)]
    if turned:
        height = rgb.shape[0]
        voters = [np.roll(_clockwise(quad, height), 1, axis=0) for quad in voters]
    return turned + (180 if ocr.upside_down(picture_turned(rgb, turned), voters) > 0.5 else 0)


def _clockwise(quad: ocr.Quad, height: int) -> ocr.Quad:
    """The corners where they are once the page was turned clockwise by a quarter."""
    return np.stack([height - quad[:, 1], quad[:, 0]], axis=1).astype(np.float32)


def _by_way(lines: Sequence[ocr.Quad]) -> tuple[list[ocr.Quad], list[ocr.Quad]]:
    lying = [quad for quad in lines if _across(quad) > _TALL * _down(quad)]
    standing = [quad for quad in lines if _down(quad) > _TALL * _across(quad)]
    return lying, standing


def _across(quad: ocr.Quad) -> float:
    return float(np.linalg.norm(quad[1] - quad[0]))


def _down(quad: ocr.Quad) -> float:
    return float(np.linalg.norm(quad[3] - quad[0]))


def _length(quad: ocr.Quad) -> float:
    return max(_across(quad), _down(quad))


def _rings(rgb: Pixels, marks: Sequence[SealMark], turned: int) -> list[str | None]:
    upright = picture_turned(rgb, turned)
    return [_ring(upright, mark_turned(mark, turned)) for mark in marks]


def _ring(rgb: Pixels, mark: SealMark) -> str:
    """From the gap below on; from above where that is read much more surely."""
    readings = [ocr.read_strip(strip) for strip in seals.unwrapped(rgb, mark)]
    if not readings:
        return ""
    first = readings[0]
    text, sure = max(readings, key=lambda reading: reading[1])
    return text if sure > first[1] + _MUCH_SURER else first[0]
