"""CS01: a form's Word file and its stamped scan that do not say the same."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.checks.base import Judgement, SlotFacts, judged, several, slot_check, unchecked
from app.checks.comparing import Beside, Field, Reading, distance, fields, label, plain, share
from app.checks.pairs import pair
from app.checks.stored import LOOK_YOURSELF, REASONS, todo
from app.domain.facts import PdfFacts
from app.domain.finding import Rule, Severity
from app.domain.notice import Item, Kind
from app.domain.quantities import Words
from app.texts import N_

DIFFER = Rule(
    "CS01",
    "word-and-scan-differ",
    Severity.CONFIRM,
    message=N_("Word 版和盖章的扫描件好像不一样：{actual}。"),
    remedy=N_("请把两份对照着看：一样的就确认；不一样的，改成一致后重新放入。"),
    passed=N_("Word 版里填的内容，扫描件上都找得到。"),
)
_UNLIKE = N_("扫描件上的字认出来的太少，没法与 Word 版对照")
_TOO_LONG = N_("扫描件页数太多，没有全部识别")

_SHORT = 12
"""Characters up to which a value stands in one line and is compared one by one."""

_SURE = 0.95
"""What OCR reads with less is no evidence; of clean lines it reads nearly all with 0.98."""

_GONE = 0.34
"""Of a sentence that was read with an error in ten characters half the triples are found; of one
that is not there a fifth at most."""

_TOLD, _QUOTED = 5, 20
_PARTS = re.compile(r"[。；！？;!?]")


@dataclass(frozen=True, slots=True)
class _Compared:
    """`same` counts what was found, `other` says what was not."""

    same: int
    other: tuple[str, ...]


@slot_check(DIFFER)
def word_and_scan_differ(slot: SlotFacts, item: Item) -> Iterator[Judgement]:
    """推荐表这类表格，Word 版里填的每一栏、每一句话，都到扫描件上去找；识别错个别字不算。

    扫描以后又改了 Word，或者扫描件放成了别人的，就会对不上。手写的、只在扫描件上有的不管。
    被印章压住的、认得没有把握的不作数。
    """
    both = pair(slot)
    if item.kind is not Kind.FORM or both is None or not both[0].text:
        return
    word, entry, pdf = both
    if pdf.texts is not None:
        yield replace(_judged(word.text or "", pdf), file=entry.file)
    elif "ocr" in pdf.missed:
        reason = pdf.missed["ocr"]
        judgement = unchecked(DIFFER, REASONS.get(reason, REASONS["failed"]), todo(reason))
        yield replace(judgement, file=entry.file)


def _judged(text: str, pdf: PdfFacts) -> Judgement:
    reading = Reading(pdf)
    values, prose = _values(text, reading), _prose(text, reading)
    other = (*values.other, *(prose.other if reading.whole else ()))
    if other:
        return judged(DIFFER, good=False, actual=several(Words(one) for one in other[:_TOLD]))
    if prose.other:
        return unchecked(DIFFER, _TOO_LONG, LOOK_YOURSELF)
    if not values.same and not prose.same:
        return unchecked(DIFFER, _UNLIKE, LOOK_YOURSELF)
    return judged(DIFFER, good=True)


def _values(text: str, reading: Reading) -> _Compared:
    """Short values, each at its label's place."""
    own = {plain(line) for line in text.split("\n")}
    same, other = 0, []
    for field in fields(text):
        value = plain(field.value)
        if len(value) > _SHORT:
            continue
        there = list(reading.beside(label(field.label)))
        if (len(value) > 2 and reading.holds(value)) or any(_fits(value, one) for one in there):
            same += bool(there)
        elif there and all(_differs(value, one, own) for one in there):
            other.append(_shown(field, there[0]))
    return _Compared(same, tuple(dict.fromkeys(other)))


def _fits(value: str, there: Beside) -> bool:
    """Equal but for what OCR errs in; a value in two lines begins in the first."""
    seen = plain(there.text)
    if value in seen or (len(seen) >= 2 and seen in value):
        return True
    if re.findall(r"\d+", value) != re.findall(r"\d+", seen):
        return False
    return distance(value, seen) <= len(value) // 8


def _differs(value: str, there: Beside, own: set[str]) -> bool:
    """Whether something else stands there for certain: it is no other cell of the form."""
    seen = plain(there.text)
    known = seen in own or (len(seen) > 2 and any(seen in line for line in own))
    if known or there.covered or there.sure < _SURE or len(seen) > 3 * max(4, len(value)):
        return False
    return not any(_is_rare(one) for one in value if one not in seen)


def _is_rare(character: str) -> bool:
    """Beyond the 6763 common characters OCR guesses."""
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return True
    return False


def _shown(field: Field, there: Beside) -> str:
    name = field.label.rstrip("：: ")
    return f"{name}，Word 版是“{field.value}”，扫描件上是“{there.text}”"


def _prose(text: str, reading: Reading) -> _Compared:
    """Longer passages, sentence by sentence, wherever they stand."""
    sentences = [part.strip() for part in _PARTS.split(text.replace("\n", "。"))]
    longer = [one for one in sentences if len(plain(one)) > _SHORT]
    gone = [one for one in longer if share(plain(one), reading.triples) < _GONE]
    told = (one if len(one) <= _QUOTED else f"{one[:_QUOTED]}…" for one in gone)
    cut = tuple(f"“{one}”扫描件上没有" for one in told)
    return _Compared(len(longer) - len(gone), cut)
