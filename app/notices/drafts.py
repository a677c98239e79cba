"""Profiles that she read and edits herself: saved over their earlier state, their text beside."""

import contextlib
import hashlib
import re
from dataclasses import replace
from pathlib import Path

from app import durable, log
from app.domain.notice import NoticeProfile
from app.domain.problems import Problem, RefusedProblem
from app.notices import store
from app.shapes.profile import dumps, loads
from app.texts import _

_OWN = "-own"


def save(profile: NoticeProfile, text: str | None = None) -> NoticeProfile:
    """Keeps the profile, and the notice's text to edit it by later; returns it as kept.

    A built-in notice stays as it is: the changed one gets an id of its own.
    Raises RefusedProblem where the data folder cannot be written.
    """
    kept = _apart_from_builtin(profile)
    try:
        _texts().mkdir(parents=True, exist_ok=True)
        if text is not None:
            content = text.encode("utf-8", "replace")
            durable.write_bytes(_texts() / f"{hashlib.sha512(content).hexdigest()}.txt", content)
        durable.write_bytes(store.home() / store.file_name(kept), dumps(kept))
    except OSError:
        message = _("没能保存通知要求：程序的数据文件夹只读，或磁盘已满。")
        raise RefusedProblem(message) from None
    return kept


def text_of(profile: NoticeProfile) -> str | None:
    """The notice's text as the profile's places count it; None where it was not kept."""
    digest = profile.source.text_sha512
    if digest is None:
        return None
    try:
        content = (_texts() / f"{digest}.txt").read_bytes()
    except OSError:
        return None
    return content.decode("utf-8") if hashlib.sha512(content).hexdigest() == digest else None


def remove(profile: NoticeProfile) -> None:
    """Takes a notice off the shelf; submissions begun with it keep their own copy."""
    try:
        (store.home() / store.file_name(profile)).unlink(missing_ok=True)
    except OSError:
        message = _("没能移除这份通知：程序的数据文件夹只读。")
        raise RefusedProblem(message) from None


def keep_unsaved(profile: NoticeProfile) -> None:
    """Keeps a step that is not saved yet, so that it outlives the program. Never raises.

    Where it cannot be kept she still has it before her, and saving says why not.
    """
    place = _unsaved(profile)
    if place is None:
        return
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        durable.write_bytes(place, dumps(profile))
    except OSError as error:
        log.failure("keeping an unsaved draft", error)


def unsaved(profile: NoticeProfile) -> NoticeProfile | None:
    """What was kept of this very notice; None where nothing is, or it cannot be read."""
    place = _unsaved(profile)
    try:
        return loads(place.read_bytes()) if place is not None else None
    except (OSError, Problem):
        return None


def drop_unsaved(profile: NoticeProfile) -> None:
    place = _unsaved(profile)
    if place is not None:
        with contextlib.suppress(OSError):
            place.unlink(missing_ok=True)


def is_builtin(profile: NoticeProfile) -> bool:
    return any(store.file_name(profile) == store.file_name(one) for one in store.builtin())


def is_own(profile: NoticeProfile) -> bool:
    """Whether it was read or corrected here: what others have worked out stays as it came."""
    return is_copy(profile) or (not is_builtin(profile) and text_of(profile) is not None)


def is_copy(profile: NoticeProfile) -> bool:
    """Whether it was corrected here, from one that stays as it came."""
    return re.search(rf"{_OWN}(-\d+)?$", profile.id) is not None


def as_own(profile: NoticeProfile) -> NoticeProfile:
    return replace(profile, id=profile.id[: 64 - len(_OWN)] + _OWN)


def _apart_from_builtin(profile: NoticeProfile) -> NoticeProfile:
    return as_own(profile) if is_builtin(profile) else profile


def _unsaved(profile: NoticeProfile) -> Path | None:
    """By its text too: another notice may come to bear the same name."""
    digest = profile.source.text_sha512
    return store.home() / "unsaved" / f"{digest}-{store.file_name(profile)}" if digest else None


def _texts() -> Path:
    return store.home() / "texts"
