"""What is said of one file in a slot: its facts, its fault in a few words, the name it will get."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import overload

from app.domain.facts import (
    Family,
    NotProbed,
    PdfFacts,
    PhotoFacts,
    SheetFacts,
    Unreadable,
    VideoFacts,
    WordFacts,
)
from app.domain.finding import Finding, Severity
from app.domain.fixing import Offer
from app.domain.submission import SubmittedFile
from app.gui.viewmodels import fixes
from app.gui.viewmodels.fixes import Verb
from app.gui.viewmodels.slot_words import brief, size_shown
from app.gui.viewmodels.state import State
from app.probes.kinds import meant
from app.reporting import grouping, words
from app.texts import _

_SHOWN = {Family.PHOTO, Family.VIDEO, Family.PDF, Family.WORD, Family.SHEET}
_LEFT_TO_PEOPLE = "LM01"
_ABOUT_LENGTH = {"VD03", "VD04", "VD13"}
_ABOUT_PIXELS = {"VD05", "PH05", "PH15", "HS02"}
_ABOUT_SIZE = {"PH03", "PH04", "PH13", "VD06", "ST04", "ST05", "ST06"}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of facts; `is_fault` where it says what is wrong."""

    text: str
    is_fault: bool = False


@dataclass(frozen=True, slots=True)
class FileView:
    """`severity` is the gravest open finding's, None where there is none.

    `waiting`: not looked at yet. `fault` is short, `tip` the whole of it with its remedy.
    `detail` is the one line that a tile has room for. `planned` is the name in the package.
    `length` is a video's 3:12. `pictured`: a small picture of it can be made. `offers`: what the
    program can mend of it, that of the gravest finding first; `mend` where that one is mendable.
    """

    file: SubmittedFile
    family: Family
    lines: tuple[Line, ...]
    detail: Line
    severity: Severity | None
    waiting: bool
    fault: str
    tip: str
    planned: str
    length: str
    pictured: bool
    offers: tuple[Offer, ...] = ()
    mend: Verb | None = None

    @property
    def name(self) -> str:
        return self.file.name


class Files(Sequence[FileView]):
    """Views made when they are asked for: a slot may hold thousands of files."""

    def __init__(self, files: Sequence[SubmittedFile], known: "Known") -> None:
        self.files = tuple(files)
        self._known = known

    def __len__(self) -> int:
        return len(self.files)

    @overload
    def __getitem__(self, index: int) -> FileView: ...
    @overload
    def __getitem__(self, index: slice) -> "Files": ...
    def __getitem__(self, index: int | slice) -> "FileView | Files":
        if isinstance(index, slice):
            return Files(self.files[index], self._known)
        return self._known.view(self.files[index])

    def __iter__(self) -> Iterator[FileView]:
        return (self._known.view(file) for file in self.files)


class Known:
    """A state's findings by file."""

    def __init__(self, state: State) -> None:
        self.state = state

    def findings(self, file: SubmittedFile) -> list[Finding]:
        return self.state.by_file.get(file.path, [])

    def waits(self, file: SubmittedFile) -> bool:
        """Whether no check has looked at it yet."""
        facts = self.state.case.facts.get(file.path)
        unseen = isinstance(facts, NotProbed) and facts.reason == "unsupported"
        return unseen and not self.findings(file)

    def gravest(self, file: SubmittedFile) -> Finding | None:
        """The open finding that matters most; what passed, was explained or waived is none."""
        found = [
            one
            for one in self.findings(file)
            if one.severity in _OPEN and one.rule.code != _LEFT_TO_PEOPLE
        ]
        return min(found, key=lambda one: grouping.ORDER.index(one.severity), default=None)

    def view(self, file: SubmittedFile) -> FileView:
        facts = self.state.case.facts.get(file.path)
        family = _family(facts, file.name)
        worst = self.gravest(file)
        wrong = worst if worst and worst.severity in _FAULTS else None
        fault = brief(wrong) if wrong else ""
        lines = _lines(facts, file, wrong, fault)
        planned = self.state.case.names.get(file.path, "")
        offers, mend = self.mending(file, worst)
        return FileView(
            file=file,
            family=family,
            lines=lines,
            detail=Line(fault, is_fault=True) if fault else Line(size_shown(file.size)),
            severity=worst.severity if worst else None,
            waiting=self.waits(file),
            fault=fault,
            tip=_tip(file, wrong, planned),
            planned=planned,
            length=_clock(facts.seconds) if isinstance(facts, VideoFacts) else "",
            pictured=family in _SHOWN,
            offers=offers,
            mend=mend,
        )

    def mending(
        self, file: SubmittedFile, worst: Finding | None
    ) -> tuple[tuple[Offer, ...], Verb | None]:
        """What can be mended of it, and the verb for what is worst."""
        offers = self.state.fixes.by_file.get(file.path, ())
        best = self.state.fixes.by_finding.get(worst.id) if offers and worst else None
        if best is None or worst is None:
            return offers, None
        ordered = (best, *(one for one in offers if one is not best))
        return ordered, fixes.verb_of(best, worst.rule.code)


