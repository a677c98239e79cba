"""Which items a text speaks of: by their whole names, by offices' other words, or by parts."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from app.domain.notice import Item, Kind
from app.sorting import lexicon
from app.sorting.writing import closed, han, letters

WHOLE, SYNONYM, LONG, PART, HINT = 600.0, 250.0, 150.0, 60.0, 15.0
"""How many times likelier an item becomes: by its whole name, a usual word for its kind, four
characters that no other item has, three such, two such. Set on the layouts of tests/sorting."""

SHARED = 4.0
_ASIDE = re.compile(r"[（(【\[]([^）)】\]]*)[）)】\]]")
_OR = re.compile(r"(.*?)([\u3400-\u9fff]{2})[或和、及与]([\u3400-\u9fff]{2})(.+)")
_LEAST = 2


@dataclass(frozen=True, slots=True)
class Hit:
    """`words` as they stand in the text; `weight` holds for each of the `items` (ids)."""

    words: str
    items: tuple[str, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class Heard:
    """What a text says of items, and the Chinese characters that said nothing."""

    hits: tuple[Hit, ...]
    rest: str

    def weight(self, item: str) -> float:
        found = 1.0
        for hit in self.hits:
            found *= hit.weight if item in hit.items else 1.0
        return found

    def words(self, item: str) -> str:
        """The weightiest words that speak for the item."""
        mine = [hit for hit in self.hits if item in hit.items and hit.weight > SHARED]
        return max(mine, key=lambda hit: hit.weight).words if mine else ""


class Terms:
    """The words of one notice's items. Parts of them that `spoken` has tell nothing.

    `later`: those of a phase to come.
    """

    def __init__(
        self, items: Sequence[Item], spoken: str = "", later: Collection[str] = ()
    ) -> None:
        self._spoken = spoken
        self._later = frozenset(later)
        self._names = {item.id: tuple(_names(item)) for item in items}
        phrases: dict[str, set[str]] = {}
        for item in items:
            for name in self._names[item.id]:
                phrases.setdefault(name, set()).add(item.id)
        self._whole = set(phrases)
        for word, kinds in lexicon.SYNONYMS.items():
            mine = {item.id for item in items if item.kind in kinds and _fits(word, item, items)}
            if mine and word not in phrases:
                phrases[word] = mine
        self._phrases = sorted(phrases.items(), key=lambda pair: -len(pair[0]))
        self._every = "|".join(name for names in self._names.values() for name in names)

    @property
    def known(self) -> set[str]:
        """Pairs of characters and whole names, as they may stand beside a person's name."""
        names = {name for names in self._names.values() for name in names}
        return names | {name[at : at + 2] for name in names for at in range(len(name) - 1)}

    def named(self, text: str) -> bool:
        """Whether some item's own name holds these words."""
        return text in self._every

    def heard(self, text: str, *, parts: bool = True) -> Heard:
        """`parts`: also what is only a part of an item's name."""
        rest = closed(text)
        hits: list[Hit] = []
        for phrase, items in self._phrases:
            if phrase in rest:
                hits += self._hits(phrase, items)
                rest = rest.replace(phrase, "|")
        if parts:
            for run in han(_emptied(rest, self._every)):
                hits += self._parts(run)
        return Heard(tuple(hits), "".join(han(_emptied(rest))))

    def _hits(self, phrase: str, items: set[str]) -> Iterator[Hit]:
        """What two items share is the one's that is asked for now."""
        later = items & self._later
        now = items - later or items
        yield Hit(phrase, tuple(sorted(now)), self._weight(phrase, now))
        if later and later != now:
            yield Hit(phrase, tuple(sorted(later)), SHARED)

    def _weight(self, phrase: str, items: set[str]) -> float:
        if phrase in self._whole and len(phrase) > _LEAST:
            return WHOLE
        return SYNONYM if len(items) == 1 or phrase in self._whole else SHARED

    def _parts(self, run: str) -> Iterator[Hit]:
        short = self._shortened(run)
        if short:
            yield Hit(run, short, _by_length(run))
            return
        at = 0
        while at <= len(run) - _LEAST:
            words = self._longest(run[at:])
            if not words:
                at += 1
                continue
            items = tuple(
                one for one, names in self._names.items() if any(words in n for n in names)
            )
            if words in self._spoken:
                items = ()
            if len(items) == 1:
                yield Hit(words, items, _by_length(words))
            elif items:
                yield Hit(words, items, SHARED)
            at += len(words)

    def _longest(self, run: str) -> str:
        """The longest beginning of the run that stands in some item's name."""
        ends = range(len(run), _LEAST - 1, -1)
        return next((run[:end] for end in ends if run[:end] in self._every), "")

    def _shortened(self, run: str) -> tuple[str, ...]:
        """The one item of whose name these are characters in their order, first and last too."""
        if len(run) < 3 or run in self._every:
            return ()
        mine = [one for one, names in self._names.items() if any(_shortens(run, n) for n in names)]
        return tuple(mine) if len(mine) == 1 else ()


def _names(item: Item) -> Iterator[str]:
    """The name as it is, without its brackets, and both sides of an “or”."""
    bare = closed(_ASIDE.sub("", item.name))
    inside = [closed(one) for one in _ASIDE.findall(item.name)]
    yield letters(bare)
    yield from (letters(bare) + letters(one) for one in inside if not one.startswith("含"))
    either = _OR.fullmatch(bare)
    if either:
        lead, one, other, tail = either.groups()
        yield from (lead + side + tail for side in (one, other))
        yield from (lead + side + tail[:1] for side in (one, other) if tail == "照片")


def _fits(word: str, item: Item, items: Sequence[Item]) -> bool:
    """A word for a kind speaks for an item unless another of the kind bears it in its name."""
    named = [one for one in items if word in closed(one.name)]
    if item.kind is Kind.FORM and named and item not in named:
        return False
    return item in named or not any(one.kind is item.kind for one in named)


def _emptied(text: str, kept: str = "") -> str:
    """Without words that say nothing, unless they are part of what is `kept`."""
    for word in sorted(lexicon.EMPTY, key=len, reverse=True):
        if len(word) < _LEAST or word not in kept:
            text = text.replace(word, "|")
    return text


def _by_length(words: str) -> float:
    return {2: HINT, 3: PART}.get(len(words), LONG)


def _shortens(run: str, name: str) -> bool:
    letters_left = iter(name)
    return name.endswith(run[-1]) and all(one in letters_left for one in run)
