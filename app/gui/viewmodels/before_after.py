"""A corrected copy beside what it would replace: pictures, facts, what is new and what is wrong."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.domain.facts import Facts, PdfFacts, PhotoFacts, SheetFacts, VideoFacts, WordFacts
from app.domain.notice import Item
from app.domain.pages import BLANK_INK, Box
from app.domain.submission import SubmittedFile
from app.fixes.base import Source, Sources
from app.gui.viewmodels.evidence import Media, clock
from app.gui.viewmodels.outlines import Part
from app.reporting import words
from app.texts import N_, _
from app.workflow.asking import reasons
from app.workflow.mending.preview import FixPreview

_NAME, _FORMAT, _SIZE, _PIXELS = N_("文件名"), N_("格式"), N_("大小"), N_("像素")
_LENGTH, _PAGES, _LETTERS = N_("时长"), N_("页数"), N_("字数")
_ALWAYS = {_FORMAT, _SIZE, _PIXELS, _LENGTH, _PAGES, _LETTERS}
"""Told also where they stay as they are."""
_SPOKEN_OF = {
    "PH02": _FORMAT, "VD02": _FORMAT, "WD02": _FORMAT, "PD01": _FORMAT,
    "PH03": _SIZE, "PH04": _SIZE, "PH13": _SIZE, "VD06": _SIZE,
    "ST04": _SIZE, "ST05": _SIZE, "ST06": _SIZE,
    "PH05": _PIXELS, "HS01": _PIXELS, "HS02": _PIXELS, "VD05": _PIXELS,
    "VD03": _LENGTH, "VD04": _LENGTH, "WD03": _LETTERS, "WD04": _LETTERS, "PD11": _PAGES,
}  # fmt: skip
_MODES = {"RGB": N_("RGB"), "CMYK": N_("CMYK（印刷用）"), "L": N_("灰度"), "P": N_("调色板")}
_TURNED = {"turn", "turn-pages", "upright"}
_OF_PAGES = {"turn-pages", "drop-blank-pages"}
_WHOLE_PAGE = Box(0.0, 0.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two; `file` is pictured, `part` of it where a page is meant."""

    title: str
    name: str
    file: SubmittedFile
    media: Media
    length: str
    part: Part | None


@dataclass(frozen=True, slots=True)
class Row:
    """A fact on both sides. `changed` is what the fix did, `wrong` what must not be."""

    label: str
    before: str
    after: str
    changed: bool
    wrong: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """`line` tells what was done. `why` it cannot be taken, with `broken` rule by rule.

    `ask`: only a better original helps. `doubts`: what it would newly be warned of.
    """

    line: str
    before: Side
    after: Side | None
    rows: tuple[Row, ...]
    why: str
    broken: tuple[str, ...]
    doubts: tuple[str, ...]
    ask: bool
    turned: bool = False

    @property
    def pictured(self) -> bool:
        """Where the name alone is another there is nothing to look at; what was turned is seen."""
        changed = any(row.changed for row in self.rows if row.label != _(_NAME))
        return self.after is None or self.turned or changed


def compared(shown: FixPreview, item: Item | None) -> Compared:
    page = _page(shown)
    first, made = shown.sources[0], shown.made
    return Compared(
        line=shown.line,
        before=_side(_("原来"), shown.sources, first, page),
        after=_side(_("副本"), (made,), made, page) if made else None,
        rows=tuple(_rows(shown)),
        why=shown.why,
        broken=tuple(words.message(one) for one in shown.broken),
        doubts=tuple(words.message(one) for one in shown.doubts),
        ask=any(reasons.reason(one, item) for one in shown.broken),
        turned=shown.offer.fix.id in _TURNED,
    )


