"""A long pattern that is tried only where a sign stands that all it reads must hold."""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from app.notices.reader.patterns import Pattern


@dataclass(frozen=True, slots=True)
class Signed:
    """`sign` begins with literal characters, so that a text without it is passed over at once.

    `words` may begin with what is optional or looks behind, and is then tried at every place.
    """

    sign: Pattern
    words: Pattern

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        if self.sign.search(text, start, end) is None:
            return None
        return self.words.search(text, start, end)

    def finditer(
        self, text: str, start: int = 0, end: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        if self.sign.search(text, start, end) is None:
            return iter(())
        return self.words.finditer(text, start, end)


def signed(sign: str, words: str, flags: int = 0) -> Signed:
    return Signed(Pattern(sign, flags), Pattern(words, flags))
