"""What each file will be called in the package, by the notice's own pattern."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from app.domain import renditions
from app.domain.notice import Item, Kind, NoticeProfile, Per, Rendition
from app.domain.submission import SlotKey, Submission, SubmittedFile

_SEALED = "（盖章）"
_FIELD = re.compile(r"\{([^{}]+)\}")
_JOINT = r"[\s\-_+.、()（）—–]*"
_SAME_EXTENSION = {"jpeg": "jpg", "jpe": "jpg"}


def planned_names(submission: Submission, profile: NoticeProfile) -> dict[str, str]:
    """File name in the package for each file's path; folders and unsafe characters not judged.

    A `naming_group` shares one sequence per nominee's name, headshots first, so that
    namesakes get different numbers too.
    """
    counters: dict[tuple[str, ...], int] = {}
    names: dict[str, str] = {}
    for item, key, file in _in_order(submission, profile):
        fields = _fields(item, key, submission)
        group = item.naming_group or item.id
        if item.naming is None:
            stem = _plain_stem(item, file)
            counter: tuple[str, ...] = ("plain", str(key.nominee), stem, _extension(file.name))
            names[file.path] = _numbered(stem, _next(counters, counter)) + _extension(file.name)
            continue
        fixed = _fill(item.naming, {**fields, "序号": ""})
        fields["序号"] = str(_next(counters, ("named", group, fixed)))
        stem = _fill(item.naming, fields)
        again = _next(counters, ("again", str(key.nominee), stem, _extension(file.name)))
        names[file.path] = _numbered(stem, again) + _extension(file.name)
    return names


def matches(name: str, item: Item, key: SlotKey, submission: Submission) -> int | None:
    """The sequence number a name bears if it follows the item's pattern, else None.

    张三1, 张三01, 张三-1, 张三_1, 张三(1), 张三+1 and their full-width forms all match; a
    pattern without 序号 gives 0.
    """
    if item.naming is None:
        return None
    stem = unicodedata.normalize("NFKC", name.rpartition(".")[0] or name)
    fields = {
        k: unicodedata.normalize("NFKC", v) for k, v in _fields(item, key, submission).items()
    }
    parts = []
    for part in re.split(r"(\{[^{}]+\})", item.naming):
        if part == "{序号}":
            parts.append(r"0*(\d+)")
        elif part:
            parts.append(re.escape(_fill(unicodedata.normalize("NFKC", part), fields)))
    found = re.fullmatch(_JOINT.join(parts) + _JOINT, stem)
    if not found:
        return None
    return int(found[1]) if found.re.groups else 0


def _in_order(
    submission: Submission, profile: NoticeProfile
) -> Iterator[tuple[Item, SlotKey, SubmittedFile]]:
    """The unit's files, then each nominee's: namesakes count on, each in one run of numbers."""
    items = _headshots_first(profile.items)
    for nominee in (None, *(one.id for one in submission.nominees)):
        for item in items:
            key = SlotKey(item.id, nominee)
            if (item.per is Per.UNIT) == (nominee is None):
                for file in submission.files(key):
                    yield item, key, file


def _headshots_first(items: Iterable[Item]) -> list[Item]:
    return sorted(items, key=lambda item: item.kind is not Kind.HEADSHOT)


def _fields(item: Item, key: SlotKey, submission: Submission) -> dict[str, str]:
    nominee = submission.nominee(key.nominee)
    name = nominee.name if nominee else submission.unit.name
    return {"姓名": name, "单位": submission.unit.name, "材料名": item.name, "作品名": item.name}


def _fill(pattern: str, fields: dict[str, str]) -> str:
    return _FIELD.sub(lambda found: fields.get(found[1], ""), pattern)


def _plain_stem(item: Item, file: SubmittedFile) -> str:
    both = {Rendition.WORD, Rendition.SCAN} <= set(item.renditions)
    is_scan = renditions.meant(item, file.name) is Rendition.SCAN
    return item.name + (_SEALED if is_scan and (both or item.limits.sealed) else "")


def _extension(name: str) -> str:
    found = renditions.extension(name)
    return f".{_SAME_EXTENSION.get(found, found)}" if found else ""


def _next(counters: dict[tuple[str, ...], int], key: tuple[str, ...]) -> int:
    counters[key] = counters.get(key, 0) + 1
    return counters[key]


def _numbered(stem: str, number: int) -> str:
    return stem if number == 1 else f"{stem}{number}"


def folder_of(key: SlotKey, submission: Submission, per: Per) -> str:
    """The folder below data/ in which a slot's files go: 单位材料 or 01-张三."""
    nominee = submission.nominee(key.nominee)
    if per is Per.UNIT or nominee is None:
        return "单位材料"
    width = max(2, len(str(len(submission.nominees))))
    return f"{submission.nominees.index(nominee) + 1:0{width}d}-{nominee.name}"
