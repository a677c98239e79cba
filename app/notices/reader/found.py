"""Everything found in a notice, before it becomes a profile."""

from dataclasses import dataclass
from functools import cached_property

from app.notices.reader.layout.document import Document
from app.notices.reader.naming.patterns import Names
from app.notices.reader.owning.assign import Assignment
from app.notices.reader.things.catalogue import Catalogue
from app.notices.reader.things.sheet import Sheet
from app.notices.reader.things.topics import Topic
from app.notices.reader.whole import own_year
from app.notices.reader.whole.attestations import Statement
from app.notices.reader.whole.contacts import Contacts
from app.notices.reader.whole.deadlines import Due
from app.notices.reader.whole.heads import Dated, Found
from app.notices.reader.whole.quotas import Share
from app.notices.reader.whole.refusals import Refusal
from app.notices.reader.whole.way import Way


@dataclass(frozen=True)
class Head:
    """What the notice says of itself."""

    title: Found | None
    dated: Dated | None
    issuers: list[Found]

    def year(self, document: Document) -> int | None:
        """Of its date, else the one that its text tells."""
        return self.dated.date.year if self.dated else own_year.told(document)


@dataclass(eq=False)
class Reading:
    """`dues` and the sheets of the `catalogue` gain their stages when all else is known."""

    document: Document
    head: Head
    contacts: Contacts
    refused: list[Refusal]
    ways: list[Way]
    dues: list[Due]
    quotas: list[Share]
    statements: list[Statement]
    topic: Topic
    catalogue: Catalogue
    assignment: Assignment
    names: Names

    @property
    def title(self) -> Found | None:
        return self.head.title

    @property
    def dated(self) -> Dated | None:
        return self.head.dated

    @property
    def issuers(self) -> list[Found]:
        return self.head.issuers

    @property
    def year(self) -> int | None:
        return self.head.year(self.document)

    @property
    def sheets(self) -> list[Sheet]:
        return self.catalogue.sheets

    @cached_property
    def route_ids(self) -> dict[int, str]:
        """The id of each way, numbered where a method comes twice."""
        counts: dict[str, int] = {}
        found: dict[int, str] = {}
        for way in self.ways:
            counts[way.id] = counts.get(way.id, 0) + 1
            found[id(way)] = way.id if counts[way.id] == 1 else f"{way.id}-{counts[way.id]}"
        return found
