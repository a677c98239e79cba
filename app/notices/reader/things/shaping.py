"""What an item is beyond its limits: for whom, in which phase, on which condition."""

import re
from collections.abc import Iterable

from app.domain.notice import Kind, Per
from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.things.sheet import Ground, Sheet
from app.notices.reader.things.topics import Topic

_NOMINEES = re.compile(
    r"(?:候选人|人选|推荐对象|申报人|参评人|个人|选手|作者|参赛者|教师|学生|本人)[^，。；]{0,6}(?:材料|资料|报送|提供)?$"
)
_UNITS = re.compile(r"(?:推荐|申报|报送|组织|选送)?单位[^，。；]{0,6}(?:材料|资料|报送|提供)?$")
_EVERY = re.compile(
    r"每(?:名|位|个|件|项|篇|部|门|户|例|幅|份)?(?:人选|候选人|推荐对象|选手|教师|对象|人|作者|作品|案例|项目|课程|家庭|专栏|节目|论文|征文|申报人|学生|集体)"
)
_EACH_UNIT = re.compile(r"每个?(?:单位|区|县|学校|学会)")
_CONDITION = re.compile(
    r"(?:^|[，；。：])(?P<if>(?:如|若|如果|凡)[^，。；：]{2,30}|[^，。；：、（）]{3,24}(?:的(?!同时)|者|的(?:作品|人员|单位|候选人|项目|团队|部门|学校|企业)))，(?:还|另|另外|作者|须|应|需|请|可|于|在)*(?=[^，。；]{0,30}(?:附|提供|提交|报送|填报|补充|出具|送|填|交|给|开|签|上传))"
    r"|(?:^|[，。；：（])(?P<work>(?!每|参赛|参评|所有|申报|推荐|各)[^，。；：（）]{2,24}(?:的|作品|者|类|人员|课程|项目|团队|学校|企业|基地|案例|组|选手|集体|家庭))(?:须|需|应|可|同时|另|还){1,2}(?=(?:附|提供|提交|报送))"
    r"|(?:只有|仅限?|仅由|仅供|限)(?P<sole>[^，。；：（）]{2,20}?)(?:才)?(?:须|需|要)?(?:交|提供|提交|报送|填写|填报|附)"
    r"|（(?P<bracket>[^（），]{2,12}?)(?:可|须|另)?(?=提供)"
    r"|(?P<who>(?:企业负责人|(?:（.）)?(?![^，。；：]{0,12}时|第.{1,2}条)[^，。；：、（）]{2,16}?))(?:还|另|加|再|另外)(?:须|需|应|要)?(?:提供|提交|附|报送|交|填|给|出具|上传)"
    r"|(?P<not>(?:尚未|未|已)[^，。；：]{2,40}?的[^，。；：]{2,20}?)(?=及时|请|须|应|填)"
)
_LIMITED = re.compile(
    r"^[^，。；（]{0,4}（(?:(?:仅限?|限)(?!\d|一|二|两)(?P<only>[^（）\d]{2,30})"
    r"|(?P<whose>[^（），；]{3,30}?的?)(?:必须|须|需|应|才|则|时)?(?:提供|提交|填报|填写|需要|附))）"
)
_HANDER = re.compile(
    r"(?:.{0,3}[.、）])?(?:各|每个?|所在|推荐|申报|报送|主办)*(?:[省市县区州级（、）]{0,8})(?:学院|单位|学校|区县|县区|部门|乡镇"
    r"|处室|培养单位|[^，。；]{0,8}(?:局|部门|委|办|学会|科协))"
)
"""Whoever hands in all of it; that these give one thing more is no condition."""
_WHO_FURTHER = re.compile(
    r"^(?P<who>(?:（.）)?(?!另|还|各|报送|汇总)[^，。；：、\n]{2,16}?)(?:还|另|加|再|另外)"
    r"(?:须|需|应|要)?(?:提供|提交|附|报送|交|填|给|出具|上传|需|须)?[：，]"
)
_OPTIONAL = re.compile(
    r"可(?:以)?(?:另|自愿|选择|同时)?(?:附|提供|提交|报送|一并)|自愿(?:提供|提交)|如有(?:，)?(?:可|请)|鼓励(?:提供|提交|报送)"
)
_BEHIND = re.compile(
    r"^[^，。；（]{0,4}（(?:[^（）]*，)?(?:如有|自愿|鼓励|可选|选择性|可不|可以不|可以提供|选做|选交|选报|选填|非必)[^（）]*）"
)
_PHASE = re.compile(
    r"初审|复审|终审|正式审批|第[一二三四]阶段|初评|复评|上半年|下半年|[一二三四]季度|中期|结题|预申报|年底|年度"
)


