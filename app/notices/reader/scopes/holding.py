"""What each deadline holds for: ways and items."""

import re
from collections.abc import Iterator

from app.domain.notice import Method
from app.notices.reader.found import Reading
from app.notices.reader.layout.points import Point
from app.notices.reader.patterns import Pattern
from app.notices.reader.scopes import meant
from app.notices.reader.things import asking
from app.notices.reader.things.sheet import Sheet
from app.notices.reader.whole import day_words
from app.notices.reader.whole.deadlines import DENIED, Due
from app.notices.reader.whole.way import Way


def applies_to(ways: list[Way], one: Due, dues: list[Due]) -> tuple[Way, ...]:
    """The ways that a deadline speaks of; () where it holds for all, or alone for its stage."""
    if sum(other.phase == one.phase for other in dues) == 1:
        return ()
    near = {way.method for way in ways if _is_near(way, one, dues)}
    if len({way.method for way in ways}) < 2 or not (one.methods or near):
        return ()
    methods = (set(one.methods) | near) - _mere_forms(near, one)
    if Method.POST in methods and Method.POST not in {way.method for way in ways}:
        methods |= {Method.IN_PERSON}
    fitting = [way for way in ways if way.method in methods]
    if len(fitting) == len(ways) or not fitting or len(dues) < 2:
        return ()
    return tuple(fitting)


def _mere_forms(near: set[Method], one: Due) -> set[Method]:
    """电子材料 that are uploaded do not go by mail, nor paper that is brought by post."""
    text = one.sentence.text
    mailed = Method.ONLINE in near and not re.search(r"邮箱|邮件|@", text)
    posted = Method.IN_PERSON in near and not re.search(r"寄(?!语)", text)
    forms = {Method.EMAIL} if mailed else set()
    return (forms | {Method.POST} if posted else forms) - near


def _is_near(way: Way, one: Due, dues: list[Due]) -> bool:
    """The way is named around this day, behind the day before and before the next."""
    last, following = one.sentence.start, one.sentence.end
    end = min((due.start for due in dues if due.start > one.start), default=following)
    begin = max((due.end for due in dues if due.end < one.start), default=last)
    besides = one.sentence.text.find("，同时", one.end - last)
    end = last + besides if besides >= 0 else end
    denied = [range(last + found.start(), last + found.end()) for found in _denials(one)]
    return any(
        max(begin, last) <= start < min(end, following)
        for start, _end in way.places
        if not any(start in words for words in denied)
    )


def _denials(one: Due) -> Iterator[re.Match[str]]:
    """Ways told not to be taken, or only with their postmark: 邮寄的以邮戳为准."""
    return DENIED.finditer(one.sentence.text)


def items_of(reading: Reading, one: Due) -> list[Sheet]:
    """The items that a deadline names, where several days are for what is asked for at once."""
    if one.phase or sum(due.phase is None for due in reading.dues) < _SEVERAL:
        return []
    found = _named_by(reading, one)
    at_once = {id(sheet) for sheet in reading.sheets if not sheet.values.get("phase")}
    return [] if at_once <= set(map(id, found)) else found


_SEVERAL = 2


def _named_by(reading: Reading, one: Due) -> list[Sheet]:
    words = _words_of(reading, one)
    rows = _of_rows(reading, one)
    if rows:
        return rows
    few = _of_named_part(reading, one) or _objects(reading, one)
    if few:
        return few
    numbered = re.search(
        r"（\d+）项|[一二三四五六七\d]项材料", reading.document.text[slice(*words)]
    )
    if (_told_by_ways(reading) and not numbered) or _EVERYTHING.search(
        reading.document.text, *words
    ):
        return []
    if one.methods:
        ahead = reading.document.text[words[0] : one.start]
        said = meant.own(reading, one.sentence, words[0], one.start)
        titles = "".join(one.title for one in reading.document.above(one.sentence.point))
        formed = _BY_FORM.search(ahead) or _BY_FORM.search(titles)
        plain = said and not formed and len(said) < len(reading.sheets)
        return said if plain else _all_above(reading, one, words) or _of_its_part(reading, one)
    named = meant.own(reading, one.sentence, *words)
    if not named and re.search(r"以上|上述", reading.document.text[words[0] : words[1]]):
        named = reading.catalogue.near(one.sentence.point)
    listed = asking.leads(one.sentence.text)
    inside = meant.listed(reading, one.sentence.point) if listed else []
    found = named or inside or _of_its_part(reading, one)
    return found if len(found) < len(reading.sheets) else []


