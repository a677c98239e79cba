"""Facts of every file: from the cache where its bytes are known, else from the sandbox."""

import functools
import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from app import __version__
from app.domain.facts import Facts, NotProbed
from app.domain.progress import Cancelled, Progress
from app.domain.submission import Submission, SubmittedFile
from app.probes.kinds import meant
from app.sandbox.limits import MEDIA
from app.sandbox.outcome import Call, Done, Outcome, Reason, Stopped
from app.sandbox.sandbox import Sandbox
from app.shapes import facts as facts_shape
from app.submissions.cache import FactsCache, SeenFiles
from app.texts import _

_VERSION = f"{__version__}/3/{MEDIA.seconds}/{MEDIA.memory_mib}"
"""Facts are taken again when the program, the shape of facts or the limits change."""
_CHUNK = 4 * 1024 * 1024


def facts_of(
    root: Path, submission: Submission, sandbox: Sandbox, progress: Progress
) -> dict[str, Facts]:
    """Facts by file path, NotProbed where they could not be had. Raises Cancelled."""
    cache = FactsCache(root, _VERSION)
    seen = SeenFiles(root)
    facts: dict[str, Facts] = {}
    wanted: list[SubmittedFile] = []
    files = [file for slot in submission.slots for file in slot.files]
    for number, file in enumerate(files):
        at = functools.partial(progress.step, 0.1 * number / max(1, len(files)), _("核对文件"))
        at()
        gone = _stored_wrong(root, file, seen, at)
        known = NotProbed(meant(file.name).family, file.size, gone) if gone else _kept(cache, file)
        if known is not None:
            facts[file.path] = known
        else:
            wanted.append(file)
    seen.save()
    facts.update(_probe(root, wanted, sandbox, cache, progress))
    return facts


def known_facts(root: Path, files: Sequence[SubmittedFile]) -> dict[str, Facts]:
    """By path, of those that were looked at before; nothing is probed for it."""
    cache = FactsCache(root, _VERSION)
    found = ((file.path, _kept(cache, file)) for file in files)
    return {path: facts for path, facts in found if facts is not None}


def _kept(cache: FactsCache, file: SubmittedFile) -> Facts | None:
    """Facts of an earlier check; what no program of ours wrote is as good as none."""
    known = cache.get(file)
    try:
        return None if known is None else facts_shape.facts_from_plain(known)
    except ValueError:
        return None


def _stored_wrong(
    root: Path, file: SubmittedFile, seen: SeenFiles, at: Callable[[], None]
) -> str | None:
    """“missing”, “changed”, or None where the stored copy is what was taken in.

    `at` is called while a large file is read; what it raises (Cancelled) is passed on.
    """
    try:
        if seen.unchanged(file):
            return None
        if _sha512_of(root / file.path, at) != file.sha512:
            return "changed"
        seen.remember(file)
    except OSError:
        return "missing"
    return None


def _sha512_of(path: Path, at: Callable[[], None]) -> str:
    digest = hashlib.sha512()
    with path.open("rb", buffering=0) as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
            at()
    return digest.hexdigest()


def _probe(
    root: Path,
    files: Sequence[SubmittedFile],
    sandbox: Sandbox,
    cache: FactsCache,
    progress: Progress,
) -> dict[str, Facts]:
    """Large files first, so that both children end at about the same time."""
    ordered = sorted(files, key=lambda file: -file.size)
    total = sum(file.size for file in ordered)
    found: dict[str, Facts] = {}
    state = _Watch(progress, total)

    def done(index: int, outcome: Outcome) -> None:
        file = ordered[index]
        facts = _understood(outcome, file)
        found[file.path] = facts
        if not isinstance(facts, NotProbed):
            cache.put(file, facts_shape.facts_to_plain(facts))
        state.step(file)

    calls = [Call("probe", _args(root, file), MEDIA) for file in ordered]
    sandbox.run_many(calls, done, state.asked_to_stop)
    if state.cancelled:
        raise Cancelled
    return found


def _args(root: Path, file: SubmittedFile) -> dict[str, Any]:
    path = str((root / file.path).absolute())
    return {"args": {"path": path, "name": file.name, "size": file.size}}


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
        share = 0.1 + 0.9 * self._done / max(1, self._total)
        try:
            self._progress.step(share, self._label, done=self._done, total=self._total)
        except Cancelled:
            self.cancelled = True
        return self.cancelled
