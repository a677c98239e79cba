"""The Word files and the scans in a slot that are what they are meant as."""

from app.checks.base import FileInSlot, SlotFacts
from app.domain.facts import PdfFacts, WordFacts
from app.domain.notice import Rendition


def words(slot: SlotFacts) -> list[tuple[FileInSlot, WordFacts]]:
    return [
        (entry, entry.facts)
        for entry in slot.files
        if isinstance(entry.facts, WordFacts) and entry.rendition in {None, Rendition.WORD}
    ]


def scans(slot: SlotFacts) -> list[tuple[FileInSlot, PdfFacts]]:
    """Without those that ask for a password."""
    return [
        (entry, entry.facts)
        for entry in slot.files
        if isinstance(entry.facts, PdfFacts)
        and entry.rendition in {None, Rendition.SCAN}
        and not entry.facts.encrypted
    ]


def pair(slot: SlotFacts) -> tuple[WordFacts, FileInSlot, PdfFacts] | None:
    """The only Word file and the only scan; of several nobody knows which belong together."""
    written, scanned = words(slot), scans(slot)
    if len(written) != 1 or len(scanned) != 1:
        return None
    return written[0][1], *scanned[0]
