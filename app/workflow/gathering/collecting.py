"""What was dropped, as a list of files with the folders that they lay in."""

import contextlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from app.bags.rules import shown_path
from app.domain.problems import Problem, UnreadableProblem
from app.domain.progress import Progress
from app.sorting.order import counted
from app.submissions import intake, layout
from app.submissions.intake import Source
from app.texts import _
from app.workflow.gathering import litter
from app.workflow.gathering.unzipping import Unzipped

MOST_FILES = 20_000
"""Of one drop; more is a drive dropped by mistake."""

DEEPEST = 30
_BAG = "bagit.txt"


@dataclass(frozen=True, slots=True)
class Found:
    """`folders` relative to what was dropped, the dropped folder or zip itself the first."""

    source: Source
    folders: tuple[str, ...]

    @property
    def shown(self) -> str:
        return "/".join((*self.folders, shown_path(self.source.path.name)))


@dataclass(frozen=True, slots=True)
class Ignored:
    """`reason` in words."""

    shown: str
    reason: str


@dataclass
class Collected:
    """To be closed once its sources were read."""

    found: list[Found] = field(default_factory=list)
    ignored: list[Ignored] = field(default_factory=list)
    refused: list[Problem] = field(default_factory=list)
    archives: list[Unzipped] = field(default_factory=list)

    def close(self) -> None:
        for archive in self.archives:
            archive.close()

    @property
    def total(self) -> int:
        return len(self.found) + len(self.ignored) + len(self.refused)


@contextlib.contextmanager
def collected(
    paths: Iterable[Path], root: Path, progress: Progress, *, open_zips: bool = True
) -> Iterator[Collected]:
    """Files, folders and zips opened up; a zip within a zip stays one file. Nothing is copied.

    Raises Cancelled, and UnreadableProblem where there is more than anyone sends.
    """
    walk = _Walk(root, progress, open_zips=open_zips)
    try:
        for path in paths:
            walk.take(path)
        yield walk.into
    finally:
        walk.into.close()


class _TooManyProblem(UnreadableProblem):
    """Ends the whole drop."""


