"""Rules and what became of them: what can be wrong, and one instance of it or of its passing."""

import hashlib
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from app.domain.notice import Basis
from app.domain.quantities import Value


class Severity(StrEnum):
    """The first four are a rule's, all seven a finding's."""

    ERROR = "error"
    WARNING = "warning"
    CONFIRM = "confirm"
    INFO = "info"
    PASSED = "passed"
    NOT_CHECKED = "not_checked"
    WAIVED = "waived"


@dataclass(frozen=True, slots=True)
class Rule:
    """`message` and `remedy` are gettext keys with {placeholders} named in a finding's values.

    `on_arrival` is the severity that holds at the receiving office where it weighs more.
    """

    code: str
    slug: str
    severity: Severity
    message: str
    remedy: str
    passed: str = ""
    fix: str | None = None
    on_arrival: Severity | None = None


@dataclass(frozen=True, slots=True)
class FileRef:
    """A file as a finding names it: the name she knows it by, and its digest."""

    name: str
    path: str
    sha512: str


@dataclass(frozen=True, slots=True)
class Finding:
    """`decided_*` is who confirmed, denied or waived it, when, and for which reason."""

    rule: Rule
    severity: Severity
    item: str | None = None
    nominee: str | None = None
    file: FileRef | None = None
    values: dict[str, Value] = field(default_factory=dict)
    basis: tuple[Basis, ...] = ()
    decided_by: str | None = None
    decided_at: datetime | None = None
    reason: str | None = None
    subject: str = ""
    """Tells apart findings of one rule that share item and nominee, such as attestations."""

    @property
    def id(self) -> str:
        """12 hex digits; stays the same while code, item, nominee and the file's bytes do."""
        parts = [self.rule.code, self.item or "", self.nominee or ""]
        parts.append(self.file.sha512 if self.file else self.subject)
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:12]
