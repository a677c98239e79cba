"""By when: every day that closes a sending-in, and none that is an event's or the authority's."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from app.domain.notice import Method
from app.notices.reader.grammar.dates import Moment, moments
from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.things import asking
from app.notices.reader.whole.phases import phase_at

_BEFORE = re.compile(
    r"^ ?(?:（[^（）]{1,16}）)?(?:下班|中午|晚上)?(?:之?前|以前|止|为止|截止|截稿|内|下班前"
    r"|收到为准|（?含当日）?前|（含）前)|^（[^）]*截止）"
)
_CLOSING = re.compile(
    r"(?:截止|截稿|截至|不迟于|最迟|不晚于|最晚)(?:日期|时间|日)?(?:均|统一|调整|延长|顺延"
    r"|分别)?(?:为|是|：|至|到|于|定为|延至|延期至|（[^）]*）：?)*[“ ]?$"
)
_UNTIL = re.compile(r"(?:即日起|起|日|号|月)? ?(?:至|到|-|—|~)(?:20\d\d年)? ?$")
_SPAN = re.compile(
    r"(?:征集|申报|报名|投稿|征稿|报送|提交|推荐|征文|受理|参赛|上传|填报|收稿|投递"
    r"|作品提交|网上申报|材料报送|递交|接收)[^，。；：]{0,8}(?:时间|日期|期限|阶段|期)|截稿"
    r"|(?:征集|报名|申报|投稿|征稿|报送|提交)(?:阶段|期)?[：（(为从自]|即日起"
)
_EVENT = re.compile(
    r"(?:举办|举行|召开|开展|启动|公布|公示(?!材料|情况|证明|报告)|评审|评选结果|颁奖|展出"
    r"|展览|答辩|初评|终评|复评|培训|网络投票|投票|揭晓|开幕|现场(?:评审|展示|决赛)|决赛"
    r"|初赛|复赛|网评|组织专家|论证会|评议|出生|成立|发布会|巡展|展播|实施|施行|印发|拍摄|创作|发表|完成的|通报"
    r"|反馈结果|审核时间|会议|比赛时间|活动时间|反馈意见)"
)
_TOLD = re.compile(r"发布|发出|告知|公布|通知各|接到|录用|名单[^，。；]{0,12}前?在")
_SENDING = re.compile(
    r"报送|提交|报至|发(?!布|表|放|现|展|生|奖|言|动)|寄|投稿|上传|申报|报名|递交|送|反馈"
    r"|填报|交|上报|截止|截稿|报我|报市|报省|发至|推荐|投递|报|完成[^，。；]{0,10}(?:填报"
    r"|上传|提交)"
)
_TAKEN_UNTIL = re.compile(r"(?:收|受理|征集|接收|开放|截止|持续)[到至] ?$")
_HISTORY = re.compile(r"^(?:之|以)?前(?:出生|成立|注册|取得|发表|获|入职|已|未|认定|毕业|参加工作)")
_NAMELY = re.compile(r"(?:即|分别(?:为|是|于)|依次为)：?[^，。；]{0,60}$")
_WHEN = re.compile(
    r"截止|截稿|时限|期限|哪天|什么时候|何时|报送时|(?:报送|提交|申报|报名|投稿|上报|受理|递交|交稿|征集|征稿"
    r"|投稿|材料)[^，]{0,4}(?:时间|日期)"
)
_POSTMARK = re.compile(r"邮戳(?:日期|时间|日)?(?:为准|计)?")
_RECEIVED = re.compile(
    r"(?:以)?(?:收到|寄达|送达|签收|到达|投递到)(?:日期|时间|之日|日)?为准|(?:不以"
    r"|非以?)邮戳|须寄达"
)
_METHODS = (
    (Method.EMAIL, re.compile(r"电子|邮箱|邮件|@")),
    (Method.POST, re.compile(r"纸质|邮寄|寄(?!语)|书面|原件")),
    (Method.ONLINE, re.compile(r"网上|在线|系统|平台|网络|上传|线上")),
    (Method.IN_PERSON, re.compile(r"现场|当面|送达")),
)


_WHO = re.compile(
    r"^(?:[\d一二三四五六七八九十]+[.、]|（.{1,2}）)?(?!请|须|应|材料|报送|截止)([\u4e00-\u9fff]{2,8}?)(?:须|应|请|需)?(?:于|在)$"
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


def dues(document: Document, year: int | None, issued: date | None = None) -> list[Due]:
    """`year` is the notice's own, for dates without one; None where nothing tells it.

    A day long before the notice was `issued` is meant for the year after.
    """
    found: list[Due] = []
    for sentence in document.sentences:
        if asking.tells(sentence) and not re.search(r"截止|报送", sentence.text):
            continue
        if not asking.is_foot(document, sentence):
            found += _of_sentence(document, sentence, year)
    return _merged([_after_issue(one, issued) for one in found])


_LONG_BEFORE, _SOON_AFTER = 90, 240
"""Days."""


def _after_issue(one: Due, issued: date | None) -> Due:
    if not one.inferred or issued is None or (issued - one.date).days <= _LONG_BEFORE:
        return one
    if (one.date.month, one.date.day) == (2, 29):
        return one
    later = one.date.replace(year=one.date.year + 1)
    return replace(one, date=later) if 0 < (later - issued).days <= _SOON_AFTER else one


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
        by_postmark=one.by_postmark if one.by_postmark is not None else other.by_postmark,
    )


def _of_sentence(document: Document, sentence: Sentence, year: int | None) -> Iterator[Due]:
    text = sentence.text
    found = list(moments(text))
    titles = [point.title for point in document.above(sentence.point)]
    if sentence.cell is not None:
        titles = [sentence.cell.header]
    closing = _closing(text, found, "，".join(titles), tabled=sentence.cell is not None)
    for number, one in enumerate(found):
        if number not in closing:
            continue
        start_year = next((before.year for before in reversed(found[:number]) if before.year), None)
        known = one.year or start_year or year
        day = one.on(known) if known else None
        if day:
            yield _due(document, sentence, one, day, _own_words(text, found, number))


def _own_words(text: str, found: list[Moment], number: int) -> tuple[int, int]:
    """From behind the day before to the clause in which the next day stands."""
    one = found[number]
    start = max(text.rfind(sign, 0, one.start) for sign in "；。") + 1
    if number and found[number - 1].end > start:
        before = found[number - 1].end
        comma = text.find("，", before, one.start)
        start = comma + 1 if comma >= 0 else before
    if number + 1 == len(found):
        return start, len(text)
    following = found[number + 1].start
    comma = text.rfind("，", one.end, following)
    return start, comma + 1 if comma >= 0 else following


def _closing(text: str, found: list[Moment], titles: str, *, tabled: bool) -> set[int]:
    """Which of a sentence's moments close something; a chain of days closes as its last does."""
    closing: set[int] = set()
    for number in reversed(range(len(found))):
        one = found[number]
        following = found[number + 1] if number + 1 < len(found) else None
        joined = following and re.fullmatch(r" ?[、和及] ?", text[one.end : following.start])
        if tabled and _SENDING.search(titles) and not _EVENT.search(titles):
            closes = len(text) - (one.end - one.start) <= 8
        else:
            closes = _closes(text, one, following, titles)
        if closes or (joined and number + 1 in closing):
            closing.add(number)
    return closing


