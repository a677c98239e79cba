"""Where on a page something was found and where it should be, and the part that shows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.domain.facts import Box, Facts, PdfFacts, PdfPage, SealMark, SealSource
from app.domain.finding import Finding
from app.texts import N_, _

ASPECT = 384 / 243
"""Width to height of the panel's picture of a page."""
_LEAST_SHARE = 0.5
"""Of the page's width: closer up nobody knows where on the page it is."""
_MARGIN_MM = 12.0
_TAGS = {
    "PD03": N_("公章在这里"),
    "PD04": N_("这里像有公章"),
    "PD05": N_("这枚像是贴上去的"),
    "PD13": N_("公章在这里"),
    "PD14": N_("公章在这里"),
    "PD15": N_("公章在这里"),
}


class Outlined(StrEnum):
    FOUND = "found"
    WANTED = "wanted"


@dataclass(frozen=True, slots=True)
class Outline:
    """`page` counts from 0; `box` in shares of the page as shown; `tag` is what stands beside."""

    page: int
    box: Box
    kind: Outlined
    tag: str
    is_round: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """What of a file is pictured: `box` of `page`, counted from 0."""

    page: int
    box: Box


def outlines(finding: Finding, facts: Facts | None) -> tuple[Outline, ...]:
    """The seals that a finding about seals speaks of."""
    tag = _TAGS.get(finding.rule.code)
    if tag is None or not isinstance(facts, PdfFacts):
        return ()
    return tuple(
        Outline(number, seal.box, Outlined.FOUND, _(tag), is_round=True)
        for number, look in enumerate(facts.looks or ())
        for seal in look.seals
        if _is_meant(seal, finding)
    )


def _is_meant(seal: SealMark, finding: Finding) -> bool:
    return finding.rule.code != "PD05" or seal.source is not SealSource.SCANNED


def part_of(found: Sequence[Outline], facts: Facts | None) -> Part | None:
    """Around all outlines of one page, that of the first place that was wanted, else found.

    None where nothing is outlined: then the page is shown from its top.
    """
    if not found or not isinstance(facts, PdfFacts):
        return None
    first = next((one for one in found if one.kind is Outlined.WANTED), found[0])
    if first.page >= len(facts.pages):
        return None
    boxes = [one.box for one in found if one.page == first.page]
    return Part(first.page, _around(boxes, facts.pages[first.page]))


def _around(boxes: Sequence[Box], page: PdfPage) -> Box:
    """With a margin, of the picture's shape as far as the page goes."""
    left, top = min(one.left for one in boxes), min(one.top for one in boxes)
    right = max(one.left + one.width for one in boxes)
    foot = max(one.top + one.height for one in boxes)
    width, height = max(page.width_mm, 1.0), max(page.height_mm, 1.0)
    high_mm = (foot - top) * height + 2 * _MARGIN_MM
    wide_mm = max((right - left) * width + 2 * _MARGIN_MM, high_mm * ASPECT, width * _LEAST_SHARE)
    wide = min(1.0, wide_mm / width)
    high = min(1.0, max(high_mm, wide * width / ASPECT) / height)
    return Box(_begin((left + right) / 2, wide), _begin((top + foot) / 2, high), wide, high)


def _begin(middle: float, length: float) -> float:
    return min(max(0.0, middle - length / 2), 1.0 - length)
