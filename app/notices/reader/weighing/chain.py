"""A linear chain over letters: how likely at each of them a name begins or goes on.

The weights are those of a conditional random field with the labels O (no name), B (a name begins)
and I (it goes on); O's are taken off the others', which changes no chance.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import repeat
from math import exp
from operator import add
from pathlib import Path
from typing import NamedTuple

from app.notices.reader.weighing import letters

_HOPELESS = -400
"""A line none of whose letters comes nearer to beginning a name than this is passed over."""

_FIELD = 20
_HALF = 1 << (_FIELD - 1)
_MASK = (1 << _FIELD) - 1
_BOTH = 2 * _FIELD
_LIFT = _HALF << _FIELD | _HALF
"""Added to a pair it makes both of its fields positive."""
_FURTHEST = max(letters.OFFSETS[1])


class Chance(NamedTuple):
    begins: float
    goes_on: float


_NONE = Chance(0.0, 0.0)


def _pair(begins: int, goes_on: int) -> int:
    """Both weights as fields of one number: adding up numbers adds up each field of them."""
    return begins + (goes_on << _FIELD)


def _row(told: list[tuple[int, int, int]]) -> int:
    """The pairs of a piece, that of the letter furthest before it lowest."""
    row = 0
    for offset, b, i in told:
        row += b + (i << _FIELD) << _BOTH * (_FURTHEST - offset)
    return row


def _pairs(told: dict[str, tuple[int, int]]) -> dict[str, int]:
    return {word: _pair(*both) for word, both in told.items()}


@dataclass(frozen=True)
class Chain:
    """All weights are hundredths, as they are stored, those for B and for I in one number."""

    pieces: dict[int, dict[str, int]]
    """By length and letters: one pair for each offset."""
    signs: dict[str, dict[str, int]]
    spoken: dict[str, int]
    always: int
    follows: tuple[tuple[float, float, float], ...]
    """The factor for the label of the column behind that of the row, in the order O, B, I."""

    @classmethod
    def load(cls, path: Path) -> "Chain":
        """Raises: OSError, ValueError, KeyError: the program's own file is missing or damaged."""
        told = json.loads(path.read_text(encoding="utf-8"))
        pieces = {
            int(length): {piece: _row(row) for piece, row in table.items()}
            for length, table in told["pieces"].items()
        }
        signs = {sign: _pairs(words) for sign, words in told["signs"].items()}
        follows = [(exp(o / 100), exp(b / 100), exp(i / 100)) for o, b, i in told["follows"]]
        always = _pair(*told["always"])
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

    def _weigh(self, text: str) -> tuple[list[int], list[int]]:
        """What speaks for B and for I at each letter."""
        adding: Iterable[int] = self._by_pieces(text)
        for sign, words in letters.signs(text).items():
            adding = map(add, adding, map(self.signs[sign].get, words, repeat(0)))
        weights = list(adding)
        known: dict[frozenset[str], int] = {}
        for start, end, said in letters.spoken(text):
            if said not in known:
                known[said] = self.always + _LIFT + sum(map(self.spoken.get, said, repeat(0)))
            weights[start:end] = [one + known[said] for one in weights[start:end]]
        begins = [(one & _MASK) - _HALF for one in weights]
        return begins, [(one >> _FIELD) - _HALF for one in weights]

    def _by_pieces(self, text: str) -> list[int]:
        """A row moves on by a pair from piece to piece: its lowest one gets no more then."""
        every = [
            map(table.get, letters.pieces(text, length), repeat(0))
            for length, table in self.pieces.items()
        ]
        found: list[int] = []
        row, lowest = 0, (1 << _BOTH) - 1
        for told in zip(*every, strict=True):
            row += sum(told) + _LIFT
            found.append((row & lowest) - _LIFT)
            row >>= _BOTH
        return found[letters.SIDE + _FURTHEST :][: len(text)]

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
