"""PD14, PD15: whether the seal stands at the place that the notice names."""

from collections.abc import Iterator, Sequence

from app.checks import labels
from app.checks.base import Judgement, check, found, judged, unchecked
from app.checks.seals import marks, shown
from app.checks.stored import REASONS, todo
from app.domain.facts import PdfFacts
from app.domain.finding import Rule, Severity
from app.domain.notice import Item
from app.domain.pages import Box, PageText, SealMark
from app.domain.quantities import Words
from app.domain.seals import SEAL_STRICT
from app.texts import N_

ELSEWHERE = Rule(
    "PD14",
    "seal-elsewhere",
    Severity.ERROR,
    message=N_("“{required}”处没有公章：找到的公章在{actual}，盖在了别处。"),
    remedy=N_("请在“{required}”处加盖公章，用彩色重新扫描。"),
    passed=N_("“{required}”处有红色公章的印迹；真伪要由人看。"),
)
PLACE_UNCERTAIN = Rule(
    "PD15",
    "seal-place-uncertain",
    Severity.CONFIRM,
    message=N_("看不准公章是不是盖在“{required}”处：{actual}。"),
    remedy=N_("请打开看一眼：公章盖在“{required}”处就确认；没有就补盖后重新扫描。"),
    passed=N_("有人看过，公章盖在“{required}”处。"),
)
_NOT_READ = N_("页面上没有认出这几个字")
_FAINT_THERE = N_("那里像有章，但不清楚")

_UPWARD, _DOWNWARD = 0.15, 0.30
"""Of the page's height (45 and 90 mm of A4): a place reaches so far where no other label ends it.
A seal stands on the date, low in its cell, while the label may stand in the cell's middle."""

_LEFT = 0.05
_SPILL = 0.027
"""A seal's middle may lie 8 mm beyond half the way to the label above."""


@check(ELSEWHERE, PLACE_UNCERTAIN, facts=PdfFacts, judges=("seal_near",))
def seal_elsewhere(pdf: PdfFacts, item: Item) -> Iterator[Judgement]:
    """通知点名要盖在某一处的，先在页面上认出那几个字，再看公章在不在它那一格里。

    同一行里靠右靠下都算，竖排的、折成几行的也认；那一格到下一个栏目为止。
    认不出那几个字，或者那里的章不清楚，就请人看。没有找到公章的，由 PD03、PD04 来说。
    """
    wanted = item.limits.seal_near
    sealed = marks(pdf, SEAL_STRICT)
    if not wanted or not item.limits.sealed or not sealed:
        return
    required = Words(wanted)
    of = ("seal_near", "sealed")
    if pdf.texts is None:
        reason = pdf.missed.get("ocr", "failed")
        yield unchecked(
            PLACE_UNCERTAIN, REASONS.get(reason, REASONS["failed"]), todo(reason), of=of
        )
        return
    places = labels.find(pdf.texts, wanted)
    if any(_at(place, pair, pdf.texts) for place in places for pair in sealed):
        yield judged(ELSEWHERE, good=True, of=of, required=required)
    elif any(_at(place, pair, pdf.texts) for place in places for pair in marks(pdf)):
        yield found(PLACE_UNCERTAIN, of=of, required=required, actual=Words(_FAINT_THERE))
    elif not places:
        yield found(PLACE_UNCERTAIN, of=of, required=required, actual=Words(_NOT_READ))
    else:
        yield found(ELSEWHERE, of=of, required=required, actual=shown(sealed))


def _at(place: labels.Label, pair: tuple[int, SealMark], texts: Sequence[PageText]) -> bool:
    page, mark = pair
    if page != place.page or page > len(texts):
        return False
    box = labels.turned(mark.box, texts[page - 1].turned)
    across, down = box.left + box.width / 2, box.top + box.height / 2
    upper, lower = _reach(place)
    return across >= place.box.left - _LEFT and upper <= down <= lower


def _reach(place: labels.Label) -> tuple[float, float]:
    """From where to where, down the page, a seal's middle belongs to this label."""
    middle = _middle(place.box)
    upper, lower = place.box.top - _UPWARD, place.box.top + place.box.height + _DOWNWARD
    if place.above:
        upper = max(upper, (_middle(place.above) + middle) / 2 - _SPILL)
    if place.below:
        lower = min(lower, place.below.top)
    return upper, lower


def _middle(box: Box) -> float:
    return box.top + box.height / 2
