"""A linear chain over letters: how likely at each of them a name begins or goes on.

The weights are those of a conditional random field with the labels O (no name), B (a name begins)
and I (it goes on); O's are taken off the others', which changes no chance.
"""

import json
from dataclasses import dataclass
from math import exp
from pathlib import Path
from typing import NamedTuple

from app.notices.reader.weighing import letters

_HOPELESS = -4.0
"""A line none of whose letters comes nearer to beginning a name than this is passed over."""

Pair = tuple[float, float]
"""What speaks for B and for I."""


class Chance(NamedTuple):
    begins: float
    goes_on: float


_NONE = Chance(0.0, 0.0)


@dataclass(frozen=True)
class Chain:
    pieces: dict[int, dict[str, list[tuple[int, float, float]]]]
    """By length and letters: offset, for B, for I."""
    signs: dict[str, dict[str, Pair]]
    spoken: dict[str, Pair]
    always: Pair
    follows: tuple[tuple[float, float, float], ...]
    """The factor for the label of the column behind that of the row, in the order O, B, I."""

    @classmethod
    def load(cls, path: Path) -> "Chain":
        """Weights are stored in hundredths.

        Raises:
            OSError, ValueError, KeyError: the program's own file is missing or damaged.
        """
        told = json.loads(path.read_text(encoding="utf-8"))
        pieces = {
            int(length): {
                piece: [(offset, b / 100, i / 100) for offset, b, i in ways]
                for piece, ways in table.items()
            }
            for length, table in told["pieces"].items()
        }
        signs = {sign: _pairs(table) for sign, table in told["signs"].items()}
        begins, goes_on = told["always"]
        follows = [(exp(o / 100), exp(b / 100), exp(i / 100)) for o, b, i in told["follows"]]
        always = (begins / 100, goes_on / 100)
        return cls(pieces, signs, _pairs(told["spoken"]), always, tuple(follows))

    def chances(self, text: str) -> list[Chance]:
        """One for each letter; every line is a chain of its own."""
        begins, goes_on = self._weigh(text)
        found: list[Chance] = []
        start = 0
        for line in text.split("\n"):
            end = start + len(line)
            if line and max(begins[start:end]) >= _HOPELESS:
                found += self._along(begins[start:end], goes_on[start:end])
            else:
                found += [_NONE] * len(line)
            found.append(_NONE)
            start = end + 1
        return found[: len(text)]

    def _weigh(self, text: str) -> tuple[list[float], list[float]]:
        size = len(text)
        begins, goes_on = [self.always[0]] * size, [self.always[1]] * size
        for length, table in self.pieces.items():
            for index, piece in enumerate(letters.pieces(text, length)):
                for offset, b, i in table.get(piece, ()):
                    at = letters.spoken_for(index, offset)
                    if 0 <= at < size:
                        begins[at] += b
                        goes_on[at] += i
        for sign, words in letters.signs(text).items():
            known = self.signs[sign]
            for at, word in enumerate(words):
                if word in known:
                    b, i = known[word]
                    begins[at] += b
                    goes_on[at] += i
        for start, end, said in letters.spoken(text):
            pairs = [self.spoken[word] for word in said if word in self.spoken]
            b, i = sum(one[0] for one in pairs), sum(one[1] for one in pairs)
            for at in range(start, end):
                begins[at] += b
                goes_on[at] += i
        return begins, goes_on

    def _along(self, begins: list[float], goes_on: list[float]) -> list[Chance]:
        """Forward and backward, each step scaled to the sum of 1."""
        (oo, ob, oi), (bo, bb, bi), (io, ib, ii) = self.follows
        seen = [(1.0, exp(b), exp(i)) for b, i in zip(begins, goes_on, strict=True)]
        ahead: list[tuple[float, float, float]] = []
        o, b, i = seen[0]
        for at, (_, eb, ei) in enumerate(seen):
            if at:
                o, b, i = (
                    o * oo + b * bo + i * io,
                    (o * ob + b * bb + i * ib) * eb,
                    (o * oi + b * bi + i * ii) * ei,
                )
            whole = o + b + i
            o, b, i = o / whole, b / whole, i / whole
            ahead.append((o, b, i))
        found: list[Chance] = []
        p = q = r = 1.0
        for at in range(len(seen) - 1, -1, -1):
            o, b, i = ahead[at]
            o, b, i = o * p, b * q, i * r
            whole = o + b + i
            found.append(Chance(b / whole, i / whole))
            _, eb, ei = seen[at]
            q, r = q * eb, r * ei
            p, q, r = p * oo + q * ob + r * oi, p * bo + q * bb + r * bi, p * io + q * ib + r * ii
            whole = p + q + r
            p, q, r = p / whole, q / whole, r / whole
        found.reverse()
        return found


def _pairs(table: dict[str, list[float]]) -> dict[str, Pair]:
    return {word: (b / 100, i / 100) for word, (b, i) in table.items()}
