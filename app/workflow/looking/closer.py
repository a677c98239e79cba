"""Takes the closer looks that a submission's items want; what was seen once is kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from app.domain.facts import Facts
from app.domain.notice import Item, NoticeProfile
from app.domain.progress import Cancelled, Progress
from app.domain.submission import Submission, SubmittedFile
from app.sandbox.outcome import Call, Done, Outcome, Reason, Refused
from app.sandbox.sandbox import Sandbox
from app.workflow.looking.looks import LOOKS, Look, Seen

NO_OCR = "no-ocr"
"""The reason in `missed` where she asked for no OCR."""


@dataclass(frozen=True, slots=True)
class _Wish:
    look: Look
    file: SubmittedFile


class Closer:
    """Looks closer at the files of one submission; `looks` in the order of their stages."""

    def __init__(
        self,
        root: Path,
        sandbox: Sandbox,
        progress: Progress,
        *,
        ocr: bool = True,
        looks: Sequence[Look] = LOOKS,
    ) -> None:
        self._root = root
        self._sandbox = sandbox
        self._progress = progress
        self._ocr = ocr
        self._looks = looks
        self._cancelled = False
        self.waiting = False
        """Whether looks by OCR were left out that are not known yet."""

    def look(
        self, submission: Submission, profile: NoticeProfile, facts: Mapping[str, Facts]
    ) -> dict[str, Facts]:
        """The facts with what the looks added. Raises Cancelled."""
        seen = dict(facts)
        stages = _by_stage(self._looks)
        for number, looks in enumerate(stages):
            self._stage(looks, submission, profile, seen, (number, len(stages)))
        return seen

    def _stage(
        self,
        looks: Sequence[Look],
        submission: Submission,
        profile: NoticeProfile,
        seen: dict[str, Facts],
        place: tuple[int, int],
    ) -> None:
        wishes = []
        for wish in _wishes(looks, submission, profile, seen):
            known = self._known(wish)
            if known is None:
                wishes.append(wish)
            else:
                seen[wish.file.path] = _with(wish, seen[wish.file.path], known)
        self._take(sorted(wishes, key=lambda wish: -wish.file.size), seen, place)

    def _known(self, wish: _Wish) -> Mapping[str, Any] | None:
        known = wish.look.kept(self._root).get(wish.file)
        if known is None and wish.look.ocr and not self._ocr:
            self.waiting = True
            return {"missed": NO_OCR}
        return known

    def _take(
        self, wishes: Sequence[_Wish], seen: dict[str, Facts], place: tuple[int, int]
    ) -> None:
        total = sum(wish.file.size for wish in wishes)
        done, label = 0, ""

        def stop() -> bool:
            share = (place[0] + done / max(1, total)) / place[1]
            try:
                self._progress.step(share, label, done=done, total=total)
            except Cancelled:
                self._cancelled = True
            return self._cancelled

        def ended(index: int, outcome: Outcome) -> None:
            nonlocal done, label
            wish = wishes[index]
            answer = _answer(outcome)
            facts = seen[wish.file.path] = _with(wish, seen[wish.file.path], answer)
            if isinstance(facts, Seen) and wish.look.name not in facts.missed:
                wish.look.kept(self._root).put(wish.file, answer)
            done, label = done + wish.file.size, wish.file.name
            stop()

        self._sandbox.run_many([self._call(one, seen) for one in wishes], ended, stop)
        if self._cancelled:
            raise Cancelled

    def _call(self, wish: _Wish, seen: Mapping[str, Facts]) -> Call:
        file, facts = wish.file, seen[wish.file.path]
        path = str((self._root / file.path).absolute())
        args = {"path": path, "name": file.name, "size": file.size, **wish.look.args(facts)}
        return Call(wish.look.job, {"args": args}, wish.look.limits(file, facts))


def known_looks(
    root: Path, submission: Submission, profile: NoticeProfile, facts: Mapping[str, Facts]
) -> dict[str, Facts]:
    """The facts with what was seen before; no look is taken for it."""
    seen = dict(facts)
    for looks in _by_stage(LOOKS):
        for wish in _wishes(looks, submission, profile, seen):
            known = wish.look.kept(root).get(wish.file)
            if known is not None:
                seen[wish.file.path] = _with(wish, seen[wish.file.path], known)
    return seen


def _by_stage(looks: Sequence[Look]) -> list[list[Look]]:
    stages = sorted({look.stage for look in looks})
    return [[look for look in looks if look.stage == stage] for stage in stages]


def _wishes(
    looks: Sequence[Look],
    submission: Submission,
    profile: NoticeProfile,
    seen: Mapping[str, Facts],
) -> list[_Wish]:
    """Each file once for each look, whichever of its slots want it."""
    found: dict[tuple[str, str], _Wish] = {}
    for slot in submission.slots:
        item = profile.item(slot.key.item)
        for file in slot.files if item else ():
            for look in looks:
                if item and _wants(look, seen[file.path], item):
                    found.setdefault((file.path, look.name), _Wish(look, file))
    return list(found.values())


def _wants(look: Look, facts: Facts, item: Item) -> bool:
    return isinstance(facts, look.facts) and look.wanted(facts, item)


def _answer(outcome: Outcome) -> Mapping[str, Any]:
    if isinstance(outcome, Done) and isinstance(outcome.value, Mapping):
        return outcome.value
    if isinstance(outcome, Refused):
        return {"missed": "damaged"}
    return {"missed": str(getattr(outcome, "reason", Reason.FAILED))}


def _with(wish: _Wish, facts: Facts, answer: Mapping[str, Any]) -> Facts:
    """An answer of an older shape, or of another program, is as good as none."""
    if not isinstance(facts, Seen):
        return facts
    reason = answer.get("missed")
    try:
        if reason is None:
            return wish.look.merged(facts, answer)
    except (ValueError, LookupError, TypeError):
        reason = str(Reason.FAILED)
    return replace(facts, missed={**facts.missed, wish.look.name: str(reason)})
