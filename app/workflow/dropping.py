"""What she drops or opens: the files in dropped folders, and copies that may be looked at."""

import os
import re
import shutil
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from app.bags.names import safe_name
from app.domain.problems import UnreadableProblem
from app.domain.progress import Progress
from app.texts import _
from app.workflow.desk import Desk
from app.workflow.gather import find_file

_LITTER = {"thumbs.db", "desktop.ini", "ehthumbs.db"}
_MOST = 20_000
"""Files of one drop; more is a drive dropped by mistake."""


def files_in(paths: Iterable[Path], progress: Progress) -> list[Path]:
    """Files as they are, folders as the files in them, in the order that a person counts.

    Hidden files and folders and what systems leave behind are passed over. Raises Cancelled, and
    UnreadableProblem where a folder holds more than anyone sends.
    """
    found: list[Path] = []
    for path in paths:
        for file in _walk(path) if path.is_dir() else (path,):
            found.append(file)
            if len(found) % 100 == 0:
                progress.step(0.0, path.name)
            if len(found) > _MOST:
                message = _("“{name}”里的文件太多，请只拖要报送的那些。")
                raise UnreadableProblem(message.format(name=path.name))
    return found


def _walk(folder: Path) -> Iterator[Path]:
    """Symbolic links are not followed: a circle would never end."""
    try:
        entries = sorted(os.scandir(folder), key=lambda one: _counted(one.name))
    except OSError as error:
        message = _("打不开文件夹“{name}”。").format(name=folder.name)
        raise UnreadableProblem(message) from error
    for entry in entries:
        if _hidden(entry):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path))
        elif entry.is_file():
            yield Path(entry.path)


def _hidden(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith((".", "~$")) or entry.name.lower() in _LITTER:
        return True
    attributes = getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0)
    return bool(attributes & stat.FILE_ATTRIBUTE_HIDDEN)


def _counted(name: str) -> list[tuple[int, str]]:
    """照片2 comes before 照片10."""
    parts = re.split(r"(\d+)", name.casefold())
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in parts]


def copy_to_look_at(desk: Desk, path: str, folder: Path) -> Path:
    """A read-only copy below `folder`: the stored file is never handed to another program.

    Raises UnreadableProblem.
    """
    file = find_file(desk.submission, path)
    target = folder / Path(file.path).stem.partition("-")[0] / safe_name(file.name)
    try:
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(desk.root / file.path, target)
            target.chmod(stat.S_IREAD)
    except OSError as error:
        message = _("打不开“{name}”：文件可能已被移走。").format(name=file.name)
        raise UnreadableProblem(message) from error
    return target
