"""What came before each change, so that it can be undone: the last fifty states, with a word each.

Copies of files are never deleted by an edit, so an older state is whole as it stands.
"""

import contextlib
import re
from dataclasses import dataclass, replace
from pathlib import Path

from app import durable
from app.domain.notice import NoticeProfile
from app.domain.problems import Problem
from app.domain.submission import Submission
from app.shapes import profile as profile_shape
from app.shapes import submission as shape
from app.submissions import layout

DEPTH = 50
_NAME = re.compile(r"(\d{6})-(.*)\.json")


@dataclass(frozen=True, slots=True)
class Step:
    """A change that can be undone: `what` it did, and the submission before it."""

    path: Path
    what: str

    @property
    def number(self) -> int:
        return int(self.path.name[:6])


def push(root: Path, before: Submission, what: str) -> None:
    """Keeps the state before a change. Raises OSError; nothing was changed then."""
    steps = _steps(root)
    folder = root / layout.HISTORY
    folder.mkdir(exist_ok=True)
    number = steps[-1].number + 1 if steps else 1
    durable.write_bytes(folder / f"{number:06d}-{what}.json", shape.dumps(before))
    for old in steps[: max(0, len(steps) + 1 - DEPTH)]:
        with contextlib.suppress(OSError):
            old.path.unlink()


def last(root: Path) -> Step | None:
    """The change that an undo would take back, None where there is none."""
    steps = _steps(root)
    return steps[-1] if steps else None


def steps(root: Path) -> list[Step]:
    """All that can be undone, the oldest first."""
    return _steps(root)


def before(step: Step, now: Submission) -> Submission:
    """The state to go back to. What must never go back is kept: numbers and packages written.

    Raises Problem or OSError where the kept state cannot be read.
    """
    then = shape.loads(step.path.read_bytes())
    return replace(
        then,
        packages=now.packages,
        next_file=max(then.next_file, now.next_file),
        next_nominee=max(then.next_nominee, now.next_nominee),
    )


def drop(step: Step) -> None:
    with contextlib.suppress(OSError):
        step.path.unlink()


def readable(step: Step, now: Submission) -> Submission | None:
    """`before`, or None for a state that is damaged or that changes nothing."""
    try:
        then = before(step, now)
    except (Problem, OSError):
        return None
    return then if then != now else None


def keep_profile(root: Path, profile: NoticeProfile) -> None:
    """Keeps a notice by its digest, for the states that name it. Raises OSError.

    No folder is made above the submission's own: it may lie on a stick that was pulled out.
    """
    digest = profile_shape.profile_sha512(profile)
    if _kept(root, digest) is None:
        place = _place(root, digest)
        place.parent.parent.mkdir(exist_ok=True)
        place.parent.mkdir(exist_ok=True)
        durable.write_bytes(place, profile_shape.dumps(profile))


def profile(root: Path, sha512: str) -> NoticeProfile | None:
    """The notice with this digest; None where it was not kept, or is damaged."""
    return _kept(root, sha512)


def keeps_profiles(root: Path) -> bool:
    """Whether the notice was ever another."""
    return (root / layout.HISTORY / layout.NOTICES).is_dir()


def _kept(root: Path, sha512: str) -> NoticeProfile | None:
    try:
        found = profile_shape.loads(_place(root, sha512).read_bytes())
    except (Problem, OSError):
        return None
    return found if profile_shape.profile_sha512(found) == sha512 else None


def _place(root: Path, sha512: str) -> Path:
    return root / layout.HISTORY / layout.NOTICES / f"{sha512[:32]}.json"


def _steps(root: Path) -> list[Step]:
    try:
        names = sorted(path.name for path in (root / layout.HISTORY).iterdir())
    except OSError:
        return []
    found = ((name, _NAME.fullmatch(name)) for name in names)
    return [Step(root / layout.HISTORY / name, match[2]) for name, match in found if match]
