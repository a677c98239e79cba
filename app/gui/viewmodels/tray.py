"""What the tray 待归位 shows, and what is said of a drop that was sorted."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.checks.stored import REASONS
from app.domain.facts import AudioFacts, Facts, Family, PdfFacts, Unreadable, VideoFacts
from app.domain.submission import SlotKey, SubmittedFile, Waiting
from app.gui.viewmodels import slot_drops
from app.gui.viewmodels.state import State
from app.probes.kinds import meant
from app.reporting import words
from app.sorting.words import clues_words
from app.texts import _
from app.workflow.desk import Desk
from app.workflow.gathering import tray
from app.workflow.gathering.sorting import Sorted

_GUESSES = 3
_GROUPS = 4


@dataclass(frozen=True, slots=True)
class GuessView:
    """A slot as a button; `reason` is what speaks for it. `best`: no other is likelier."""

    key: SlotKey
    label: str
    reason: str
    best: bool = False


@dataclass(frozen=True, slots=True)
class TrayRow:
    """`place`: where it lay, how large and how long it is; `why` it was not placed by itself.

    `why` begins with what is wrong where it cannot be opened at all.
    `many`: a PDF that may hold several things, since it is not known to have one page only.
    """

    file: SubmittedFile
    family: Family
    place: str
    why: str
    guesses: tuple[GuessView, ...]
    many: bool = False


@dataclass(frozen=True, slots=True)
class Together:
    """Several files that may all belong to one slot, none likelier to another."""

    guess: GuessView
    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TrayView:
    rows: tuple[TrayRow, ...] = ()
    together: tuple[Together, ...] = ()


def tray_view(state: State) -> TrayView:
    if not state.submission.waiting:
        return TrayView()
    desk = Desk(state.root, state.submission, state.profile)
    rows = tuple(_row(one, desk, state) for one in tray.shown(desk))
    return TrayView(rows, tuple(_together(rows, desk)))


def _row(one: Waiting, desk: Desk, state: State) -> TrayRow:
    guesses = tuple(
        GuessView(
            guess.key,
            slot_drops.named(state, guess.key)
            + slot_drops.unlike_slot(state, guess.key, one.file.name),
            clues_words(guess.clues),
            guess.confidence >= one.guesses[0].confidence,
        )
        for guess in one.guesses[:_GUESSES]
    )
    facts = state.waiting.get(one.file.path)
    parts = ("/".join(one.folders), words.size_text(one.file.size), _length(facts))
    place = "·".join(part for part in parts if part)
    family = meant(one.file.name).family
    pages = len(facts.pages) if isinstance(facts, PdfFacts) else 2
    why = f"{_unreadable(facts)}{tray.why(desk, one)}"
    return TrayRow(one.file, family, place, why, guesses, family is Family.PDF and pages > 1)


def _length(facts: Facts | None) -> str:
    """Of two videos for one place it is what tells them apart."""
    if isinstance(facts, VideoFacts | AudioFacts):
        return words.duration_text(round(facts.seconds))
    return ""


def _unreadable(facts: Facts | None) -> str:
    if not isinstance(facts, Unreadable):
        return ""
    return _("打不开：{reason}。").format(reason=_(REASONS.get(facts.reason, REASONS["damaged"])))


def _together(rows: tuple[TrayRow, ...], desk: Desk) -> Iterator[Together]:
    """The largest groups that have room; a file that may be of either nominee is in both."""
    files: dict[SlotKey, list[SubmittedFile]] = {}
    shown: dict[SlotKey, GuessView] = {}
    for row in rows:
        for guess in (one for one in row.guesses if one.best):
            files.setdefault(guess.key, []).append(row.file)
            shown[guess.key] = guess
    several = {key: found for key, found in files.items() if len(found) > 1}
    roomy = tray.with_room(desk, several) if several else set[SlotKey]()
    for key in sorted(roomy, key=lambda one: -len(files[one]))[:_GROUPS]:
        yield Together(shown[key], tuple(file.path for file in files[key]))


def still_waiting(done: Sorted, state: State) -> int:
    """How many of a drop's files wait yet: the others were placed or taken out since."""
    there = {one.file.path for one in state.submission.waiting}
    return sum(one.file.path in there for one in done.waiting)


def outcome_sentence(done: Sorted, left: int) -> str:
    """放进来 12 个：放好 9 个，待归位 2 个，略过 1 个. What came in is always the sum.

    `left`: how many of those that waited still do.
    """
    parts = [
        _("放好 {count} 个").format(count=len(done.placed)),
        _waited(len(done.waiting), left),
        _("略过 {count} 个").format(count=len(done.ignored)) if done.ignored else "",
        _("没能放入 {count} 个").format(count=len(done.refused)) if done.refused else "",
    ]
    told = _("，").join(part for part in parts if part)
    return _("放进来 {total} 个文件：{told}。").format(total=done.total, told=told)


def _waited(count: int, left: int) -> str:
    if not count:
        return ""
    told = _("待归位 {count} 个").format(count=count)
    if left == count:
        return told
    rest = _("还剩 {count} 个").format(count=left) if left else _("都已处理")
    return _("{told}（{rest}）").format(told=told, rest=rest)


@dataclass(frozen=True, slots=True)
class Told:
    """A heading and its lines: a name, and what is said of it."""

    title: str
    lines: tuple[tuple[str, str], ...]


def outcome_lines(done: Sorted, state: State) -> list[Told]:
    placed = [
        (one.file.name, _with_reason(slot_drops.named(state, one.key), clues_words(one.clues)))
        for one in done.placed
    ]
    waiting = [(one.file.name, "/".join(one.folders)) for one in done.waiting]
    ignored = [(one.shown, one.reason) for one in done.ignored]
    refused = [(str(one), "") for one in done.refused]
    found = [
        Told(_("放好的"), tuple(placed)),
        Told(_("待归位的"), tuple(waiting)),
        Told(_("略过的"), tuple(ignored)),
        Told(_("没能放入的"), tuple(refused)),
    ]
    return [one for one in found if one.lines]


def _with_reason(where: str, reason: str) -> str:
    return _("{where}（{reason}）").format(where=where, reason=reason) if reason else where
