"""The same bytes twice: told, and never placed twice by themselves."""

import contextlib
import hashlib
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app.domain.submission import SlotKey, Submission, SubmittedFile
from app.sorting.decide import Choice
from app.sorting.evidence import Evidence
from app.sorting.guessing import DOUBTED, judge
from app.sorting.setting import Setting
from app.workflow.gathering import litter
from app.workflow.gathering.litter import Litter

_Held = tuple[SlotKey | None, SubmittedFile]
"""Where it lies, None in the tray, and what lies there."""

_Known = dict[str, _Held]
"""By digest."""


@dataclass(frozen=True, slots=True)
class Weeded:
    """`elsewhere`: paths of files that seem to belong to another slot than their twin does."""

    kept: tuple[Evidence, ...]
    ignored: tuple[tuple[SubmittedFile, str], ...]
    elsewhere: frozenset[str]


_COPY = re.compile(r"(?:副本|复件|copy|[(（]\d{1,2}[)）])\s*(?:\.\w+)?$", re.IGNORECASE)
"""How Windows, WPS and browsers call the second of two."""


def weeded(
    files: Sequence[Evidence], submission: Submission, setting: Setting, root: Path
) -> Weeded:
    """A twin is ignored with its reason, or waits where another slot is surely meant.

    Of several in one drop the one whose place is known is kept, and of those the one that is not
    called a copy. What lies there as a mended copy is there too.
    """
    here = [one for one in _every(submission) if (root / one[1].path).is_file()]
    known = _mended(here, root, {one.file.size for one in files})
    known |= {file.sha512: (key, file) for key, file in here}
    weeder = _Weeder(known)
    sure = {one.file.path: judge(one, setting).sure for one in files}

    def last(one: Evidence) -> tuple[bool, bool]:
        return sure[one.file.path] is None, bool(_COPY.search(one.file.name))

    for one in sorted(files, key=last):
        best = sure[one.file.path]
        weeder.take(one, best.key if best else None)
    kept = tuple(one for one in files if one.file.path in weeder.kept)
    return Weeded(kept, tuple(weeder.ignored), frozenset(weeder.elsewhere))


class _Weeder:
    def __init__(self, known: _Known) -> None:
        self.kept: set[str] = set()
        self.ignored: list[tuple[SubmittedFile, str]] = []
        self.elsewhere: set[str] = set()
        self._known = known
        self._first: dict[str, tuple[Evidence, SlotKey | None]] = {}

    def take(self, one: Evidence, key: SlotKey | None) -> None:
        digest = one.file.sha512
        if digest in self._known:
            there, twin = self._known[digest]
            reason = Litter.HERE if twin.sha512 == digest else Litter.MENDED
            self._judge(one, key, there, litter.words(reason, twin.path))
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


def _mended(here: Iterable[_Held], root: Path, sizes: set[int]) -> _Known:
    """Mended copies by the digest of what they were made of, where that may lie in the drop.

    Read anew, as nothing but the path is kept of it; hence `sizes`, those of the drop.
    """
    found: _Known = {}
    for key, file in here:
        if file.fixed_from:
            with contextlib.suppress(OSError), (root / file.fixed_from).open("rb") as stream:
                if os.fstat(stream.fileno()).st_size in sizes:
                    digest = hashlib.file_digest(stream, "sha512").hexdigest()
                    found[digest] = key, file
    return found


def _every(submission: Submission) -> Iterator[_Held]:
    """The tray first: a slot has the last word."""
    for one in submission.waiting:
        yield None, one.file
    for slot in submission.slots:
        for file in slot.files:
            yield slot.key, file


def _shown(one: Evidence) -> str:
    return "/".join((*one.folders, one.file.name))
