"""Who alone must hand a thing in: 户籍不在本市的，须附…; 种子组还要上传…; below 企业类另交."""

import re
from dataclasses import dataclass

from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.things import heads, nouns
from app.notices.reader.things.labels import label_above
from app.notices.reader.things.leaving_out import LEFT_OUT, is_if_any, is_left_out
from app.notices.reader.things.sheet import Sheet
from app.notices.reader.things.whose import HAND, KIND_OF, NO_BODY, bare, is_some, matches, named


@dataclass(frozen=True, slots=True)
class Condition:
    """`who` is empty where the thing may be left out by anybody."""

    who: str
    start: int
    end: int
    sure: float = 0.8


_MUST = r"(?:必须|须|需要?|应当?|才|则|可以?|另|再|还)*"
_END = r"(?=[）。；，\s]|$)"
_BEHIND_ONLY = re.compile(
    rf"(?:^|[，（；：—\s]|\d[份个篇张部段])(?:仅限?|只要|只有?|限|专供|只供|仅供)由?(?!\d|一|二|两|提供|需|用|交|报|有|在|限|要)(?P<only>[^，。；（）]{{2,26}}?)(?:才)?(?:须|需|要)?(?:{HAND}|使用|适用){_END}"
)
_BEHIND_WHO = re.compile(
    rf"(?:[，（；\s])(?P<whose>[^（），。；：]{{2,30}}?(?:的{KIND_OF}?|者|(?:是|为|有|涉及|联合|合作)[^（），。；：]{{0,12}}时|{KIND_OF})){_MUST}(?:{HAND}){_END}"
)
_BEHIND_NOT = re.compile(
    rf"(?:^|[，（；\s])(?P<free>(?:除)?(?P<whose>[^（），。；：]{{2,24}}?(?:的{KIND_OF}?|者|{KIND_OF}|时)?)(?:此项|本项|可以?|则|均|都)?"
    rf"(?:除外|(?:不必|不用|无须|无需|毋须|不须|不需要?|免于?|不再|可不|不)(?:再|另)?{HAND})){_END}"
)
_LIMITED = re.compile(
    r"^[^，。；（]{0,4}（(?:(?:仅限?|限)(?!\d|一|二|两)(?P<only>[^（）\d]{2,30})"
    r"|(?P<whose>[^（），；]{2,30}?的?)(?:必须|须|需|应|才|则|时)?(?:提供|提交|填报|填写|需要|附))）"
)
_SORT_ALONE = re.compile(
    r"^(?:原件|复印件|扫描件)?（(?!附|含|由|共|须|需|加盖|同)(?P<whose>[^（），；。：、\d]{1,12}?"
    r"(?:类|组|赛道|单位|企业|个人|集体|团队|人员|人选|负责人|者|的|作者|选手|教师|学生|项目|机构|学校|院校|干部|职工)(?:用|专用|适用)?)）"
)
"""征求意见表（企业负责人）: the bracket holds nothing but who it is for."""
_ROLE = re.compile(
    r"(?:由|各|每个?|本|该|请)*(?:申报|推荐|报送|参评|参赛|投稿|主管|组织|选送|所在|有关|相关)*"
    r"(?:单位|人|者|部门|作者|候选人|人选|选手|本人|个人|部分|需要|另行|自行|统一|一并)"
)
"""（单位提供）: whoever sends it."""
_THIS_ONE = re.compile(r"^\s?(?:此|该|本|这)(?:项|件|表|份|书|材料|证明|[一-龥]{0,2}[项件表份书])")
_NEAR = 24


def condition(document: Document, sheet: Sheet) -> Condition | None:
    sentence = document.sentence_at(sheet.mention.start)
    if sentence is None:
        return None
    behind = document.text[sheet.mention.end : sentence.end]
    return (
        _limited(sheet, behind)
        or _in_row(sheet, sentence)
        or _told_after(document, sheet, sentence)
        or _told_before(document, sheet, sentence)
        or _let_off(document, sheet, sentence)
        or _labelled(document, sheet, _left_out(sheet, sentence, behind))
    )


_FORM = re.compile(r"^(?:纸质|电子|书面|线上|线下|网上|原件|复印)")


def _labelled(document: Document, sheet: Sheet, left_out: Condition | None) -> Condition | None:
    """By the words above its part of the list, before what anybody may leave out."""
    found = label_above(document, sheet)
    who = bare(found[0]) if found else ""
    fits = found and is_some(who) and not NO_BODY.match(who) and not _FORM.search(who)
    return Condition(who, *found[1:]) if found and fits else left_out


def _limited(sheet: Sheet, behind: str) -> Condition | None:
    """（仅限副科级以上干部） right behind the name."""
    start = sheet.mention.start
    found = _LIMITED.match(behind)
    who = (found["only"] or found["whose"]) if found else ""
    if found and not LEFT_OUT.search(found[0]) and not _ROLE.fullmatch(who):
        return Condition(who, start, sheet.mention.end + found.end(), 0.85)
    sort = _SORT_ALONE.match(behind)
    if sort and is_some(sort["whose"]) and not NO_BODY.match(sort["whose"]):
        return Condition(sort["whose"], start, sheet.mention.end + sort.end(), 0.8)
    return None


