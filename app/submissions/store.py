"""The two JSON files of a submission: created, loaded, saved durably, and brought back."""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from app import durable
from app.domain.notice import NoticeProfile
from app.domain.problems import (
    Problem,
    RefusedProblem,
    UnreadableProblem,
    UnusableProblem,
)
from app.domain.submission import Submission
from app.shapes import profile as profile_shape
from app.shapes import submission as submission_shape
from app.submissions import history, layout
from app.texts import _

T = TypeVar("T")


class DamagedProblem(UnreadableProblem):
    """One of the two files cannot be read; the sentence offers the last good copy if any."""

    def __init__(self, sentence: str, *, restorable: bool = False) -> None:
        super().__init__(sentence)
        self.restorable = restorable


@dataclass(frozen=True, slots=True)
class Opened:
    submission: Submission
    profile: NoticeProfile


def create(root: Path, submission: Submission, profile: NoticeProfile) -> None:
    """Makes the folder of a new submission. Raises RefusedProblem where one lies there."""
    try:
        root.mkdir(parents=True, exist_ok=True)
        if not _is_free(root):
            message = _("文件夹“{name}”里已经有东西，请换一个空文件夹，或新起一个名字。")
            raise RefusedProblem(message.format(name=layout.shown(root)))
        for name in (layout.FILES, layout.FIXED, layout.CACHE):
            (root / name).mkdir(exist_ok=True)
        _write(root, layout.PROFILE, profile_shape.dumps(profile))
        _write(root, layout.SUBMISSION, submission_shape.dumps(submission))
    except (FileExistsError, NotADirectoryError):
        message = _("“{name}”是一个文件，不能当作文件夹用。").format(name=layout.shown(root))
        raise RefusedProblem(message) from None
    except OSError as error:
        raise UnusableProblem(cannot_write(root)) from error


def _is_free(root: Path) -> bool:
    """Also a beginning that was cut short: submission.json is written last, files/ is empty."""
    begun = {layout.PROFILE, layout.last_good(root, layout.PROFILE).name}
    unfinished = (".beiqi", f".{Path(layout.PROFILE).stem}.", f".{Path(layout.SUBMISSION).stem}.")
    folders = {layout.FILES, layout.FIXED, layout.CACHE}
    return all(
        entry.name in begun
        or entry.name.startswith(unfinished)
        or (entry.name in folders and entry.is_dir() and not any(entry.iterdir()))
        for entry in root.iterdir()
    )


def load(root: Path) -> Opened:
    """Raises UnreadableProblem (no submission there) or DamagedProblem."""
    require_folder(root)
    has_any = (root / layout.SUBMISSION).exists() or layout.last_good(
        root, layout.SUBMISSION
    ).exists()
    if not has_any:
        message = _(
            "“{name}”不是备齐建的报送稿。请选新建报送稿时定下的那个文件夹；这里要是收来的材料，请先新建报送稿，再放进去。"
        )
        raise UnreadableProblem(message.format(name=layout.shown(root)))
    profile = _read(root, layout.PROFILE, profile_shape.loads)
    submission = _read(root, layout.SUBMISSION, submission_shape.loads)
    return Opened(submission, _meant(root, submission, profile))


def _meant(root: Path, submission: Submission, profile: NoticeProfile) -> NoticeProfile:
    """Of a notice that was being corrected when all stopped, the one that the submission names."""
    if not (root / layout.HISTORY / layout.NOTICES).is_dir():
        return profile
    named = submission.notice.sha512
    same = profile_shape.profile_sha512(profile) == named
    return profile if same else history.profile(root, named) or profile


def require_folder(root: Path) -> Path:
    """Raises UnreadableProblem where there is no such folder, or none that may be looked into."""
    try:
        if not root.is_dir():
            message = _("找不到报送稿文件夹“{name}”。")
            raise UnreadableProblem(message.format(name=layout.shown(root)))
        with contextlib.suppress(FileNotFoundError):
            (root / layout.SUBMISSION).stat()  # exists() would say no for “not allowed”
    except PermissionError:
        message = _("没有权限打开报送稿文件夹“{name}”。").format(name=layout.shown(root))
        raise UnreadableProblem(message) from None
    return root


