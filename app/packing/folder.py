"""Writes a package into a folder: data, papers, and last of all the file that vouches for it."""

import functools
import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from app.bags import baginfo, crew, write
from app.bags.layout import Layout
from app.domain.package import ManifestEntry, PackagePlan, PlannedFile
from app.domain.problems import RefusedProblem
from app.domain.progress import Progress
from app.packing import copying, medium, readback
from app.packing.trail import Trail
from app.texts import _


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
    submission's folder. Raises Problem or Cancelled; then nothing that we wrote is left.
    """
    small = dict(papers)
    if layout is Layout.BAG:
        small = write.tag_files(tags, plan.manifest, papers)
    root = target / plan.name
    _refuse(plan, target)
    entries = [file.entry for file in plan.files] + [_entry(*one) for one in small.items()]
    medium.check(target, [entry.size for entry in entries])
    seal = _entry(layout.manifest, plan.manifest.encode())
    tell = functools.partial(_tell, progress, plan.size + sum(entry.size for entry in entries))
    with _all_or_nothing(root) as trail:
        _copy(plan.files, source_root, root, trail, functools.partial(tell, _("正在写入"), 0))
        for name, content in small.items():
            trail.write(root / name, content)
        trail.sync_folders()
        check = functools.partial(tell, _("正在核对"), plan.size)
        readback.compare(entries, root, check)
        readback.compare_names({entry.path for entry in entries}, root)
        trail.seal(root / seal.path, plan.manifest.encode())
        readback.compare([seal], root, lambda _done: None)
    return root


def free_name(target: Path, name: str) -> str:
    """`name`, or the first of name-2, name-3 … that nothing in `target` bears."""
    number, candidate = 1, name
    while (target / candidate).exists():
        number += 1
        candidate = f"{name}-{number}"
    return candidate


def _refuse(plan: PackagePlan, target: Path) -> None:
    """Raises RefusedProblem where nothing is to be packed or the folder holds something."""
    if not plan.files:
        raise RefusedProblem(_("没有要从这个渠道报送的文件，没有打包。"))
    root = target / plan.name
    try:
        taken = root.exists() and (not root.is_dir() or any(root.iterdir()))
    except OSError as error:
        raise medium.problem(error, plan.name) from error
    if taken:
        free = free_name(target, plan.name)
        whole = _("“{name}”已经在那里，里面的内容不会改动。可以改名为“{free}”，或换一个位置。")
        broken = _("“{name}”已经在那里，但没有写完，是上次中断留下的，请把它删掉。")
        sealed = any((root / one.manifest).exists() for one in Layout)
        message = whole if sealed else broken
        raise NameTakenProblem(
            message.format(name=plan.name, free=free), free, unfinished=not sealed
        )


@contextmanager
def _all_or_nothing(root: Path) -> Iterator[Trail]:
    try:
        trail = Trail(root)
    except OSError as error:
        raise medium.problem(error, root.name) from error
    try:
        yield trail
    except OSError as error:
        trail.erase()
        raise medium.problem(error, Path(error.filename or root).name) from error
    except BaseException:
        trail.erase()
        raise


def _copy(
    files: tuple[PlannedFile, ...],
    source_root: Path,
    root: Path,
    trail: Trail,
    tell: Callable[[int], None],
) -> None:
    for file in files:
        trail.folder((root / file.entry.path).parent)

    def copy(file: PlannedFile, tally: crew.Tally) -> None:
        place = root / file.entry.path
        copying.copy(source_root / file.source, place, file.entry, trail, tally)

    crew.each(copy, files, tell)


def _entry(name: str, content: bytes) -> ManifestEntry:
    return ManifestEntry(name, hashlib.sha512(content).hexdigest(), len(content))


def _tell(progress: Progress, total: int, label: str, before: int, done: int) -> None:
    """Written and read back count alike; the last step is the seal, so 1 is never told early."""
    now = before + done
    progress.step(min(now / max(total, 1), 1.0), label, done=now, total=total)
