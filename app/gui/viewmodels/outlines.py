"""Where on a page something was found and where it should be, and the part that shows it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.checks import labels, seals
from app.domain.facts import Facts, PdfFacts, PdfPage
from app.domain.finding import Finding, Severity
from app.domain.pages import Box, SealMark, SealSource
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
_WANTED = N_("应当盖在这里")
_WITHOUT_SEAL = frozenset({"PD03", "PD04", "PD07"})
_OF_PLACE = frozenset({"PD14", "PD15"})


class Outlined(StrEnum):
    FOUND = "found"
    WANTED = "wanted"


@dataclass(frozen=True, slots=True)
class Outline:
    """`page` counts from 0; `box` in shares of the page as shown; `tag` is what stands beside.

    `label` is where the form's words stand that name the place: they are pictured with it.
    """

    page: int
    box: Box
    kind: Outlined
    tag: str
    is_round: bool = False
    label: Box | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """What of a file is pictured: `box` of `page`, counted from 0."""

    page: int
    box: Box


def outlines(
    finding: Finding, facts: Facts | None, seal_near: str | None = None
) -> tuple[Outline, ...]:
    """The seals that a finding about seals speaks of, and the place that the notice names."""
    if not isinstance(facts, PdfFacts):
        return ()
    return (*_seals(finding, facts), *_places(finding, facts, seal_near or ""))


def _seals(finding: Finding, facts: PdfFacts) -> Iterator[Outline]:
    tag = _TAGS.get(finding.rule.code)
    if tag is None:
        return
    for page, seal in seals.marks(facts):
        if _is_meant(seal, finding):
            yield Outline(page - 1, seal.box, Outlined.FOUND, _(tag), is_round=True)


def _places(finding: Finding, facts: PdfFacts, seal_near: str) -> Iterator[Outline]:
    """Found as PD14 finds them; of a seal that is there, only rules of its place speak of them."""
    code, texts = finding.rule.code, facts.texts or ()
    lacking = code in _WITHOUT_SEAL and finding.severity is not Severity.PASSED
    if seal_near and (lacking or code in _OF_PLACE):
        for place in labels.find(texts, seal_near):
            text = texts[place.page - 1]
            cell, label = labels.cell(place, text), labels.turned(place.box, -text.turned)
            yield Outline(place.page - 1, cell, Outlined.WANTED, _(_WANTED), label=label)


def _is_meant(seal: SealMark, finding: Finding) -> bool:
    return finding.rule.code != "PD05" or seal.source is not SealSource.SCANNED


def part_of(found: Sequence[Outline], facts: Facts | None) -> Part | None:
    """Around all outlines of one page: with a place that was wanted and a seal, else with a place.

    None where nothing is outlined: then the page is shown from its top.
    """
    if not found or not isinstance(facts, PdfFacts):
        return None
    sealed = {one.page for one in found if one.kind is Outlined.FOUND}
    wanted = [one for one in found if one.kind is Outlined.WANTED]
    first = next((one for one in wanted if one.page in sealed), (*wanted, *found)[0])
    if first.page >= len(facts.pages):
        return None
    own = [one for one in found if one.page == first.page]
    boxes = [box for one in own for box in (one.box, one.label) if box]
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
