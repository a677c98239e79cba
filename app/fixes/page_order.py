"""The order of pages that come as files, as far as their names and pictures tell it."""

import re
from collections.abc import Sequence
from typing import Any

from app.domain.facts import PhotoFacts
from app.domain.notice import Item
from app.fixes.base import Chosen, Sources

_PAGE = re.compile(
    r"第?([0-9]+|[一二三四五六七八九十]{1,3})页|(?:^|[\W_])[Pp](?:age)?[ _-]?([0-9]+)"
)
_SIDES = re.compile(r"(正面)|(反面|背面)")
_CHINESE = {figure: number for number, figure in enumerate("一二三四五六七八九", 1)}


def in_order(sources: Sources, _item: Item) -> Chosen:
    """By the page numbers in the names, else by the time taken, else as they lie in the slot."""
    for told in (_numbered(sources), _timed(sources)):
        if told is not None and len(set(told)) == len(told):
            order = sorted(range(len(sources)), key=told.__getitem__)
            return {"order": [sources[index].file.path for index in order]}
    return {"order": [one.file.path for one in sources]}


def _numbered(sources: Sources) -> Sequence[Any] | None:
    """None where the names are not alike but for their numbers."""
    stems = [one.file.name.rpartition(".")[0] or one.file.name for one in sources]
    pages = [_page_number(stem) for stem in stems]
    if all(page is not None for page in pages):
        return pages
    if len({re.sub(r"[0-9]+", "0", stem) for stem in stems}) > 1:
        return None
    return [tuple(map(int, re.findall(r"[0-9]+", stem))) for stem in stems]


def _page_number(stem: str) -> int | None:
    if found := _PAGE.search(stem):
        told = found[1] or found[2]
        return int(told) if told.isdecimal() else _chinese_number(told)
    side = _SIDES.search(stem)
    return (1 if side[1] else 2) if side else None


def _chinese_number(told: str) -> int:
    tens, ten, ones = told.rpartition("十")
    if not ten:
        return _CHINESE.get(told[-1], 0)
    return _CHINESE.get(tens, 1) * 10 + _CHINESE.get(ones, 0)


def _timed(sources: Sources) -> Sequence[Any] | None:
    times = [one.facts.taken for one in sources if isinstance(one.facts, PhotoFacts)]
    return times if len(times) == len(sources) and all(times) else None
