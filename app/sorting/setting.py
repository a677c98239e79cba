"""What decisions are made against: a submission's items, people and words."""

from dataclasses import dataclass

from app.checks import phases
from app.domain import renditions
from app.domain.facts import Family
from app.domain.notice import Item, Kind, NoticeProfile, Rendition
from app.domain.submission import Nominee, SlotKey, Submission
from app.sorting.people import People
from app.sorting.terms import Terms
from app.sorting.writing import closed

_SHAPES = {
    Family.PHOTO: Rendition.PHOTO,
    Family.VIDEO: Rendition.VIDEO,
    Family.AUDIO: Rendition.AUDIO,
    Family.PDF: Rendition.SCAN,
    Family.WORD: Rendition.WORD,
    Family.SHEET: Rendition.SHEET,
}
_USUAL = {
    Kind.REPORT: (Rendition.WORD, Rendition.SCAN),
    Kind.LETTER: (Rendition.WORD, Rendition.SCAN),
    Kind.FORM: (Rendition.WORD, Rendition.SCAN, Rendition.SHEET),
    Kind.TABLE: (Rendition.WORD, Rendition.SCAN, Rendition.SHEET),
    Kind.OTHER: (Rendition.WORD, Rendition.SCAN, Rendition.SHEET),
}
"""What an item is handed in as where the notice does not say."""

_ONE = (Kind.FORM, Kind.TABLE, Kind.HEADSHOT)
"""Of these one is meant where the notice gives no number."""

NEAR = 0.15

_PAPERS = frozenset({Rendition.WORD, Rendition.SCAN, Rendition.SHEET})


@dataclass(frozen=True)
class Setting:
    submission: Submission
    profile: NoticeProfile
    items: tuple[Item, ...]
    terms: Terms
    people: People
    spoken: str
    """The notice's title and the unit's name: words that stand in many names and tell nothing."""

    @property
    def nominees(self) -> tuple[Nominee, ...]:
        return self.submission.nominees

    def keys(self, item: Item) -> tuple[SlotKey, ...]:
        return self.submission.keys_of(item.id, item.per)

    def now(self, item: Item) -> bool:
        return phases.is_now(item.phase, self.profile, self.submission)

    @property
    def year(self) -> int:
        """The notice's; 0 where it is not known."""
        told = self.profile.edition
        issued = self.profile.issued
        return int(told) if told.isdecimal() else issued.year if issued else 0

    def room(self, key: SlotKey, shape: Rendition | None) -> int | None:
        """How many more files of a rendition the slot takes; None where any number."""
        item = self.profile.item(key.item)
        if item is None:
            return 0
        most = most_of(item)
        if most is None:
            return None
        there = self.submission.files(key)
        return most - sum(renditions.meant(item, file.name) is shape for file in there)


def setting(submission: Submission, profile: NoticeProfile) -> Setting:
    items = tuple(item for item in profile.items if _is_electronic(item))
    spoken = closed(f"{profile.title}|{submission.unit.name}|{profile.short_title or ''}")
    later = [item.id for item in items if not phases.is_now(item.phase, profile, submission)]
    terms = Terms(items, spoken, later)
    people = People(submission.nominees, terms.known, submission.unit.name)
    return Setting(submission, profile, items, terms, people, spoken)


def most_of(item: Item) -> int | None:
    """How many files of one rendition are taken at most by themselves."""
    if item.count is not None and item.count.max is not None:
        return item.count.max
    return 1 if item.kind in _ONE else None


def shape_of(family: Family) -> Rendition | None:
    return _SHAPES.get(family)


def shape_in(item: Item, family: Family) -> Rendition | None:
    """As what a file lies in the item's slot: a table in Excel stands for the one in Word."""
    return Rendition.WORD if _is_table(item, family) else shape_of(family)


def suits(item: Item, family: Family) -> bool:
    """Whether nobody would wonder at such a file there."""
    return fit(item, family) == 1.0 or _is_table(item, family)


def _is_table(item: Item, family: Family) -> bool:
    wanted = renditions.allowed(item)
    sheet = family is Family.SHEET and Rendition.SHEET not in wanted
    return item.kind is Kind.TABLE and sheet and Rendition.WORD in wanted


def fit(item: Item, family: Family) -> float:
    """1 where the item is handed in as such files, little where as something near, 0 else."""
    shape = shape_of(family)
    wanted = renditions.allowed(item) or _USUAL.get(item.kind, ())
    if shape is None:
        return 0.0
    if shape in wanted:
        return 1.0
    picture_of_page = shape is Rendition.PHOTO and Rendition.SCAN in wanted
    table = shape is Rendition.SHEET and Rendition.WORD in wanted
    scanned = shape is Rendition.SCAN and item.kind is Kind.PHOTO
    return NEAR if picture_of_page or table or scanned else 0.0


def is_other_document(item: Item, family: Family) -> bool:
    """Whether both are documents, though not of one kind: Word where a PDF is asked for."""
    wanted = renditions.allowed(item) or _USUAL.get(item.kind, ())
    return shape_of(family) in _PAPERS and not _PAPERS.isdisjoint(wanted)


def _is_electronic(item: Item) -> bool:
    return set(item.renditions) != {Rendition.PAPER}
