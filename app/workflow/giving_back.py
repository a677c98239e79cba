"""Taking a correction back on the shelf too, where it was saved for a submission that undid it."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from app import settings
from app.domain.notice import NoticeProfile
from app.domain.problems import Problem
from app.notices import drafts, store
from app.shapes import submission as shape
from app.shapes.profile import profile_sha512
from app.submissions import layout
from app.texts import _

_MOST = 200
"""Folders beside a submission that are looked into, so that a full desktop takes no time."""


def give_back(corrected: NoticeProfile, before: NoticeProfile, root: Path) -> str:
    """Why the shelf goes on holding `corrected`, in a sentence; "" where it holds it no more.

    `root` is the submission that went back to `before`. What was corrected over it is put back;
    what was made as a copy beside it goes.
    """
    place = store.file_name(corrected)
    there = next((one for one in store.list_profiles() if store.file_name(one) == place), None)
    if there is None or there == before:
        return ""
    if there != corrected:
        return _("通知库里的那份没有跟着改回去：它后来又改过。")
    others = users(corrected, root)
    if others:
        return _in_use(others)
    try:
        _put_back(corrected, before)
    except Problem as problem:
        return _("通知库里的那份没有跟着改回去。{why}").format(why=problem)
    return ""


def users(profile: NoticeProfile, root: Path) -> tuple[Path, ...]:
    """Submissions but `root` that rest on it: of those opened lately, and of those beside it."""
    digest = profile_sha512(profile)
    folders = dict.fromkeys(one.absolute() for one in (*_recent(), *_beside(root)))
    return tuple(one for one in folders if one != root.absolute() and _rests_on(one, digest))


def _put_back(corrected: NoticeProfile, before: NoticeProfile) -> None:
    if store.file_name(before) == store.file_name(corrected):
        drafts.save(before)
    else:
        drafts.remove(corrected)
        drafts.drop_unsaved(corrected)


def _in_use(others: tuple[Path, ...]) -> str:
    name = layout.shown(others[0])
    if len(others) == 1:
        text = _("通知库里的那份没有跟着改回去：报送稿“{name}”也在用它。")
        return text.format(name=name)
    text = _("通知库里的那份没有跟着改回去：“{name}”等 {count} 份报送稿也在用它。")
    return text.format(name=name, count=len(others))


def _recent() -> Iterator[Path]:
    rows = settings.load().get(settings.RECENT)
    for row in rows if isinstance(rows, list) else []:
        folder = row.get("folder") if isinstance(row, dict) else None
        if isinstance(folder, str):
            yield Path(folder)


def _beside(root: Path) -> list[Path]:
    with contextlib.suppress(OSError):
        return sorted(root.absolute().parent.iterdir())[:_MOST]
    return []


def _rests_on(root: Path, digest: str) -> bool:
    try:
        return shape.loads((root / layout.SUBMISSION).read_bytes()).notice.sha512 == digest
    except (Problem, OSError):
        return False
