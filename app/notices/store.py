"""The notices that the program knows: the built-in ones and those that were installed."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from app import durable, paths
from app.domain.notice import NoticeProfile
from app.domain.problems import Problem, RefusedProblem, UnreadableProblem, UsageProblem
from app.notices import forms
from app.notices.renewal import renewed
from app.shapes import plain
from app.shapes.profile import profile_from_json, profile_sha512
from app.texts import _

_MAX_BYTES = 8 * 1024 * 1024
"""The profile of a notice of 3,000 words has 20 KB."""


@dataclass(frozen=True, slots=True)
class _Stored:
    """`data` is the file's own JSON, fields that this program does not know included."""

    profile: NoticeProfile
    data: dict[str, Any]
    path: Path


def list_profiles() -> tuple[NoticeProfile, ...]:
    """All of them by id, the latest edition of each first. What is damaged is left out."""
    return tuple(stored.profile for stored in _sorted(_readable()))


def builtin() -> tuple[NoticeProfile, ...]:
    return tuple(_read(path).profile for path in _paths(paths.assets() / "notices"))


def damaged() -> tuple[str, ...]:
    """A sentence for each installed file that cannot be read as a notice."""
    return tuple(problem for _path, problem in _unreadable())


def get(notice_id: str, edition: str | None = None) -> NoticeProfile:
    """The latest edition, or the one named. The beginning of an id is enough where only one fits.

    Raises UsageProblem.
    """
    return _find(notice_id, edition).profile


def install(path: Path) -> NoticeProfile:
    """Takes a profile in, and the blank forms that it names where they lie beside it.

    Raises UnreadableProblem, UsageProblem (wrong, or there already), RefusedProblem.
    """
    stored = _read(path)
    kept = _keep(stored.profile, stored.data)
    forms.keep(kept, path.parent, home())
    return kept


def export(notice_id: str, to: Path, edition: str | None = None) -> Path:
    """Writes the profile to a file, or into a folder, and returns where it lies.

    Raises UsageProblem (unknown notice, another file lies there) or RefusedProblem.
    """
    stored = _find(notice_id, edition)
    target = to / f"{stored.profile.id}.json" if to.is_dir() else to
    content = plain.write_json(stored.data)
    try:
        if target.exists() and target.read_bytes() != content:
            message = _("“{name}”已经存在，内容不同。请换一个文件名。")
            raise UsageProblem(message.format(name=target.name))
        durable.write_bytes(target, content)
    except OSError:
        message = _("没能写入“{name}”：文件夹不存在、只读，或磁盘已满。")
        raise RefusedProblem(message.format(name=target.name)) from None
    return target


def renew(
    notice_id: str, edition: str, deadlines: Mapping[int, date], new_id: str | None = None
) -> NoticeProfile:
    """Copies the latest edition for a new year and installs it; deadlines by index from 0.

    Renewed again, it takes the place of the earlier copy: submissions keep their own.
    Raises UsageProblem or RefusedProblem.
    """
    old = _find(notice_id, None, before=edition)
    data = renewed(old.data, profile_sha512(old.profile), edition, deadlines, new_id)
    return _keep(profile_from_json(data), data)


def _keep(profile: NoticeProfile, data: dict[str, Any]) -> NoticeProfile:
    there = next((one for one in _readable() if _same_notice(one.profile, profile)), None)
    if there is not None:
        if there.data == data:
            return profile
        origin = data.get("renewed_from")
        if origin is None or there.data.get("renewed_from") != origin:
            message = _(
                "已经有{edition}年的“{title}”（编号{id}），内容不同。请换一个年份，或先移除那一份。"
            )
            title = there.profile.title
            raise UsageProblem(message.format(title=title, edition=profile.edition, id=profile.id))
    try:
        home().mkdir(parents=True, exist_ok=True)
        durable.write_bytes(home() / file_name(profile), plain.write_json(data))
    except OSError:
        message = _("没能保存通知要求：程序的数据文件夹只读，或磁盘已满。")
        raise RefusedProblem(message) from None
    return profile


def _same_notice(one: NoticeProfile, other: NoticeProfile) -> bool:
    return file_name(one) == file_name(other)


def file_name(profile: NoticeProfile) -> str:
    """Lower case, since FAT and Windows do not tell cases apart."""
    return f"{profile.id}@{profile.edition}.json".lower()


def _find(notice_id: str, edition: str | None, *, before: str | None = None) -> _Stored:
    """`before`: an edition that is not looked for where there are others, for renewing again."""
    stored = _sorted(_readable())
    found = _of_one_id(notice_id, stored)
    if edition is not None:
        named = [one for one in found if one.profile.edition == edition]
        if not named:
            known = "、".join(one.profile.edition for one in found)
            message = _("通知“{id}”没有“{edition}”这一年的；有的是：{known}。")
            raise UsageProblem(message.format(id=found[0].profile.id, edition=edition, known=known))
        return named[0]
    others = [one for one in found if one.profile.edition != before]
    return (others or found)[0]


def _of_one_id(notice_id: str, stored: list[_Stored]) -> list[_Stored]:
    wanted = notice_id.casefold()
    exact = [one for one in stored if one.profile.id.casefold() == wanted]
    found = exact or [one for one in stored if one.profile.id.casefold().startswith(wanted)]
    ids = list(dict.fromkeys(one.profile.id for one in found))
    if len(ids) == 1:
        return found
    if ids:
        message = _("有几个通知的编号以“{id}”开头：{known}。请写完整的编号。")
        raise UsageProblem(message.format(id=notice_id, known="、".join(ids)))
    for path, problem in _unreadable():
        if path.name.startswith(f"{wanted}@"):
            raise UsageProblem(problem)
    known = "、".join(dict.fromkeys(one.profile.id for one in stored))
    message = _("没有编号为“{id}”的通知。现有：{known}。")
    raise UsageProblem(message.format(id=notice_id, known=known))


def _sorted(stored: Iterator[_Stored]) -> list[_Stored]:
    latest_first = sorted(stored, key=lambda one: _natural(one.profile.edition), reverse=True)
    return sorted(latest_first, key=lambda one: one.profile.id)


def _natural(edition: str) -> list[tuple[int, str]]:
    """So that 10 comes after 9."""
    return [(int(part or 0), other) for part, other in re.findall(r"([0-9]*)([^0-9]*)", edition)]


def _readable() -> Iterator[_Stored]:
    for path in _paths(paths.assets() / "notices"):
        yield _read(path)
    for path in _paths(home()):
        try:
            yield _read(path)
        except Problem:
            continue


def _unreadable() -> Iterator[tuple[Path, str]]:
    for path in _paths(home()):
        try:
            _read(path)
        except Problem as problem:
            message = _("安装过的通知“{name}”读不出来：{why}")
            yield path, message.format(name=path.stem, why=problem)


def _paths(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*.json") if not path.name.startswith("."))


def home() -> Path:
    """Where what was installed lies; not there before the first."""
    return paths.data_home() / "notices"


def _read(path: Path) -> _Stored:
    """Raises UnreadableProblem or UsageProblem."""
    title = _("“{name}”").format(name=path.name)
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise UnreadableProblem(_("{title}太大，不像是通知要求。").format(title=title))
        content = path.read_bytes()
    except FileNotFoundError:
        raise UnreadableProblem(_("找不到文件{title}。").format(title=title)) from None
    except OSError:
        raise UnreadableProblem(_("读不出文件{title}。").format(title=title)) from None
    data = plain.read_json(content, title)
    return _Stored(profile_from_json(data), data, path)
