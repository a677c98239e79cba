"""Writes a package into a folder: data, papers, and last of all the file that vouches for it."""

import dataclasses
import functools
import hashlib
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from app.bags import baginfo, crew, write
from app.bags.layout import Layout
from app.domain.package import ManifestEntry, PackagePlan, PlannedFile
from app.domain.problems import RefusedProblem
from app.domain.progress import Progress
from app.packing import copying, medium, readback, unfinished
from app.packing.medium import MediumProblem
from app.packing.presence import Presence
from app.packing.trail import Trail
from app.packing.unfinished import Unfinished
from app.texts import _

_BRIEFLY = 0.5
"""Seconds that clearing may take where the medium is gone and a look at it may hang."""


class NameTakenProblem(RefusedProblem):
    """`free` is a name not taken yet; `unfinished`: what lies there was never sealed."""

    def __init__(self, message: str, free: str, *, unfinished: bool) -> None:
        super().__init__(message)
        self.free = free
        self.unfinished = unfinished


def write_bag(
    plan: PackagePlan,
    tags: baginfo.Tags,
    papers: Mapping[str, bytes],
    source_root: Path,
    target: Path,
    progress: Progress,
    layout: Layout = Layout.BAG,
) -> Path:
    """The package's folder below `target`, every byte of it read back from the medium.

    `papers` are the cover and other files beside the materials, by name; `source_root` is the
    submission's folder. What an earlier writing of this plan left is continued: see `unfinished`.
    Raises VanishedProblem where the medium was pulled out, and what was written stays on it;
    other Problems and Cancelled, and then nothing that we wrote is left.
    """
    small = dict(papers)
    if layout is Layout.BAG:
        small = write.tag_files(tags, plan.manifest, papers)
    entries = [file.entry for file in plan.files] + [_entry(*one) for one in small.items()]
    before = _admit(plan, target, entries, layout)
    root = target / plan.name
    with _kept_or_gone(root, before) as job:
        tell = functools.partial(
            _tell, progress, job, plan.size + sum(entry.size for entry in entries)
        )
        job.alone(lambda: _begin(job.trail, root, plan, before, layout))
        kept = _copy(plan.files, source_root, root, job, functools.partial(tell, _("正在写入"), 0))
        job.alone(lambda: _write_small(job.trail, root, small))
        unread = [entry for entry in entries if entry.path not in kept]
        read = plan.size + sum(entry.size for entry in entries if entry.path in kept)
        check = functools.partial(tell, _("正在核对"), read)
        readback.compare(unread, root, check, job.presence.gone)
        job.alone(lambda: _seal(job.trail, root, plan, entries, layout))
    return root


def free_name(target: Path, name: str) -> str:
    """`name`, or the first of name-2, name-3 … that nothing in `target` bears."""
    return next(one for one in unfinished.free_names(name) if not (target / one).exists())


def _admit(
    plan: PackagePlan, target: Path, entries: Sequence[ManifestEntry], layout: Layout
) -> Unfinished | None:
    """All that is judged before the first byte; what is to be continued.

    Raises RefusedProblem, UsageProblem, MediumProblem.
    """
    if not plan.files:
        raise RefusedProblem(_("没有要从这个渠道报送的文件，没有打包。"))
    before = unfinished.find(plan, target, layout)
    if before is None:
        _refuse(plan, target)
    medium.check(target, [entry.size for entry in entries], before.size if before else 0)
    medium.check_names(target, [f"{plan.name}/{entry.path}" for entry in entries])
    return before


def _refuse(plan: PackagePlan, target: Path) -> None:
    """Raises RefusedProblem where the folder holds something."""
    root = target / plan.name
    try:
        taken = root.exists() and (not root.is_dir() or any(root.iterdir()))
    except OSError as error:
        raise medium.problem(error, plan.name) from error
    if taken:
        begun = unfinished.begun(plan, target)
        free = begun.root.name if begun else free_name(target, plan.name)
        whole = _("“{name}”已经在那里，里面的内容不会改动。可以改名为“{free}”，或换一个位置。")
        broken = _("“{name}”已经在那里，但没有写完，是上次中断留下的，请把它删掉。")
        sealed = any((root / one.manifest).exists() for one in Layout)
        message = whole if sealed else broken
        raise NameTakenProblem(
            message.format(name=plan.name, free=free), free, unfinished=not sealed
        )


