"""A notice's requirements in plain words, each with the words of the notice that it rests on."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from app.domain import renditions
from app.domain.notice import Basis, Item, NoticeProfile, Paper, Rendition, Strength
from app.reporting import limit_words
from app.reporting.limit_words import Fact
from app.reporting.words import METHOD
from app.texts import _

_ROOM = 24.0
"""Widths of a Chinese character that the line of a narrow card holds at 13 px."""
_WIDE_ROOM = 34.0
"""The same of a wide card, where two renditions stand side by side."""


@dataclass(frozen=True, slots=True)
class Line:
    """One requirement: what it is about, what is asked, and the basis in the notice.

    `year_inferred`: the notice gives day and month alone.
    """

    label: str
    text: str
    basis: tuple[Basis, ...] = ()
    year_inferred: bool = False

    @property
    def inferred(self) -> bool:
        return any(one.inferred for one in self.basis)

    @property
    def corrupted(self) -> bool:
        return any(one.corrupted for one in self.basis)

    @property
    def strength(self) -> Strength:
        """How firmly it is asked; the weakest word that supports it counts."""
        told = {one.strength for one in self.basis}
        weaker = (Strength.ADVICE, Strength.IN_PRINCIPLE)
        return next((one for one in weaker if one in told), Strength.MUST)


def one_line(item: Item) -> str:
    """“jpg·每张不小于 2MB·3～5 张”: what tells most, as much as fits into one line of a card."""
    if limit_words.is_document(item):
        return _document_line(item)
    told = [(fact.of, fact.short) for fact in limit_words.facts(item) if fact.short]
    last = [text for of, text in told if of == ("count",)]
    told = [one for one in told if one[0] != ("count",)]
    return "·".join([*_fitting((text for _of, text in told), last), *last])


def in_full(item: Item) -> tuple[str, ...]:
    """All that is asked of the item's files and its paper, each as “盖章：要盖公章”.

    Without the name of the file, which the program gives by itself.
    """
    return tuple(
        _("{label}：{text}").format(label=fact.label, text=fact.text) for fact in _asked(item)
    )


def leaves_out(item: Item) -> bool:
    """Whether `one_line` says less than `in_full`."""
    line = one_line(item)
    return not all(_is_said(fact, item, line) for fact in _asked(item))


def _asked(item: Item) -> list[Fact]:
    own = [fact for fact in limit_words.facts(item) if "naming" not in fact.of]
    return [*own, *_paper(item)]


def _is_said(fact: Fact, item: Item, line: str) -> bool:
    """What the shapes or the item's own name tell need not be said a second time."""
    if fact.text in line or (fact.short and fact.short in line):
        return True
    if fact.of == ("formats",):
        return bool(limit_words.shapes(item))
    if "sealed" in fact.of:
        return limit_words.shape_name(item, Rendition.SCAN) in line and not item.limits.seal_near
    return fact.of[0] in {"pose", "photo_size"} and not fact.short


def item_lines(item: Item, profile: NoticeProfile) -> tuple[Line, ...]:
    """All that is asked of one item: files, paper, routes, and when it is asked at all."""
    found = [*_when(item), *limit_words.facts(item), *_paper(item), *_ways(item, profile)]
    return tuple(Line(fact.label, fact.text, resting(item.basis, fact.of)) for fact in found)


def resting(basis: tuple[Basis, ...], of: tuple[str, ...]) -> tuple[Basis, ...]:
    """Those that support one of the facts, or a part of one (bytes.min for bytes)."""
    return tuple(
        one
        for one in basis
        if any(name == fact or name.startswith(f"{fact}.") for name in one.of for fact in of)
    )


def _document_line(item: Item) -> str:
    """“Word 版、盖章 PDF 扫描件各 1 份，公章盖在“推荐单位意见”处”."""
    asked = renditions.asked(item)
    number = limit_words.count(item.count, limit_words.measure(item))
    each = _("各 ") if len(asked) > 1 and number else " "
    shapes = limit_words.shapes(item) or limit_words.formats(item.limits.formats)
    first = f"{shapes}{each if shapes else ''}{number}".strip() or _paper_text(item.paper)
    taken = {("renditions", "kind"), ("formats",), ("count",)}
    others = [fact.short for fact in limit_words.facts(item) if fact.short and fact.of not in taken]
    return _("，").join([first, *_fitting(others, [first], _WIDE_ROOM)]) if first else ""


def _fitting(texts: Iterable[str], beside: list[str], room: float = _ROOM) -> list[str]:
    """As many as fit beside what stands there in any case; one that is too long is left out."""
    left = room - sum(_width(text) + 1 for text in beside)
    kept = []
    for text in texts:
        if _width(text) + 1 <= left:
            kept.append(text)
            left -= _width(text) + 1
    return kept


def _width(text: str) -> float:
    return sum(1.0 if unicodedata.east_asian_width(one) in "WFA" else 0.55 for one in text)


def _when(item: Item) -> list[Fact]:
    """Whom a condition meets must hand it in: “可以不交” would be said to the wrong ones."""
    found = []
    if item.conditional:
        found.append(Fact(("conditional", "required"), _("什么情况才要交"), item.conditional))
    elif not item.required:
        found.append(Fact(("required",), _("要不要"), _("可以不交")))
    if item.phase:
        found.append(Fact(("phase",), _("阶段"), item.phase))
    return found


def _paper(item: Item) -> list[Fact]:
    text = _paper_text(item.paper)
    found = [Fact(("paper",), _("纸质件"), text)] if text else []
    if item.disc_copies:
        text = _("{number} 张").format(number=item.disc_copies)
        found.append(Fact(("disc_copies",), _("光盘"), text))
    return found


def _paper_text(paper: Paper | None) -> str:
    if paper is None:
        return ""
    kind = (
        {True: _("原件"), False: _("复印件")}.get(paper.originals)
        if paper.originals is not None
        else ""
    )
    parts = [
        f"{kind or _('纸质')} {paper.copies} 份" if paper.copies else kind or _("要纸质件"),
        _("盖章") if paper.sealed else "",
        _("签字") if paper.signed else "",
        _("双面打印") if paper.duplex else "",
        paper.size or "",
        paper.binding or "",
    ]
    return _("，").join(part for part in parts if part)


def _ways(item: Item, profile: NoticeProfile) -> list[Fact]:
    ways = [_(METHOD[route.method]) for route in profile.routes if route.id in item.routes]
    return [Fact(("routes",), _("报送"), _("、").join(dict.fromkeys(ways)))] if ways else []
