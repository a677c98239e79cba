"""A corrected copy that is made and judged, and waits to be taken or thrown away."""

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from app.domain.finding import Finding, Severity
from app.domain.fixing import FixOutcome, Offer
from app.domain.quantities import Value
from app.fixes.base import Source, Sources
from app.reporting.words import say
from app.texts import _


@dataclass
class FixPreview:
    """`before` and `after`: files to show side by side; `made` None where no copy came about.

    `line` tells what was done, `why` why it cannot be taken; `broken` is what the copy newly has
    wrong, `doubts` what it newly would be warned of. Left as a context, it is thrown away unless
    it was taken.
    """

    offer: Offer
    root: Path
    sources: Sources = ()
    made: Source | None = None
    values: Mapping[str, Value] = field(default_factory=dict)
    why: str = ""
    broken: tuple[Finding, ...] = ()
    doubts: tuple[Finding, ...] = ()
    hold: ExitStack = field(default_factory=ExitStack, repr=False)

    @property
    def good(self) -> bool:
        """Whether it may be taken."""
        return self.made is not None and not self.why

    @property
    def before(self) -> tuple[Path, ...]:
        return tuple(self.root / file.path for file in self.offer.files)

    @property
    def after(self) -> Path | None:
        return self.root / self.made.file.path if self.made else None

    @property
    def line(self) -> str:
        return line_of(self.offer, self.values) if self.made else ""

    @property
    def outcome(self) -> FixOutcome:
        """As it stands while nothing was taken."""
        return FixOutcome(self.offer, values=dict(self.values), why=self.why, broken=self.broken)

    def judged(self, said: tuple[Finding, ...], allowed: frozenset[str]) -> None:
        """`allowed`: rules that only could not be judged before."""
        speaking = [one for one in said if one.rule.code not in allowed]
        self.broken = tuple(one for one in speaking if one.severity is Severity.ERROR)
        self.doubts = tuple(one for one in speaking if one.severity is not Severity.ERROR)
        self.why = ""
        if self.broken:
            self.why = _("这样改出来的副本不合要求，没有采用，原来的文件仍在。")

    def close(self) -> None:
        """Nothing of it is left; may be called again."""
        self.made = None
        self.hold.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def line_of(offer: Offer, values: Mapping[str, Value]) -> str:
    """The one line for the log, in words."""
    words = {name: say(value) for name, value in values.items()}
    return _(offer.fix.done).format(**words)
