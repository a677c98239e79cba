"""Sorts of works that the notice names in one breath and then describes one by one.

作品分为消息、通讯、短视频三类。消息不超过1000字，通讯…: each of them is a thing of its own.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from app.notices.reader.grammar.nouns import kind_of
from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.patterns import Pattern
from app.notices.reader.things.mentions import Mention

_DIVIDED = Pattern(
    r"(?:分为?|包括|设有?|含|征集|分成)[^。；，：、]{0,6}?"
    r"(?P<names>[一-龥]{2,7}(?:、[一-龥]{2,7}){0,8}(?:、|[和及与])[一-龥]{2,7}?)"
    r"(?:等)?(?:[一二两三四五六七八九\d]个?|几)(?:大?类|种)(?:作品|形式|体裁|类别)?(?=[，。；\n]|$)"
)
_LIMIT = Pattern(
    r"(?:的)?(?:应|须|要|均|作品|篇幅|字数|时长|每[篇幅部件张条])*"
    r"(?:为|在|以|限|要求|不超过|不少于|控制在|用|写|：|，|（)*"
    r"[^。；，、]{0,8}?(?:\d[^。；，、]{0,4}字|\d+分钟|\d+秒|JPE?G|MP[34]|Word|PDF|单幅|组照|\d[张幅])",
    re.IGNORECASE,
)


def named(document: Document, sentence: Sentence) -> Iterator[Mention]:
    """Where a clause of the sentence begins with such a name and says what it must be like."""
    names = _names(document)
    if not names:
        return
    one, run = _naming(names)
    for found in run.finditer(sentence.text):
        if _LIMIT.match(sentence.text, found.end()):
            for part in one.finditer(found[0]):
                start = sentence.start + found.start() + part.start()
                yield Mention(start, start + len(part[0]), part[0], kind_of(part[0]))


@lru_cache(maxsize=8)
def _naming(names: tuple[str, ...]) -> tuple[Pattern, Pattern]:
    """One of the names, and a run of them that begins a clause."""
    one = "(?:" + "|".join(map(re.escape, names)) + ")"
    return Pattern(one), Pattern(rf"(?:(?<=^)|(?<=[，；。：])){one}(?:[、和及与]{one})*")


@lru_cache(maxsize=8)
def _names(document: Document) -> tuple[str, ...]:
    found: list[str] = []
    for one in _DIVIDED.finditer(document.text):
        found += [part for part in re.split(r"[、和及与]", one["names"]) if len(part) > 1]
    plain = [one for one in found if not re.search(r"[类组]$|单位|学校|企业|个人|集体", one)]
    return tuple(sorted(set(plain), key=len, reverse=True))
