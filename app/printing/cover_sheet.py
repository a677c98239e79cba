"""What the cover checklist says, in words ready to print. Nothing here decides anything."""

from dataclasses import dataclass
from enum import StrEnum


class Mark(StrEnum):
    """TICKED is the program's own result; EMPTY waits for a pen; NONE has no box."""

    TICKED = "ticked"
    EMPTY = "empty"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Cell:
    """A tick box (or none) with its words; `strong` words are bold."""

    text: str
    mark: Mark = Mark.NONE
    strong: bool = False


@dataclass(frozen=True, slots=True)
class CoverRow:
    number: str
    name: str
    electronic: Cell
    paper: Cell
    seal: Cell
    result: Cell


@dataclass(frozen=True, slots=True)
class CoverSection:
    """The unit's own materials, or those of one nominee."""

    heading: str
    rows: tuple[CoverRow, ...]


@dataclass(frozen=True, slots=True)
class CoverAttestation:
    """`by` and `at` say who confirmed it in the program and when; empty where nobody has."""

    text: str
    confirmed: bool
    by: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class CoverRoute:
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class PackageCode:
    """An electronic package: `short` is printed below the QR code that holds `payload`."""

    label: str
    short: str
    payload: str


@dataclass(frozen=True, slots=True)
class CoverSheet:
    """Empty strings are left out with their labels; `codes` are not printed on a draft."""

    title: str
    notice: str
    unit: str
    nominees: str
    recipient: str
    contact: str
    deadlines: str
    printed_at: str
    sections: tuple[CoverSection, ...]
    notes: tuple[str, ...] = ()
    attestations: tuple[CoverAttestation, ...] = ()
    routes: tuple[CoverRoute, ...] = ()
    codes: tuple[PackageCode, ...] = ()
    draft: bool = False
    digest: str = ""
