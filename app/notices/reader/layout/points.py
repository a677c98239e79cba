"""A notice's numbered points, also where the whole body is one paragraph."""

import heapq
from collections.abc import Iterator
from dataclasses import dataclass

from app.notices.reader.layout import plain
from app.notices.reader.layout.labels import labels
from app.notices.reader.layout.running import running
from app.notices.reader.layout.sequences import sequences
from app.notices.reader.patterns import Pattern

_NUMERAL = "[一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]"
_SIGNS = "[▌▍▎┃●■◆▪·※★☆○◎▲►➢✓√◇□△➤→➔➜▶◉❖❑▫◦‣☞✦✧✔]"
_AMOUNT = r"20\d\d年|[小大]?\d英?寸|\d{2,5}[字页张份个MK]|\d{1,4}[-—~至到]\d{1,5}[字页张份个分秒M]"
"""1.2寸照片, 3.2000字: a list's number in front of a number, and no decimal."""
_SORT = "[\u4e00-\u9fff]{2,8}[类组](?:成果|作品|项目|课题|案例|材料)?"
_MARKS = (
    (0, rf"第{_NUMERAL}{{1,3}}[部章]分?[：、 ]?"),
    (0, rf"第{_NUMERAL}{{1,3}}条[：、 ]?"),
    (1, rf"【{_NUMERAL}{{1,2}}】"),
    (1, r"(?<=\n)【[^】\n]{2,12}】"),
    (0, r"(?<=\n)[Ⅰ-Ⅻ][、. ]?"),
    (1, r"(?<=\n)问："),
    (1, rf"{_NUMERAL}{{1,3}}、"),
    (2, rf"(?:(?<=\n)|(?<=。))第{_NUMERAL}步[：，、。 ](?:[一-龥]{{2,6}}[。：])?"),
    (2, rf"（{_NUMERAL}{{1,3}}）(?!项|款|条|[至到、和及]（)"),
    (2, r"(?<=\n)（(?=[^（）\n]{3,12}(?:\n|$))"),
    (4, r"\d{1,2}\.\d{1,2}(?:\.\d{1,2})?(?=[ 、])[ 、]"),
    (3, r"(?<=\n)附件\d{1,2}[：:.、 ]+(?=[一-龥《])"),
    (3, r"(?<=\n)[甲乙丙丁戊己庚辛]、"),
    (4, rf"(?<=\n)(?:种类|类型|类别|作品|赛道|方向|形式){_NUMERAL}："),
    (
        3,
        rf"\d{{1,2}}(?:[、.](?!\d)|\.(?={_AMOUNT}))",
    ),
    (3, r"(?<=\n)(?:0\d[.、 ]{0,2}\n?|\d{1,2} )(?=[一-龥《“]{2})(?![年月日人名个])"),
    (4, r"（\d{1,2}）(?!项|样|款|类|（\d|[、至到-]（\d)|\d{1,2}）"),
    (4, r"\d{1,2}）(?=[ 一-龥《“])"),
    (4, r"（[甲乙丙丁戊]）(?!类|项|组|款|方)"),
    (5, rf"(?<=\n)(?=(?:{_SORT}|(?:推荐|报送)(?:单位|部门))：)"),
    (5, r"[①-⑳](?![①-⑳、]?(?:[①-⑳]|项(?!目)))"),
    (4, r"[一二三四五六七八]是(?=[一-龥《“])"),
    (4, r"第[一二三四五六]是(?=[一-龥《“])"),
    (
        5,
        rf"(?<=\n)(?:{_SIGNS}+|-(?= )|—{{1,2}}(?=[ 一-龥《])) ?(?=[\u4e00-\u9fff《“A-Z\d])",
    ),
    (4, r"(?<=\n)[A-H] (?=[\u4e00-\u9fff《])"),
    (5, r"[a-zA-Z][.、）](?![A-Za-z\d])"),
    (1, r"(?!)"),
    (3, r"(?!)"),
    (1, r"(?!)"),
    (5, r"(?!)"),
    (6, r"(?!)"),
)
_LEVELS = tuple(level for level, _mark in _MARKS)
_BARE = {"numeral": len(_MARKS) - 5, "digit": len(_MARKS) - 4}
_HEADING, _LISTED, _LABELLED = len(_MARKS) - 3, len(_MARKS) - 2, len(_MARKS) - 1
"""These are no signs: see sequences.py, plain.py and, for a thing and a colon, labels.py."""
_BEHIND_A_STOP = r"(?<=^)|(?<=[\n。；：！？）”|])|(?<= )(?=[①-⑳])"
_WITHIN_A_CLAUSE = (
    r"(?<=[\u4e00-\u9fff])(?=（[一二三四五六七八九十]）)(?<![第按见照如条款项及和至到])"
)
"""要求如下（一）…, but no 见（一）."""
_ANY_MARK = "|".join(f"(?P<m{number}>{mark})" for number, (_level, mark) in enumerate(_MARKS))
_AT = Pattern(f"(?:{_BEHIND_A_STOP}|{_WITHIN_A_CLAUSE}) ?(?:{_ANY_MARK})")
LABEL_LEVEL = 6
_STEPS = 2
"""A part or a step that 第 counts holds others of its own level: 第三步, and （一） within it."""
_BULLETS, _WITHIN_BULLETS = 5, 3
"""Below a bullet stand other bullets and small numbers; else only signs of a deeper level."""
_KINDS = {f"m{number}": number for number in range(len(_MARKS))}
_TITLED = Pattern(rf"【(?!{_NUMERAL}{{1,2}}】)")
"""【初评】, and not 【一】, is a title of its own."""
_TITLE = Pattern(r"[^。；：\n]{1,40}")
_ASKS = Pattern(r"(?<=[一-龥]{2})(?:都?(?:是|有|包括)(?:什么|哪些)|是怎样的)？?$")
"""申报材料有哪些？ is headed like 申报材料."""


