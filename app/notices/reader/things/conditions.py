"""Who alone must hand a thing in: 户籍不在本市的，须附…; 种子组还要上传…; below 企业类另交."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.things import nouns
from app.notices.reader.things.labels import label_above
from app.notices.reader.things.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Condition:
    """`who` is empty where the thing may be left out by anybody."""

    who: str
    start: int
    end: int
    sure: float = 0.8


_HAND = (
    r"(?:加?附上?|提供|提交|报送?|填报|填写|填|补充|补?交|出具|送|给|开|签|上传|写出|写|加装|装|准备|录制|寄|发|递交"
    r"|出示|携带|带|说明|有(?!关|的|效|权|条件))"
)
_FIRST = (
    r"(?:作者|须|需要?|应当?|请|可以?|要|必须|一并|同时|于[^，。；]{2,14}?前?"
    r"|在[^，。；]{2,14}?|由[^，。；]{2,24}?)"
)
_MORE = r"(?:还|另外?|加|再|同时|额外|另行)"
_KIND_OF = (
    r"(?:作品|人员|单位|候选人|人选|项目|团队|部门|学校|企业|基地|课程|案例|选手|集体|家庭|申报人|申请人"
    r"|作者|课题|成果|机构|公司|个人|工程|教师|学生|论文|稿件|图书|组|类|赛道)"
)
_BEGIN = r"(?:^|[，；。：（\n]|(?<=[^\d]\d)[.、])"
_WHO = re.compile(
    rf"{_BEGIN}(?P<if>(?:如|若|如果|凡|凡是)[^，。；：]{{2,30}}|(?:[^，。；：（）]|（[^（）]{{1,14}}）){{2,30}}?(?:的(?:{_KIND_OF}|[一-龥]{{2,3}})?(?!同时|时)|者))[，\s](?:除[^，]{{1,14}}外，)?(?:{_MORE}|{_FIRST})*(?=[^，。；]{{0,30}}(?:{_HAND}|[把将]|代替|替代))"
    rf"|{_BEGIN}(?P<besides>[^，。；：（）]{{2,14}}?)除了?[^，。；：]{{1,16}}，(?=还|另)"
    rf"|由(?P<by>[^，。；：（）]{{2,20}}?的(?:作者|单位|人员|选手|项目|企业|团队|人))(?=提交|提供|报送|交|上传|填)"
    rf"|{_BEGIN}(?P<as>[^，。；：（）]{{2,26}}?(?:的{_KIND_OF}?(?!同时|时)|{_KIND_OF}|者))(?:的?作者|选手)?(?:{_MORE}|{_FIRST})+(?={_HAND})"
    rf"|{_BEGIN}(?P<the>[^，。；：（）]{{2,20}}?的)(?=(?:另|加|再)?(?:附|装|提供|提交|交|报送)(?!材料))"
    rf"|{_BEGIN}(?P<those>[^，。；：（）]{{2,20}}?的{_KIND_OF})(?=(?:另|加|再)?附|(?:另|加|再)(?:交|报))"
    r"|(?:只有|仅限?|仅由|仅供|限)(?P<sole>[^，。；：（）]{2,20}?)(?:才)?(?:须|需|要)?(?=交|提供|提交|报送|填写|填报|附)"
    r"|（(?P<bracket>[^（），]{2,12}?)(?:可|须|另)?(?=提供)"
    rf"|{_BEGIN}(?P<noun>[^，。；：、（）]{{2,14}})，(?=(?:还|另|加|再)(?:须|需|应|要)?(?:附|交|提供|提交|填)|(?:须|需|应)?附)"
    rf"|(?P<who>(?:企业负责人|(?:（.）)?(?![^，。；：]{{0,12}}时|第.{{1,2}}条)[^，。；：、（）]{{2,16}}?)){_MORE}(?:须|需|应|要)?(?={_HAND})"
    r"|(?P<not>(?:尚未|未|已)[^，。；：]{2,40}?的[^，。；：]{2,20}?)(?=及时|请|须|应|填)"
)
_GENERAL = re.compile(
    r"(?:.{0,3}[.、）])?(?:请|应|凡)?(?:各|每|所有|全部|全体|以上|上述|参赛|参评|申报|推荐|报送|投稿|入选|符合条件|符合要求|拟申报|拟参加|有意|自愿|愿意|参加|组织|承担|主管|所在|本|该|此外|同时|另外|其中|其他|其余|有关|相关|个人|集体)*"
    r"(?:[省市县区州级（、）]{0,8})(?:参加)?的?(?:材料|作品|案例|项目|论文|图书|稿件|文件|资料|申报|推荐|报送|参赛|参评|人员|人选|单位|作者|团队|选手|者|部门|学校|企业|个人|集体|人|对象|候选人|课题|学院|区县|县区|乡镇|处室|培养单位|[^，。；]{0,8}(?:局|委|办|学会|科协))?(?:的|者)?"
)
"""Whoever hands in all of it; that these give one thing more is no condition."""
_AT_TIME = re.compile(
    r"(?:时|后|前|之日|期间|以内|[之以]外|年|月|日|同时|此外|另外|其中|格式|方式|方面|左右|以[内上]|[字份张页篇个])$|^\d+$|第?[一二三四五六七八九十]{1,3}[条项]$"
)
_BEHIND_ONLY = re.compile(
    rf"(?:[，（；—\s]|\d[份个篇张部段])(?:仅限?|只有?|只要|限)由?(?!\d|一|二|两|提供|需|用|交|报|有|在)(?P<only>[^，。；（）]{{2,26}}?)(?:才)?(?:须|需|要)?(?:{_HAND}|使用|适用)(?=[）。；，\s]|$)"
)
_BEHIND_WHO = re.compile(
    rf"(?:[，（；\s])(?P<whose>[^（），。；：]{{2,30}}?(?:的{_KIND_OF}?|者|{_KIND_OF}))(?:必须|须|需要?|应|才|则)*(?:{_HAND})(?=[）。；，\s]|$)"
)
_LIMITED = re.compile(
    r"^[^，。；（]{0,4}（(?:(?:仅限?|限)(?!\d|一|二|两)(?P<only>[^（）\d]{2,30})"
    r"|(?P<whose>[^（），；]{3,30}?的?)(?:必须|须|需|应|才|则|时)?(?:提供|提交|填报|填写|需要|附))）"
)
_IF_ANY = re.compile(r"^[^，。；（]{0,4}（(?:[^（）]*，)?如有[^（）]*）")
_LEFT_OUT = re.compile(
    r"可交可不交|可不交|可以不(?:交|提供|报)|可不提供|自愿(?!申报|报名|参)|(?:不作|没有)(?:硬性|强制)?要求(?!的)|没有的?(?:可以?)?不(?:用?交|提供|报|补)|有(?:则|就)(?:交|提供|报|附)"
    r"|鼓励|尽量提供|可以提供|没有可以不|可选|选择性|选做|选交|选报|选填|非必|有最好|没有就算"
)
_MAY = re.compile(
    r"可(?:以)?(?:另|自愿|选择|同时|一并)?(?:附|提供|提交|报送|一并)|自愿(?:提供|提交)|如有(?:，)?(?:可|请)|鼓励(?:提供|提交|报送)|欢迎(?:提供|附|提交)"
)
_MAY_ADD = re.compile(r"[^，。；]{0,6}可以?(?:另|一并)?(?:附|提供|配)")
_NEAR = 24


def condition(document: Document, sheet: Sheet) -> Condition | None:
    sentence = document.sentence_at(sheet.mention.start)
    if sentence is None:
        return None
    behind = document.text[sheet.mention.end : sentence.end]
    return (
        _limited(sheet, behind)
        or _in_row(sheet, sentence)
        or _told_after(sheet, behind)
        or _told_before(document, sheet, sentence)
        or _labelled(document, sheet, _left_out(sheet, sentence, behind))
    )


def _labelled(document: Document, sheet: Sheet, left_out: Condition | None) -> Condition | None:
    """By the words above its part of the list, before what anybody may leave out."""
    found = label_above(document, sheet)
    who = _bare(found[0]) if found else ""
    fits = found and is_some(who) and not _NO_BODY.match(who)
    return Condition(who, *found[1:]) if found and fits else left_out


def is_some(who: str) -> bool:
    """Not everybody who takes part, and no time."""
    return len(who) > 1 and not _GENERAL.fullmatch(who) and not _AT_TIME.search(who)


def _limited(sheet: Sheet, behind: str) -> Condition | None:
    """（仅限副科级以上干部） right behind the name."""
    found = _LIMITED.match(behind)
    if found is None:
        return None
    start = sheet.mention.start
    return Condition(found["only"] or found["whose"], start, sheet.mention.end + found.end(), 0.85)


_ROW_ONLY = re.compile(
    r"(?:只有|仅限?|仅由)(?P<who>[^，。；]{2,20}?)(?:才)?(?:须|需|要)?(?:交|提供|提交|报送|填写|填报)|^(?P<having>[^，。；]{2,20}(?:的|者))(?:须|需|应|才)?(?:提供|提交|附|交|填写|填报)$"
)
_WHOSE_COLUMN = re.compile(
    r"谁|哪些|哪类|填报(?:单位|主体)|(?:提交|报送|提供|适用)(?:单位|主体|对象|范围|人)|适用"
)
_ALL_OF_THEM = re.compile(r"全部|所有|各|每|均|都|通用|共同|—|必")


def _in_row(sheet: Sheet, sentence: Sentence) -> Condition | None:
    """只有田间学校交 in another cell of the row; a column that says who hands it in."""
    if sentence.cell is None:
        return None
    place = (sheet.mention.start, sheet.mention.end)
    for header, text in zip(sentence.cell.headers, sentence.cell.texts, strict=False):
        found = _ROW_ONLY.search(text)
        if found:
            return Condition(found["who"] or found["having"], *place)
        if not _WHOSE_COLUMN.search(header) or not text:
            continue
        if _LEFT_OUT.search(text):
            return Condition("", *place)
        if not _ALL_OF_THEM.search(text):
            return Condition(re.sub(r"(?:按|选).*|（[^）]*）", "", text), *place)
    return None


def _told_after(sheet: Sheet, behind: str) -> Condition | None:
    """科技查新报告，拟报一等奖的项目提供; 审计报告复印件，仅企业品牌提供."""
    clause = re.split(r"[；。]", behind)[0]
    for words, group in ((_BEHIND_ONLY, "only"), (_BEHIND_WHO, "whose")):
        found = words.search(clause)
        if (
            found
            and is_some(found[group])
            and not _NO_BODY.match(found[group])
            and clause.count("，", 1, found.start() + 1) <= 3
        ):
            return Condition(
                found[group], sheet.mention.start, sheet.mention.end + found.end(), 0.82
            )
    return None


def _told_before(document: Document, sheet: Sheet, sentence: Sentence) -> Condition | None:
    """户籍不在本市的，须附…, in the sentence itself or in the one whose colon opens the list."""
    place = sheet.mention.start - sentence.start
    ahead = [one for one in _matches(sentence.text) if one.end() <= place]
    for found in reversed(ahead):
        if _governs(sentence.text[found.end() : place]):
            return _of_match(found, sentence.start, sheet)
    beside = _parallel(document, sheet)
    if beside:
        return beside
    lead = opener(document, sentence)
    for found in _matches(lead.text) if lead else ():
        if lead and "：" in lead.text[found.end() :]:
            return _of_match(found, lead.start, sheet)
    return None


_EACH = re.compile(
    r"(?:^|[，；。：、\n]|(?<=\d)\.|(?<=\n)|(?<=\n\d)|（[^）]*）)(?:其中)?(?P<who>(?:[^，；。：（）\n\d]|（[^（）\n]{1,8}）){2,16}?)(?:须|应|需|要|另)?"
    r"(?P<verb>交|附|提交|提供|填写|填报|报送)(?=[《“一-龥\d])(?!材料|形式|方式|时间|单位|人|者|日期|的)"
)
_OPPOSED = re.compile(r"个人|集体|团体|团队")


def _is_sort(who: str) -> bool:
    plain = not _NO_BODY.match(who) and not re.search("[不可均都]$", who)
    thing = len(who) <= _SHORT and nouns.is_known(who)
    return plain and (is_some(who) or bool(_BODY.fullmatch(who))) and not thing


_BODY = re.compile(r"(?![各每])[^各]{1,12}(?:局|委|机构|学会|医院|学校|高校|企业)")
_OF_ALL_SENT = re.compile(r"汇总|一览|名单")
_SHORT = 3
"""论文 is a thing; 见报稿件 beside 网络稿件 is a sort."""


def _parallel(document: Document, sheet: Sheet) -> Condition | None:
    """执法类附处罚决定书，调解类附调解协议书: the same verb of one sort and of another."""
    place = sheet.mention.start
    start = document.text.rfind("\n", 0, place) + 1
    stop = document.text.find("\n", place)
    found = [
        one
        for one in _EACH.finditer(document.text, start, stop if stop > 0 else len(document.text))
        if _OPPOSED.fullmatch(one["who"]) or _is_sort(one["who"])
    ]
    ahead = [one for one in found if one.end() <= place]
    if not ahead:
        return None
    last = ahead[-1]
    alike = {one["who"] for one in found if one["verb"] == last["verb"]}
    if len(alike) < 2 or "。" in document.text[last.end() : place]:
        return None
    if any(_BODY.fullmatch(one) for one in alike) and _OF_ALL_SENT.search(
        document.text, start, found[-1].end() + _NEAR
    ):
        return None
    return Condition(_bare(last["who"]), last.start("who"), place)


def _matches(text: str) -> Iterator[re.Match[str]]:
    place = 0
    while found := _WHO.search(text, place):
        name, who = _named(found)
        plain = not (_NO_LEAD if name in _WHOLE else _NO_BODY).match(who)
        if name in _SURE or (is_some(who) and plain):
            yield found
        place = max(found.end(name), place + 1)


_SURE = {"sole", "bracket", "not"}
_NO_LEAD = re.compile(r"为了?|根据|按照?|围绕|通过|随着|结合|现将?|经")
_WHOLE = {"if", "by"}
"""May begin with any word: 与高校共建的."""
_NO_BODY = re.compile(
    r"由|(?:在|从|与|向|对|为|以)(?![^，。；]{2,20}的)|除|把|将|按|每|另|还|须|应|请|同时|附|一个|不|至|并|于|到|发送|报送|提交|需要|可以|立项课题|.*(?:征集|举办|开展|时|用的)"
)


def _named(found: re.Match[str]) -> tuple[str, str]:
    """The kind of the condition, and its words."""
    name = next(one for one, told in found.groupdict().items() if told)
    return name, _bare(found[name])


def _bare(who: str) -> str:
    return re.sub(r"^[\d.、 ①-⑳——]+|^[A-Z][.、] ?", "", who).strip("“”《》 ")


def _of_match(found: re.Match[str], start: int, sheet: Sheet) -> Condition:
    return Condition(_named(found)[1], start, min(start + found.end(), sheet.mention.end))


_JOINS_ON = re.compile(r"，(?:并|同时|以及|和|及|还|另|一并|且|再)")


def _governs(between: str) -> bool:
    """What is asked for stands in the same breath as the condition."""
    rest = _JOINS_ON.sub("", re.sub(r"（[^（）]*）|，?除[^，]{1,14}外(?=，)", "", between))
    return "，" not in rest or "：" in rest


def opener(document: Document, sentence: Sentence) -> Sentence | None:
    """The sentence whose colon opens the list that this one goes on."""
    number = sentence.number
    if document.sentences[number] is not sentence:
        return None
    while number > 0 and document.sentences[number - 1].point == sentence.point:
        lead = document.text[: document.sentences[number].start].rstrip(" \n—-·")
        if not lead.endswith(("；", "：")):
            break
        number -= 1
        if lead.endswith("："):
            break
    found = document.sentences[number]
    return found if found is not sentence and "：" in found.text else None


def _left_out(sheet: Sheet, sentence: Sentence, behind: str) -> Condition | None:
    before = sentence.text[: sheet.mention.start - sentence.start]
    clause = re.split(r"[；。]", behind)[0]
    place = (sheet.mention.start, sheet.mention.end)
    if _IF_ANY.match(clause):
        return Condition("如有", *place, 0.85)
    if (
        _LEFT_OUT.search(clause[: _NEAR * 2])
        or _MAY_ADD.match(clause)
        or _MAY.search(before[-_NEAR:])
    ):
        return Condition("", sentence.start, sheet.mention.end)
    return None
