"""The steps by which a notice's text becomes all that is found in it."""

from app.notices.reader.found import Head, Reading
from app.notices.reader.layout.document import Document
from app.notices.reader.naming import patterns
from app.notices.reader.owning.assign import Assignment
from app.notices.reader.scopes import copying, later, staging
from app.notices.reader.things import pruning
from app.notices.reader.things.catalogue import Catalogue
from app.notices.reader.things.ladders import climb, part
from app.notices.reader.things.shaping import shape
from app.notices.reader.things.topics import Topic
from app.notices.reader.whole import (
    attestations,
    contacts,
    dating,
    deadlines,
    heads,
    refusals,
    routes,
    settling,
    sharing,
    titles,
)


def understood(document: Document) -> Reading:
    """Who asks and by when, which things, whose each value is; then what holds for which."""
    head = _head(document)
    known = contacts.contacts(document)
    refused = refusals.refusals(document)
    ways = routes.ways(document, known, refused)
    settling.settle_addresses(ways, known)
    quotas = sharing.shares(document)
    called = head.title or titles.guessed_title(document)
    topic = Topic(document, called.text if called else "")
    catalogue = Catalogue(document, topic)
    assignment = _assigned(catalogue, [(one.start, one.end) for one in quotas])
    found = Reading(
        document=document,
        head=head,
        contacts=known,
        refused=refused,
        ways=ways,
        dues=deadlines.dues(
            document,
            head.year(document),
            head.dated.date if head.dated else None,
            [one.text for one in (*head.issuers, known.office) if one],
        ),
        quotas=quotas,
        statements=attestations.statements(document),
        topic=topic,
        catalogue=catalogue,
        assignment=assignment,
        names=patterns.spread(catalogue, assignment),
    )
    staging.settle(found)
    copying.copies_on_paper(found)
    shape(catalogue, topic)
    later.weigh(found)
    return found


def _head(document: Document) -> Head:
    title = titles.title(document) or titles.first_line(document)
    dated = dating.issued(document)
    return Head(title, dated, heads.issuers(document, dated, title))


def _assigned(catalogue: Catalogue, counted: list[tuple[int, int]]) -> Assignment:
    """Wholes such as 书面材料 take part in it: what is said of them is said of their parts."""
    catalogue.sheets = pruning.named(catalogue.document, catalogue.sheets)
    assignment = Assignment(catalogue, counted, climb(catalogue) + part(catalogue))
    catalogue.sheets = pruning.asked_for(catalogue.document, catalogue.sheets)
    return assignment
