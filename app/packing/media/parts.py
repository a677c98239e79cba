"""What a package is made of, whatever it is put into; and making the file it is put into."""

import hashlib
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from app import durable
from app.bags import baginfo, crew, digests, write
from app.bags.holder import Holder
from app.bags.layout import Layout
from app.domain.package import ManifestEntry, PackagePlan
from app.domain.problems import RefusedProblem, UsageProblem
from app.domain.progress import Progress
from app.packing import medium
from app.texts import _


@dataclass(frozen=True, slots=True)
class Part:
    """One file of a package: its place there, and the file or the bytes that it is made of."""

    entry: ManifestEntry
    source: Path | bytes

    @property
    def name(self) -> str:
        return self.entry.path.rpartition("/")[2]


def parts_of(
    plan: PackagePlan,
    tags: baginfo.Tags,
    papers: Mapping[str, bytes],
    source_root: Path,
    layout: Layout = Layout.BAG,
) -> tuple[Part, ...]:
    """Lists and papers, then the materials, then the manifest that vouches for them.

    Raises RefusedProblem where nothing is to be packed.
    """
    if not plan.files:
        raise RefusedProblem(_("没有要从这个渠道报送的文件，没有打包。"))
    manifest = plan.manifest.encode()
    small = write.tag_files(tags, plan.manifest, papers) if layout is Layout.BAG else dict(papers)
    return (
        *(small_part(name, content) for name, content in small.items()),
        *(Part(file.entry, source_root / file.source) for file in plan.files),
        small_part(layout.manifest, manifest),
    )


def small_part(name: str, content: bytes) -> Part:
    digest = hashlib.sha512(content).hexdigest()
    return Part(ManifestEntry(name, digest, len(content)), content)


def copy(part: Part, write: Callable[[memoryview], object], tell: Callable[[int], None]) -> None:
    """Hands the part's bytes to `write`, and their count to `tell`.

    Raises RefusedProblem where the file is not what was planned any more.
    """
    if isinstance(part.source, bytes):
        write(memoryview(part.source))
        tell(len(part.source))
        return
    digest = hashlib.sha512()
    for block in _blocks(part.source, part.name):
        digest.update(block)
        write(block)
        tell(len(block))
    if digest.hexdigest() != part.entry.sha512:
        raise _changed(part.name)


def require_unchanged(part: Part) -> None:
    """Reads the source again. Raises RefusedProblem where it is not what was planned."""
    copy(part, lambda _block: None, lambda _count: None)


class Place:
    """The medium that a folder is on: where it is pulled out, the bare folder is on the disk."""

    def __init__(self, folder: Path) -> None:
        """Raises UsageProblem where the folder is not there."""
        try:
            self._device = folder.stat().st_dev
        except OSError:
            message = _("找不到“{name}”：U盘没有插好，或路径写错了。")
            raise UsageProblem(message.format(name=folder)) from None

    def require(self, file: Path) -> None:
        """Raises MediumProblem where `file` is not on the medium any more."""
        try:
            device = file.stat().st_dev
        except OSError as error:
            raise medium.problem(error, file.name) from error
        if device != self._device:
            raise medium.swapped()

    def drop(self, file: Path) -> None:
        """Takes away what we wrote; what lies under that name on another medium is not ours."""
        with suppress(OSError):
            if file.stat().st_dev == self._device:
                file.unlink()


@contextmanager
def new_file(target: Path, size: int, place: Place) -> Iterator[BinaryIO]:
    """A file that appears at `target` when it is whole and durable, and not at all otherwise.

    Raises UsageProblem where something lies there or no folder holds it, MediumProblem where the
    medium is too small, fails or is gone. What comes out of the block is passed on.
    """
    require_free(target)
    medium.check(target.parent, [size])
    unfinished = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        with unfinished.open("xb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
            digests.forget(stream.fileno())
        place.require(unfinished)
        require_free(target)
        durable.replace(unfinished, target)
    except OSError as error:
        _drop(unfinished)
        raise medium.problem(error, target.name) from error
    except BaseException:
        _drop(unfinished)
        raise


def require_free(target: Path) -> None:
    """Nothing that is there already is ever written over. Raises UsageProblem."""
    if target.exists():
        message = _("“{name}”已经在那里，没有动它。请换一个名字或位置。")
        raise UsageProblem(message.format(name=target.name))
    if not target.absolute().parent.is_dir():
        message = _("找不到“{name}”：U盘没有插好，或路径写错了。")
        raise UsageProblem(message.format(name=target.absolute().parent))


def read_back(parts: Sequence[Part], holder: Holder, tell: Callable[[int], None]) -> None:
    """Compares every byte with the plan, past the page cache, and the names that are there.

    Raises MediumProblem for the first that is not what was written, RefusedProblem where the
    source was changed meanwhile.
    """

    def compare(part: Part, tally: crew.Tally) -> None:
        try:
            with holder.open(part.entry.path) as stream:
                found = digests.of_stream(stream, ["sha512"], tally)
        except OSError as error:
            raise medium.problem(error, part.name) from error
        if found["sha512"] != part.entry.sha512:
            require_unchanged(part)
            message = _("“{name}”写进目标盘后再读出来就不一样了：这个盘不可靠，请换一个再打包。")
            raise medium.MediumProblem(message.format(name=part.name))

    found = holder.listing()
    wanted = {part.entry.path: part.entry.size for part in parts}
    if found.sizes != wanted or found.odd:
        message = _("“{name}”写好后再看，里面的文件名或大小不对：请换一个盘再打包。")
        raise medium.MediumProblem(message.format(name=holder.name))
    crew.each(compare, parts, tell)


class Told:
    """Progress in bytes of work in two halves, each of `size`: writing, reading back."""

    def __init__(self, progress: Progress, size: int) -> None:
        self._progress = progress
        self._total = 2 * max(1, size)
        self._done = 0

    def wrote(self, count: int) -> None:
        """So many bytes more. Raises Cancelled."""
        self._done += count
        self._step(self._done, _("正在写入"))

    def read(self, done: int) -> None:
        """So many bytes in all. Raises Cancelled."""
        self._step(self._done + done, _("正在核对"))

    def _step(self, done: int, label: str) -> None:
        now = min(done, self._total)
        self._progress.step(now / self._total, label, done=now, total=self._total)


def _changed(name: str) -> RefusedProblem:
    message = _("“{name}”收进来以后内容变了，没有打包。请把这份材料重新收进来。")
    return RefusedProblem(message.format(name=name))


def _blocks(source: Path, name: str) -> Iterator[memoryview]:
    buffer = memoryview(bytearray(digests.BLOCK))
    try:
        with source.open("rb", buffering=0) as stream:
            while count := stream.readinto(buffer):
                yield buffer[:count]
    except OSError as error:
        message = _("报送稿里的“{name}”读不出来，没有打包。请把这份材料重新收进来。")
        raise RefusedProblem(message.format(name=name)) from error


def _drop(file: Path) -> None:
    with suppress(OSError):
        file.unlink()
