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

_HOPELESS = -400
"""A line none of whose letters comes nearer to beginning a name than this is passed over."""

Pair = tuple[int, int]
"""What speaks for B and for I."""


class Chance(NamedTuple):
    begins: float
    goes_on: float


_NONE = Chance(0.0, 0.0)


@dataclass(frozen=True)
class Chain:
    """All weights are hundredths, as they are stored."""

    pieces: dict[int, dict[str, list[tuple[int, int, int]]]]
    """By length and letters: offset, for B, for I."""
    signs: dict[str, dict[str, Pair]]
    spoken: dict[str, Pair]
    always: Pair
    follows: tuple[tuple[float, float, float], ...]
    """The factor for the label of the column behind that of the row, in the order O, B, I."""

    @classmethod
    def load(cls, path: Path) -> "Chain":
        """Raises: OSError, ValueError, KeyError: the program's own file is missing or damaged."""
        told = json.loads(path.read_text(encoding="utf-8"))
        pieces = {int(length): table for length, table in told["pieces"].items()}
        follows = [(exp(o / 100), exp(b / 100), exp(i / 100)) for o, b, i in told["follows"]]
        return cls(pieces, told["signs"], told["spoken"], told["always"], tuple(follows))

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

    def _weigh(self, text: str) -> tuple[list[int], list[int]]:
        """What speaks for B and for I at each letter."""
        beyond = 2 * letters.SIDE
        size = len(text) + 2 * beyond
        begins, goes_on = [self.always[0]] * size, [self.always[1]] * size
        for length, table in self.pieces.items():
            for index, piece in enumerate(letters.pieces(text, length), letters.SIDE):
                if piece in table:
                    for offset, b, i in table[piece]:
                        begins[index - offset] += b
                        goes_on[index - offset] += i
        for sign, words in letters.signs(text).items():
            known = self.signs[sign]
            for at, word in enumerate(words, beyond):
                if word in known:
                    b, i = known[word]
                    begins[at] += b
                    goes_on[at] += i
        for start, end, said in letters.spoken(text):
            pairs = [self.spoken[word] for word in said if word in self.spoken]
            b, i = sum(one[0] for one in pairs), sum(one[1] for one in pairs)
            for at in range(start + beyond, end + beyond):
                begins[at] += b
                goes_on[at] += i
        return begins[beyond:-beyond], goes_on[beyond:-beyond]

    def _along(self, begins: list[int], goes_on: list[int]) -> list[Chance]:
        """Forward and backward, each step scaled to the sum of 1."""
        (oo, ob, oi), (bo, bb, bi), (io, ib, ii) = self.follows
        seen = [(1.0, exp(b / 100), exp(i / 100)) for b, i in zip(begins, goes_on, strict=True)]
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
