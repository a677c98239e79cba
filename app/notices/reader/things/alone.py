"""Who alone hands a thing in, as learned: the clause near it that is the likeliest to say so.

What the rules found stands.
"""

from functools import lru_cache

from app.notices.reader.patterns import Pattern
from app.notices.reader.things.catalogue import Catalogue
from app.notices.reader.things.choosing import Choice, Chooser
from app.notices.reader.things.nearby import Place, Surroundings
from app.notices.reader.things.sheet import Ground, Sheet
from app.notices.reader.things.who_words import KIND_OF
from app.notices.reader.things.whose import GENERAL, WHOEVER, bare, is_nobody
from app.notices.reader.weighing.model import Weights

_LIKELY, _LIKELIER, _SHORTEST = 0.5, 0.7, 2
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
    if sheet.values.get("conditional"):
        return
    possible = [one for one in choices if not _is_nobody(one.clause.words)]
    best = max(possible, key=lambda one: one.chance, default=None)
    if best is None:
        return
    who = bare(_AMOUNT.sub("", best.clause.words))
    if best.chance >= (_LIKELY if _SORT.search(who) else _LIKELIER):
        _put(sheet, best)


_SORT = Pattern(
    rf"^.{{2,6}}$|{KIND_OF}|[类组]|人选|人才|赛道|集体|个人|家庭|家[禽畜]|(?:[者户村的]|时)$|^[没无未不非]"
)
"""Sorts; where words name none, the chance must be higher."""


_NO_BODY = Pattern(
    r"[日天周月]内$|[后前]$|\d(?:分钟|秒|字|页|[MG]B?)|现将|如下$|^\d?[各每](?:单位|家|[县市区校])"
    r"|[和与及印]$|(?:[表版证]|(?<!图)书|设计方案|材料|说明|照片)$"
)
"""活动结束后15日内, 微视频长4-6分钟, 各单位明确1名信息员."""


def _is_nobody(words: str) -> bool:
    who = bare(_AMOUNT.sub("", words))
    return len(who) < _SHORTEST or is_nobody(who) or _is_anybody(who)


def _is_anybody(who: str) -> bool:
    every = GENERAL.fullmatch(who) or WHOEVER.fullmatch(who)
    return bool(every or _NO_BODY.search(who))


_AMOUNT = Pattern(r"(?:不少于|不超过|不低于|至少|最多)\d.*|\d+[篇字页].*")
"""重点课题不少于15000字."""


def _put(sheet: Sheet, choice: Choice) -> None:
    drop(sheet)
    clause = choice.clause
    sure = next(right for least, right in _RIGHT if choice.chance >= least)
    who = bare(_AMOUNT.sub("", clause.words))
    for path, value in zip(_PATHS, (who, False), strict=True):
        sheet.put(path, value, Ground((path,), clause.start, clause.end, sure))


def drop(sheet: Sheet) -> None:
    for path in _PATHS:
        sheet.values.pop(path, None)
    sheet.grounds = [one for one in sheet.grounds if not set(one.of) & set(_PATHS)]
