"""Two things in one name: 营业执照或事业单位法人证书复印件, 视频或者PPT."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from app.notices.reader.grammar.nouns import is_known, kind_of
from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.patterns import Pattern
from app.notices.reader.things.leading import THING
from app.notices.reader.things.mentions import Mention

_OR = Pattern(r"(?<=.)(?:或者?|/)(?=.)")
_COPY = Pattern(r"(?:的?(?:复印件|扫描件|影印件))$")
_SHORTEST = 2


def in_each(
    document: Document, named: Callable[[Sentence], Iterable[Mention]]
) -> dict[int, tuple[Mention, ...]]:
    """What `named` finds in each sentence, by its number, with such names parted."""
    return {
        sentence.number: tuple(
            part for one in named(sentence) for part in _parts(document.text, one)
        )
        for sentence in document.sentences
    }


def _parts(text: str, one: Mention) -> list[Mention]:
    written = text[one.start : one.end].rstrip()
    joints = [
        joint
        for joint in _OR.finditer(written)
        if written.count("（", 0, joint.start()) == written.count("）", 0, joint.start())
    ]
    if len(joints) != 1 or one.titled or one.name not in {written, written.strip("“”")}:
        return [one]
    first, second = written[: joints[0].start()], written[joints[0].end() :]
    copy = _COPY.search(second)
    if not _is_thing(first) or not _is_thing(second[: copy.start()] if copy else second):
        return [one]
    shared = copy[0].lstrip("的") if copy and not _COPY.search(first) else ""
    end = one.start + len(written)
    middle = one.start + joints[0].start()
    return [
        replace(one, end=middle, name=first + shared, kind=kind_of(first)),
        replace(one, start=one.start + joints[0].end(), end=end, name=second, kind=kind_of(second)),
    ]


_NO_PAIR = Pattern(r"^(?:其他|其它|相关|有关)|^(?:实物|样机|样品|原件|复印件|扫描件|印刷品)$")


def _is_thing(words: str) -> bool:
    if len(words) < _SHORTEST or _NO_PAIR.search(words):
        return False
    return is_known(words) or bool(THING.search(words))
