"""The same bytes twice: told, and never placed twice by themselves."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.domain.submission import SlotKey, Submission, SubmittedFile
from app.sorting.decide import Choice
from app.sorting.evidence import Evidence
from app.sorting.guessing import DOUBTED, judge
from app.sorting.setting import Setting
from app.workflow import litter
from app.workflow.litter import Litter


@dataclass(frozen=True, slots=True)
class Weeded:
    """`elsewhere`: paths of files that seem to belong to another slot than their twin does."""

    kept: tuple[Evidence, ...]
    ignored: tuple[tuple[SubmittedFile, str], ...]
    elsewhere: frozenset[str]


def weeded(files: Sequence[Evidence], submission: Submission, setting: Setting) -> Weeded:
    """A twin is ignored with its reason, or waits where another slot is surely meant.

    Of several in one drop the one whose place is known is kept.
    """
    weeder = _Weeder(_placed(submission))
    sure = {one.file.path: judge(one, setting).sure for one in files}
    for one in sorted(files, key=lambda each: sure[each.file.path] is None):
        best = sure[one.file.path]
        weeder.take(one, best.key if best else None)
    kept = tuple(one for one in files if one.file.path in weeder.kept)
    return Weeded(kept, tuple(weeder.ignored), frozenset(weeder.elsewhere))


class _Weeder:
    def __init__(self, known: dict[str, tuple[SlotKey | None, SubmittedFile]]) -> None:
        self.kept: set[str] = set()
        self.ignored: list[tuple[SubmittedFile, str]] = []
        self.elsewhere: set[str] = set()
        self._known = known
        self._first: dict[str, tuple[Evidence, SlotKey | None]] = {}

    def take(self, one: Evidence, key: SlotKey | None) -> None:
        digest = one.file.sha512
        if digest in self._known:
            there, twin = self._known[digest]
            self._judge(one, key, there, litter.words(Litter.HERE, twin.path))
        elif digest in self._first:
            other, there = self._first[digest]
            if self._judge(one, key, there, litter.words(Litter.TWIN, _shown(other))):
                self.elsewhere.add(other.file.path)
        else:
            self._first[digest] = one, key
            self.kept.add(one.file.path)

    def _judge(self, one: Evidence, key: SlotKey | None, there: SlotKey | None, why: str) -> bool:
        """Whether it is kept all the same, as another slot's."""
        if key is None or there in {None, key}:
            self.ignored.append((one.file, why))
            return False
        self.kept.add(one.file.path)
        self.elsewhere.add(one.file.path)
        return True


def held(choice: Choice, elsewhere: frozenset[str]) -> Choice:
    """A file whose twin lies, or wants to lie, in another slot is for a person to place."""
    if choice.evidence.file.path not in elsewhere:
        return choice
    guesses = (replace(one, confidence=min(one.confidence, DOUBTED)) for one in choice.guesses)
    return Choice(choice.evidence, tuple(guesses))


def _placed(submission: Submission) -> dict[str, tuple[SlotKey | None, SubmittedFile]]:
    found: dict[str, tuple[SlotKey | None, SubmittedFile]] = {}
    for one in submission.waiting:
        found[one.file.sha512] = None, one.file
    for slot in submission.slots:
        for file in slot.files:
            found[file.sha512] = slot.key, file
    return found


def _shown(one: Evidence) -> str:
    return "/".join((*one.folders, one.file.name))