_OPEN = {Severity.ERROR, Severity.WARNING, Severity.CONFIRM, Severity.NOT_CHECKED}
_FAULTS = {Severity.ERROR}


def _family(facts: object, name: str) -> Family:
    if isinstance(facts, Unreadable | NotProbed):
        return facts.family
    known = {PhotoFacts: Family.PHOTO, VideoFacts: Family.VIDEO, PdfFacts: Family.PDF}
    return known.get(type(facts)) or meant(name).family


def _tip(file: SubmittedFile, wrong: Finding | None, planned: str) -> str:
    lines = [file.name]
    if wrong:
        lines += [words.message(wrong), words.remedy(wrong)]
    if planned and planned != file.name:
        lines.append(_("打包时命名为 {name}").format(name=planned))
    return "\n".join(lines)


def _lines(
    facts: object, file: SubmittedFile, wrong: Finding | None, fault: str
) -> tuple[Line, ...]:
    """The facts, each with the codes of the faults that it would show; a fault takes its line."""
    told = list(_facts(facts, file))
    if wrong is None:
        return tuple(Line(text) for text, _codes in told)
    lines = [
        Line(fault if codes is _ABOUT_SIZE else text, is_fault=True)
        if wrong.rule.code in codes
        else Line(text)
        for text, codes in told
    ]
    return tuple(lines if any(one.is_fault for one in lines) else [Line(fault, True), *lines])


_NONE: set[str] = set()


def _facts(facts: object, file: SubmittedFile) -> Iterator[tuple[str, set[str]]]:
    size = size_shown(file.size)
    match facts:
        case PhotoFacts():
            yield size, _ABOUT_SIZE
            pixels = _("{width}×{height} 像素")
            yield pixels.format(width=facts.width, height=facts.height), _ABOUT_PIXELS
        case VideoFacts():
            yield words.duration_text(round(facts.seconds)), _ABOUT_LENGTH
            yield _("横版") if facts.width > facts.height else _("竖版"), _NONE
            yield f"{facts.width}×{facts.height}", _ABOUT_PIXELS
            yield size, _ABOUT_SIZE
        case _:
            yield "·".join(part for part in (*_extent(facts), size) if part), _ABOUT_SIZE
            added = _("{at.month}月{at.day}日 {at:%H:%M} 放入")
            yield added.format(at=file.added_at.astimezone()), _NONE


def _extent(facts: object) -> Iterator[str]:
    """Pages, characters, sheets: how much there is in a document."""
    match facts:
        case PdfFacts(pages=pages) if pages:
            yield _("{count} 页").format(count=len(pages))
        case WordFacts():
            yield _("{count} 页").format(count=facts.pages) if facts.pages else ""
            yield _("{count} 字").format(count=facts.characters) if facts.characters else ""
        case SheetFacts(sheets=sheets) if sheets:
            yield _("{count} 个工作表").format(count=len(sheets))


def _clock(seconds: float) -> str:
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02d}"
