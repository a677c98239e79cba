"""Where in the window something is, and who can lead there."""

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # the first sight of the window must not wait for the whole domain
    from app.domain.submission import SlotKey


class Step(IntEnum):
    """The six steps, in their order in the rail."""

    NOTICE = 0
    PEOPLE = 1
    GATHER = 2
    CHECK = 3
    PACK = 4
    COVER = 5


@dataclass(frozen=True, slots=True)
class Place:
    """A step, and in it a slot, a finding (by id), an attestation or a passage of the notice.

    `passage` is (start, end) in code points of the notice's text. `revising`: the notice is to be
    corrected, `fact` (the id of one, "" for any) is what was misread, `origin` where she came from.
    """

    step: Step
    key: "SlotKey | None" = None
    finding: str | None = None
    attestation: str | None = None
    passage: tuple[int, int] | None = None
    revising: bool = False
    fact: str = ""
    origin: "Place | None" = None


class Navigator(Protocol):
    """What the shell offers to its pages."""

    def go(self, place: Place) -> None:
        """Leads to a place and gives it the focus."""

    def tell(self, sentence: str, change: int = 0) -> None:
        """Shows a sentence in the bar below the page until it is closed.

        `change`: the number of the change that it tells of; 撤销 stands beside it until the next.
        """

    def warn(self, sentence: str) -> None:
        """The same for what went wrong."""

    def offer_undo(self, sentence: str) -> None:
        """Shows the dark bar with 撤销 for eight seconds."""
