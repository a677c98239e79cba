"""Sentences that ask for something, or may, and became no fact: nothing may pass unseen."""

from collections.abc import Iterable, Iterator

from app.domain.notice import Passage
from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.patterns import Pattern
from app.notices.reader.things import asking
from app.notices.reader.things.topics import Topic
from app.notices.reader.whole import attestations

_ASKS = Pattern(
    "应当?(?!用|急|对|邀|征)|须|必须|务必|不得|不超过|不少于|不低于|不能|不要|请(?!求|示)|不予|严禁|禁止"
    "|提供|提交|报送|上报|要(?=[^求素点闻件闻])|需(?!求)|原则上|限"
)
"""须装订成册; 请勿, but no 请求."""


_MARK = Pattern(r"^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|\d+[.、]|[①-⑳]) ?")


_OPENS = Pattern(r"(?:通知|公告|函告|事项|安排|要求)如下：?$")


def passages(
    document: Document, topic: Topic, placed: Iterable[tuple[int, int]]
) -> Iterator[Passage]:
    known = sorted(placed)
    doubted = list(attestations.doubted(document))
    for sentence in document.sentences:
        if topic.is_outside(sentence):
            continue
        if _asks(sentence) and not _holds_any(known, sentence.start, sentence.end):
            found = _ASKS.search(sentence.text)
            yield _passage(document, sentence, sentence.start + (found.start() if found else 0))
            continue
        for start, end in doubted:
            if sentence.start <= start < sentence.end and not _holds_any(known, start, end):
                yield _passage(document, sentence, start)
                break


def _asks(sentence: Sentence) -> bool:
    if not _ASKS.search(sentence.text) or asking.tells(sentence):
        return False
    return len(_MARK.sub("", sentence.text)) > _SHORT and not _OPENS.search(sentence.text)


_SHORT = 8


def _holds_any(known: list[tuple[int, int]], low: int, high: int) -> bool:
    return any(start < high and end > low for start, end in known)


def _passage(document: Document, sentence: Sentence, place: int) -> Passage:
    clean = document.clean
    start, end = clean.in_clauses(place, place + 1, sentence.start, sentence.end)
    first, last = clean.back(start, end)
    return Passage(clean.original[first:last][:60], first, min(last, first + 60))
