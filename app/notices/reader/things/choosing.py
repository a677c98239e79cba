"""Which of the clauses around a thing is the likeliest to say what is in question of it."""

from typing import NamedTuple

from app.notices.reader.things.nearby import Place, Surroundings
from app.notices.reader.weighing.clauses import Clause
from app.notices.reader.weighing.model import Weights


class Choice(NamedTuple):
    clause: Clause
    chance: float


class Chooser:
    """Weighs each clause of the notice once, and once more how it stands to each thing."""

    def __init__(self, around: Surroundings, weights: Weights) -> None:
        self._around, self._weights = around, weights
        self._own: dict[tuple[int, int], int] = {}

    def likeliest(self, thing: Place) -> Choice | None:
        """None where no clause is near."""
        return max(self.choices(thing), key=lambda one: one.chance, default=None)

    def choices(self, thing: Place) -> list[Choice]:
        """All clauses near it, each with its chance."""
        weights = self._weights
        of_thing = weights.weigh(self._around.of_thing(thing))
        return [
            Choice(
                near.clause,
                weights.chance_of(of_thing + self._of(near.clause) + weights.weigh(features)),
            )
            for near, features in self._around.told(thing)
        ]

    def _of(self, clause: Clause) -> int:
        key = (clause.start, clause.end)
        if key not in self._own:
            self._own[key] = self._weights.weigh(self._around.of_clause(clause))
        return self._own[key]
