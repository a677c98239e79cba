"""What an item is beyond its limits: for whom, in which phase, on which condition."""

import re

from app.domain.notice import Kind, Per
from app.notices.reader.grammar.nouns import MEDIA
from app.notices.reader.layout.document import Document
from app.notices.reader.patterns import Pattern
from app.notices.reader.things import alone, sort_named
from app.notices.reader.things.behind import Condition
from app.notices.reader.things.catalogue import Catalogue
from app.notices.reader.things.choices import choices
from app.notices.reader.things.conditions import condition
from app.notices.reader.things.sheet import Ground, Sheet
from app.notices.reader.things.sorts import Block, sorted_out
from app.notices.reader.things.topics import Topic, is_own
from app.notices.reader.things.whose import WHOEVER, is_nobody

_NOMINEES = Pattern(
    "(?:候选人|人选|推荐对象|申报人|参评人|个人|选手|作者|参赛者|教师|学生|本人)"
    "[^，。；]{0,6}(?:材料|资料|报送|提供)?$"
)
"""候选人材料: a heading of what each of them hands in."""
_SENDING = "学院|院系|学校|部门|基层单位|推荐单位|主管部门|区县|县局"
_NOT_THOSE = "(?<!申报)(?<!复核)(?<!参评)(?<!参赛)(?<!创建)(?<!建设)"
_UNITS = Pattern(
    rf"^(?:各?(?:{_SENDING}))(?:提交|报送|提供|材料|汇总)"
    rf"|(?:推荐|报送|组织|选送|提名|主管|归口|{_NOT_THOSE})单位"
    "[^，。；]{0,6}(?:材料|资料|报送|提供)?$"
)
"""各学院报送, 推荐单位材料: a heading of what those hand in who send for others."""
_CANDIDATES = (
    "人选|候选人|推荐对象|选手|教师|对象|人|作者|作品|案例|项目|课程|家庭|专栏|节目|论文|征文|申报人"
    "|学生|集体"
)
_EVERY = Pattern(rf"每(?:名|位|个|件|项|篇|部|门|户|例|幅|份)?(?:{_CANDIDATES})")
"""每位作者, 每件作品."""
_SENDS_FOR = (
    "(?:[一-龥（）、]{0,10}(?:推荐|提名|报送|选送|归口)(?:单位|部门)"
    "|各(?:单位|学校|学院|县|区|市|乡镇|街道|镇|地|校)[一-龥（）、]{0,12}?"
    "|各?(?:县|市|区|乡镇|镇|街道)(?:（[^（）]*）)?[一-龥]{0,10}?(?:局|科协|妇联|工会|委|办))"
)
"""推荐单位, 各学院, 县教育局."""
_AND_HOW = "(?:在[^，。；]{2,16}|[另还须需应要均都并]|统一|集中|汇总|同时|负责){0,4}"
_GIVES = "(?:填写|填报|填|撰写|以正式文件报送|报送|报|提交|交|出具|形成)"
_SENDER = Pattern(
    rf"(?:^|[，；。、）. ])(?:由|请)?{_SENDS_FOR}{_AND_HOW}{_GIVES}"
    "[^，。；]{0,24}(?:，附[^，。；]{0,12})?$"
)
"""各学院须统一填报: what stands before the thing that they make out."""
_EACH_UNIT = Pattern(
    r"每个?(?:单位|区|县|学校|学会)(?![^，。；]{0,10}(?<![A-Za-z])\d{1,2}[个项件名篇幅部])"
)
"""每个单位填写登记表, but not 每单位限报2项, which is a quota."""
_OF_THE_CHOSEN = Pattern("事迹|案例|论文|作品|征文|申[报请]书")
"""What each of those sent in is told by, whoever sends it."""


def shape(catalogue: Catalogue, topic: Topic) -> None:
    document, several = catalogue.document, list(catalogue.sheets)
    sorts = sorted_out(catalogue)
    for sheet in several:
        _condition(document, sheet, sorts.get(id(sheet)))
    _unless_of_all(several)
    _categories(catalogue, several)
    for number, (group, start, end) in enumerate(choices(document, several), 1):
        for sheet in group:
            ground = Ground(("alternative_group",), start, end, 0.82)
            sheet.put("alternative_group", f"任选{number}", ground)
        _alike(group)
    alone.weigh(catalogue)
    for sheet in several:
        if not sheet.values.get("conditional"):
            _put(sheet, sort_named.told(document, sheet))
        _per(document, topic, sheet)
    _ungroup(several)


def _unless_of_all(sheets: list[Sheet]) -> None:
    """同意出借的，请准备：…: who must hand in all that there is takes part, and no more."""
    told = {one.values.get("conditional") for one in sheets}
    if len(sheets) > 1 and len(told) == 1 and None not in told:
        for one in sheets:
            del one.values["conditional"]
            one.values.pop("required", None)
            one.grounds = [it for it in one.grounds if it.of[0] not in {"conditional", "required"}]


def _alike(group: list[Sheet]) -> None:
    """填写了效益数据的，须附审计报告，或者纳税证明: who must hand in one of them."""
    told = [one for one in group if one.values.get("conditional")]
    if len({one.values["conditional"] for one in told}) != 1:
        return
    who = told[0].values["conditional"]
    ground = next(one for one in told[0].grounds if "conditional" in one.of)
    for sheet in group:
        if "conditional" not in sheet.values and sheet.mention.start > ground.start:
            sheet.put("conditional", who, ground)


