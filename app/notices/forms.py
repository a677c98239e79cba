"""The blank forms that a notice annexes: files beside its profile, named by `Item.template`.

A profile is exported as its one JSON file; its forms are handed on beside it, by hand.
"""

from collections.abc import Iterator
from pathlib import Path

from app import durable, paths
from app.domain.notice import NoticeProfile
from app.domain.problems import RefusedProblem
from app.texts import _

LARGEST = 20 * 2**20
"""Bytes of a blank form; one of ten pages with emblems has half a megabyte."""


def keep(profile: NoticeProfile, beside: Path, home: Path) -> tuple[str, ...]:
    """Takes in the forms that lie in the folder `beside`; returns the names of those missing.

    Raises RefusedProblem where they cannot be stored.
    """
    missing = []
    for name in _named(profile):
        source = beside / name
        try:
            content = source.read_bytes() if source.stat().st_size <= LARGEST else b""
        except OSError:
            content = b""
        if not content:
            missing.append(name)
            continue
        try:
            folder = _folder(home, profile)
            folder.mkdir(parents=True, exist_ok=True)
            durable.write_bytes(folder / name, content)
        except OSError:
            message = _("没能保存通知附的空白表：程序的数据文件夹只读，或磁盘已满。")
            raise RefusedProblem(message) from None
    return tuple(missing)


def find(profile: NoticeProfile, name: str, home: Path) -> Path | None:
    """Where a form of a built-in or an installed notice lies; None where it did not come along."""
    for root in (paths.assets() / "notices", home):
        path = _folder(root, profile) / name
        if path.is_file():
            return path
    return None


def _named(profile: NoticeProfile) -> Iterator[str]:
    yield from dict.fromkeys(item.template for item in profile.items if item.template)


def _folder(home: Path, profile: NoticeProfile) -> Path:
    """Lower case as the profile's own file, which lies beside it."""
    return home / f"{profile.id}@{profile.edition}.forms".lower()
