"""One finding with all that speaks for it: what was measured, what is asked, in which words."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from app.domain.facts import AudioFacts, Facts, PdfFacts, PhotoFacts, VideoFacts
from app.domain.finding import Finding
from app.domain.notice import Rendition
from app.domain.quantities import Seconds
from app.domain.submission import SlotKey
from app.gui.places import Place, Step
from app.gui.viewmodels.findings import Kind, file_of, kind_of, title_of
from app.gui.viewmodels.outlines import Outline, Part, outlines, part_of
from app.gui.viewmodels.remedies import (
    Act,
    Remedy,
    asks,
    can_waive,
    key_of,
    looking,
    remedy_of,
    retraction,
    second_of,
    shape_of,
    todo_of,
)
from app.gui.viewmodels.slot_words import size_shown
from app.gui.viewmodels.state import State
from app.gui.viewmodels.titles import title_of_panel
from app.reporting import words
from app.reporting.glosses import without_glosses
from app.reporting.simplified import simplified
from app.texts import _
from app.workflow.notices.behind import fact_behind

_DOTS = "……"
_FORMATS = {
    Rendition.WORD: ("docx", "doc", "wps"),
    Rendition.SCAN: ("pdf",),
    Rendition.SHEET: ("xlsx", "xls", "et"),
}
"""Of a form the notice's formats name all renditions together; the rest go by the item's own."""


class Media(StrEnum):
    """How the file is pictured: a photo whole, a video in its frame, a page as paper."""

    NONE = "none"
    PHOTO = "photo"
    VIDEO = "video"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Quote:
    """The notice's own words in one line; `marked` are (start, end) in `text`.

    In Simplified characters, whatever the notice is in.
    What stands between and around them is not known here and shown as “……”; `place` leads to
    the first of them.
    """

    text: str
    marked: tuple[tuple[int, int], ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Keep:
    """Seconds of a video that may stay, and all that it has."""

    kept: float
    whole: float

    @property
    def share(self) -> float:
        return self.kept / self.whole

    @property
    def labels(self) -> tuple[str, str, str]:
        """Left, where the kept part ends, and the whole length."""
        kept = _("保留到 {time}").format(time=clock(self.kept))
        return clock(0), kept, clock(self.whole)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the panel shows. Empty texts and None have no line there.

    `file` is the stored copy, `stored` its place in the submission; `facts` a line below the
    picture; `decided` who decided what, when, and why. `part` of a page is pictured where
    something on it is outlined. `second` is a link beside the remedy; `asks`: yes or no settles it.
    `doubt` leads to the requirement behind it, to be corrected where it was misread.
    """

    id: str
    kind: Kind
    path: str
    rule: str
    title: str
    file: Path | None
    stored: str
    key: SlotKey | None
    media: Media
    length: str
    facts: str
    keep: Keep | None
    measured: str
    asked: str
    quote: Quote | None
    todo: str
    decided: str
    remedy: Remedy | None
    retraction: Remedy | None
    looking: Remedy | None
    waivable: bool
    outlines: tuple[Outline, ...] = ()
    part: Part | None = None
    second: Remedy | None = None
    asks: bool = False
    doubt: Place | None = None


def evidence(finding: Finding, state: State) -> Evidence:
    about = file_of(finding, state)
    stored = finding.file.path if finding.file else about.path if about else ""
    facts = state.case.facts.get(stored)
    remedy = remedy_of(finding, state)
    item = state.profile.item(finding.item) if finding.item else None
    outlined = outlines(finding, facts, item.limits.seal_near if item else None)
    part = part_of(outlined, facts)
    return Evidence(
        id=finding.id,
        kind=kind_of(finding),
        path=_path(finding, state),
        rule=_("规则 {code}").format(code=finding.rule.code),
        title=title_of_panel(finding),
        file=state.root / stored if stored else None,
        stored=stored,
        key=key_of(finding),
        media=_media(facts),
        length=clock(facts.seconds) if isinstance(facts, VideoFacts) else "",
        facts=_about_file(finding, state, facts, part),
        keep=_keep(finding),
        measured=words.actual(finding),
        asked=_asked(finding),
        quote=_quote(finding),
        todo=todo_of(finding, state),
        decided=words.decided(finding),
        remedy=None if remedy and remedy.act in {Act.RETRACT, Act.READ} else remedy,
        retraction=retraction(finding),
        looking=looking(finding),
        waivable=can_waive(finding),
        second=second_of(finding, state),
        asks=asks(finding),
        outlines=outlined,
        part=part,
        doubt=_doubt(finding, state),
    )


