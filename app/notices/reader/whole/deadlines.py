"""By when: every day that closes a sending-in, and none that is an event's or the authority's."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from app.domain.notice import Method
from app.notices.reader.grammar.dates import Moment, moments
from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.patterns import Pattern
from app.notices.reader.things.phases import phase_at
from app.notices.reader.weighing.model import Weights
from app.notices.reader.whole import day_words, plain_days, recurring
from app.notices.reader.whole.clauses import own_words

_POSTMARK = Pattern(r"邮戳(?:日期|时间|日)?(?:为准|计)?|[寄发送]出(?:的)?(?:日期|时间|之日)为准")
_RECEIVED = Pattern(
    r"(?:以)?(?:收到|寄达|送达|签收|到达|投递到)(?:日期|时间|之日|日)?为准|(?:不以"
    r"|非以?)邮戳|须寄达"
)
_METHODS = (
    (Method.EMAIL, Pattern(r"电子(?!文件的|[^，。；]{0,10}(?:U盘|光盘|硬盘))|邮箱|邮件|@")),
    (Method.POST, Pattern(r"纸质|邮寄|寄(?!语)|书面|原件")),
    (
        Method.ONLINE,
        Pattern(
            r"网上(?![^，。；]{0,6}通过)|在线|系统|(?<!从)平台(?!审核|打印|通过)|网络|上传|线上"
        ),
    ),
    (Method.IN_PERSON, Pattern(r"现场|当面|送达")),
    (Method.USB, Pattern(r"U盘|优盘|移动硬盘")),
    (Method.DISC, Pattern(r"光盘|刻录")),
)


_WHO = Pattern(
    r"^(?:[\d一二三四五六七八九十]+[.、]|（.{1,2}）)?(?!请|须|应|材料|报送|截止)"
    r"((?:[\u4e00-\u9fff]|（[^（）]{1,8}）){2,10}?)(?:(?:须|应|请|需)?(?:于|在)|：)$"
)


@dataclass(frozen=True, slots=True)
class Due:
    date: date
    time: str | None
    inferred: bool
    methods: frozenset[Method]
    phase: str | None
    by_postmark: bool | None
    start: int
    end: int
    sentence: Sentence
    confidence: float
    who: str = ""
    """Whose step it is, where the sentence begins with that: 学院于10月24日前."""
    also: tuple[Sentence, ...] = ()
    """Other sentences, or cells, that give the same day."""


def dues(
    document: Document,
    year: int | None,
    issued: date | None = None,
    takers: Iterable[str] = (),
) -> list[Due]:
    """`year` is the notice's own, for dates without one; None where nothing tells it.

    `takers` are those who sign and the office that takes things in.

    A day long before the notice was `issued` is meant for the year after. Which days close a
    sending-in has been learned (packaging/train_days.py).
    """
    taking = plain_days.Taking(frozenset(one for one in takers if len(one) > 1))
    found: list[Due] = []
    last: Moment | None = None
    for sentence in document.sentences:
        told = list(moments(sentence.text))
        if not told and last and _BARE_DAY.search(sentence.text):
            told = list(moments(sentence.text, last=last))
        found += _of_sentence(document, sentence, told, year, issued, taking)
        last = told[-1] if told else last
    return _with_postmarks(document, _with_hours(document, _merged(found)))


def days(found: list[Moment], year: int | None, issued: date | None) -> list[date | None]:
    """Of the moments of a sentence; None where no year is told or there is no such day."""
    told: list[date | None] = []
    start = None
    for one in found:
        known = one.year or start or year
        day = one.on(known) if known else None
        told.append(_after_issue(day, issued) if day and one.year is None else day)
        start = one.year or start
    return told


def _with_postmarks(document: Document, found: list[Due]) -> list[Due]:
    """以寄出邮戳为准, told further down in the part: of the days last named there."""
    for sentence in document.sentences if found else ():
        marked = _POSTMARK.search(sentence.text) and not _RECEIVED.search(sentence.text)
        ahead = [one for one in found if one.sentence.end <= sentence.start]
        if not marked or not ahead or next(moments(sentence.text), None):
            continue
        last = max(ahead, key=lambda one: one.start)
        if _part(document, last.sentence) != _part(document, sentence):
            continue
        for number, one in enumerate(found):
            beside = one.sentence.point == last.sentence.point == sentence.point
            if one.by_postmark is None and one in ahead and (one is last or beside):
                found[number] = replace(one, by_postmark=True)
    return found


def _part(document: Document, sentence: Sentence) -> int:
    """Where the outermost point that it stands in begins."""
    return max((one.start for one in list(document.above(sentence.point))[-1:]), default=0)


_HOUR_OF_DAY = Pattern(
    r"(?<![月\d])(?P<day>\d{1,2})[日号](?P<at>\d{1,2}[:时点]\d{0,2})[^，。；]{0,8}(?:关闭|截止|停止)"
)
_HOUR_OF_ALL = Pattern(
    r"(?:均|都)(?:[^。；]{0,10}，(?=当))?(?:为|以|至|在|到|是)?(?:当[天日])?"
    r"(?P<at>(?:上午|下午|中午|晚上?)?\d{1,2}[:时点]\d{0,2})(?:分|整)?"
    r"(?:为[限止]|截止|止|前|$|，)"
)


def _with_hours(document: Document, found: list[Due]) -> list[Due]:
    """系统24日24:00关闭; 以上均为当日17:30: the hour of days told before."""
    for sentence in document.sentences:
        own, every = _HOUR_OF_DAY.search(sentence.text), _HOUR_OF_ALL.search(sentence.text)
        one = own or every
        told = next(moments(f"1月1日{one['at']}"), None) if one else None
        if one is None or told is None or told.time is None:
            continue
        for number, due in enumerate(found):
            same = own is None or due.date.day == int(own["day"])
            near = due.sentence.point == sentence.point or own is not None
            if same and near and due.time is None:
                found[number] = replace(due, time=told.time)
    return found


_BARE_DAY = Pattern(r"(?<![\d.月])\d{1,2}[日号] ?(?:[上下]午|[中正]午|晚|早|\d)")
"""12日上午9点 of an event whose month was told before."""
_LONG_BEFORE, _SOON_AFTER = 90, 240
"""Days."""


def _after_issue(day: date, issued: date | None) -> date:
    leaps = (day.month, day.day) == (2, 29)
    if issued is None or leaps or (issued - day).days <= _LONG_BEFORE:
        return day
    later = day.replace(year=day.year + 1)
    return later if 0 < (later - issued).days <= _SOON_AFTER else day


def _merged(found: list[Due]) -> list[Due]:
    """One deadline for what is due on one day in one stage."""
    kept: list[Due] = []
    for one in found:
        for number, known in enumerate(kept):
            same = (one.date, one.phase) == (known.date, known.phase)
            if same and (None in {one.time, known.time} or one.time == known.time):
                kept[number] = _both(known, one)
                break
        else:
            kept.append(one)
    return kept


def _both(one: Due, other: Due) -> Due:
    methods = one.methods | other.methods if one.methods and other.methods else frozenset()
    better = max(one, other, key=lambda due: due.confidence)
    return replace(
        better,
        time=one.time or other.time,
        inferred=one.inferred and other.inferred,
        methods=methods,
        also=(*one.also, *other.also, one.sentence if better is other else other.sentence),
        by_postmark=one.by_postmark if one.by_postmark is not None else other.by_postmark,
    )


def _of_sentence(
    document: Document,
    sentence: Sentence,
    found: list[Moment],
    year: int | None,
    issued: date | None,
    taking: plain_days.Taking,
) -> Iterator[Due]:
    text = sentence.text
    for each, its_year in recurring.days(text, year):
        on = each.on(its_year)
        if on:
            yield _due(document, sentence, each, on, (0, len(text)), _RECURS)
    days_told = days(found, year, issued)
    weighed = [
        Weights.load("days").chance(day_words.words(document, sentence, found, number, day, issued))
        for number, day in enumerate(days_told)
    ]
    found, chances = plain_days.decided(sentence, found, weighed, taking)
    for number, (one, day, chance) in enumerate(zip(found, days_told, chances, strict=True)):
        if day and chance >= _LEAST:
            yield _due(document, sentence, one, day, own_words(text, found, number), chance)


_LEAST, _SUREST = 0.5, 0.97
"""Of 80 notices not learned from, all 135 days above 0.85 were right, and 41 of the 44 below."""
_RECURS = 0.9


DENIED = Pattern(
    r"(?:无需|不用|不必|不再|免|不要|不接[受收]|请勿|不)(?:另行|再)?(?:邮寄|寄送|寄|报送?|交)[^，。；]{0,6}"
    r"|(?:系统|平台|网上|线上)(?:提交|填报|上传)的"
    r"|(?:邮寄|寄送|快递|寄出|挂号)(?:的|者|材料)?，?以[^，。；]{0,10}邮戳[^，。；]*"
)
"""Ways that are told not to be taken, or were taken before."""


def _due(
    document: Document,
    sentence: Sentence,
    one: Moment,
    day: date,
    words: tuple[int, int],
    chance: float,
) -> Due:
    text = sentence.text
    last = text[words[0] : one.start]
    after = re.split(r"[；。]", text[one.start : words[1]])[0]
    own = last + after
    said = DENIED.sub("", last + re.split(r"，同时", after)[0])
    if words[1] == len(text):
        said += _going_on(document, sentence)
    methods = frozenset(method for method, words in _METHODS if words.search(said))
    around = own + _next_sentence(document, sentence)
    postmark = None
    if _RECEIVED.search(around):
        postmark = False
    elif _POSTMARK.search(around):
        postmark = True
    phase = phase_at(document, sentence, one.start)
    doubtful = document.clean.is_doubtful(sentence.start + one.start, sentence.start + one.end)
    place = (sentence.start + one.start, sentence.start + one.end + _after(text, one.end))
    sure = 0.4 if doubtful else min(chance, _SUREST)
    who = _WHO.match(last)
    return Due(
        day,
        one.time,
        one.year is None,
        methods,
        phase,
        postmark,
        *place,
        sentence,
        sure,
        who[1] if who else "",
    )


_BEFORE = Pattern(
    r"^ ?(?:（[^（）]{1,16}）)?[^，。；]{0,5}?(?:之?前|以前|止|为止|截止|截稿|内|（含）前)"
    r"|^（[^）]*截止）"
)
"""下班前; （星期五）前; 截止."""


def _after(text: str, end: int) -> int:
    found = _BEFORE.match(text[end:])
    return found.end() if found else 0


def _going_on(document: Document, sentence: Sentence) -> str:
    """What follows behind semicolons, as far as no other day is named."""
    found = ""
    for other in document.sentences[sentence.number + 1 : sentence.number + 4]:
        joined = (
            document.text[: other.start].rstrip().endswith("；") and other.point == sentence.point
        )
        if not joined or next(moments(other.text), None):
            break
        found += other.text
    return found


def _next_sentence(document: Document, sentence: Sentence) -> str:
    """What follows in the same point about postmarks, before another day is named."""
    found, length = "", 0
    for other in document.sentences[sentence.number + 1 : sentence.number + 4]:
        if other.point != sentence.point or next(moments(other.text), None):
            break
        length += len(other.text)
        if _POSTMARK.search(other.text) or _RECEIVED.search(other.text):
            return other.text if length <= _FAR else found
    return found


_FAR = 140
"""Characters."""