class _Walk:
    def __init__(self, root: Path, progress: Progress, *, open_zips: bool) -> None:
        self.into = Collected()
        self._root = root.resolve()
        self._progress = progress
        self._open_zips = open_zips
        self._met: set[str] = set()

    def take(self, path: Path) -> None:
        """What she names herself may be a link; what lies inside a folder may not."""
        if path.is_dir():
            self._folder(path, (_own_name(path),))
            return
        try:
            source = intake.inspect(path)
        except Problem as problem:
            self.into.refused.append(problem)
            return
        junk = litter.by_name(shown_path(path.name), source.size)
        if junk:
            self._ignore((), path.name, litter.words(junk))
        else:
            self._file(source, ())

    def _folder(self, folder: Path, folders: tuple[str, ...]) -> None:
        """Loops cannot arise: links are told and not followed, and no folder is entered twice."""
        if not self._may_enter(folder, folders):
            return
        try:
            entries = sorted(os.scandir(folder), key=lambda one: counted(one.name))
        except OSError:
            message = _("打不开文件夹“{name}”。").format(name=shown_path(folder.name))
            self.into.refused.append(UnreadableProblem(message))
            return
        for entry in entries:
            self._entry(entry, folders)

    def _may_enter(self, folder: Path, folders: tuple[str, ...]) -> bool:
        real = folder.resolve()
        if str(real) in self._met:
            return False
        self._met.add(str(real))
        if real == self._root or self._root in real.parents:
            self._ignore(folders[:-1], folders[-1], _("就是这份报送稿的文件夹"))
            return False
        refusal = _refusal(real, folders)
        if refusal:
            self.into.refused.append(UnreadableProblem(refusal))
        return not refusal

    def _entry(self, entry: os.DirEntry[str], folders: tuple[str, ...]) -> None:
        try:
            junk = litter.by_entry(entry)
            if junk:
                self._ignore(folders, entry.name, litter.words(junk))
            elif entry.is_dir(follow_symlinks=False):
                self._folder(Path(entry.path), (*folders, shown_path(entry.name)))
            else:
                self._file(intake.inspect(Path(entry.path)), folders)
        except _TooManyProblem:
            raise
        except Problem as problem:
            self._refuse(problem)
        except OSError:
            message = _("读不出文件“{name}”。").format(name=shown_path(entry.name))
            self._refuse(UnreadableProblem(message))

    def _file(self, source: Source, folders: tuple[str, ...]) -> None:
        real = os.path.realpath(source.path)
        if real in self._met:
            return
        self._met.add(real)
        if self._root in Path(real).parents:
            self._ignore(folders, source.path.name, _("已经在这份报送稿的文件夹里"))
        elif self._open_zips and source.path.suffix.lower() == ".zip":
            self._zip(source.path, folders)
        else:
            self._add(Found(source, folders))

    def _zip(self, path: Path, folders: tuple[str, ...]) -> None:
        try:
            archive = Unzipped(path)
        except Problem as problem:
            self._refuse(problem)
            return
        self.into.archives.append(archive)
        self.into.refused += [UnreadableProblem(sentence) for sentence in archive.unsafe]
        for lock in archive.locks:
            self._ignore((*folders, path.stem), lock, _reason(lock))
        litters: set[str] = set()
        for member in sorted(archive.members, key=lambda one: counted(one.path)):
            *inner, name = [shown_path(part) for part in member.path.split("/")]
            around = (*folders, path.stem, *inner)
            junk = litter.by_name(member.path, member.size)
            hidden = next((part for part in inner if litter.by_name(part)), None)
            if hidden and junk is not litter.Litter.EMPTY:
                if hidden not in litters:
                    self._ignore((*folders, path.stem), hidden, _reason(hidden))
                litters.add(hidden)
            elif junk:
                self._ignore(around, name, litter.words(junk))
            else:
                at = path / member.path
                source = Source(at, member.size, member.modified_ns, member.opener)
                self._add(Found(source, around))

    def _ignore(self, folders: tuple[str, ...], name: str, reason: str) -> None:
        self.into.ignored.append(Ignored("/".join((*folders, shown_path(name))), reason))
        self._counted(name)

    def _refuse(self, problem: Problem) -> None:
        self.into.refused.append(problem)

    def _add(self, found: Found) -> None:
        self.into.found.append(found)
        self._counted(found.shown)

    def _counted(self, name: str) -> None:
        """Raises Cancelled, and UnreadableProblem where it grows beyond any submission."""
        if self.into.total % 50 == 0:
            self._progress.step(0.0, shown_path(name))
        if self.into.total > MOST_FILES:
            message = _("放进来的文件超过 {most} 个，多半是拖错了文件夹。请只拖要报送的那些。")
            raise _TooManyProblem(message.format(most=MOST_FILES))


def _own_name(path: Path) -> str:
    """Also where it was given as “.” or as a drive."""
    return shown_path(path.name or path.absolute().name or str(path.absolute()))


def _reason(name: str) -> str:
    junk = litter.by_name(name)
    return litter.words(junk) if junk else ""


def _refusal(folder: Path, folders: tuple[str, ...]) -> str:
    """Why a folder as a whole is not to be sorted, or "" where nothing speaks against."""
    name = folders[-1]
    if len(folders) > DEEPEST:
        return _("文件夹“{name}”套得太深，没有往里看。").format(name=name)
    if (folder / layout.SUBMISSION).is_file() and (folder / layout.PROFILE).is_file():
        return _("“{name}”是另一份报送稿，没有放入。").format(name=name)
    if (folder / _BAG).is_file():
        return _("“{name}”是已经打好的报送包，没有放入。").format(name=name)
    return ""
