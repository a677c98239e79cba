"""A notice as data: what is asked, in which words, by when and by which route."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from app.domain.basis import Basis, Strength
from app.domain.yearly import Ledger, Task

__all__ = ["Basis", "Strength"]  # part of a notice's words; they live apart for yearly's sake


class Kind(StrEnum):
    PHOTO = "photo"
    HEADSHOT = "headshot"
    VIDEO = "video"
    AUDIO = "audio"
    FORM = "form"
    REPORT = "report"
    TABLE = "table"
    LETTER = "letter"
    OTHER = "other"


class Per(StrEnum):
    NOMINEE = "nominee"
    UNIT = "unit"


class Rendition(StrEnum):
    """The shape in which an item is asked for."""

    WORD = "word"
    SCAN = "scan"
    PHOTO = "photo"
    VIDEO = "video"
    AUDIO = "audio"
    SHEET = "sheet"
    PAPER = "paper"


class Method(StrEnum):
    EMAIL = "email"
    POST = "post"
    USB = "usb"
    DISC = "disc"
    ONLINE = "online"
    IN_PERSON = "in_person"


@dataclass(frozen=True, slots=True)
class SizeRange:
    """Sizes as the notice writes them: "2MB", "300KB"; `ByteSize.parse` reads them."""

    min: str | None = None
    max: str | None = None


@dataclass(frozen=True, slots=True)
class NumberRange:
    """Seconds, characters, pages or frames a second; `target` is 左右 or a bare number."""

    min: float | None = None
    max: float | None = None
    target: float | None = None


@dataclass(frozen=True, slots=True)
class CountRange:
    min: int = 1
    max: int | None = None


@dataclass(frozen=True, slots=True)
class PixelLimit:
    long_edge_min: int | None = None
    short_edge_min: int | None = None
    exact: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Limits:
    """What an item's files must keep to; flat in JSON. None, empty or absent: not asked.

    `resolutions` and `min_resolution` are (width, height) in pixels, `size_mm` (width, height),
    `aspect` is "W:H", `photo_size` a trade name such as 小2寸, `pose` words that only an eye
    can judge (正面, 免冠), `per_file` whether `bytes` holds for each file or for all together.
    """

    formats: tuple[str, ...] = ()
    bytes: SizeRange | None = None
    seconds: NumberRange | None = None
    resolutions: tuple[tuple[int, int], ...] = ()
    min_resolution: tuple[int, int] | None = None
    pixels: PixelLimit | None = None
    aspect: str | None = None
    orientation: str | None = None
    codec: str | None = None
    fps: NumberRange | None = None
    dpi_min: int | None = None
    size_mm: tuple[float, float] | None = None
    photo_size: str | None = None
    pose: tuple[str, ...] = ()
    colour: bool | None = None
    background: str | None = None
    no_watermark: bool | None = None
    chars: NumberRange | None = None
    pages: NumberRange | None = None
    pictures: NumberRange | None = None
    columns: tuple[str, ...] = ()
    sealed: bool | None = None
    seal_near: str | None = None
    signed: bool | None = None
    advice: tuple[str, ...] = ()
    per_file: bool | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    copies: int | None = None
    originals: bool | None = None
    sealed: bool | None = None
    signed: bool | None = None
    duplex: bool | None = None
    binding: str | None = None
    size: str | None = None


@dataclass(frozen=True, slots=True)
class Item:
    id: str
    name: str
    kind: Kind
    per: Per = Per.UNIT
    required: bool = True
    count: CountRange | None = None
    renditions: tuple[Rendition, ...] = ()
    paper: Paper | None = None
    limits: Limits = field(default_factory=Limits)
    naming: str | None = None
    naming_group: str | None = None
    routes: tuple[str, ...] = ()
    disc_copies: int | None = None
    phase: str | None = None
    alternative_group: str | None = None
    conditional: str | None = None
    template: str | None = None
    """The blank form that the notice annexes: the name of a file that comes with the profile."""
    basis: tuple[Basis, ...] = ()


@dataclass(frozen=True, slots=True)
class Deadline:
    """`time` is "HH:MM" (24:00 stays) or None; `applies_to` names routes, () all of them.

    `by_postmark` is None where the notice does not say which day counts for post.
    """

    date: date
    time: str | None = None
    what: str = ""
    applies_to: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    phase: str | None = None
    by_postmark: bool | None = None
    year_inferred: bool = False
    basis: tuple[Basis, ...] = ()


@dataclass(frozen=True, slots=True)
class Contacts:
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    office: str | None = None
    """To whom it is sent, such as an 活动办公室."""


@dataclass(frozen=True, slots=True)
class Quota:
    """A kind of recommender and how many nominees it may name."""

    id: str
    who: str
    min: int | None = None
    max: int | None = None
    per: str = "unit"
    basis: tuple[Basis, ...] = ()


@dataclass(frozen=True, slots=True)
class Route:
    """`any_of` groups routes of which one is enough; `accompanies` is the one it goes with."""

    id: str
    method: Method
    to: str | None = None
    subject: str | None = None
    any_of: str | None = None
    accompanies: str | None = None


@dataclass(frozen=True, slots=True)
class ExcludedRoute:
    method: Method
    basis: tuple[Basis, ...] = ()


@dataclass(frozen=True, slots=True)
class Attestation:
    """What only a person can confirm; `only_for` names quota ids, () everybody ("for" in JSON)."""

    id: str
    text: str
    only_for: tuple[str, ...] = ()
    basis: tuple[Basis, ...] = ()


@dataclass(frozen=True, slots=True)
class Conflict:
    of: str
    values: tuple[str, ...]
    basis: tuple[Basis, ...] = ()


@dataclass(frozen=True, slots=True)
class Packaging:
    folder: str | None = None
    archive: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """The file the notice was read from: its name and the digests of its bytes and its text."""

    name: str | None = None
    sha512: str | None = None
    text_sha512: str | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class NoticeProfile:
    id: str
    edition: str
    title: str
    short_title: str | None = None
    issuers: tuple[str, ...] = ()
    issued: date | None = None
    contacts: Contacts = field(default_factory=Contacts)
    deadlines: tuple[Deadline, ...] = ()
    quotas: tuple[Quota, ...] = ()
    routes: tuple[Route, ...] = ()
    excluded_routes: tuple[ExcludedRoute, ...] = ()
    items: tuple[Item, ...] = ()
    attestations: tuple[Attestation, ...] = ()
    basis: tuple[Basis, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    packaging: Packaging = field(default_factory=Packaging)
    source: Source = field(default_factory=Source)
    unparsed: tuple[Passage, ...] = ()
    ledger: Ledger | None = None
    tasks: tuple[Task, ...] = ()

    def item(self, item_id: str) -> Item | None:
        return next((item for item in self.items if item.id == item_id), None)

    def route(self, route_id: str) -> Route | None:
        return next((route for route in self.routes if route.id == route_id), None)

    def quota(self, quota_id: str | None) -> Quota | None:
        return next((quota for quota in self.quotas if quota.id == quota_id), None)