def shape(document: Document, topic: Topic, sheets: Iterable[Sheet]) -> None:
    several = list(sheets)
    for sheet in several:
        _condition(document, sheet)
    _categories(several)
    for sheet in several:
        _per(document, topic, sheet)


def _categories(sheets: list[Sheet]) -> None:
    """What one category alone asks for; works of which one is enough are alternatives."""
    own = [one for one in sheets if len(one.categories) == 1 and "" not in one.categories]
    named = {next(iter(one.categories)) for one in own}
    if len(named) < 2:
        return
    alternatives = all(one.work for one in own)
    for sheet in own:
        place = (sheet.mention.start, sheet.mention.end)
        category = next(iter(sheet.categories))
        path = "alternative_group" if alternatives else "conditional"
        value = "类别" if alternatives else category
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
        if _UNITS.search(title):
            sheet.per, sure = Per.UNIT, 0.9
            break
    if _EVERY.search(text) and sheet.kind is not Kind.TABLE:
        sheet.per, sure = Per.NOMINEE, 0.92
    elif _EACH_UNIT.search(text):
        sheet.per, sure = Per.UNIT, 0.9
    sheet.grounds.append(
        Ground(("per",), sheet.mention.start, sheet.mention.end, sure, inferred=True)
    )


def _condition(document: Document, sheet: Sheet) -> None:
    sentence = document.sentence_at(sheet.mention.start)
    if sentence is None:
        return
    before = sentence.text[: sheet.mention.start - sentence.start]
    if _limited(document, sheet, sentence.end) or _in_row(sheet, sentence):
        return
    found = None
    for one in _CONDITION.finditer(before + "提供"):
        found = one
    behind_name = document.text[sheet.mention.end : sentence.end]
    after = re.match(
        r"^(?:（[^）]*）)?[：，](?P<if>[^，。；：]{3,24}(?:的|者))，(?:须|应|需|请|可)?(?:提供|提交|附|填)",
        behind_name,
    )
    if after:
        place = (sheet.mention.start, sheet.mention.end + after.end())
        sheet.put("conditional", after["if"], Ground(("conditional",), *place, 0.8))
        sheet.values["required"] = False
    elif found and not (found["who"] and _HANDER.fullmatch(found["who"])):
        told = next((one for one in found.groups() if one), "")
        words = told.lstrip("0123456789.、 ①②③④⑤⑥⑦⑧⑨")
        place = (sentence.start, min(sentence.start + found.end(), sheet.mention.end))
        sheet.put("conditional", words, Ground(("conditional",), *place, 0.8))
        sheet.values["required"] = False
    elif behind := _BEHIND.match(document.text[sheet.mention.end : sentence.end]):
        place = (sheet.mention.start, sheet.mention.end + behind.end())
        if "如有" in behind[0]:
            sheet.put("conditional", "如有", Ground(("conditional",), *place, 0.85))
        sheet.put("required", False, Ground(("required",), *place, 0.85))
    elif _OPTIONAL.search(before[-24:]):
        place = (sentence.start, sheet.mention.end)
        sheet.put("required", False, Ground(("required",), *place, 0.8))
    else:
        _further(document, sheet)


_SOLELY = re.compile(
    r"(?:只有|仅限?|仅由)(?P<who>[^，。；]{2,20}?)(?:才)?(?:须|需|要)?(?:交|提供|提交|报送|填写|填报)|^(?P<having>有[^，。；]{2,12}的)(?:须|需)?提供$"
)


def _in_row(sheet: Sheet, sentence: Sentence) -> bool:
    """只有田间学校交 in another cell of the row."""
    if sentence.cell is None:
        return False
    for text in sentence.cell.texts:
        found = _SOLELY.search(text)
        if found:
            place = (sheet.mention.start, sheet.mention.end)
            words = found["who"] or found["having"]
            sheet.put("conditional", words, Ground(("conditional",), *place, 0.8))
            sheet.values["required"] = False
            return True
    return False


def _limited(document: Document, sheet: Sheet, end: int) -> bool:
    """（仅限副科级以上干部） right behind the name."""
    found = _LIMITED.match(document.text[sheet.mention.end : end])
    if found is None:
        return False
    place = (sheet.mention.start, sheet.mention.end + found.end())
    sheet.put(
        "conditional", found["only"] or found["whose"], Ground(("conditional",), *place, 0.85)
    )
    sheet.values["required"] = False
    return True


def _further(document: Document, sheet: Sheet) -> None:
    """Below 基地另需 or 名家另交 stands what only those hand in."""
    for point in document.above(sheet.point):
        who = _WHO_FURTHER.match(document.text[point.body : point.end])
        if who and not _HANDER.fullmatch(who["who"]):
            place = (point.body, point.body + who.end())
            sheet.put("conditional", who["who"], Ground(("conditional",), *place, 0.8))
            sheet.values["required"] = False
            return
