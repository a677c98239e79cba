"""Which fixes there are, and what they answer: a rule names its fix, the recipe does it."""

from collections.abc import Iterator

from app.checks.base import Case, FileInSlot, SlotFacts
from app.domain.finding import Finding, Severity
from app.domain.fixing import Offer
from app.domain.notice import Item
from app.domain.submission import SlotKey
from app.fixes import documents, pages, photos, videos
from app.fixes.base import Recipe, Source

RECIPES: tuple[Recipe, ...] = (
    *photos.RECIPES,
    *pages.RECIPES,
    *documents.RECIPES,
    *videos.RECIPES,
)
"""In the order in which several are done to one file."""

_MENDED = {Severity.ERROR, Severity.WARNING, Severity.CONFIRM, Severity.INFO}


def recipe(fix_id: str) -> Recipe:
    """Raises KeyError for a fix that nobody registered."""
    return next(one for one in RECIPES if one.fix.id == fix_id)


def by_hand(key: SlotKey, source: Source, item: Item) -> tuple[Offer, ...]:
    """What a person may want of a file though nothing is found wrong: to turn or crop a photo."""
    wanted = (one for one in RECIPES if one.by_hand(source, item))
    return tuple(Offer(one.fix, key, (source.file,), ()) for one in wanted)


def offers(case: Case, findings: tuple[Finding, ...]) -> tuple[Offer, ...]:
    """What can be mended, in the order of slots, files and recipes.

    One offer for a file and a fix, whichever findings it answers; one for a slot where the fix
    takes all of its files. `case` is laid out, with facts.
    """
    by_place: dict[tuple[str, str | None, str | None], list[Finding]] = {}
    for one in findings:
        if one.severity in _MENDED and one.rule.fix and one.item:
            path = one.file.path if one.file else None
            by_place.setdefault((one.item, one.nominee, path), []).append(one)
    return tuple(
        offer
        for item, slot in case.slots
        for one in RECIPES
        for offer in _offered(one, item, slot, by_place)
    )


def _offered(
    one: Recipe,
    item: Item,
    slot: SlotFacts,
    by_place: dict[tuple[str, str | None, str | None], list[Finding]],
) -> Iterator[Offer]:
    fitting = [entry for entry in slot.files if one.suits(Source(entry.file, entry.facts), item)]
    answered = [(entry, _answered(one, slot.key, entry, by_place)) for entry in fitting]
    if one.fix.many:
        together = [finding for _entry, found in answered for finding in found]
        groups = [(tuple(entry.file for entry in fitting), together)]
    else:
        groups = [((entry.file,), found) for entry, found in answered]
    for files, found in groups:
        if found:
            codes = frozenset(finding.rule.code for finding in found)
            yield Offer(one.fix, slot.key, files, tuple(f.id for f in found), codes)


def _answered(
    one: Recipe,
    key: SlotKey,
    entry: FileInSlot,
    by_place: dict[tuple[str, str | None, str | None], list[Finding]],
) -> list[Finding]:
    found = by_place.get((key.item, key.nominee, entry.file.path), [])
    return [finding for finding in found if finding.rule.fix == one.fix.id]
