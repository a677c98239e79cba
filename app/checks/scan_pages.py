"""PD11: a scan of other pages than its Word file has."""

from collections.abc import Iterator
from dataclasses import replace

from app.checks.base import Judgement, SlotFacts, judged, slot_check
from app.checks.pairs import pair
from app.domain.facts import PdfFacts, WordFacts
from app.domain.finding import Rule, Severity
from app.domain.notice import Item
from app.domain.pages import BLANK_INK
from app.domain.quantities import Count
from app.texts import N_

COUNT_MISMATCHED = Rule(
    "PD11",
    "page-count-mismatched",
    Severity.WARNING,
    message=N_("扫描件有 {actual}，Word 版是 {required}，页数对不上。"),
    remedy=N_("请对照 Word 版看看有没有漏扫、重复扫的；都齐了就照样报送。"),
    passed=N_("扫描件与 Word 版都是 {required}左右。"),
)


@slot_check(COUNT_MISMATCHED)
def page_count_mismatched(slot: SlotFacts, item: Item) -> Iterator[Judgement]:  # noqa: ARG001
    """Word 版和扫描件各放了一份时，比一比页数，空白页不算；扫描件多一页不算问题。

    Word 版的页数是它自己记下的。记着 1 页的不作数，因为许多软件不数页，都写 1；有修订的也不作数。
    """
    both = pair(slot)
    if both is None:
        return
    word, entry, scan = both
    told, seen = _told(word), _seen(scan)
    if told is None or seen is None:
        return
    good = 0 <= seen - told <= 1
    actual, required = Count(seen, "页"), Count(told, "页")
    said = judged(COUNT_MISMATCHED, good=good, actual=actual, required=required)
    yield replace(said, file=entry.file)


def _told(word: WordFacts) -> int | None:
    believed = word.pages is not None and word.pages > 1
    return word.pages if believed and not word.insertions and not word.deletions else None


def _seen(pdf: PdfFacts) -> int | None:
    """Pages that are not blank; None where they were not looked at."""
    if pdf.looks is None or len(pdf.looks) < len(pdf.pages):
        return None
    return sum(look.ink >= BLANK_INK for look in pdf.looks)
