"""All shares of a notice, sentence by sentence."""

from app.notices.reader.layout.document import Document
from app.notices.reader.things import asking
from app.notices.reader.whole import share_tables
from app.notices.reader.whole.quotas import CLAUSES, Share, shares_of, subject_of


def shares(document: Document) -> list[Share]:
    found: list[Share] = []
    subject = ""
    for sentence in document.sentences:
        if asking.tells(sentence) or sentence.end <= document.preface:
            continue
        if sentence.cell is not None:
            found += share_tables.tabled(sentence)
            continue
        if not document.text[: sentence.start].rstrip(" ").endswith("；"):
            subject = ""
        for clause in CLAUSES.finditer(sentence.text):
            for one in shares_of(document, sentence, clause, subject):
                if (one.who, one.max) not in {(known.who, known.max) for known in found}:
                    found.append(one)
                    subject = one.who.partition("（每")[0] if not one.carried else subject
            subject = subject_of(clause[0]) or subject
    return found
