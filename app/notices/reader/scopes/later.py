"""What only those hand in who come further, and by when, as learned from the clauses near it."""

from collections.abc import Iterable
from dataclasses import replace

from app.notices.reader.found import Reading
from app.notices.reader.patterns import Pattern
from app.notices.reader.things import alone
from app.notices.reader.things.choosing import Choice, Chooser
from app.notices.reader.things.nearby import Place
from app.notices.reader.things.phases import is_later, is_plain
from app.notices.reader.things.sheet import Ground, Sheet
from app.notices.reader.things.who_words import KIND_OF
from app.notices.reader.weighing.clauses import Clause
from app.notices.reader.weighing.model import Weights
from app.notices.reader.whole.deadlines import Due

_LIKELY, _SURER, _HARDLY = 0.5, 0.7, 0.03
"""`_SURER` where the rules told that it is of the first stage."""
_RIGHT, _NAMED_AGAIN = 0.88, 0.55
"""The share that was right on notices not learned from; what only takes the name of a like stage
is as unsure as what the rules said of it."""
_STAGE = Pattern(
    "预赛|初赛|复赛|半决赛|总?决赛|[初复终][审评选]|答辩|面试|路演|展演|面谈|现场[一-龥]{2}|入[围选展]"
    "|获奖|录用|第[二三四][步轮批]|中期|结[题项]|[一-龥]{2}(?=阶段)"
)
_STEP = Pattern("第[一二三四五六]步")
"""Of one sending in, unless the rules know better."""
_LONGEST = 12


def weigh(reading: Reading) -> None:
    """Of things and days that the rules gave no later stage, or one that is unlikely."""
    chooser = Chooser(alone.surroundings(reading.catalogue), Weights.load("stages"))
    sheets = [(one, chooser.likeliest(alone.place(one))) for one in reading.sheets]
    dues = [(one, chooser.likeliest(_place(reading, one))) for one in reading.dues]
    at_once = {one.values.get("phase") for one, choice in sheets if _chance(choice) < _LIKELY}
    at_once = {one for one in at_once if one and not is_later(str(one))}
    places = [one.mention.start for one, _choice in sheets] + [one.start for one, _choice in dues]
    told = [_told(one) for one, _choice in sheets] + [one.phase for one, _choice in dues]
    choices = [choice for _one, choice in (*sheets, *dues)]
    stages = [
        stage if stage and is_plain(reading.document, place) else _stage(stage, choice, at_once)
        for place, stage, choice in zip(places, told, choices, strict=True)
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
    likely = choice and _is_likely(choice)
    if choice and likely:
        stands = told is not None and (told not in at_once or choice.chance < _SURER)
        return told if stands else _name(choice.clause.words)
    unlikely = _chance(choice) < _HARDLY and told is not None and is_later(told)
    return None if unlikely else told


_COMES = Pattern(
    "[之以]?后|通过|确定|选|进入|名单|批准|阶段|轮|到场|报到|推荐[到至]|录|核查|考察|培训|签订"
)


def _is_likely(choice: Choice) -> bool:
    """典型推荐 is rather a part of the notice than something that comes later."""
    words = choice.clause.words
    told = choice.chance >= _SURER or bool(_STAGE.search(words) or _COMES.search(words))
    return choice.chance >= _LIKELY and told and not _STEP.match(words)


def _name(words: str) -> str:
    """通过初评的作者: the last stage that the words name."""
    return next(reversed(_STAGE.findall(words)), words[:_LONGEST])


def _shortest(name: str | None, stages: Iterable[str | None]) -> str | None:
    """现场决赛 where the notice says 决赛 too: one stage has one name."""
    if name is None:
        return None
    same = (one for one in stages if one and _is_same(one, name))
    return min((name, next((one for one in same if one != name), name)), key=len)


_CHOSEN = Pattern("入[选围展]|获奖|录用|中选")


def _is_same(one: str, other: str) -> bool:
    """入围后 and 入围作品, too."""
    chosen = one[:2] == other[:2] and _CHOSEN.match(one)
    return one in other or other in one or bool(chosen)


def put(sheet: Sheet, choice: Choice | None, name: str | None) -> None:
    """进入复赛的作者 says when, and no more whom."""
    likely = choice is not None and choice.chance >= _LIKELY
    if name and (
        _says_only(sheet, name) or (choice and likely and _rests_on(sheet, choice.clause))
    ):
        alone.drop(sheet)
    if name == _told(sheet):
        return
    sheet.values.pop("phase", None)
    sheet.grounds = [one for one in sheet.grounds if "phase" not in one.of]
    if name and choice:
        place = choice.clause.start, choice.clause.end
        sheet.put("phase", name, Ground(("phase",), *place, _RIGHT if likely else _NAMED_AGAIN))


_WHO = Pattern(rf"的|者|名单|[内中]|[\d一二两三四五六七八九十]+[名项件个家]|{KIND_OF}")

_CAME = Pattern("[一-龥]{0,4}(?:入[选围展]|中选|获奖|录用)[^，。；]*的")
"""案例入选并确定发言的."""


def _says_only(sheet: Sheet, stage: str) -> bool:
    """决赛选手 in 现场决赛, 入选并发言的: of whom it is asked says no more than at which stage."""
    who = str(sheet.values.get("conditional", ""))
    if _CAME.fullmatch(who):
        return True
    rest = who.replace(stage, "").replace(stage[-2:], "")
    return (rest != who or "名单" in who) and not _WHO.sub("", rest)


def _rests_on(sheet: Sheet, clause: Clause) -> bool:
    """Whether the condition of the sheet is told by this clause."""
    told = [one.start for one in sheet.grounds if "conditional" in one.of]
    return any(clause.start - 1 <= start < clause.end for start in told)