def _ungroup(sheets: list[Sheet]) -> None:
    """What is named in one run must be of one name and for the same."""
    for group in {one.values.get("naming_group") for one in sheets} - {None}:
        fellows = [one for one in sheets if one.values.get("naming_group") == group]
        if len({(one.per, one.values.get("naming")) for one in fellows}) > 1:
            for one in fellows:
                one.values.pop("naming_group")
                one.grounds = [it for it in one.grounds if it.of != ("naming_group",)]


def _category(sheet: Sheet) -> str:
    return max(sheet.categories)


def _at_home(catalogue: Catalogue, sheet: Sheet) -> bool:
    """Named before in passing, and at home in the list of one category."""
    known = sheet.categories - {""}
    if len(known) != 1 or sheet.point < 0:
        return False
    place = catalogue.document.points[sheet.point].body
    sentence = catalogue.document.sentence_at(place)
    return sentence is not None and catalogue.categories.label(sentence) in known


def _categories(catalogue: Catalogue, sheets: list[Sheet]) -> None:
    """What one category alone asks for; works of which one is enough are alternatives."""
    own = [one for one in sheets if len(one.categories) == 1 and "" not in one.categories]
    own += [one for one in sheets if one not in own and _at_home(catalogue, one)]
    named = {_category(one) for one in own}
    if len(named) < 2:
        return
    alternatives = all(one.work for one in own)
    for sheet in own:
        place = (sheet.mention.start, sheet.mention.end)
        category = _category(sheet)
        path = "alternative_group" if alternatives else "conditional"
        value = "类别" if alternatives else category
        if path == "conditional" and sheet.values.get(path) == "如有":
            del sheet.values[path]
        sheet.put(path, value, Ground((path,), *place, 0.8, inferred=True))


def _per(document: Document, topic: Topic, sheet: Sheet) -> None:
    plain = sheet.kind is Kind.HEADSHOT or (sheet.kind is Kind.TABLE and "汇总" in sheet.name)
    sheet.per, sure = topic.per(sheet.name, sheet.kind), 0.93 if plain else 0.8
    sentence = document.sentence_at(sheet.mention.start)
    text = sentence.text if sentence else ""
    for point in list(document.above(sheet.point))[1:]:
        title = re.sub(r"^.*?：", "", point.title)
        if _NOMINEES.search(title) and not (
            topic.per(sheet.name, sheet.kind) is Per.UNIT and topic.about_people
        ):
            sheet.per, sure = Per.NOMINEE, 0.9
            break
        if _UNITS.search(title) and not is_own(sheet.name):
            sheet.per, sure = Per.UNIT, 0.9
            break
    if _EVERY.search(text) and sheet.kind is not Kind.TABLE:
        sheet.per, sure = Per.NOMINEE, 0.92
    elif _EACH_UNIT.search(text) or _is_senders(sheet, text, sentence.start if sentence else 0):
        sheet.per, sure = Per.UNIT, 0.88
    sheet.grounds.append(
        Ground(("per",), sheet.mention.start, sheet.mention.end, sure, inferred=True)
    )


_CHOSEN = Pattern(
    r"^(?:凡|经)?(?:[初复终]?[审评选]?通过|入围|入选|入展|进入|晋级|录用|中选|获批|"
    r"(?:接到|收到)[^，。；]{0,8}通知|推荐[到至]"
    r"|被(?:确定|选[中上]|抽[中到]|推荐(?:到|至|上报|参加)))"
)
"""Whoever came further: their stage says so already."""


def _is_senders(sheet: Sheet, text: str, start: int) -> bool:
    """推荐单位另报清单一份: what the senders make out, and no candidate's own form."""
    lead = text[: sheet.mention.start - start]
    own = sheet.work or is_own(sheet.name) or bool(_OF_THE_CHOSEN.search(sheet.name))
    plain = sheet.kind not in MEDIA and not own and "每" not in lead
    return plain and bool(_SENDER.search(lead))


def _stage(who: str) -> str:
    """进入终评的作者: 终评; 入围作者: 入围."""
    entered = re.match(r"凡?(?:进入|入围)(?P<stage>[一-龥]{2,6})的", who)
    named = _CHOSEN.match(who)
    return entered["stage"] if entered else named[0].lstrip("凡") if named else who


def _condition(document: Document, sheet: Sheet, sort: Block | None) -> None:
    found = condition(document, sheet)
    if sort and (found is None or not found.who):
        found = Condition(sort.who, sort.opened, sort.start, 0.8)
    _put(sheet, found)


def _put(sheet: Sheet, found: Condition | None) -> None:
    if found is None:
        return
    if _CHOSEN.search(found.who):
        ground = Ground(("phase",), found.start, found.end, found.sure)
        sheet.put("phase", _stage(found.who), ground)
        return
    if found.who and is_nobody(found.who):
        return
    if found.who and not WHOEVER.fullmatch(found.who):
        ground = Ground(("conditional",), found.start, found.end, found.sure)
        sheet.put("conditional", found.who, ground)
    sheet.put("required", False, Ground(("required",), found.start, found.end, found.sure))
