"""Facts of every file: from the cache where its bytes are known, else from the sandbox."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec

from app import __version__
from app.domain.facts import Facts, NotProbed, PhotoFacts
from app.domain.notice import NoticeProfile
from app.domain.progress import Cancelled, Progress, Stretch
from app.domain.submission import Submission, SubmittedFile
from app.probes.kinds import meant
from app.sandbox.limits import MEDIA
from app.sandbox.outcome import Call, Done, Outcome, Reason, Stopped
from app.sandbox.sandbox import Sandbox
from app.shapes import facts as facts_shape
from app.submissions.cache import FactsCache, SeenFiles
from app.workflow.looking import photos, stored

_VERSION = f"{__version__}/3/{MEDIA.seconds}/{MEDIA.memory_mib}"
"""Facts are taken again when the program, the shape of facts or the limits change."""
_HASHED = 0.1
"""The share of the progress that comparing digests is given."""


def facts_of(
    root: Path,
    submission: Submission,
    sandbox: Sandbox,
    progress: Progress,
    profile: NoticeProfile | None = None,
) -> dict[str, Facts]:
    """Facts by file path, NotProbed where they could not be had. Raises Cancelled.

    With `profile` photos are decoded once for the probe and for the closer look that they want.
    """
    cache = FactsCache(root, _VERSION)
    seen = SeenFiles(root)
    files = [file for slot in submission.slots for file in slot.files]
    gone = stored.wrong(root, files, seen, Stretch(progress, 0, _HASHED))
    seen.save()
    closer = _for_closer(submission, profile) if profile else frozenset()
    facts: dict[str, Facts] = {}
    wanted: list[SubmittedFile] = []
    for file in files:
        known = _gone(file, gone) or _kept(cache, file, colours=file.path not in closer)
        if known is not None:
            facts[file.path] = known
        else:
            wanted.append(file)
    probes = _Probes(root, cache, closer, Stretch(progress, _HASHED, 1))
    return facts | probes.take(sandbox, wanted)


def _for_closer(submission: Submission, profile: NoticeProfile) -> frozenset[str]:
    """Paths of the files of which every item wants the closer look and none the colours."""
    fits: dict[str, bool] = {}
    for slot in submission.slots:
        item = profile.item(slot.key.item)
        for file in slot.files:
            fit = item is not None and photos.at_once(item)
            fits[file.path] = fit and fits.get(file.path, True)
    return frozenset(path for path, fit in fits.items() if fit)


def _gone(file: SubmittedFile, gone: Mapping[str, str]) -> NotProbed | None:
    told = gone.get(file.path)
    return NotProbed(meant(file.name).family, file.size, told) if told else None


def known_facts(root: Path, files: Sequence[SubmittedFile]) -> dict[str, Facts]:
    """By path, of those that were looked at before; nothing is probed for it."""
    cache = FactsCache(root, _VERSION)
    found = ((file.path, _kept(cache, file, colours=False)) for file in files)
    return {path: facts for path, facts in found if facts is not None}


def _kept(cache: FactsCache, file: SubmittedFile, *, colours: bool) -> Facts | None:
    """Facts of an earlier check; what no program of ours wrote is as good as none.

    With `colours`, so are those of a photo that was probed without them.
    """
    known = cache.get(file)
    try:
        facts = None if known is None else facts_shape.facts_from_plain(known)
    except ValueError:
        return None
    colourless = isinstance(facts, PhotoFacts) and facts.colourful is None
    return None if colours and colourless else facts


class _Probes:
    def __init__(
        self, root: Path, cache: FactsCache, closer: Container[str], progress: Progress
    ) -> None:
        self._root = root
        self._cache = cache
        self._closer = closer
        self._progress = progress

    def take(self, sandbox: Sandbox, files: Sequence[SubmittedFile]) -> dict[str, Facts]:
        """Large files first, so that both children end at about the same time."""
        ordered = sorted(files, key=lambda file: -file.size)
        found: dict[str, Facts] = {}
        state = _Watch(self._progress, sum(file.size for file in ordered))

        def done(index: int, outcome: Outcome) -> None:
            file = ordered[index]
            found[file.path] = self._keep(file, _understood(outcome, file))
            state.step(file)

        calls = [Call("probe", self._args(file), MEDIA) for file in ordered]
        sandbox.run_many(calls, done, state.asked_to_stop)
        if state.cancelled:
            raise Cancelled
        return found

    def _args(self, file: SubmittedFile) -> dict[str, Any]:
        path = str((self._root / file.path).absolute())
        args: dict[str, Any] = {"path": path, "name": file.name, "size": file.size}
        return {"args": args | ({"closer": True} if file.path in self._closer else {})}

    def _keep(self, file: SubmittedFile, facts: Facts) -> Facts:
        """The look lies where looks lie: by a version of its own, and wherever it came from."""
        if isinstance(facts, PhotoFacts) and facts.look is not None:
            photos.PHOTO.kept(self._root).put(file, msgspec.to_builtins(facts.look))
            facts = replace(facts, look=None)
        if not isinstance(facts, NotProbed):
            self._cache.put(file, facts_shape.facts_to_plain(facts))
        return facts


def _understood(outcome: Outcome, file: SubmittedFile) -> Facts:
    if isinstance(outcome, Done):
        return facts_shape.facts_from_plain(outcome.value)
    reason = outcome.reason if isinstance(outcome, Stopped) else Reason.FAILED
    slug = str(reason)
    return NotProbed(meant(file.name).family, file.size, slug)


class _Watch:
    """Counts bytes for the progress and remembers that the person cancelled."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress = progress
        self._total = total
        self._done = 0
        self._label = ""
        self.cancelled = False

    def step(self, file: SubmittedFile) -> None:
        self._done += file.size
        self._label = file.name
        self.asked_to_stop()

    def asked_to_stop(self) -> bool:
        """Also asked while a file is under way: a long one must not hold up who cancels."""
        share = self._done / max(1, self._total)
        try:
            self._progress.step(share, self._label, done=self._done, total=self._total)
        except Cancelled:
            self.cancelled = True
        return self.cancelled
