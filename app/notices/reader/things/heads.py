"""Whom a clause is about, where its head alone tells: 寄宿制学校，增加…; 个人报照片，集体报….

A clause = head, comma or none, adverbs, a verb of handing in, things. The head is a sort of those
who take part where the notice declares it, where a comma parts it from the verb, or where another
clause near it says the same of another head. Roles (申报单位), forms and things are no sorts.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from app.notices.reader.grammar import nouns
from app.notices.reader.layout.document import Document
from app.notices.reader.patterns import Pattern
from app.notices.reader.things import asking
from app.notices.reader.things.kinds_named import declared
from app.notices.reader.things.who_words import KIND_OF, KINDS, MARK, MORE
from app.notices.reader.things.whose import NO_BODY, bare, is_some

_VERBS = (
    "填写|填报|填|提交|提供|报送|上报|补报|补交|报|上传|传|附上|附(?!件)|交|寄送|寄|出具|携带|增加|增报|加|有"
    "|选送|递交"
)
_NO_VERB = "".join(f"(?<!{one})" for one in "申填上呈汇简海周转月编补参没具拥所含持享")
"""申报, 上报, 周报: 报 is no verb of its own there."""
_OBJECT = (
    r"(?=[《“一-龥\d])"
    r"(?!材料|形式|方式|时间|单位(?!出|开|证|简|概|介|情|推|意|公|承)|人|者|日期|的|名|告|道|到|至"
    r"|关|效|权|盖|强|入|以)"
)
_MUST = rf"(?:{MORE}|必须|须|需要?|应当?|要|请|可以?|只|均|都|各|分别|同时|一并)"
_WHEN = r"(?:[于在][^，。；：]{1,16}?(?:前|内|时|后))"
_START = rf"(?:(?<=[\n。；：，（]) ?(?:{MARK})?|(?<=[^\d]\d)[.、])(?:其中)?"
_NP = r"(?:[^，。；：（）\n]|（[^（）\n]{1,14}）){2,26}?"
_HEAD = Pattern(
    rf"{_START}(?P<who>{_NP})(?P<comma>[， ]?)(?P<must>(?:{_MUST}|{_WHEN})*)"
    rf"(?P<verb>{_NO_VERB}(?:{_VERBS})){_OBJECT}"
)
"""引进版图书还请附…; 学术论文类，交…; 退休人员交…."""
_SORT = Pattern(
    rf"(?:{KIND_OF}|新生|研究生|毕业生|单元|方向|的|者|人员|负责人|分公司|家庭|教材|馆|站|户|村|社区)$"
)
_BODY = Pattern(r"(?![各每])[^各]{1,14}(?:局|委|院|馆|学会|协会|商会|科协|工会|单位|学校|企业)")
_VERBAL = Pattern(
    r"应[是为]|^(?:填写|第.步|背面|正面|封面|可|各|每|或者?|必交|要交)|[“”]$|\d|前[进登]"
    r"|[须应请另还将把由按从]"
    r"|填|报送|提交|提供|上传|附|[不可均都各每并]$"
)
"""A clause that says more than whom it is about."""
_OF_ALL_SENT = Pattern(r"汇总|一览|名单|花名册")
_NEAR = 24


@dataclass(frozen=True, slots=True)
class Head:
    who: str
    start: int
    end: int
    verb: str
    parted: bool
    """Whether a comma stands between the head and the verb."""


def over(document: Document, start: int, stop: int) -> Iterator[Head]:
    text = document.text
    place = start
    while found := _HEAD.search(text, place, stop):
        place_of = (found.start("who"), found.end())
        yield Head(bare(found["who"]), *place_of, found["verb"], bool(found["comma"]))
        place = max(found.end() - 1, place + 1)


def head(document: Document, start: int, place: int) -> Head | None:
    """The sort that the clause between is about, which asks for what stands at `place`."""
    told = [one for one in over(document, start, place + _AHEAD) if one.end <= place]
    for one in reversed(told):
        if "）" in re.sub(r"（[^（）]*）", "", document.text[one.start : place]):
            continue
        if _stands(document, one):
            return one
        if not _ADVERBIAL.match(one.who):
            break
    return None


def others(document: Document, start: int, place: int) -> bool:
    """Whether somebody else is named between: …的，须附甲，推荐单位填写乙."""
    return any(
        one.end <= place
        and not (NO_BODY.match(one.who) or _VERBAL.search(one.who) or nouns.is_known(one.who))
        for one in over(document, start, place + _AHEAD)
        if not _ADVERBIAL.match(one.who)
    )


_ADVERBIAL = Pattern(r"为(?:了|便)|经|按|在|于|可|同时|并|另|还|其中")
"""学术论文类，交复印件，为便于评审，还要提供…: still of the head before."""


def _stands(document: Document, one: Head) -> bool:
    if _is_declared(document, one.who):
        return True
    if not is_sort(one.who):
        return False
    work = len(one.who) < _SHORT and nouns.is_known(one.who)
    if one.who.count("、") > 1:
        return False
    sort = bool(_SORT.search(one.who)) and is_some(one.who) and not work
    if _opens_its_point(document, one) and is_some(one.who) and len(one.who) > 1:
        return True
    aside = document.text[one.start - 1 : one.start] == "（"
    if sort and (one.parted or aside or one.verb in _BESIDES or _RELATIVE.search(one.who)):
        return True
    return _has_a_parallel(document, one)


def _opens_its_point(document: Document, one: Head) -> bool:
    """（五）外地商会提交名册 in a list of materials, where other points name things alone."""
    at = bisect_right(document.points, one.start, key=lambda point: point.body) - 1
    if at < 0 or document.points[at].body != one.start or one.verb not in _GIVES:
        return False
    return asking.lists(document, at)


_GIVES = {"提交", "提供", "报送"}
_RELATIVE = Pattern(rf"[^的]{{2,}}的(?:{KINDS})$")
"""第一次参加的单位提交…."""
_BESIDES = {"附", "附上", "加", "增加", "增报"}
"""草书作品附释文: beside what all hand in."""
_OPPOSED = Pattern(
    r"个人|集体|团体|团队|企业|高校|学校|医院|教师|学生|机构|社区|家庭|农户|公司|社会组织|社会团体"
)
_AHEAD = 4
"""As many characters of the thing tell that the verb is one of handing in."""


def is_sort(who: str, names: frozenset[str] = frozenset()) -> bool:
    if who in names or _OPPOSED.fullmatch(who):
        return True
    if NO_BODY.match(who) or _VERBAL.search(who):
        return False
    work = len(who) <= _SHORT and nouns.is_known(who)
    return bool(work or _BODY.fullmatch(who) or (_SORT.search(who) and is_some(who)))


_SHORT = 4
"""著作 beside 论文, 系列报道 beside 新闻论文: sorts of works by their parallel."""


def _is_declared(document: Document, who: str) -> bool:
    names = declared(document)
    parts = re.split("[、和及与]|以及", who)
    if all(one in names or _is_short_for(one, names) for one in parts):
        return True
    trunk = re.sub(rf"(?:的?{KIND_OF})$", "", who)
    return len(trunk) > 1 and trunk in names


def _is_short_for(who: str, names: frozenset[str]) -> bool:
    """标兵, 集体, where 巾帼建功标兵 and 先进集体 are put forward."""
    return len(who) > 1 and not nouns.is_known(who) and any(one.endswith(who) for one in names)


def _has_a_parallel(document: Document, own: Head) -> bool:
    """Another clause of the line says the same of another head."""
    beside = [
        one
        for one in _beside(document, document.text.rfind("\n", 0, own.start) + 1)
        if one.who != own.who and one.verb == own.verb and is_sort(one.who, declared(document))
    ]
    if not beside:
        return False
    if not any(_BODY.fullmatch(one.who) for one in [own, *beside]):
        return True
    listed = _OF_ALL_SENT.search(document.text, own.start, own.end + _NEAR)
    return own.verb not in {"报", "报送", "上报"} and not listed


@lru_cache(maxsize=64)
def _beside(document: Document, line: int) -> tuple[Head, ...]:
    """All of the line that begins there."""
    end = document.text.find("\n", line)
    return tuple(over(document, line, end if end >= 0 else len(document.text)))
