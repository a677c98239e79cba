"""Sentences that ask for something and became no fact: nothing may pass unseen."""

import re
from collections.abc import Iterable, Iterator

from app.domain.notice import Passage
from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.things import asking
from app.notices.reader.things.topics import Topic

_ASKS = re.compile(
    "应当?(?!用|急|对|邀|征)|须|必须|务必|不得|不超过|不少于|不低于|不能|不要|请(?!求|示)|不予|严禁|禁止"
    "|提供|提交|报送|上报|要(?=[^求素点闻件闻])|需(?!求)|原则上|限"
)
"""须装订成册; 请勿, but no 请求."""


_MARK = re.compile(r"^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|\d+[.、]|[①-⑳]) ?")


_OPENS = re.compile(r"(?:通知|公告|函告|事项|安排|要求)如下：?$")


def passages(
    document: Document, topic: Topic, placed: Iterable[tuple[int, int]]
) -> Iterator[Passage]:
    known = sorted(placed)
    for sentence in document.sentences:
        if not _ASKS.search(sentence.text) or asking.tells(sentence) or topic.is_outside(sentence):
            continue
        if len(_MARK.sub("", sentence.text)) <= 8 or _OPENS.search(sentence.text):
            continue
        if any(start < sentence.end and end > sentence.start for start, end in known):
            continue
        yield _passage(document, sentence)


def _passage(document: Document, sentence: Sentence) -> Passage:
    clean = document.clean
    found = _ASKS.search(sentence.text)
    place = sentence.start + (found.start() if found else 0)
    start, end = clean.widened(place, place + 1, sentence.start, sentence.end)
    first, last = clean.back(start, end)
    return Passage(clean.original[first:last][:60], first, min(last, first + 60))