def save(root: Path, submission: Submission) -> None:
    """Returns when the change would survive a power cut. Raises UnusableProblem otherwise.

    Once the file itself stands the change is made, whether or not its last good copy could be
    written too: whoever is told of a failure takes the new files away again.
    """
    content = submission_shape.dumps(submission)
    try:
        durable.write_bytes(root / layout.SUBMISSION, content)
    except OSError as error:
        raise UnusableProblem(cannot_write(root)) from error
    with contextlib.suppress(OSError):
        durable.write_bytes(layout.last_good(root, layout.SUBMISSION), content)


def keep(root: Path, before: Submission, what: str) -> None:
    """Keeps the state before a change, for undo. Raises UnusableProblem as `save` does."""
    try:
        history.push(root, before, what)
    except OSError as error:
        raise UnusableProblem(cannot_write(root)) from error


def keep_profile(root: Path, profile: NoticeProfile) -> None:
    """Keeps a notice that gives way to another. Raises UnusableProblem as `save` does."""
    try:
        history.keep_profile(root, profile)
    except OSError as error:
        raise UnusableProblem(cannot_write(root)) from error


def save_profile(root: Path, profile: NoticeProfile) -> None:
    """It counts when a submission that names it is saved. Raises UnusableProblem."""
    try:
        _write(root, layout.PROFILE, profile_shape.dumps(profile))
    except OSError as error:
        raise UnusableProblem(cannot_write(root)) from error


def restore(root: Path) -> list[str]:
    """Puts the last good copies in place of damaged files; the damaged ones are kept aside.

    Returns the names of the files brought back. Raises DamagedProblem where no copy is good, and
    UnusableProblem where it cannot be written.
    """
    brought_back = []
    for name, loads in _SHAPES.items():
        if _good_or_newer(root / name, loads):
            continue
        copy = layout.last_good(root, name)
        try:
            content = copy.read_bytes()
            loads(content)
        except (Problem, OSError):
            message = _("“{name}”读不出来，也没有完好的副本。").format(name=name)
            raise DamagedProblem(message) from None
        try:
            _put_aside(root / name)
            durable.write_bytes(root / name, content)
        except OSError as error:
            raise UnusableProblem(cannot_write(root)) from error
        brought_back.append(name)
    return brought_back


def _good_or_newer(path: Path, loads: Callable[[bytes], object]) -> bool:
    """A file of a newer program is not damaged; an older copy must not take its place."""
    try:
        loads(path.read_bytes())
    except OSError:
        return False
    except Problem as problem:
        if problem.newer:
            raise UnreadableProblem(str(problem)) from problem
        return False
    return True


_SHAPES = {layout.PROFILE: profile_shape.loads, layout.SUBMISSION: submission_shape.loads}


def _read(root: Path, name: str, loads: Callable[[bytes], T]) -> T:
    try:
        return loads((root / name).read_bytes())
    except FileNotFoundError:
        raise _damaged(root, name, _("不见了")) from None
    except OSError as error:
        raise _damaged(root, name, _("读不出来")) from error
    except Problem as problem:
        if problem.newer:
            raise UnreadableProblem(str(problem)) from problem
        raise _damaged(root, name, _("读不出来")) from problem


def _write(root: Path, name: str, content: bytes) -> None:
    """The file first, then its last good copy: at every instant one of the two is whole."""
    durable.write_bytes(root / name, content)
    durable.write_bytes(layout.last_good(root, name), content)


def _damaged(root: Path, name: str, what: str) -> DamagedProblem:
    sentence = _("报送稿里的“{name}”{what}。").format(name=name, what=what)
    copy = layout.last_good(root, name)
    try:
        _SHAPES[name](copy.read_bytes())
        saved = datetime.fromtimestamp(copy.stat().st_mtime).astimezone()
    except (Problem, OSError):
        return DamagedProblem(sentence)
    offer = _("有一份 {time} 保存的完好副本，可以恢复到那时；损坏的那份会留在旁边。")
    told = sentence + offer.format(time=f"{saved:%Y-%m-%d %H:%M}")
    return DamagedProblem(told, restorable=True)


def _put_aside(path: Path) -> None:
    if path.exists():
        stamp = f"{datetime.now().astimezone():%Y%m%d-%H%M%S}"
        path.replace(path.with_name(f"{path.stem}.damaged-{stamp}.json"))


def cannot_write(root: Path) -> str:
    """The sentence for a folder whose disk is full, read-only or gone."""
    return _(
        "没能写入报送稿文件夹“{name}”：磁盘已满、只读，或已被拔出。刚才的改动没有保存。"
    ).format(name=layout.shown(root))
