"""Notices of one title and year on the shelf: how each differs from the one it was made of."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain.notice import NoticeProfile
from app.notices import drafts, store
from app.workflow.notices.comparing import Difference, differences


@dataclass(frozen=True, slots=True)
class Version:
    """`saved` is None of what came with the program; `first` is what the others are copies of."""

    saved: datetime | None
    first: bool = False
    differences: tuple[Difference, ...] = ()


def versions(profiles: Iterable[NoticeProfile]) -> dict[str, Version]:
    """By `store.file_name`; those that their titles tell apart are left out."""
    groups: dict[tuple[str, str], list[NoticeProfile]] = {}
    for one in profiles:
        groups.setdefault((one.title, one.edition), []).append(one)
    found: dict[str, Version] = {}
    for group in groups.values():
        if len(group) > 1:
            found.update(_of(group))
    return found


def _of(group: Sequence[NoticeProfile]) -> dict[str, Version]:
    first = min(group, key=lambda one: (drafts.is_copy(one), len(one.id), one.id))
    return {
        store.file_name(one): Version(_saved(one), one is first, differences(first, one))
        for one in group
    }


def _saved(profile: NoticeProfile) -> datetime | None:
    try:
        written = (store.home() / store.file_name(profile)).stat().st_mtime
    except OSError:
        return None
    return datetime.fromtimestamp(written).astimezone()
