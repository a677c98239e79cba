"""The page 收材料 as data: tabs, a card a slot, what each says. Nothing here knows a widget."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.checks.base import FileInSlot, SlotFacts
from app.domain import renditions
from app.domain.finding import Finding, Severity
from app.domain.notice import Item, Kind, Per, Rendition
from app.domain.submission import SlotKey
from app.gui.viewmodels import slot_when, slot_words
from app.gui.viewmodels.slot_files import Files, Known
from app.gui.viewmodels.slot_standing import of_files, short
from app.gui.viewmodels.slot_when import Choice
from app.gui.viewmodels.slot_words import Invitation, Sign, Standing
from app.gui.viewmodels.state import State
from app.reporting import requirements
from app.texts import _
from app.workflow.checking import pieces as counting

FIRST = ""
"""Asks for the first tab there is; None is the unit's own."""
FEW = 3
"""So many files of a rendition are shown one by one; more become a list of tiles."""


class Form(StrEnum):
    """How a card is laid out."""

    PORTRAIT = "portrait"
    PHOTOS = "photos"
    VIDEO = "video"
    DOCUMENTS = "documents"


@dataclass(frozen=True, slots=True)
class PartView:
    """One rendition of a slot. `listed`: too many for one by one. `gap` names it where it lacks.

    `has_room`: more may be put in; `has_fault`: some file is not as it should be.
    """

    rendition: Rendition | None
    title: str
    gap: str
    standing: Standing | None
    files: Files
    invitation: Invitation
    listed: bool
    label: str
    has_room: bool
    has_fault: bool


@dataclass(frozen=True, slots=True)
class CardView:
    """`wide` cards take both columns of a small window; `ready` None where nothing is asked.

    `when` says under which condition it is asked for at all, each in a few words. `more` are all
    requirements, where `requirement` has room for some of them only; else ().
    """

    key: SlotKey
    item: Item
    form: Form
    title: str
    standing: Standing | None
    requirement: str
    parts: tuple[PartView, ...]
    wide: bool
    ready: bool | None
    when: tuple[str, ...] = ()
    more: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TabView:
    """`nominee` None is the unit's own; `count` of slots is red: what still needs a hand."""

    nominee: str | None
    title: str
    count: int


@dataclass(frozen=True, slots=True)
class GatherView:
    """`summary` speaks of the open tab alone; `hint` says why there is nothing to see."""

    tabs: tuple[TabView, ...]
    tab: str | None
    summary: str
    cards: tuple[CardView, ...]
    hint: str


def gather_view(state: State, wanted: str | None) -> GatherView:
    """The page with the tab of `wanted`, or the first where there is no such nominee."""
    board = _Board(state)
    tabs = board.tabs()
    tab = next((one for one in tabs if one.nominee == wanted), tabs[0] if tabs else None)
    if tab is None:
        return GatherView((), None, "", (), _("还没有可以放材料的格子：请先添加推荐人选。"))
    cards = board.cards(tab.nominee)
    asked = [card.ready for card in cards if card.ready is not None]
    summary = _("本页 {count} 格，{ready} 格已备齐").format(count=len(asked), ready=sum(asked))
    phase = slot_when.phase_of_all(state.case.items)
    summary = f"{phase}·{summary}" if phase else summary
    return GatherView(tabs, tab.nominee, summary, cards, _hint(state, tabs))


def _hint(state: State, tabs: Sequence[TabView]) -> str:
    wanted = any(item.per is Per.NOMINEE for item in state.case.items)
    if wanted and all(tab.nominee is None for tab in tabs):
        return _("这份通知按人选收材料：请先在“单位与人选”里添加推荐人选。")
    return ""