@dataclass(frozen=True, slots=True)
class Point:
    """`start` is at its mark, `body` behind it; `end` is where the next point of any level begins.

    `parent` is the index of the point that it is part of, -1 for none.
    """

    level: int
    start: int
    body: int
    end: int
    title: str
    parent: int
    mark: str = ""


def points(text: str) -> tuple[Point, ...]:
    """A sign seen before goes back to its fellows; a new one opens a level of its own."""
    marks = list(_marks(text))
    marks = sorted({*marks, *running(text, marks, _LEVELS)}, key=lambda one: one[1])
    marks = sorted([*marks, *_unmarked(text, marks)], key=lambda one: one[1])
    found: list[Point] = []
    open_points: list[int] = []
    kinds: list[int] = []
    for number, (kind, start, body) in enumerate(marks):
        level = _MARKS[kind][0]
        known = kind in kinds
        while open_points and (
            kinds[-1] != kind
            if known
            else not _holds(found[open_points[-1]], level, text[start:body])
        ):
            open_points.pop()
            kinds.pop()
        if known:
            open_points.pop()
            kinds.pop()
        end = marks[number + 1][1] if number + 1 < len(marks) else len(text)
        title = _TITLE.match(text, body, end)
        written = _ASKS.sub("", title[0].strip()) if title else ""
        if _TITLED.match(text, start):
            written = text[start + 1 : body].strip("】 ")
        found.append(
            Point(
                level,
                start,
                body,
                end,
                written,
                open_points[-1] if open_points else -1,
                text[start:body],
            )
        )
        open_points.append(number)
        kinds.append(kind)
    return tuple(found)


def _holds(above: Point, level: int, mark: str) -> bool:
    """Whether a sign that comes for the first time opens a list within what is open."""
    if above.level == level and mark.startswith("0") != above.mark.startswith("0"):
        return True
    if above.mark.startswith("第") and level <= _STEPS:
        return above.level <= level
    return above.level < level or (above.level == _BULLETS and level >= _WITHIN_BULLETS)


def _marks(text: str) -> Iterator[tuple[int, int, int]]:
    """Kind, start and end of each mark, in order."""
    bare = [(_BARE[kind], start, end) for kind, start, end in sequences(text)]
    labelled = [(_LABELLED, start, start) for start in labels(text)]
    done = -1
    for one in heapq.merge(_signs(text), bare, labelled, key=lambda one: one[1]):
        if one[1] > done:
            done = one[1]
            yield one


def _unmarked(text: str, marks: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Headings and lists told by their lines alone, the former where no parts are numbered."""
    parts = sum(_MARKS[kind][0] <= 1 for kind, _start, _end in marks)
    tops = plain.headings(text) if parts < _FEWEST_PARTS else []
    taken = frozenset(start for _kind, start, _end in marks)
    listed = list(plain.lists(text, taken, tops))
    return [(_HEADING, one, one) for one in tops if one not in taken] + [
        (_LISTED, one, one) for one in listed if one not in tops
    ]


_FEWEST_PARTS = 2


def _signs(text: str) -> Iterator[tuple[int, int, int]]:
    for found in _AT.finditer(text):
        kind = found.lastgroup
        if kind is not None:
            end = found.end(kind)
            end += len(text[end : end + 2]) - len(text[end : end + 2].lstrip(" "))
            yield _KINDS[kind], found.start(kind), end
