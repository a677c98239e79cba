"""Numbers against what a notice asks: firm ends, and 左右 for about."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from app.checks.base import Judgement, advised, judged
from app.domain.finding import Rule
from app.domain.notice import NumberRange
from app.domain.quantities import Value, Words
from app.texts import N_

AT_MOST = N_("不超过")
AT_LEAST = N_("不少于")
ABOUT = N_("大约")
_ABOUT_SHARE = 0.1
"""How far from 左右 nobody minds: no notice says it, a tenth is this program's own choice."""


@dataclass(frozen=True, slots=True)
class Span:
    """One limit of an item: `of` its name, `show` makes a value of a number.

    `slack` is by how much a firm end may be passed before it counts, in the limit's unit.
    """

    of: str
    asked: NumberRange
    show: Callable[[float], Value]
    slack: float = 0.0

    def above(self, rule: Rule, actual: float) -> Iterator[Judgement]:
        """Judges the upper end; being near enough to 左右 is said here, once."""
        if self.asked.max is not None:
            good = actual <= self.asked.max + self.slack
            values = self._values(actual, AT_MOST, self.asked.max)
            yield judged(rule, good=good, of=self.of, **values)
        elif self.asked.target is not None:
            values = self._values(actual, ABOUT, self.asked.target)
            if actual > self.asked.target * (1 + _ABOUT_SHARE):
                yield advised(rule, of=self.of, **values)
            elif actual >= self.asked.target * (1 - _ABOUT_SHARE):
                yield judged(rule, good=True, of=self.of, **values)

    def below(self, rule: Rule, actual: float) -> Iterator[Judgement]:
        if self.asked.min is not None:
            good = actual >= self.asked.min - self.slack
            values = self._values(actual, AT_LEAST, self.asked.min)
            yield judged(rule, good=good, of=self.of, **values)
        elif self.asked.target is not None and actual < self.asked.target * (1 - _ABOUT_SHARE):
            values = self._values(actual, ABOUT, self.asked.target)
            yield advised(rule, of=self.of, **values)

    def _values(self, actual: float, how: str, required: float) -> dict[str, Value]:
        return {"actual": self.show(actual), "how": Words(how), "required": self.show(required)}
