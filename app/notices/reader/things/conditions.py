"""Who alone must hand a thing in: 户籍不在本市的，须附…; 种子组还要上传…; below 企业类另交."""

import re

from app.notices.reader.layout.document import Document, Sentence
from app.notices.reader.patterns import Pattern
from app.notices.reader.things import behind, heads
from app.notices.reader.things.behind import Condition
from app.notices.reader.things.labels import label_above
from app.notices.reader.things.leaving_out import LEFT_OUT, is_if_any, is_left_out
from app.notices.reader.things.sheet import Sheet
from app.notices.reader.things.who_words import KINDS, MARK
from app.notices.reader.things.whose import NO_BODY, bare, is_some, matches, named


def condition(document: Document, sheet: Sheet) -> Condition | None:
    sentence = document.sentence_at(sheet.mention.start)
    if sentence is None:
        return None
    rest = document.text[sheet.mention.end : sentence.end]
    return (
        behind.bracketed(sheet, rest)
        or _in_row(sheet, sentence)
        or _in_row_of_sort(sheet, sentence)
        or behind.told(document, sheet, sentence)
        or _told_before(document, sheet, sentence)
        or behind.let_off(document, sheet, sentence)
        or _labelled(document, sheet, _left_out(sheet, sentence, rest))
    )


_FORM = Pattern(r"^(?:纸质|电子|书面|线上|线下|网上|原件|复印)")


def _labelled(document: Document, sheet: Sheet, left_out: Condition | None) -> Condition | None:
    """By the words above its part of the list, before what anybody may leave out."""
    found = label_above(document, sheet)
    who = bare(found[0]) if found else ""
    fits = found and is_some(who) and not NO_BODY.match(who) and not _FORM.search(who)
    return Condition(who, *found[1:]) if found and fits else left_out


_GIVES = "提供|提交|附|交|报送?|填写|填报|填"
_ROW_ONLY = Pattern(
    "(?:只有|仅限?|仅由)(?P<who>[^，。；]{2,20}?)(?:才)?(?:须|需|要)?(?:交|提供|提交|报送|填写|填报)"
    rf"|^(?P<having>[^，。；]{{2,24}}(?:的|者))(?:须|需|应|才|另|还)*(?:{_GIVES})(?=$|[，。；（])"
)
"""仅限企业填报; 有专利的须提供."""
_WHOSE_COLUMN = Pattern(
    r"谁|哪些|哪类|填报(?:单位|主体)|(?:提交|报送|提供|适用)(?:单位|主体|对象|范围|人)|适用"
)
_REMARKS = Pattern(r"说明|备注|要求|范围|情况|对象")
_SORT_ALONE = Pattern(
    rf"(?P<who>[^，。；：（]{{2,24}}?(?:类|组|的(?:{KINDS})?|者))(?=$|[，；。（])"
)
_ALL_OF_THEM = Pattern(r"全部|所有|各|每|均|都|通用|共同|—|必")


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
        sort = _SORT_ALONE.match(text) if _REMARKS.search(header) else None
        if sort and is_some(sort["who"]) and not _ALL_OF_THEM.search(sort["who"]):
            return Condition(sort["who"], *place)
        if _WHOSE_COLUMN.search(header) and text and not _ALL_OF_THEM.search(text):
            who = re.sub(r"(?:按|选).*|（[^）]*）", "", text)
            return Condition(re.sub(r"(?<![A-Z])[A-Z](?![A-Z类])", r"\g<0>类", who), *place)
    return None


_SORTS_ROW = Pattern(r"^(?:作品|参赛|申报|项目)?(?:种类|类别|门类|组别|赛道)$")
_BESIDE = Pattern(r"附带|另附|附加|随附|^其他")
"""无人机执照 in the column 附带材料 of the row 航拍短视频."""


def _in_row_of_sort(sheet: Sheet, sentence: Sentence) -> Condition | None:
    cell = sentence.cell
    if cell and _SORTS_ROW.search(cell.corner) and _BESIDE.search(cell.header):
        return Condition(cell.first, sheet.mention.start, sheet.mention.end)
    return None


def _told_before(document: Document, sheet: Sheet, sentence: Sentence) -> Condition | None:
    """户籍不在本市的，须附…, in the sentence itself or in the one whose colon opens the list."""
    place = sheet.mention.start - sentence.start
    ahead = [
        one
        for one in matches(sentence.text)
        if one.end() <= place and not _is_aside(sentence.text[one.start() : place])
    ]
    alone = heads.head(document, sentence.start, sheet.mention.start)
    nearer = alone.start - sentence.start if alone else -1
    for number, found in reversed(list(enumerate(ahead))):
        start, stop = sentence.start + found.end(), sheet.mention.start
        if found.start() < nearer - 1:
            break
        if _governs(document.text[start:stop]) and not heads.others(document, start, stop):
            return _of_match(_within(ahead[:number], found), sentence.start, sheet)
    bare_case = _BARE_CASE.match(sentence.text[:place])
    if bare_case and is_some(bare_case["who"]) and not NO_BODY.match(bare_case["who"]):
        return Condition(bare_case["who"], sentence.start, sheet.mention.end)
    if alone:
        return Condition(alone.who, alone.start, sheet.mention.start)
    lead = opener(document, sentence)
    for found in matches(lead.text) if lead else ():
        if lead and "：" in lead.text[found.end() :]:
            return _of_match(found, lead.start, sheet)
    return None


_BARE_CASE = Pattern(
    rf"(?:{MARK})?(?:其中，?)?(?P<who>[^，。；：（）\n]{{2,24}}(?<!目)的(?:{KINDS})?)，《?$"
)
"""续聘的，聘书复印件1份."""


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


_ANOTHER = Pattern(
    r"各|每|所有|全部|其[他余它]|推荐|申报|作品|参赛|以上|上述|均|组委会|评委|我|主办|承办|学校"
    r"|单位|作者|材料"
)
"""What begins so speaks of others than the one whom the case is about."""


def _governs(between: str) -> bool:
    """What is asked for stands in the same breath as the condition."""
    rest = re.sub(r"（[^（）]*）|，?除[^，]{1,14}外(?=，)", "", between)
    return "：" in rest or not any(_ANOTHER.match(one) for one in rest.split("，")[1:])


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
