"""A text under repair: each character with its place in the original."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from app.notices.reader.patterns import Pattern

Replace = Callable[[re.Match[str]], str]


@dataclass(slots=True)
class Cells:
    """`text[i]` stood at `starts[i]:ends[i]`; `doubtful[i]` says that it is a guess."""

    text: str
    starts: list[int]
    ends: list[int]
    doubtful: list[bool]

    @staticmethod
    def of(text: str) -> "Cells":
        size = len(text)
        return Cells(text, list(range(size)), list(range(1, size + 1)), [False] * size)

    def substitute(self, pattern: Pattern, replace: Replace, *, doubtful: bool = False) -> None:
        """As re.sub. A replacement of equal length keeps each character's own place.

        In any other, each character stands for the whole match.
        """
        found = pattern.finditer(self.text)
        self.edit([(one.start(), one.end(), replace(one)) for one in found], doubtful=doubtful)

    def edit(self, edits: Iterable[tuple[int, int, str]], *, doubtful: bool = False) -> None:
        """Stretches that do not overlap, in their order, each with its replacement."""
        done = 0
        new = Cells("", [], [], [])
        words: list[str] = []
        for start, end, text in edits:
            words.append(self._copy(new, done, start))
            words.append(self._change(new, (start, end), text, doubtful))
            done = end
        if done:
            words.append(self._copy(new, done, len(self.text)))
            self.starts, self.ends, self.doubtful = new.starts, new.ends, new.doubtful
            self.text = "".join(words)

    def same_length(self, text: str) -> None:
        """Another text of the same length, character for character."""
        if len(text) != len(self.text):
            message = "a text of another length"
            raise ValueError(message)
        self.text = text

    def doubt(self, start: int, end: int) -> None:
        start, end = max(0, start), min(len(self.text), end)
        self.doubtful[start:end] = [True] * (end - start)

    def _copy(self, new: "Cells", start: int, end: int) -> str:
        new.starts += self.starts[start:end]
        new.ends += self.ends[start:end]
        new.doubtful += self.doubtful[start:end]
        return self.text[start:end]

    def _change(self, new: "Cells", place: tuple[int, int], text: str, doubtful: bool) -> str:
        start, end = place
        if len(text) == end - start:
            kept = self._copy(new, start, end)
            if doubtful and text != kept:
                new.doubtful[len(new.doubtful) - len(text) :] = [True] * len(text)
            return text
        doubt = doubtful or any(self.doubtful[start:end])
        new.starts += [self.starts[start]] * len(text)
        new.ends += [self.ends[end - 1]] * len(text)
        new.doubtful += [doubt] * len(text)
        return text