class _Board:
    """A state's slots with what was found of each, sorted out once."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._known = Known(state)
        self._findings: dict[SlotKey, list[Finding]] = defaultdict(list)
        self._pieces: dict[SlotKey, list[counting.Piece]] = defaultdict(list)
        for one in state.findings:
            if one.item and not one.file:
                self._findings[SlotKey(one.item, one.nominee)].append(one)
        for piece in state.pieces:
            if piece.key:
                self._pieces[piece.key].append(piece)

    def tabs(self) -> tuple[TabView, ...]:
        people = self._state.submission.nominees
        names = [one.name for one in people]
        found = [
            TabView(one.id, _told_apart(names, number), self._open(one.id))
            for number, one in enumerate(people)
            if self._of(one.id)
        ]
        if self._of(None):
            found.append(TabView(None, _("单位材料"), self._open(None)))
        return tuple(found)

    def cards(self, nominee: str | None) -> tuple[CardView, ...]:
        return tuple(self._card(item, slot) for item, slot in self._of(nominee))

    def _of(self, nominee: str | None) -> list[tuple[Item, SlotFacts]]:
        found = [one for one in self._state.case.slots if one[1].key.nominee == nominee]
        return sorted(found, key=lambda one: _ORDER[_form(one[0])])

    def _open(self, nominee: str | None) -> int:
        return sum(self._ready(slot.key) is False for _item, slot in self._of(nominee))

    def _ready(self, key: SlotKey) -> bool | None:
        pieces = self._pieces.get(key, [])
        if not pieces:
            return None
        return all(piece.standing is counting.Standing.READY for piece in pieces)

    def _card(self, item: Item, slot: SlotFacts) -> CardView:
        form = _form(item)
        parts = tuple(self._part(item, slot, shape, form) for shape in _shapes(item))
        requirement = requirements.one_line(item)
        if form is Form.PHOTOS and slot.files:
            told = (requirement, *_lying(item, len(slot.files)))
            requirement = _("，").join(text for text in told if text)
        return CardView(
            key=slot.key,
            item=item,
            form=form,
            title=item.name,
            standing=self._standing(item, slot, parts),
            requirement=requirement,
            parts=parts,
            wide=form is Form.PHOTOS or len(parts) > 1 or any(part.listed for part in parts),
            ready=self._ready(slot.key),
            when=slot_when.when(item, self._state.case.items),
            more=requirements.in_full(item) if requirements.leaves_out(item) else (),
        )

    def _choice(self, item: Item, key: SlotKey) -> Choice | None:
        others = slot_when.fellows(item, self._state.case.items)
        keys = [slot_when.slot_of(one, key) for one in others]
        if not keys:
            return None
        given = any(self._state.submission.files(one) for one in keys)
        return Choice(given, any(self._pieces.get(one) for one in (*keys, key)))

    def _part(self, item: Item, slot: SlotFacts, shape: Rendition | None, form: Form) -> PartView:
        own = [one for one in slot.files if _belongs(one, shape, item)]
        title = slot_words.part_title(item, shape)
        standing = of_files(own, self._known, photos=form in _PICTURED) if own else None
        if standing and standing.sign is Sign.ERROR and len(_shapes(item)) > 1:
            standing = Standing(Sign.ERROR, _("不合格"))
        most = item.count.max if item.count else None
        room = max(0, most - len(own)) if most is not None else None
        photos = form is Form.PHOTOS
        return PartView(
            rendition=shape,
            title=title,
            gap=slot_words.gap(item, shape),
            standing=standing,
            files=Files([one.file for one in own], self._known),
            invitation=slot_words.more_photos(room, len(own))
            if photos
            else slot_words.invitation(item, shape),
            listed=photos or len(own) > FEW,
            label=f"{item.name} {title}".strip(),
            has_room=room != 0,
            has_fault=standing is not None and standing.sign is Sign.ERROR,
        )

    def _standing(self, item: Item, slot: SlotFacts, parts: Sequence[PartView]) -> Standing | None:
        """What the whole card says: faults first, then gaps, then how the files stand."""
        if not slot.files:
            missing = bool(self._pieces.get(slot.key))
            return slot_when.empty(item, missing=missing, chosen=self._choice(item, slot.key))
        whole = parts[0].standing if len(parts[0].files) == len(slot.files) else None
        told = whole or of_files(slot.files, self._known, photos=_form(item) in _PICTURED)
        if told.sign is Sign.ERROR:
            return _where(parts) or told
        return self._of_slot(slot.key, parts) or told

    def _of_slot(self, key: SlotKey, parts: Sequence[PartView]) -> Standing | None:
        """Faults of the slot as a whole, such as too many; and what is not there yet."""
        errors = [one for one in self._findings.get(key, []) if one.severity is Severity.ERROR]
        faults = [one for one in errors if one.rule.code not in {"CT01", "CT02"}]
        if faults:
            return Standing(Sign.ERROR, short(faults[0]))
        gaps = {
            piece.rendition
            for piece in self._pieces.get(key, [])
            if piece.standing is counting.Standing.MISSING
        }
        empty = [part for part in parts if part.rendition in gaps and not part.files]
        if len(parts) > 1 and empty:
            return Standing(Sign.MISSING, _("缺{what}").format(what=empty[0].gap))
        if gaps:
            few = next((one for one in errors if one.rule.code == "CT02"), None)
            return Standing(Sign.MISSING, slot_words.brief(few) if few else _("还没有放齐"))
        return None


_PICTURED = {Form.PORTRAIT, Form.PHOTOS}
_ORDER = {form: number for number, form in enumerate(Form)}


def _form(item: Item) -> Form:
    shapes = _shapes(item)
    if shapes == (Rendition.PHOTO,):
        single = item.kind is Kind.HEADSHOT or (item.count is not None and item.count.max == 1)
        return Form.PORTRAIT if single else Form.PHOTOS
    return Form.VIDEO if shapes == (Rendition.VIDEO,) else Form.DOCUMENTS


def _shapes(item: Item) -> tuple[Rendition | None, ...]:
    return renditions.asked(item) or (None,)


def _belongs(entry: FileInSlot, shape: Rendition | None, item: Item) -> bool:
    """A file of no rendition that is asked for lies in the first part."""
    shapes = _shapes(item)
    return (entry.rendition if entry.rendition in shapes else shapes[0]) is shape


def _where(parts: Sequence[PartView]) -> Standing | None:
    """Which of several renditions is at fault, where it is one alone."""
    at_fault = [part for part in parts if part.has_fault]
    if len(parts) < 2 or len(at_fault) != 1:
        return None
    return Standing(Sign.ERROR, _("{what}不合格").format(what=at_fault[0].gap))


def _lying(item: Item, count: int) -> tuple[str, ...]:
    """已放 7 张，多了 2 张: the mark at the right has room for the photos' own faults alone."""
    most = item.count.max if item.count else None
    over = count - most if most is not None else 0
    lying = _("已放 {count} 张").format(count=count)
    return (lying, _("多了 {count} 张").format(count=over)) if over > 0 else (lying,)


def _told_apart(names: Sequence[str], number: int) -> str:
    """Two nominees of one name bear their place in the list."""
    name = names[number]
    return f"{number + 1} {name}" if names.count(name) > 1 else name