def file_filter(finding: Finding, state: State) -> str:
    """For a file dialog: the notice's own formats first, then everything; it is judged later."""
    every = _("所有文件 (*)")
    item = state.profile.item(finding.item) if finding.item else None
    shape = shape_of(finding, state)
    formats = _FORMATS.get(shape, item.limits.formats) if item and shape else ()
    if not formats or not shape:
        return every
    patterns = " ".join(f"*.{one} *.{one.upper()}" for one in formats)
    return f"{_(words.RENDITION[shape])} ({patterns});;{every}"


def clock(seconds: float) -> str:
    """3:12; an hour and more is 1:02:03."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"


def _path(finding: Finding, state: State) -> str:
    item = state.profile.item(finding.item) if finding.item else None
    parts = [title_of(finding.nominee, state)]
    if item:
        parts.append(item.name)
        shape = shape_of(finding, state)
        if shape and len(item.renditions) > 1:
            parts.append(_(words.RENDITION[shape]))
    return " › ".join(parts)


def _media(facts: Facts | None) -> Media:
    match facts:
        case PhotoFacts():
            return Media.PHOTO
        case VideoFacts():
            return Media.VIDEO
        case PdfFacts(encrypted=False):
            return Media.PAGE
    return Media.NONE


def _about_file(finding: Finding, state: State, facts: Facts | None, part: Part | None) -> str:
    """The file's name, its measure, its size; of a part of it, which page."""
    file = file_of(finding, state)
    if file is None:
        return ""
    if part is not None:
        return _("{name}，第 {page} 页").format(name=file.name, page=part.page + 1)
    parts = [file.name, *_measures(facts), size_shown(file.size)]
    return "·".join(parts)


def _measures(facts: Facts | None) -> Iterator[str]:
    match facts:
        case PhotoFacts(width=width, height=height) | VideoFacts(width=width, height=height):
            yield f"{width}×{height}"
        case AudioFacts(seconds=seconds):
            yield words.duration_text(round(seconds))
        case PdfFacts(encrypted=False, pages=pages):
            yield _("{count} 页").format(count=len(pages))


def _keep(finding: Finding) -> Keep | None:
    actual, required = finding.values.get("actual"), finding.values.get("required")
    if finding.rule.code != "VD03" or not isinstance(actual, Seconds):
        return None
    if not isinstance(required, Seconds) or actual.seconds <= required.seconds:
        return None
    return Keep(required.seconds, actual.seconds)


def _asked(finding: Finding) -> str:
    """不超过 3 分钟: the word that a rule puts before its limit belongs to what is asked."""
    limit = words.required(finding)
    how = finding.values.get("how")
    return f"{words.say(how)} {limit}" if how and limit else limit


def _doubt(finding: Finding, state: State) -> Place | None:
    fact = fact_behind(finding, state.profile)
    here = Place(Step.CHECK, finding=finding.id)
    return Place(Step.NOTICE, revising=True, fact=fact, origin=here) if fact else None


def _quote(finding: Finding) -> Quote | None:
    """In the order of the notice; words that lie within others are said once."""
    text, end, marked = _DOTS, -1, list[tuple[int, int]]()
    told = sorted(set(finding.basis), key=lambda one: (one.start, -one.end))
    for basis in told:
        if basis.end > end:
            end = basis.end
            shown = simplified(without_glosses(basis.quote.replace("\n", " ")))
            marked.append((len(text), len(text) + len(shown)))
            text += shown + _DOTS
    if not told:
        return None
    return Quote(text, tuple(marked), Place(Step.NOTICE, passage=(told[0].start, told[0].end)))
