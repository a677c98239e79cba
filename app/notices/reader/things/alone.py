"""Who alone hands a thing in, as learned: the clause near it that is the likeliest to say so.

What the rules found stands, unless another clause is far likelier.
"""

from functools import lru_cache

from app.notices.reader.things.catalogue import Catalogue
from app.notices.reader.things.choosing import Choice, Chooser
from app.notices.reader.things.nearby import Place, Surroundings
from app.notices.reader.things.sheet import Ground, Sheet
from app.notices.reader.things.whose import GENERAL
from app.notices.reader.weighing.model import Weights

_LIKELY, _SURER = 0.5, 0.7
_RIGHT = ((0.9, 0.88), (0.7, 0.62), (_LIKELY, 0.4))
"""From which chance on, and the share that was right on 136 notices not learned from."""
_PATHS = ("conditional", "required")


@lru_cache(maxsize=2)
def surroundings(catalogue: Catalogue) -> Surroundings:
    """To be asked for once all things are known."""
    return Surroundings(catalogue.document, map(place, catalogue.sheets))


def place(sheet: Sheet) -> Place:
    mention = sheet.mention
    return Place(mention.start, mention.end, mention.name, sheet.kind.value)


def weigh(catalogue: Catalogue) -> None:
    chooser = Chooser(surroundings(catalogue), Weights.load("conditions"))
    for sheet in catalogue.sheets:
        settle(sheet, chooser.choices(place(sheet)))


def settle(sheet: Sheet, choices: list[Choice]) -> None:
    told = str(sheet.values.get("conditional", ""))
    possible = [one for one in choices if not GENERAL.fullmatch(one.clause.words)]
    best = max(possible, key=lambda one: one.chance, default=None)
    if best is None or best.chance < (_SURER if told else _LIKELY):
        return
    if not told or not _is_same(best.clause.words, told):
        _put(sheet, best)


def _is_same(one: str, other: str) -> bool:
    """One holds half of the other's pairs of characters."""
    pairs = [{words[at : at + 2] for at in range(len(words) - 1)} for words in (one, other)]
    return 2 * len(pairs[0] & pairs[1]) >= min(map(len, pairs))


def _put(sheet: Sheet, choice: Choice) -> None:
    drop(sheet)
    clause = choice.clause
    sure = next(right for least, right in _RIGHT if choice.chance >= least)
    for path, value in zip(_PATHS, (clause.words, False), strict=True):
        sheet.put(path, value, Ground((path,), clause.start, clause.end, sure))


def drop(sheet: Sheet) -> None:
    for path in _PATHS:
        sheet.values.pop(path, None)
    sheet.grounds = [one for one in sheet.grounds if not set(one.of) & set(_PATHS)]
