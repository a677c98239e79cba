"""What a notice asks for over a whole year: points owed by departments, and points of work."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.basis import Basis


class Measure(StrEnum):
    POINTS = "points"  # 分
    ITEMS = "items"  # 条、篇


class Every(StrEnum):
    YEAR = "year"
    QUARTER = "quarter"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Due:
    """What one department owes in one column: 10分 a year, 2条/月. `channel` names the column."""

    channel: str
    amount: float
    measure: Measure
    every: Every = Every.YEAR


@dataclass(frozen=True, slots=True)
class DepartmentDue:
    """A row of the table; `about` is what it is to write about. Empty texts: not given."""

    name: str
    about: str = ""
    dues: tuple[Due, ...] = ()
    basis: tuple[Basis, ...] = ()


@dataclass(frozen=True, slots=True)
class PointsRule:
    """`points` for each one of `what`, minus where it takes away.

    `chars_min` (at least) and `chars_max` (fewer than) bound the length in 字 that it holds for;
    `cap` is the most that it can add up to.
    """

    what: str
    points: float
    chars_min: int | None = None
    chars_max: int | None = None
    cap: float | None = None
    basis: tuple[Basis, ...] = ()


@dataclass(frozen=True, slots=True)
class Ledger:
    """Who owes how much in a year, and what counts how much. `total` is the table's own sum row."""

    year: int | None = None
    departments: tuple[DepartmentDue, ...] = ()
    rules: tuple[PointsRule, ...] = ()
    total: tuple[Due, ...] = ()


@dataclass(frozen=True, slots=True)
class TaskDate:
    """`text` as the notice has it; `day` where it names one."""

    text: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class TaskCount:
    """1—2次: `min` 1, `max` 2, `unit` 次."""

    min: int
    max: int
    unit: str


@dataclass(frozen=True, slots=True)
class Task:
    """A numbered point of work. `asked`: the bodies that must act; none: the issuer's own work.

    `partners` are those with whom it is done. Texts are Simplified, `basis` holds the title.
    """

    number: int
    title: str
    section: str = ""
    text: str = ""
    asked: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    counts: tuple[TaskCount, ...] = ()
    dates: tuple[TaskDate, ...] = ()
    basis: tuple[Basis, ...] = ()

    @property
    def own(self) -> bool:
        """Whether the issuer does it by itself."""
        return not self.asked