def _side(title: str, sources: Sources, first: Source, page: int | None) -> Side:
    facts = first.facts
    last = len(facts.pages) - 1 if isinstance(facts, PdfFacts) and facts.pages else 0
    paper = isinstance(facts, PdfFacts) and bool(facts.pages)
    part = Part(min(page or 0, last), _WHOLE_PAGE) if paper else None
    length = clock(facts.seconds) if isinstance(facts, VideoFacts) else ""
    return Side(title, _names(sources), first.file, _media(facts), length, part)


def _names(sources: Sources) -> str:
    name = words.visible(sources[0].file.name)
    if len(sources) == 1:
        return name
    return _("{name}等 {count} 个文件").format(name=name, count=len(sources))


def _media(facts: Facts) -> Media:
    match facts:
        case PhotoFacts():
            return Media.PHOTO
        case VideoFacts():
            return Media.VIDEO
        case PdfFacts() | WordFacts() | SheetFacts():
            return Media.PAGE
    return Media.NONE


def _page(shown: FixPreview) -> int | None:
    """The first page, from 0, that the fix does something with; None for what has no pages."""
    facts = shown.sources[0].facts
    if not isinstance(facts, PdfFacts) or len(shown.sources) > 1:
        return None
    if shown.made is not None and shown.offer.fix.id in _OF_PAGES:
        return _first(shown)
    turned = (n for n, one in enumerate(facts.texts or ()) if one.turned)
    blank = (n for n, one in enumerate(facts.looks or ()) if one.ink < BLANK_INK)
    meant = {"turn-pages": turned, "drop-blank-pages": blank}.get(shown.offer.fix.id, iter(()))
    return next(meant, 0)


def _first(shown: FixPreview) -> int:
    """Of the pages that were turned or left out, from 0."""
    told = re.match(r"\d+", words.say(shown.values["pages"]))
    return int(told[0]) - 1 if told else 0


def _rows(shown: FixPreview) -> Iterator[Row]:
    made = shown.made
    before = dict(_facts(shown.sources))
    after = dict(_facts((made,))) if made else {}
    wrong = {_SPOKEN_OF.get(one.rule.code) for one in shown.broken}
    for label in dict.fromkeys((*before, *after)):
        old, new = before.get(label, ""), after.get(label, "")
        changed = made is not None and old != new
        paired = made is None or (old and new)
        if paired and (changed or label in _ALWAYS):
            yield Row(_(label), old, new, changed, label in wrong)


def _facts(sources: Sources) -> Iterator[tuple[str, str]]:
    first = sources[0]
    yield _NAME, _names(sources)
    yield from _of(first.facts)
    yield _SIZE, words.size_text(sum(one.file.size for one in sources))
    if len(sources) > 1:
        yield _PAGES, _("{count} 个文件").format(count=len(sources))


def _of(facts: Facts) -> Iterator[tuple[str, str]]:
    match facts:
        case PhotoFacts():
            yield _FORMAT, facts.format.upper()
            yield _PIXELS, f"{facts.width}×{facts.height}"
            yield N_("颜色"), _(_MODES.get(facts.mode, facts.mode))
            yield N_("拍摄地点"), _("有") if facts.has_location else _("没有")
            yield N_("方向标记"), _("靠它转正") if facts.orientation != 1 else _("不用")
        case PdfFacts():
            yield _FORMAT, "PDF"
            yield _PAGES, _("{count} 页").format(count=len(facts.pages))
        case WordFacts():
            yield from _of_word(facts)
        case VideoFacts():
            yield _FORMAT, facts.format.upper()
            yield _PIXELS, f"{facts.width}×{facts.height}"
            yield _LENGTH, words.duration_text(facts.seconds)


def _of_word(word: WordFacts) -> Iterator[tuple[str, str]]:
    yield _FORMAT, word.format
    counted: Mapping[str, int | None] = {
        _LETTERS: word.characters,
        N_("新增的修订"): word.insertions,
        N_("删除的修订"): word.deletions,
        N_("批注"): word.comments,
    }
    for label, number in counted.items():
        if number is not None:
            yield label, str(number)
    yield N_("宏"), _("有") if word.macros else _("没有")
