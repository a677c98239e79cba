"""Items that words mean as a group: 两类推荐表, 正式材料, 录像文件, 与汇总表一起."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.domain.notice import Kind
from app.notices.reader import meant
from app.notices.reader.grammar.numbers import whole
from app.notices.reader.layout.document import Sentence

if TYPE_CHECKING:
    from app.notices.reader.found import Reading
    from app.notices.reader.things.sheet import Sheet

Place = tuple[int, int]

_WITH = re.compile(
    r"(?:^|，)[^，。；]{0,6}(?:与|和|同|连同)(?P<what>[^，。；]{1,20}?)(?:一起|一并|一同)"
)


def together(reading: Reading, sentence: Sentence, words: Place, own: list[Sheet]) -> list[Sheet]:
    """由秘书收齐，与汇总表一起发到…: with it goes what the sentence before speaks of."""
    said = _WITH.search(reading.document.text[words[0] : words[1]])
    if said is None or not own or sentence.number == 0:
        return own
    inside = meant.own(
        reading, sentence, words[0] + said.start("what"), words[0] + said.end("what")
    )
    if any(one not in inside for one in own):
        return own
    before = reading.document.sentences[sentence.number - 1]
    more = meant.own(reading, before) if before.point == sentence.point else []
    return own + [one for one in more if one not in own]


def of_number(reading: Reading, words: str) -> list[Sheet]:
    """两表Excel版, 两类推荐表, where there are as many."""
    found = re.search(
        r"(?P<n>[两二三四五])[张份个类种]?(?P<what>[一-龥]{0,4}表)(?!彰|演|现|格的|示)", words
    )
    if found is None:
        return []
    tables = [one for one in reading.sheets if one.kind in {Kind.FORM, Kind.TABLE}]
    alike = [one for one in tables if one.name.endswith(found["what"])]
    return alike if whole(found["n"]) == len(alike) else []


def of_stage(reading: Reading, words: str) -> list[Sheet]:
    """正式材料于…派专人送到: all of that stage."""
    found = re.search(r"(?P<stage>[一-龥]{2})(?:阶段)?的?材料", words)
    if found is None:
        return []
    return [
        one for one in reading.sheets if str(one.values.get("phase", "")).startswith(found["stage"])
    ]


_MEDIUM = re.compile(
    r"(?P<film>视频|录像|短片|影像)|(?P<sound>音(?=视频)|音频|录音)|(?P<picture>照片|图片)"
)
_KINDS = {
    "film": {Kind.VIDEO},
    "sound": {Kind.AUDIO},
    "picture": {Kind.PHOTO, Kind.HEADSHOT},
}


def of_medium(reading: Reading, words: str) -> list[Sheet]:
    """名家类录像文件较大的: whatever is of that medium."""
    kinds = {
        kind for one in _MEDIUM.finditer(words) if one.lastgroup for kind in _KINDS[one.lastgroup]
    }
    return [one for one in reading.sheets if one.kind in kinds]