@dataclasses.dataclass(frozen=True, slots=True)
class _Job:
    trail: Trail
    presence: Presence

    def alone(self, work: Callable[[], None]) -> None:
        """Does it in a hand of its own, so that a medium that hangs does not hold the caller."""
        crew.each(
            lambda one, _tally: one(),
            [work],
            lambda _done: self.presence.require(),
            self.presence.gone,
        )


@contextmanager
def _kept_or_gone(root: Path, before: Unfinished | None) -> Iterator[_Job]:
    """On a medium that vanished all is kept; from one that is there what we wrote is taken away."""
    try:
        presence = Presence(root.parent, root.name)
        trail = Trail(root, before.sizes if before else ())
    except OSError as error:
        raise medium.problem(error, root.name) from error
    with presence:
        try:
            yield _Job(trail, presence)
        except OSError as error:
            told = medium.problem(error, Path(error.filename or root).name)
            _clear(trail, presence, told)
            raise told from error
        except BaseException as error:
            _clear(trail, presence, error)
            raise


def _clear(trail: Trail, presence: Presence, error: BaseException) -> None:
    """Raises VanishedProblem where that is what is behind `error`."""
    if isinstance(error, MediumProblem) and error.maybe_gone:
        presence.wait()
    if not presence.gone():
        trail.erase()
        return
    strays = threading.Thread(target=trail.erase_strays, daemon=True)
    strays.start()
    strays.join(_BRIEFLY)
    if isinstance(error, MediumProblem) and error.maybe_gone:
        presence.require()


def _begin(
    trail: Trail, root: Path, plan: PackagePlan, before: Unfinished | None, layout: Layout
) -> None:
    there = before.sizes if before else {}
    for path in there:
        if unfinished.is_leftover(path, layout):
            trail.drop(root / path)
    mark = unfinished.marker(layout)
    if mark not in there:
        trail.begin(root / mark, plan.manifest.encode())
    for file in plan.files:
        trail.folder((root / file.entry.path).parent)


def _copy(
    files: tuple[PlannedFile, ...],
    source_root: Path,
    root: Path,
    job: _Job,
    tell: Callable[[int], None],
) -> set[str]:
    """Paths of those that an earlier writing left whole; these have been read back."""

    def copy(file: PlannedFile, tally: crew.Tally) -> bool:
        place = root / file.entry.path
        if job.trail.holds(place) and copying.is_there(place, file.entry, tally):
            return True
        copying.copy(source_root / file.source, place, file.entry, job.trail, tally)
        return False

    kept = crew.each(copy, files, tell, job.presence.gone)
    return {file.entry.path for file, was_there in zip(files, kept, strict=True) if was_there}


def _write_small(trail: Trail, root: Path, small: Mapping[str, bytes]) -> None:
    for name, content in small.items():
        trail.write(root / name, content)
    trail.sync_folders()


def _seal(
    trail: Trail, root: Path, plan: PackagePlan, entries: Sequence[ManifestEntry], layout: Layout
) -> None:
    mark = unfinished.marker(layout)
    readback.compare_names({mark, *(entry.path for entry in entries)}, root)
    trail.seal(root / mark, root / layout.manifest)
    seal = _entry(layout.manifest, plan.manifest.encode())
    readback.compare([seal], root, lambda _done: None, lambda: False)


def _entry(name: str, content: bytes) -> ManifestEntry:
    return ManifestEntry(name, hashlib.sha512(content).hexdigest(), len(content))


def _tell(progress: Progress, job: _Job, total: int, label: str, before: int, done: int) -> None:
    """Written and read back count alike; the last step is the seal, so 1 is never told early."""
    job.presence.require()
    now = before + done
    progress.step(min(now / max(total, 1), 1.0), label, done=now, total=total)
