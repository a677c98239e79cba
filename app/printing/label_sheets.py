"""What labels say, in words ready to print. Nothing here decides anything."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One kind of paper in an envelope: whose it is (“” for the unit), its name, how many."""

    whose: str
    name: str
    amount: str


@dataclass(frozen=True, slots=True)
class Envelope:
    """`media` names the stick or disc that goes along; empty texts are left out."""

    address: str
    office: str
    phone: str
    sender: str
    contact: str
    notice: str
    deadline: str
    papers: tuple[PaperLine, ...]
    media: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DiscLabel:
    """A label for a disc and its sleeve; `code` is the package's short code."""

    title: str
    unit: str
    contents: str
    date: str
    contact: str
    code: str = ""
