"""What a unit is assembling: who recommends whom, and which file lies in which slot."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from app.domain.notice import Per


@dataclass(frozen=True, slots=True)
class Contact:
    name: str
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Unit:
    name: str
    contact: Contact | None = None


@dataclass(frozen=True, slots=True)
class Nominee:
    """`id` never changes and is never shown; two nominees may bear one name."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class SlotKey:
    """An item for one nominee; `nominee` is None where the item is asked of the unit."""

    item: str
    nominee: str | None = None


@dataclass(frozen=True, slots=True)
class SubmittedFile:
    """`path` is relative to the submission's folder with “/”; `original_path` never leaves it."""

    path: str
    name: str
    size: int
    sha512: str
    added_at: datetime
    original_path: str = ""
    fixed_from: str | None = None


@dataclass(frozen=True, slots=True)
class Slot:
    key: SlotKey
    files: tuple[SubmittedFile, ...] = ()


class ClueKind(StrEnum):
    """What a guess rests on."""

    NOMINEE_IN_NAME = "nominee-in-name"
    NOMINEE_IN_FOLDER = "nominee-in-folder"
    NOMINEE_IN_TEXT = "nominee-in-text"
    ONLY_NOMINEE = "only-nominee"
    ITEM_IN_NAME = "item-in-name"
    ITEM_IN_FOLDER = "item-in-folder"
    TITLE_IN_TEXT = "title-in-text"
    ONLY_ITEM = "only-item"
    KIND = "kind"
    PROPORTION = "proportion"
    FACE = "face"
    LENGTH = "length"
    PARTNER = "partner"
    """The other rendition of the same form lies there under the same name."""
    TAKEN_TOGETHER = "taken-together"
    """Taken within minutes of photos that were placed for sure."""


@dataclass(frozen=True, slots=True)
class Clue:
    """`value`: the words or the number that were found; "" where the kind says it all."""

    kind: ClueKind
    value: str = ""


@dataclass(frozen=True, slots=True)
class Guess:
    """A slot that a file might belong to; `confidence` from 0 to 1."""

    key: SlotKey
    confidence: float
    clues: tuple[Clue, ...] = ()


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file in the tray 待归位: taken in and safe, in no slot yet; the best guess comes first.

    `folders`: those it lay in where it was dropped, the outermost first; they tell whose it is.
    """

    file: SubmittedFile
    guesses: tuple[Guess, ...] = ()
    folders: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Waiver:
    finding: str
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Confirmation:
    """A person's answer to a finding or an attestation, named by its id."""

    of: str
    answer: bool
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class PackageRef:
    """A package that was written and read back: by which route, and its manifest's digest."""

    id: str
    route: str
    manifest_sha512: str
    at: datetime


@dataclass(frozen=True, slots=True)
class SentRef:
    """Materials that left the house: by which route, on which day, the carrier's number.

    `package` and `manifest_sha512` name the package that went; None where it was paper alone.
    """

    route: str
    on: date
    at: datetime
    by: str = ""
    tracking: str = ""
    package: str | None = None
    manifest_sha512: str | None = None


@dataclass(frozen=True, slots=True)
class NoticeRef:
    id: str
    edition: str
    sha512: str


@dataclass(frozen=True, slots=True)
class Submission:
    """`chosen_routes` maps an `any_of` group to the route that the unit takes."""

    id: str
    notice: NoticeRef
    unit: Unit
    created_at: datetime
    recommender: str | None = None
    nominees: tuple[Nominee, ...] = ()
    slots: tuple[Slot, ...] = ()
    attestations: tuple[Confirmation, ...] = ()
    confirmations: tuple[Confirmation, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    chosen_routes: dict[str, str] = field(default_factory=dict)
    phase: str | None = None
    packages: tuple[PackageRef, ...] = ()
    sent: tuple[SentRef, ...] = ()
    waiting: tuple[Waiting, ...] = ()
    next_file: int = 1
    next_nominee: int = 1

    def files(self, key: SlotKey) -> tuple[SubmittedFile, ...]:
        return next((slot.files for slot in self.slots if slot.key == key), ())

    def nominee(self, nominee_id: str | None) -> Nominee | None:
        return next((one for one in self.nominees if one.id == nominee_id), None)

    def keys_of(self, item_id: str, per: Per) -> tuple[SlotKey, ...]:
        """The slots that an item opens: one for the unit, or one a nominee in their order."""
        if per is Per.UNIT:
            return (SlotKey(item_id),)
        return tuple(SlotKey(item_id, nominee.id) for nominee in self.nominees)
