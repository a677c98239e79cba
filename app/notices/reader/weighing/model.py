"""A decision learned from notices whose answers are known: the words that speak for and against.

The weights are those of a logistic regression, each under the name of what it speaks of; they are
made by the scripts `packaging/train_*.py`.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat
from math import exp

from app.paths import assets

_MOST = 60.0
"""Beyond it `exp` tells nothing more."""


@dataclass(frozen=True)
class Weights:
    """`of` and `always` in hundredths; learned on `notices`."""

    notices: int
    always: int
    of: dict[str, int]

    @staticmethod
    def load(name: str) -> "Weights":
        """Of assets/reader/`name`.json, read once.

        Raises:
            OSError, ValueError, KeyError: the program's own file is missing or damaged.
        """
        return _read(name)

    def chance(self, features: Iterable[str]) -> float:
        """From 0 to 1; features never seen say nothing."""
        return self.chance_of(self.weigh(features))

    def weigh(self, features: Iterable[str]) -> int:
        """What the features say together, in hundredths: sums of parts can be put together."""
        return sum(map(self.of.get, features, repeat(0)))

    def chance_of(self, weight: int) -> float:
        total = max(-_MOST, min(_MOST, (self.always + weight) / 100))
        return 1 / (1 + exp(-total))


@lru_cache(maxsize=8)
def _read(name: str) -> Weights:
    path = assets() / "reader" / f"{name}.json"
    told = json.loads(path.read_text(encoding="utf-8"))
    return Weights(told["notices"], told["always"], told["weights"])