def _of_named_part(reading: Reading, one: Due) -> list[Sheet]:
    """结题材料：6月20日前, where one part of the notice is called 结题."""
    ahead = reading.document.text[_words_of(reading, one)[0] : one.start]
    found = re.search(r"(?<![一-龥])([一-龥]{2,4}?)的?材料(?:请|须|应)?(?:于|在|：)?$", ahead)
    named = [
        index
        for index, point in enumerate(reading.document.points)
        if found and found[1] in point.title[:_LABEL] and point.level == 1
    ]
    inside = _inside(reading, named[0]) if len(named) == 1 else []
    return inside if len(inside) < len(reading.sheets) else []


def _objects(reading: Reading, one: Due) -> list[Sheet]:
    """The few things that the sentence has sent by that day: 登录平台填写《信息表》."""
    start, sentence = _words_of(reading, one)[0], one.sentence
    later = [due.start for due in reading.dues if one.end <= due.start < sentence.end]
    end = min(later, default=sentence.end)
    words = DENIED.sub("", reading.document.text[start:end])
    if _EVERYTHING.search(words):
        return []
    own = [] if _LIST.search(words) else meant.own(reading, sentence, start, end)
    said = own or _of_its_lead(reading, one)
    said = said if len(said) <= max(_FEW, len(reading.sheets) // 3) else []
    return said + [sheet for sheet in _going_along(reading, one, said) if sheet not in said]


def _of_its_lead(reading: Reading, one: Due) -> list[Sheet]:
    """样书寄：江城市…，710600，4月30日前寄到: what the point begins with."""
    above = next(reading.document.above(one.sentence.point), None)
    if above is None or any(_shares(reading, due, above) for due in reading.dues if due != one):
        return []
    opening = reading.document.sentence_at(above.start)
    ahead = opening is not None and opening.start < one.sentence.start
    ahead = ahead and re.search("[寄送交报发]：?$", above.title) is not None
    label = above.start + _LABEL
    return meant.own(reading, opening, above.start, label) if opening and ahead else []


def _shares(reading: Reading, due: Due, point: Point) -> bool:
    return reading.document.is_below(due.sentence.point, point)


_LABEL = 12
_ALONG = Pattern(
    r"随(?P<what>[^，。；：]{2,16}?)(?:纸[质件]+|电子版)?(?:一[并起同]|同时|共同)(?:[送寄交报发]|提交)"
)


def _going_along(reading: Reading, one: Due, said: list[Sheet]) -> list[Sheet]:
    """照片随总结一并发送: by the same day as that."""
    found: list[Sheet] = []
    after = reading.document.text[one.end : one.end + 3]
    for sentence in reading.document.sentences if said else ():
        along = _ALONG.search(sentence.text)
        if along and "纸" in along[0] and not re.match("，?[送寄交]", after):
            continue
        names = {name for sheet in said for name in (sheet.name, *sheet.names)}
        if along is None or not any(along["what"] in name for name in names):
            continue
        line = reading.document.text.find("\n", sentence.end)
        ends = line if sentence.text.endswith("：") or "以下" in sentence.text else sentence.end
        inside = (one for one in reading.sheets if sentence.start <= one.mention.start < ends)
        found += [*inside, *meant.own(reading, sentence)]
    return found


_FEW = 2
_LIST = Pattern(
    "[下如][列下]|包括|(?:以上|上述)(?!邮箱|地址|平台|系统|网址|方式|学会|单位)|材料(?:清单|目录)"
    "|纸[质件]|原件|合订|寄|一并|连同|Word版|U盘|光盘|压缩|打包"
)


def _of_rows(reading: Reading, one: Due) -> list[Sheet]:
    """In a table with a column of days: what its rows name."""
    rows = {each.point for each in (one.sentence, *one.also) if each.cell is not None}
    found = [sheet for sheet in reading.sheets if sheet.point in rows]
    return found if len(found) < len(reading.sheets) else []


def _all_above(reading: Reading, one: Due, words: tuple[int, int]) -> list[Sheet]:
    """以上材料, where others are asked for further down, with days of their own."""
    said = re.search(r"(?:以上|上述)(?:材料|文件|资料|各项)", reading.document.text[slice(*words)])
    later = any(due.sentence.start > one.sentence.end for due in reading.dues)
    found = [sheet for sheet in reading.sheets if sheet.mention.start < one.sentence.start]
    return found if said and later and len(found) < len(reading.sheets) else []


def _of_its_part(reading: Reading, one: Due) -> list[Sheet]:
    """Where each day stands in a part of its own, with things: those of its part."""
    parts = [_part(reading, due.sentence.point) for due in reading.dues]
    own = _part(reading, one.sentence.point)
    if own is None or None in parts or len(set(parts)) < len(parts):
        return []
    held = {part: _inside(reading, part) for part in parts if part is not None}
    return held[own] if all(held.values()) else []


def _part(reading: Reading, point: int) -> int | None:
    """The outermost point that it stands in."""
    above = list(reading.document.above(point))
    return reading.document.points.index(above[-1]) if above else None


def _inside(reading: Reading, part: int) -> list[Sheet]:
    return [one for one in reading.sheets if meant.below(reading.document, one.point, part)]


def _told_by_ways(reading: Reading) -> bool:
    """Each deadline has ways of its own, so that they need no items."""
    ways = [
        {id(way) for way in applies_to(reading.ways, due, reading.dues)} for due in reading.dues
    ]
    return all(ways) and sum(map(len, ways)) == len(set().union(*ways))


_EVERYTHING = Pattern(
    "(?:全部|所有|整套|候选人|申报|推荐|评选|参评|参赛|本季度)(?![表书函])"
    "[^，。；、]{0,4}(?:材料|文本|资料)(?!清单|目录|汇总)"
)
"""整套申报材料."""
_BY_FORM = Pattern(r"纸质|电子|书面|网上|线上|邮箱|系统|@|邮寄|原件")
_CHOSEN_OR_DONE = "入围|入选|获奖|录用|立项|通过|晋级|中标|审核|汇总"
_STEP = Pattern(
    "第[一二三四五六]步|(?:因|不能|未能|需要|确需)[^。；]{0,20}的，"
    f"|(?:{_CHOSEN_OR_DONE})[^，。；]{{0,8}}?[后者]|终评|复评|复赛|决赛"
)
"""第二步; 因故不能参加的，; 入围作者; 决赛."""


def _sort(reading: Reading, one: Due) -> str:
    """文字类 in 文字类5月9日前: what the day is for, though no item bears that name."""
    ahead = reading.document.text[_words_of(reading, one)[0] : one.start]
    found = re.search(r"([一-龥A-Z]{1,8}(?:类|组|稿|批|赛道|部分|奖|级))[^，。；]{0,4}$", ahead)
    return found[1] if found else ""


def speak_of_the_same(reading: Reading, one: Due, other: Due) -> bool:
    """Two sentences that each give a day for the same things, and are no steps of one way."""
    if one.sentence is other.sentence or one.sentence.cell or other.sentence.cell:
        return False
    if day_words.is_roster(one.sentence.text) and day_words.is_roster(other.sentence.text):
        return False
    document = reading.document
    titles = [
        "".join(point.title for point in document.above(due.sentence.point)) + due.sentence.text
        for due in (one, other)
    ]
    if any(_STEP.search(title) for title in titles):
        return False
    sorts = [_sort(reading, due) for due in (one, other)]
    if all(sorts) and sorts[0] != sorts[1]:
        return False
    named = [
        set(map(id, meant.own(reading, due.sentence, *_words_of(reading, due))))
        for due in (one, other)
    ]
    methods = not one.methods or not other.methods or one.methods == other.methods
    alike = named[0] == named[1]
    return methods and alike and (bool(named[0]) or _ask_alike(one, other))


def _ask_alike(one: Due, other: Due) -> bool:
    """Of two days that name no thing: 报名截止 and 报名时间, not 报送 and 审核."""
    closed = [_WORK_CLOSED.search(due.sentence.text) for due in (one, other)]
    if closed[0] and closed[1] and closed[0]["work"] != closed[1]["work"]:
        return False
    asked = [set(_ASKED.findall(due.sentence.text)) for due in (one, other)]
    return bool(asked[0] & asked[1])


_WORK_CLOSED = Pattern("(?P<work>申报|推荐|报名|报送|提交|审核|初审|上报)(?:工作|任务)?截止")
"""学生申报工作截止时间, 学院推荐工作截止时间: steps."""
_ASKED = Pattern("报名|报送|上报|提交|投稿|来稿|征稿|申报|发送|发至|寄|上传|填报|截止")


def _words_of(reading: Reading, one: Due) -> tuple[int, int]:
    """From the day before it in the sentence to the end of its own clause."""
    start, text = one.sentence.start, reading.document.text
    before = [other.end for other in reading.dues if start <= other.end <= one.start]
    while before and re.fullmatch(r" ?(?:前|之前)?[、和及 ] ?", text[max(before) : one.start]):
        before.remove(max(before))
        one = max((due for due in reading.dues if due.end <= one.start), key=lambda due: due.end)
    end = Pattern(r"[，；。]|$").search(text, min(one.end + 1, one.sentence.end), one.sentence.end)
    return max(before, default=start), end.start() if end else one.sentence.end
