"""A profile copied for a new year. Its quotes stay those of the notice it was copied from."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from app.domain.problems import UsageProblem
from app.texts import _

_Data = dict[str, Any]


def renewed(
    data: _Data, sha512: str, edition: str, deadlines: Mapping[int, date], new_id: str | None = None
) -> _Data:
    """A new profile with the edition and the dates given, by index from 0.

    `data` is a right profile, `sha512` its digest. A deadline without a new date moves by as many
    years as the edition does. Raises UsageProblem where that cannot be done.

    A fact that changed rests on words that no longer hold it, so its basis is marked inferred;
    the day of issue is unknown until the new notice is there, so it is left out.
    """
    _require_edition(edition)
    _require_known(deadlines, data)
    years = _years(data["edition"], edition)
    made: _Data = {**data, "edition": edition, "id": new_id or _next_id(data, edition)}
    made.pop("issued", None)
    made["renewed_from"] = {"id": data["id"], "edition": data["edition"], "sha512": sha512}
    made["deadlines"] = [
        _moved(one, deadlines.get(index), years, index)
        for index, one in enumerate(data.get("deadlines", []))
    ]
    basis = _without(data.get("basis", []), "issued")
    made["basis"] = _inferred(basis, {"edition"})
    if years is not None:
        _rename(made, data["edition"], edition)
    return made


def _require_edition(edition: str) -> None:
    if not re.fullmatch(r"[0-9A-Za-z]([0-9A-Za-z._-]{0,30}[0-9A-Za-z])?", edition):
        message = _("年份“{edition}”只能用数字、英文字母和 . - _，如 2027。")
        raise UsageProblem(message.format(edition=edition))


def _require_known(deadlines: Mapping[int, date], data: _Data) -> None:
    count = len(data.get("deadlines", []))
    for index in deadlines:
        if not 0 <= index < count:
            message = _("这个通知有 {count} 个截止日期，没有第 {number} 个。")
            raise UsageProblem(message.format(count=count, number=index + 1))


def _years(old: str, new: str) -> int | None:
    """How many years lie between two editions that are years, else None."""
    if re.fullmatch(r"[0-9]{4}", old) and re.fullmatch(r"[0-9]{4}", new):
        return int(new) - int(old)
    return None


def _next_id(data: _Data, edition: str) -> str:
    """bj-zuimei-2024 becomes bj-zuimei-2025; an id that does not end with its edition stays."""
    stem: str = data["id"]
    old = data["edition"]
    return stem[: -len(old)] + edition if stem.endswith(f"-{old}") else stem


def _moved(deadline: _Data, given: date | None, years: int | None, index: int) -> _Data:
    if given is None and years is None:
        message = _("请写明第 {number} 个截止日期的新日期：{what}。")
        what = deadline.get("what") or deadline["date"]
        raise UsageProblem(message.format(number=index + 1, what=what))
    day = given or _shifted(date.fromisoformat(deadline["date"]), years or 0)
    made = {**deadline, "date": day.isoformat(), "year_inferred": given is None}
    made["basis"] = _inferred(deadline.get("basis", []), {"date"})
    return made


def _shifted(day: date, years: int) -> date:
    """The same day in another year; 29 February becomes the 28th."""
    try:
        if day.month == 2 and day.day == 29:
            return date(day.year + years, 2, 28)
        return day.replace(year=day.year + years)
    except ValueError:
        raise UsageProblem(_("年份超出了范围。")) from None


def _rename(made: _Data, old: str, new: str) -> None:
    """The year in the title, in names and subjects; their basis is marked inferred."""
    changed = {name for name in ("title", "short_title") if _replace(made, name, old, new)}
    made["basis"] = _inferred(made["basis"], changed)
    for part, name in (("items", "name"), ("deadlines", "what"), ("routes", "subject")):
        made[part] = [dict(one) for one in made.get(part, [])]
        for one in made[part]:
            if _replace(one, name, old, new) and "basis" in one:
                one["basis"] = _inferred(one["basis"], {name})


def _replace(entry: _Data, name: str, old: str, new: str) -> bool:
    text = entry.get(name)
    if not isinstance(text, str) or old not in text:
        return False
    entry[name] = changed = re.sub(rf"(?<![0-9]){old}(?![0-9])", new, text)
    return changed != text


def _inferred(basis: list[_Data], changed: set[str]) -> list[_Data]:
    return [{**one, "inferred": True} if changed.intersection(one["of"]) else one for one in basis]


def _without(basis: list[_Data], fact: str) -> list[_Data]:
    kept = [{**one, "of": [name for name in one["of"] if name != fact]} for one in basis]
    return [one for one in kept if one["of"]]
