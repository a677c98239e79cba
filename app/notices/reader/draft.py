"""What the reader hands back: a draft to be confirmed by a person, never a finished profile."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.notice import NoticeProfile
from app.notices.reader.clean.cleaned import CleanText


class DraftKind(StrEnum):
    """What sort of notice it is; NONE asks for nothing that could be checked."""

    SUBMISSION = "submission"
    LEDGER = "ledger"
    TASKS = "tasks"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Draft:
    """`reason` says in a sentence for people why the kind is NONE; "" for all other kinds."""

    profile: NoticeProfile
    clean: CleanText
    kind: DraftKind
    reason: str = ""
