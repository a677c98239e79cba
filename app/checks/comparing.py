"""What two writings of one form have in common, whatever OCR made of the one."""

import itertools
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.domain.facts import Box, PdfFacts, TextLine

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
    """What stands to the right of a label on a page."""

    text: str
    sure: float
    place: Box


class Reading:
    """The lines read from a PDF's upright pages; turned ones keep no rows."""

    def __init__(self, pdf: PdfFacts) -> None:
        pages = [text for text in pdf.texts or () if text.read]
        self.whole = all(text.read for text in pdf.texts or ())
        self._pages = [[(plain(line.text), line) for line in text.lines] for text in pages]
        self._rows = [text.turned == 0 for text in pages]
        self.lines = tuple(text for page in self._pages for text, _ in page)
        self.text = "".join(self.lines)
        self.triples = triples(self.text)

    def holds(self, text: str) -> bool:
        return any(text in line for line in self.lines)

    def beside(self, name: str) -> Iterator[Beside]:
        """What stands right of each line that is this label, or behind it in the same line."""
        for page, upright in zip(self._pages, self._rows, strict=True):
            for text, line in page if upright else ():
                if text == name:
                    yield from _right_of(line, [other for _, other in page])
                elif text.startswith(name) and "：" in line.text.replace(":", "："):
                    _, _, rest = line.text.replace(":", "：").partition("：")
                    if plain(rest):
                        yield Beside(rest, line.confidence, line.box)


def _right_of(named: TextLine, lines: Iterable[TextLine]) -> Iterator[Beside]:
    """The nearest line of the same row."""
    middle = named.box.top + named.box.height / 2
    end = named.box.left + named.box.width
    row = [
        line
        for line in lines
        if line.box.left >= end - 0.01 and abs(_middle(line) - middle) < 0.7 * named.box.height
    ]
    if row:
        line = min(row, key=lambda one: one.box.left)
        yield Beside(line.text, line.confidence, line.box)


def _middle(line: TextLine) -> float:
    return line.box.top + line.box.height / 2