_ROW_ONLY = re.compile(
    r"(?:只有|仅限?|仅由)(?P<who>[^，。；]{2,20}?)(?:才)?(?:须|需|要)?(?:交|提供|提交|报送|填写|填报)|^(?P<having>[^，。；]{2,24}(?:的|者))(?:须|需|应|才|另|还)*(?:提供|提交|附|交|报送?|填写|填报|填)(?=$|[，。；（])"
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
        if LEFT_OUT.search(text) and header != sentence.cell.header:
            return Condition("", *place)
        if _WHOSE_COLUMN.search(header) and text and not _ALL_OF_THEM.search(text):
            who = re.sub(r"(?:按|选).*|（[^）]*）", "", text)
            return Condition(re.sub(r"(?<![A-Z])[A-Z](?![A-Z类])", r"\g<0>类", who), *place)
    return None


def _told_after(document: Document, sheet: Sheet, sentence: Sentence) -> Condition | None:
    """科技查新报告，拟报一等奖的项目提供; 审计报告复印件，仅企业品牌提供; …。此件只要企业交."""
    start = sheet.mention.end
    clauses = [(start, re.split(r"[；。]", document.text[start : sentence.end])[0])]
    following = document.sentences[sentence.number + 1 : sentence.number + 2]
    for other in following:
        lead = _THIS_ONE.match(other.text)
        if lead and other.point == sentence.point:
            clauses.append((other.start + lead.end(), other.text[lead.end() :]))
    for place, clause in clauses:
        for words in (_BEHIND_ONLY, _BEHIND_WHO):
            found = words.search(clause)
            group = "only" if words is _BEHIND_ONLY else "whose"
            if found and _is_whose(found[group]) and _is_near(clause, found.start()):
                return Condition(found[group], sheet.mention.start, place + found.end(), 0.82)
    return None


def _is_near(clause: str, place: int) -> bool:
    return clause.count("，", 1, place + 1) <= _CLAUSES


_CLAUSES = 3


def _is_whose(who: str) -> bool:
    return is_some(who) and not NO_BODY.match(who) and not re.match("没有的?$|愿意?|无$", who)


def _let_off(document: Document, sheet: Sheet, sentence: Sentence) -> Condition | None:
    """合作协议复印件；独立申报的不必提供: who need not hand in what stands before."""
    behind = document.text[sheet.mention.end : min(sentence.end + _NEAR, len(document.text))]
    clause = "" if sentence.cell else re.split(r"[。\n]", behind)[0]
    found = _BEHIND_NOT.search(clause)
    if found is None or LEFT_OUT.search(clause):
        return None
    if not _is_whose(re.sub("^除", "", found["whose"])):
        return None
    if all(_is_form(one) for one in found["whose"].split("、")):
        return None
    between = re.split("[，；]", clause[: found.start()])
    if len(between) > _CLAUSES or any(nouns.HEAD.search(one) for one in between[1:]):
        return None
    end = min(sheet.mention.end + found.end(), sentence.end)
    return Condition(found["free"], sheet.mention.start, end, 0.78)


def _is_form(word: str) -> bool:
    """原件不用另送, 照片不必交: of the thing, not of whom it is asked."""
    return nouns.is_known(word) or bool(_FORM_OF.search(word))


_FORM_OF = re.compile(r"^(?:纸质|电子|书面|其他)|(?:原件|复印件|纸质件|电子版|纸质版|实物)$")


def _told_before(document: Document, sheet: Sheet, sentence: Sentence) -> Condition | None:
    """户籍不在本市的，须附…, in the sentence itself or in the one whose colon opens the list."""
    place = sheet.mention.start - sentence.start
    ahead = [
        one
        for one in matches(sentence.text)
        if one.end() <= place and not _is_aside(sentence.text[one.start() : place])
    ]
    for number, found in reversed(list(enumerate(ahead))):
        if _governs(sentence.text[found.end() : place]):
            return _of_match(_within(ahead[:number], found), sentence.start, sheet)
    alone = heads.head(document, sentence.start, sheet.mention.start)
    if alone:
        return Condition(alone.who, alone.start, sheet.mention.start)
    lead = opener(document, sentence)
    for found in matches(lead.text) if lead else ():
        if lead and "：" in lead.text[found.end() :]:
            return _of_match(found, lead.start, sheet)
    return None


def _is_aside(words: str) -> bool:
    """（少儿组由监护人代签），并…: said in brackets that have closed again."""
    return "）" in re.sub(r"（[^（）]*）", "", words)


def _within(before: list[re.Match[str]], own: re.Match[str]) -> re.Match[str]:
    """14岁以下的孩子交稿时，家长还要填…: the parents act within the case told right before."""
    case = before[-1] if before else None
    near = case is not None and 0 <= own.start() + 1 - case.end() <= 1
    return case if case is not None and near and named(case)[0] == "if" else own


def _of_match(found: re.Match[str], start: int, sheet: Sheet) -> Condition:
    return Condition(named(found)[1], start, min(start + found.end(), sheet.mention.end))


_JOINS_ON = re.compile(
    r"，(?:并|同时|以及|和|及|还|另|一并|且|再|须|应|需|请|可|为(?:了|便)|经(?!济|费|验|历)|按(?!照片)|在|于)"
)


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
    if is_if_any(clause):
        return Condition("如有", *place, 0.85)
    if is_left_out(before, clause):
        return Condition("", sentence.start, sheet.mention.end)
    return None
