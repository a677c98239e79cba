"""Where the pages of a part may go, the likeliest first: by their own words, else by the file's."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from app.domain.facts import NotProbed, PdfFacts
from app.domain.submission import Guess, SlotKey, SubmittedFile
from app.gui.viewmodels import slot_drops
from app.gui.viewmodels.state import State
from app.probes.kinds import meant
from app.sorting.evidence import Evidence
from app.sorting.guessing import judge
from app.sorting.setting import setting
from app.texts import N_, _

_LIKELY = 0.5
"""From here on a guess is chosen beforehand: likelier than all others together."""
_TRAY, _OUT = N_("待归位"), N_("不要")


@dataclass(frozen=True, slots=True)
class Target:
    """A slot, or none: then the tray, or `left_out`."""

    label: str
    key: SlotKey | None = None
    left_out: bool = False


def targets(
    state: State, file: SubmittedFile, pages: Sequence[int], taken: Collection[SlotKey]
) -> tuple[tuple[Target, ...], int]:
    """All there are, and which is chosen beforehand. `taken`: where parts before it go.

    Only the first part may be meant for where the whole lies; of others nothing is known but
    what is read on them, and without that they wait.
    """
    own = _own(state, file)
    read = [one for one in _read(state, file, pages, own) if one.key not in taken]
    likely = [one.key for one in read if one.confidence >= _LIKELY][:1]
    if not likely and pages[0] == 1:
        likely = [own] if own else [one.key for one in _waiting(state, file)][:1]
    first = [*likely, *(one.key for one in read)]
    nominee = own.nominee if own else None
    rest = [one.key for one in slot_drops.choices(state, [file.name], nominee)]
    keys = [key for key in dict.fromkeys((*first, *rest)) if slot_drops.named(state, key)]
    slots = [Target(slot_drops.named(state, key), key) for key in keys]
    tray, out = Target(_(_TRAY)), Target(_(_OUT), left_out=True)
    if likely and keys and keys[0] == likely[0]:
        return (*slots, tray, out), 0
    return (*slots, tray, out), len(slots)


def _own(state: State, file: SubmittedFile) -> SlotKey | None:
    return next((slot.key for slot in state.submission.slots if file in slot.files), None)


def _waiting(state: State, file: SubmittedFile) -> tuple[Guess, ...]:
    found = (one.guesses for one in state.submission.waiting if one.file.path == file.path)
    return next(found, ())


def _read(
    state: State, file: SubmittedFile, pages: Sequence[int], own: SlotKey | None
) -> Iterator[Guess]:
    """By the words on the first of the pages, where a check has read them.

    Of items that are asked of each nominee, the one whose slot the whole lies in is meant.
    """
    text = _text(state, file, pages[0])
    if not text:
        return
    nameless = replace(file, name=".pdf")
    facts = NotProbed(meant(file.name).family, file.size, "unsupported")
    found = judge(
        Evidence(nameless, (), facts, text), setting(state.submission, state.profile)
    ).guesses
    merged: dict[SlotKey, float] = {}
    for one in found:
        key = one.key
        if own is not None and own.nominee is not None and key.nominee is not None:
            key = SlotKey(key.item, own.nominee)
        merged[key] = merged.get(key, 0.0) + one.confidence
    for key in sorted(merged, key=lambda one: -merged[one]):
        yield Guess(key, min(1.0, merged[key]), ())


def _text(state: State, file: SubmittedFile, page: int) -> str:
    facts = state.case.facts.get(file.path)
    texts = facts.texts if isinstance(facts, PdfFacts) else None
    if not texts or page > len(texts) or not texts[page - 1].read:
        return ""
    return "\n".join(line.text for line in texts[page - 1].lines)
