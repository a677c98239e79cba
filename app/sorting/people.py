"""Whose name stands in a text, and whether somebody else's does."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.domain.submission import Nominee
from app.sorting import lexicon
from app.sorting.writing import closed, han

_JOINT = r"[\s\u3000·•‧・._\-]*"
_LINKS = "的在与和同为于正参向给是去到做讲获带以及等、"
_ENDS = "照表像片版稿件图档"


@dataclass(frozen=True, slots=True)
class Mention:
    """`nominees` are the ids of all who bear the name; `sure`: it is no part of a longer name."""

    name: str
    nominees: tuple[str, ...]
    sure: bool


class People:
    """The nominees of a submission; `known` words may stand beside a name."""

    def __init__(self, nominees: Sequence[Nominee], known: Iterable[str], unit: str) -> None:
        self._ids: dict[str, tuple[str, ...]] = {}
        for one in nominees:
            name = closed(one.name)
            self._ids[name] = (*self._ids.get(name, ()), one.id)
        longest_first = sorted(self._ids, key=len, reverse=True)
        self._patterns = [(name, _pattern(name)) for name in longest_first]
        words = {*known, *lexicon.EMPTY, *lexicon.SCENES, *lexicon.FOREIGN, *lexicon.SYNONYMS}
        self._known = sorted((word for word in words if word), key=len, reverse=True)
        self._heads = {word for word in words if len(word) >= 2}
        self._unit = closed(unit)

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """Each name once; a longer name hides a shorter one within it."""
        rest = closed(text)
        found = []
        for name, pattern in self._patterns:
            spots = list(pattern.finditer(rest))
            if spots:
                sure = any(self._alone(name, rest, spot.start(), spot.end()) for spot in spots)
                found.append(Mention(name, self._ids[name], sure))
                rest = pattern.sub("|", rest)
        return tuple(found)

    def without(self, text: str) -> str:
        """The text with every nominee's name blotted out."""
        rest = closed(text)
        for _name, pattern in self._patterns:
            rest = pattern.sub("|", rest)
        return rest

    def stranger(self, text: str) -> str:
        """What looks like the name of somebody who is no nominee; "" for nothing."""
        for run in han(self.without(text)):
            name = self._stripped(run)
            if self._looks_like_name(name):
                return name
        return ""

    def _alone(self, name: str, text: str, start: int, end: int) -> bool:
        """张三 may begin 张三丰, and 马到成 a saying; before two words and more 马到成 is whole."""
        before, after = text[:start][-1:], text[end:]
        if name.isascii():
            return not _latin(before) and not _latin(after[:1])
        if not han(after[:1]):
            return len(name) > 2 or before not in lexicon.SURNAMES or not before
        if len(name) > 2 and name[:2] not in lexicon.COMPOUND:
            return len(han(after)[0]) > 1 or after[0] in _LINKS + _ENDS
        if before and before in lexicon.SURNAMES:
            return False
        return after[0] in _LINKS or any(after.startswith(word) for word in self._heads)

    def _stripped(self, run: str) -> str:
        """Without the known words around it, the longest first."""
        before = ""
        while run != before:
            before = run
            for word in self._known:
                if run.startswith(word):
                    run = run[len(word) :]
                    break
                if run.endswith(word):
                    run = run[: -len(word)]
                    break
        return run

    def _looks_like_name(self, text: str) -> bool:
        if text and text in self._unit:
            return False
        if len(text) == 4:
            return text[:2] in lexicon.COMPOUND
        return 2 <= len(text) <= 3 and text[0] in lexicon.SURNAMES


def _latin(rune: str) -> bool:
    return rune.isascii() and rune.isalnum()


def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(
        _JOINT.join(re.escape(one) for one in name if not one.isspace() and one != "·")
    )
