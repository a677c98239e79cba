"""What she drops or opens: the files in dropped folders, and copies that may be looked at."""

import shutil
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from app.bags.names import safe_name
from app.domain.problems import UnreadableProblem
from app.domain.progress import Progress
from app.texts import _
from app.workflow.desk import Desk
from app.workflow.gathering.collecting import collected
from app.workflow.gathering.gather import find_file


@dataclass(frozen=True, slots=True)
class Dropped:
    """`left_out`: a sentence for each that is none to take in, or could not be read."""

    files: tuple[Path, ...]
    left_out: tuple[str, ...]


def files_in(paths: Iterable[Path], root: Path, progress: Progress) -> Dropped:
    """Files as they are, folders as the files in them, in the order that a person counts.

    By the same rules as a drop onto no slot, but a zip stays a file. `root` is the submission's.
    Raises Cancelled, and UnreadableProblem where a folder holds more than anyone sends.
    """
    with collected(paths, root, progress, open_zips=False) as drop:
        ignored = (
            _("“{name}”没有放入：{reason}。").format(name=one.shown, reason=one.reason)
            for one in drop.ignored
        )
        files = tuple(one.source.path for one in drop.found)
        return Dropped(files, (*map(str, drop.refused), *ignored))


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
