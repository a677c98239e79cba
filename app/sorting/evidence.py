"""What is known about one file before it is decided where it belongs."""

from dataclasses import dataclass
from datetime import datetime

from app.domain.facts import Facts, Family, NotProbed, OtherFacts, PhotoFacts, Unreadable
from app.domain.submission import SubmittedFile
from app.probes.kinds import meant

_FAMILY_OF = {
    "PhotoFacts": Family.PHOTO,
    "VideoFacts": Family.VIDEO,
    "AudioFacts": Family.AUDIO,
    "PdfFacts": Family.PDF,
    "WordFacts": Family.WORD,
    "SheetFacts": Family.SHEET,
    "TextFacts": Family.TEXT,
}


@dataclass(frozen=True, slots=True)
class Evidence:
    """`folders`: the outermost first, relative to what was dropped. `text`: a document's own words.

    `modified` is the source's own time, local and without a zone as EXIF's is.
    """

    file: SubmittedFile
    folders: tuple[str, ...]
    facts: Facts
    text: str = ""
    modified: datetime | None = None

    @property
    def stem(self) -> str:
        stem, dot, ending = self.file.name.rpartition(".")
        return stem if dot and stem and ending.isascii() and len(ending) <= 5 else self.file.name

    @property
    def family(self) -> Family:
        """By content; where that could not be read, by the name."""
        facts = self.facts
        if isinstance(facts, NotProbed | Unreadable):
            return facts.family
        if isinstance(facts, OtherFacts):
            return Family.OTHER
        return _FAMILY_OF[type(facts).__name__]

    @property
    def read(self) -> bool:
        """Whether its content is known, and is what the name promises."""
        if isinstance(self.facts, NotProbed | Unreadable):
            return False
        promised = meant(self.file.name).family
        return promised in {self.family, Family.OTHER}

    @property
    def taken(self) -> datetime | None:
        return self.facts.taken if isinstance(self.facts, PhotoFacts) else None
