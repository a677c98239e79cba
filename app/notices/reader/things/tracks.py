"""Parts side by side, each for one sort of candidates, that ask for things of the same names.

一、先进集体：1.推荐表…。二、先进个人：1.推荐表…: these are two forms.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from app.notices.reader.layout.document import Document
from app.notices.reader.layout.points import Point
from app.notices.reader.patterns import Pattern
from app.notices.reader.things import headings
from app.notices.reader.things.kinds_named import declared
from app.notices.reader.things.mentions import Mention
from app.notices.reader.things.sheet import Sheet

_SORT = Pattern(
    "“?[一-龥A-Z]{1,12}(?:[类组]|赛道|奖[章状]?|先锋号|标兵|能手|集体|个人|团队|团体|家庭|企业|高校|学校)”?"
)
_NO_SORT = Pattern(
    "材料|要求|时间|方式|联系|附件|名额|条件|推荐|评审|设置|主办|承办|协办|各|参赛|申报|报送|颁奖|等奖"
)
_FEWEST, _AHEAD = 2, 40


class Track(NamedTuple):
    """`group` is the place of the parts that it stands among."""

    start: int
    end: int
    group: tuple[int, int]


def fitting(document: Document, found: list[Sheet], mention: Mention) -> list[Sheet]:
    """Of those of one name the ones of the same part; none where this part asks for its own."""
    own = _at(document, mention.start)
    if own is None or not found:
        return found
    tracks = [_at(document, one.mention.start) for one in found]
    same = [one for one, track in zip(found, tracks, strict=True) if track in {own, None}]
    if same or not _begins_point(document, mention):
        return same or found
    beside = all(track is not None and track.group == own.group for track in tracks)
    return [] if beside else found


def _begins_point(document: Document, mention: Mention) -> bool:
    """It stands in the first clause of a point within the part."""
    sentence = document.sentence_at(mention.start)
    if sentence is None or sentence.point < 0 or document.points[sentence.point].parent < 0:
        return False
    lead = document.text[document.points[sentence.point].body : mention.start]
    return len(lead) <= _AHEAD and not any(sign in lead for sign in "，。；：\n")


def _at(document: Document, place: int) -> Track | None:
    several = _tracks(document)
    at = bisect_right(several, place, key=lambda one: one.start) - 1
    return several[at] if at >= 0 and place < several[at].end else None


@lru_cache(maxsize=8)
def _tracks(document: Document) -> Sequence[Track]:
    """Those of the highest level, in order."""
    found: list[Track] = []
    for one in sorted(_all(document)):
        if not found or one.start >= found[-1].end:
            found.append(one)
    return found


def _all(document: Document) -> Iterator[Track]:
    beside: dict[tuple[int, int], list[Point]] = {}
    for point in document.points:
        beside.setdefault(headings.place(point), []).append(point)
    for group, points in beside.items():
        sorts = [one for one in points if len(points) >= _FEWEST and _is_sort(document, one)]
        if len({one.title for one in sorts}) >= _FEWEST:
            yield from (Track(one.body, _end(document, one), group) for one in sorts)


def _is_sort(document: Document, point: Point) -> bool:
    title = point.title.strip("：。 ")
    behind = document.text[point.body + len(point.title) :][:1]
    if behind not in {"\n", "：", "。"}:
        return False
    plain = _SORT.fullmatch(title) and not _NO_SORT.search(title)
    return bool(plain) or title.strip("“”") in declared(document)


def _end(document: Document, part: Point) -> int:
    """Of the point with all that is below it."""
    return max(one.end for at, one in enumerate(document.points) if document.is_below(at, part))
