"""Whose a limit is by the heading above it: 照片规格, 论文格式要求, 案例正文编写要求."""

from app.domain.notice import Kind
from app.notices.reader.facts.fact import Fact
from app.notices.reader.layout.document import Sentence
from app.notices.reader.patterns import Pattern
from app.notices.reader.things.catalogue import Catalogue
from app.notices.reader.things.mentions import GENERIC
from app.notices.reader.things.sheet import Sheet

_PICTURES = {Kind.PHOTO, Kind.HEADSHOT}
_BY_TITLE = {"照片": _PICTURES, "图片": {Kind.PHOTO}, "视频": {Kind.VIDEO}}
_WORKS = Pattern(r"作品|照片|视频|稿件|图片")
_ABOUT = Pattern(
    r"(?:的?(?:编写|撰写|写作|制作|拍摄|录制|排版|格式|内容|质量|技术|规格|具体|有关|提交)){0,2}"
    r"(?:的?(?:要求|规范|体例|标准|规格|说明|须知|提纲|格式))$"
)
"""编写要求 behind the name of what it is about."""
_LINE = Pattern(r"(?<=\n)(?P<title>[^\n，。；：]{4,30})(?=\n)")
_SHORTEST, _FAR = 2, 1500


def titled(catalogue: Catalogue, point: int, fact: Fact) -> list[Sheet]:
    """What the title says that the point is about: 作品要求, 照片规格, 论文要求."""
    title = catalogue.document.points[point].title
    named = _about(catalogue, title, fact)
    if named or "材料" in title or not _WORKS.search(title):
        return named
    for word, kinds in _BY_TITLE.items():
        if word in title:
            return [one for one in catalogue.sheets if one.kind in kinds & fact.kinds]
    return [one for one in catalogue.sheets if one.work and one.kind in fact.kinds]


def annexed(catalogue: Catalogue, sentence: Sentence, fact: Fact) -> list[Sheet]:
    """What the annex is about in which the sentence stands, by the line that heads it."""
    text = catalogue.document.text
    lines = _LINE.finditer(text, max(0, sentence.start - _FAR), sentence.start)
    told = [_about(catalogue, one["title"], fact) for one in lines if _ABOUT.search(one["title"])]
    return told[-1] if told else []


def _about(catalogue: Catalogue, title: str, fact: Fact) -> list[Sheet]:
    """The one item whose name stands in front of 要求."""
    told = _ABOUT.search(title)
    stem = title[: told.start()] if told else ""
    if len(stem) < _SHORTEST or stem.endswith(tuple(GENERIC)):
        return []
    fitting = [one for one in catalogue.sheets if one.kind in fact.kinds]
    same = [one for one in fitting if any(_is_same(stem, name) for name in one.names)]
    return same if len(same) == 1 else []


def _is_same(stem: str, name: str) -> bool:
    return len(name) >= _SHORTEST and (stem.endswith(name) or name.endswith(stem))
