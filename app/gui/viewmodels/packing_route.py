"""A route on 打包: how it stands, and what its card shows."""

from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.notice import Method
from app.gui.viewmodels.packing_forms import Choice, Form, Kept
from app.gui.viewmodels.sending import Lines, SentLine
from app.workflow.packing.replug import Step
from app.workflow.packing.writing import Moment


class Standing(StrEnum):
    WRITTEN = "written"
    STALE = "stale"
    WRITING = "writing"
    OTHER_CHOSEN = "other-chosen"
    LEFT_OUT = "left-out"
    TO_PRINT = "to-print"
    BLOCKED = "blocked"
    TO_WRITE = "to-write"
    EMPTY = "empty"


class Deed(StrEnum):
    """The links at the foot of a card."""

    WRITE = "write"
    OPEN = "open"
    VERIFY = "verify"
    PRINT = "print"
    LABELS = "labels"
    SENT = "sent"
    CHANGES = "changes"
    COPY = "copy"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What verifying a package again has shown; `whole` is the text with every difference."""

    good: bool
    text: str
    whole: str = ""


@dataclass(frozen=True, slots=True)
class RouteCard:
    """`copied` is what 复制… puts on the clipboard; `done` says when it was written and read.

    `settled`: it has left and is still the same. `advice` is what to do where it is not.
    """

    route: str
    method: Method
    name: str
    standing: Standing
    chip: str
    what: str
    settled: bool = False
    where: str = ""
    done: str = ""
    verdict: Verdict | None = None
    sent: SentLine | None = None
    advice: str = ""
    deeds: tuple[Deed, ...] = ()
    copied: str = ""
    ticked: bool = True


@dataclass(frozen=True, slots=True)
class Going:
    """What is going on besides the state: ticks taken away, writing, verifying, what has left.

    `replug` is the step for which a stick is followed; `vanished`: it was pulled in mid-write.
    `choices` are hers by route, `forms` what lies at each route's place, `kept` what lies at that
    of the current one; `note` says how its mails would be split.
    """

    unticked: frozenset[str] = frozenset()
    writing: str | None = None
    moment: Moment | None = None
    verdicts: dict[str, Verdict] = field(default_factory=dict)
    verifying: str | None = None
    replug: Step | None = None
    blocked: bool = False
    vanished: bool = False
    sent: Lines = field(default_factory=dict)
    choices: dict[str, Choice] = field(default_factory=dict)
    forms: dict[str, Form] = field(default_factory=dict)
    kept: Kept | None = None
    note: str = ""
