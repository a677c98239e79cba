"""What only those hand in who come further, and by when, as learned from the clauses near it."""

import re
from collections.abc import Iterable
from dataclasses import replace

from app.notices.reader.found import Reading
from app.notices.reader.things import alone
from app.notices.reader.things.choosing import Choice, Chooser
from app.notices.reader.things.nearby import Place
from app.notices.reader.things.phases import is_later
from app.notices.reader.things.sheet import Ground, Sheet
from app.notices.reader.weighing.clauses import Clause
from app.notices.reader.weighing.model import Weights
from app.notices.reader.whole.deadlines import Due

_LIKELY, _SURER, _HARDLY = 0.5, 0.7, 0.03
"""`_SURER` where the rules told that it is of the first stage."""
_RIGHT, _NAMED_AGAIN = 0.88, 0.55
"""The share that was right on notices not learned from; what only takes the name of a like stage
is as unsure as what the rules said of it."""
_STAGE = re.compile(
    "预赛|初赛|复赛|半决赛|总?决赛|[初复终][审评选]|答辩|面试|路演|展演|面谈|现场[一-龥]{2}|入[围选展]"
    "|获奖|录用|第[二三四][步轮批]|中期|结[题项]|[一-龥]{2}(?=阶段)"
)
_STEP = re.compile("第[一二三四五六]步")
"""Of one sending in, unless the rules know better."""
_LONGEST = 12


def weigh(reading: Reading) -> None:
    """Of things and days that the rules gave no later stage, or one that is unlikely."""
    chooser = Chooser(alone.surroundings(reading.catalogue), Weights.load("stages"))
    sheets = [(one, chooser.likeliest(alone.place(one))) for one in reading.sheets]
    dues = [(one, chooser.likeliest(_place(reading, one))) for one in reading.dues]
    at_once = {one.values.get("phase") for one, choice in sheets if _chance(choice) < _LIKELY}
    at_once = {one for one in at_once if one and not is_later(str(one))}
    stages = [
        *(_stage(_told(one), choice, at_once) for one, choice in sheets),
        *(_stage(one.phase, choice, at_once) for one, choice in dues),
    ]
    names = [_shortest(one, stages) for one in stages]
    for (sheet, choice), name in zip(sheets, names, strict=False):
        put(sheet, choice, name)
    days = zip(reading.dues, names[len(sheets) :], strict=True)
    reading.dues = [due if due.phase == name else replace(due, phase=name) for due, name in days]


def _told(sheet: Sheet) -> str | None:
    found = sheet.values.get("phase")
    return str(found) if found else None


def _place(reading: Reading, due: Due) -> Place:
    return Place(due.start, due.end, reading.document.text[due.start : due.end], "due")


def _chance(choice: Choice | None) -> float:
    return choice.chance if choice else 0.0


def _stage(told: str | None, choice: Choice | None, at_once: set[object]) -> str | None:
    likely = choice and choice.chance >= _LIKELY and not _STEP.match(choice.clause.words)
    if choice and likely:
        stands = told is not None and (told not in at_once or choice.chance < _SURER)
        return told if stands else _name(choice.clause.words)
    unlikely = _chance(choice) < _HARDLY and told is not None and is_later(told)
    return None if unlikely else told


def _name(words: str) -> str:
    """通过初评的作者: the last stage that the words name."""
    return next(reversed(_STAGE.findall(words)), words[:_LONGEST])


def _shortest(name: str | None, stages: Iterable[str | None]) -> str | None:
    """现场决赛 where the notice says 决赛 too: one stage has one name."""
    if name is None:
        return None
    same = (one for one in stages if one and (one in name or name in one))
    return min((name, next((one for one in same if one != name), name)), key=len)


def put(sheet: Sheet, choice: Choice | None, name: str | None) -> None:
    """进入复赛的作者 says when, and no more whom."""
    likely = choice is not None and choice.chance >= _LIKELY
    if choice and likely and name and _rests_on(sheet, choice.clause):
        alone.drop(sheet)
    if name == _told(sheet):
        return
    sheet.values.pop("phase", None)
    sheet.grounds = [one for one in sheet.grounds if "phase" not in one.of]
    if name and choice:
        place = choice.clause.start, choice.clause.end
        sheet.put("phase", name, Ground(("phase",), *place, _RIGHT if likely else _NAMED_AGAIN))


def _rests_on(sheet: Sheet, clause: Clause) -> bool:
    """Whether the condition of the sheet is told by this clause."""
    told = [one.start for one in sheet.grounds if "conditional" in one.of]
    return any(clause.start - 1 <= start < clause.end for start in told)