def _closes(text: str, one: Moment, following: Moment | None, titles: str) -> bool:
    before, after = text[: one.start], text[one.end :]
    if _CLOSING.search(before) or _TAKEN_UNTIL.search(before):
        return True
    if following and re.match(
        r"^ ?(?:起|开始)?(?:至|到|-|—|~) ?$", text[one.end : following.start]
    ):
        return False
    last = re.split(r"[；。]", before)[-1]
    own = text[one.end : following.start] if following else after
    own = re.split(r"[；。]", own)[0]
    if _UNTIL.search(before):
        return _is_span(last, own, titles)
    if _BEFORE.match(after) and not _HISTORY.match(after):
        return _is_sent(last, own, titles)
    return _is_told(text[one.start : one.end], before, own, titles)


def _is_told(day: str, before: str, own: str, titles: str) -> bool:
    """Without a word such as 前: a day of a chain, of handing in, or below a title that asks."""
    if _NAMELY.search(before) and _SENDING.search(before):
        return True
    if re.match(r"^[^，。；]{0,4}当[天日]", own):
        return bool(_SENDING.search(own)) and not _EVENT.search(own)
    begins = len(re.sub(r"^.*：", "", before)) <= 6 and "旬" not in day
    return begins and bool(_WHEN.search(titles)) and not _EVENT.search(before + own)


def _is_span(last: str, own: str, titles: str) -> bool:
    """A stretch of days in which something is taken in."""
    near = re.split(r"，", last)[-1] + re.split(r"，", own)[0]
    if _EVENT.search(near) and not _SENDING.search(near):
        return False
    if _SPAN.search(last + "：") or _SPAN.search(titles + "："):
        return True
    return bool(_SENDING.search(near) or (_BEFORE.match(own) and _SENDING.search(last + own)))


def _is_sent(last: str, own: str, titles: str) -> bool:
    """What is done by then is a sending, and neither an event nor something told."""
    first = own.split("，", maxsplit=1)[0]
    near = last.rsplit("，", maxsplit=1)[-1] + first
    if _TOLD.search(near):
        return False
    if _SENDING.search(near):
        return True
    if _EVENT.search(first):
        return False
    sent, event = _SENDING.search(own), _EVENT.search(own)
    if sent and (not event or sent.start() <= event.start()):
        return True
    if _EVENT.search(near):
        return False
    return bool(_SENDING.search(last) or _WHEN.search(titles))


def _due(
    document: Document, sentence: Sentence, one: Moment, day: date, words: tuple[int, int]
) -> Due:
    text = sentence.text
    last = text[words[0] : one.start]
    own = last + re.split(r"[；。]", text[one.start : words[1]])[0]
    said = re.split(r"，同时", own)[0]
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
    sure = 0.4 if doubtful else 0.93
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
    following = document.sentences[sentence.number + 1 : sentence.number + 2]
    text = following[0].text if following else ""
    if next(moments(text), None):
        return ""
    near = re.match(r".{0,40}(?:邮戳[^，。；]{0,6}为准|收到[^，。；]{0,6}为准|寄达)", text)
    return text if near else ""
