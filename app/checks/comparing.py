"""What two writings of one form have in common, whatever OCR made of the one."""

import itertools
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.domain.facts import PdfFacts
from app.domain.pages import Box, PageLook, PageText

_LOOK_ALIKE = str.maketrans("已巳曰未土千于入八〇○oOlI|", "己己日末士干干人人0000111")
"""Characters that OCR takes for one another count as one."""

_ASIDE = re.compile(r"[（(【\[][^）)】\]]*[）)】\]]")


def plain(text: str) -> str:
    """Letters and digits alone, full-width ones made narrow, look-alikes made one."""
    folded = unicodedata.normalize("NFKC", text).translate(_LOOK_ALIKE)
    return "".join(one for one in folded if one.isalnum())


def label(text: str) -> str:
    """A label without spaces, colons and what stands in brackets."""
    return plain(_ASIDE.sub("", text))


@dataclass(frozen=True, slots=True)
class Field:
    label: str
    value: str


def fields(text: str) -> Iterator[Field]:
    """Neighbouring lines of a Word text, which are neighbouring cells, and “label：value”.

    Not every pair is a label and its value; whoever asks looks for a label's place.
    """
    lines = [line.strip() for line in text.split("\n")]
    for first, second in itertools.pairwise(lines):
        if 2 <= len(label(first)) <= 10 and plain(second):
            yield Field(first, second)
    for line in lines:
        named, colon, value = line.replace(":", "：").partition("：")
        if colon and 2 <= len(label(named)) <= 10 and plain(value):
            yield Field(named, value.strip())


def distance(one: str, other: str) -> int:
    """How many characters must be put in, left out or changed."""
    row = list(range(len(other) + 1))
    for number, mine in enumerate(one, 1):
        before, row[0] = row[0], number
        for place, theirs in enumerate(other, 1):
            changed = before + (mine != theirs)
            before = row[place]
            row[place] = min(changed, row[place] + 1, row[place - 1] + 1)
    return row[-1]


def triples(text: str) -> frozenset[str]:
    return frozenset(text[start : start + 3] for start in range(len(text) - 2))


def share(text: str, among: frozenset[str]) -> float:
    """How much of a plain text is found in triples of characters; line breaks do little harm."""
    own = triples(text)
    return len(own & among) / len(own) if own else 0.0


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands to the right of a label; `covered`: a seal lies over it."""

    text: str
    sure: float
    covered: bool


@dataclass(frozen=True, slots=True)
class _Line:
    """`place` is that on the page turned upright."""

    plain: str
    text: str
    sure: float
    place: Box
    covered: bool


class Reading:
    """The lines that were read from a PDF, each page turned upright."""

    def __init__(self, pdf: PdfFacts) -> None:
        texts = pdf.texts or ()
        looks = pdf.looks or (None,) * len(texts)
        self.whole = all(text.read for text in texts)
        self._pages = [_lines(*page) for page in zip(texts, looks, strict=False)]
        self.lines = tuple(line.plain for page in self._pages for line in page)
        self.text = "".join(self.lines)
        self.triples = triples(self.text)

    def holds(self, text: str) -> bool:
        return any(text in line for line in self.lines)

    def beside(self, name: str) -> Iterator[Beside]:
        """What stands right of each line that is this label, or behind it in the same line."""
        for page in self._pages:
            for line in page:
                if line.plain == name:
                    yield from _right_of(line, page)
                elif line.plain.startswith(name):
                    _, _, rest = line.text.replace(":", "：").partition("：")
                    if plain(rest):
                        yield Beside(rest, line.sure, line.covered)


def _lines(text: PageText, look: PageLook | None) -> list[_Line]:
    seals = [seal.box for seal in look.seals] if look else []
    return [
        _Line(
            plain(line.text),
            line.text,
            line.confidence,
            _upright(line.box, text.turned),
            any(_meet(line.box, seal) for seal in seals),
        )
        for line in text.lines
    ]


def _upright(box: Box, turned: int) -> Box:
    for _quarter in range(turned // 90 % 4):
        box = Box(1 - box.top - box.height, box.left, box.height, box.width)
    return box


def _meet(one: Box, other: Box) -> bool:
    across = min(one.left + one.width, other.left + other.width) - max(one.left, other.left)
    down = min(one.top + one.height, other.top + other.height) - max(one.top, other.top)
    return across > 0 and down > 0


def _right_of(named: _Line, lines: Iterable[_Line]) -> Iterator[Beside]:
    """The nearest line of the same row."""
    end = named.place.left + named.place.width
    row = [
        line
        for line in lines
        if line.place.left >= end - 0.01
        and abs(_middle(line.place) - _middle(named.place)) < 0.7 * named.place.height
    ]
    if row:
        line = min(row, key=lambda one: one.place.left)
        yield Beside(line.text, line.sure, line.covered)


def _middle(box: Box) -> float:
    return box.top + box.height / 2
