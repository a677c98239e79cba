"""Things that were found and are asked for by other names: the call itself, sorts, wholes."""

import re
from collections.abc import Sequence

from app.domain.notice import Kind
from app.notices.reader.grammar.nouns import is_known
from app.notices.reader.layout.document import Document
from app.notices.reader.patterns import Pattern
from app.notices.reader.things import above
from app.notices.reader.things.sheet import Sheet
from app.notices.reader.things.stage_parts import is_stage

_CALLED = Pattern(r"征集|征稿|制作成|举办|评选|推荐[^，。；：、《》]{0,6}$")
_CALLED_BY = ("作品", "案例", "总结材料", "申报材料")
_IN_PARTS, _PARTS = {"论文", "案例", "文章"}, ("全文", "文稿", "正文", "摘要")
_GUESSED, _SEVERAL = 0.83, 2
_SORTS = Pattern(r"(?:类别|门类|画种|体裁|品种)$")
_WRITTEN = Pattern(r"案例(?:报告|正文|文字稿|材料|文稿)|文字稿$|正文$")
_COLLECTIVE = Pattern(
    r"(?:书面|文字|纸质|电子|全部|全套|有关|相关|正式)(?:材料|资料|文件|稿件)|作品音视频文件|原件"
    r"|(?:申报|推荐|参评|参赛|报名|评审|送审|报送)(?:材料|资料)|表格"
    r"|—+|-+|一表|下表|上表"
)
_ALL_SENT = Pattern("(?:申报|推荐|参评|参赛|报名|申请|评选|结题|结项|验收|送审){1,2}(?:材料|资料)")
_COPIES = Pattern(r"(?:证书|证件)(?:扫描|复印)件")
_HOLDS = Pattern(r"(?:材料|数据|资料|项目|部分)$")
_MADE = ("formats", "bytes", "chars", "seconds", "renditions", "paper", "sealed")


def asked_for(document: Document, sheets: Sequence[Sheet]) -> list[Sheet]:
    return [
        one
        for one in sheets
        if not (_is_whole(one, sheets) or _is_sort(document, one, sheets))
        and not _is_call(document, one, sheets)
        and not _is_title(document, one, sheets)
        and not _is_collective(one, sheets)
        and not _is_no_name(one)
        and not _is_listed_above(document, one)
        and (one.values or not one.spotted)
    ]


def named(document: Document, sheets: Sequence[Sheet]) -> list[Sheet]:
    """Without 书面材料 and the like, so that what is said of it is said of all that it means."""
    divided = [one for one in sheets if above.is_divided(document, one, sheets)]
    for one in sheets:
        one.spotted &= all(whole.point != one.point for whole in divided)
    return [
        one
        for one in sheets
        if not (_is_collective(one, sheets) or _is_no_name(one))
        and one not in divided
        and not above.stands_above(document, one, sheets)
        and not _is_form_of(document, one, sheets)
    ]


_COPY = Pattern("(?:复印|影印|扫描|打印|原)件")


def _is_form_of(document: Document, sheet: Sheet, sheets: Sequence[Sheet]) -> bool:
    """合同、发票的复印件, where the 发票 is asked for already."""
    place = sheet.mention.start - 1
    if not _COPY.fullmatch(sheet.name) or document.text[place] != "的":
        return False
    names = {name for one in sheets if one is not sheet for name in one.names}
    return document.text.endswith(tuple(names), 0, place)


_MADE_SO = "签章|盖章|签字|签名|加盖公章|可编辑|可修改|清晰|彩色|完整|最终"
_FORM_ALONE = Pattern(
    r"(?:本级|全部|上述)?的?(?:纸质|书面|电子|网上|线上|网络)(?:填报|申报|报送)?的?"
    r"(?:材料|资料|文件|部分|件|版)|.*的(?:全部|所有|电子|纸质|书面)(?:材料|资料|文件)"
    r"|(?:文本|书面|电子|纸质|打印)文[本稿]文?稿?"
    r"|(?:复印|扫描|影印|原)件(?:[和及与、或](?:复印|扫描|影印|原)件)+"
    rf"|(?:(?:{_MADE_SO})[后的]*)*(?:PDF|Word|WORD|Excel|电子|纸质|扫描)(?:格式|电子)?的?"
    r"(?:版本?|稿|件|文档|文件|表格)?"
)
"""书面材料, 签章后的扫描版 and 可编辑的Word稿 are forms of what is asked for elsewhere."""


def _is_no_name(sheet: Sheet) -> bool:
    """书面材料, or 初审: no more than a form or a stage."""
    return bool(_FORM_ALONE.fullmatch(sheet.name)) or is_stage(sheet.name)


def _is_collective(sheet: Sheet, sheets: Sequence[Sheet]) -> bool:
    """将书面材料和光盘报…, where the materials have names of their own."""
    if _ALL_SENT.fullmatch(sheet.name) and any(
        one.kind is Kind.FORM and one.mention.start < sheet.mention.start for one in sheets
    ):
        return True
    in_passing = sheet.sure <= _GUESSED and bool(_COPIES.fullmatch(sheet.name))
    return (in_passing or bool(_COLLECTIVE.fullmatch(sheet.name))) and len(sheets) > _SEVERAL


def _is_listed_above(document: Document, sheet: Sheet) -> bool:
    """相关证明材料, behind 证明材料，包括：A、B, where each has been asked for."""
    above = _PROOFS_LISTED.search(document.text, 0, sheet.mention.start)
    return bool(above) and bool(_PROOFS.fullmatch(sheet.name))


_PROOFS = Pattern("(?:相关|有关|相应)?的?(?:证明|佐证|支撑)(?:材料|资料)")
_PROOFS_LISTED = Pattern("(?:证明|佐证|支撑)(?:材料|资料)，?(?:内容|主要|具体)?(?:包括|包含)：")


def _is_call(document: Document, sheet: Sheet, sheets: Sequence[Sheet]) -> bool:
    """现征集案例, where what a case consists of stands in a list below."""
    if sheet.sure > _GUESSED or sheet.mention.titled:
        return False
    listed = [one for one in sheets if one.sure > _GUESSED]
    lead = document.text[max(0, sheet.mention.start - 24) : sheet.mention.start]
    called = _CALLED.search(lead) or sheet.name.endswith(_CALLED_BY)
    instead = sheet.name.endswith("案例") and any(_WRITTEN.search(one.name) for one in listed)
    return len(listed) >= _SEVERAL and bool(called) and (not sheet.values or instead)


def _is_whole(sheet: Sheet, sheets: Sequence[Sheet]) -> bool:
    """学术论文, where 论文摘要 and 论文全文 are asked for."""
    noun = sheet.name[-2:]
    parts = [f"{noun}{part}" for part in _PARTS] if noun in _IN_PARTS else []
    return not sheet.values and any(one.name in parts for one in sheets)


def _is_sort(document: Document, sheet: Sheet, sheets: Sequence[Sheet]) -> bool:
    """征稿类别：1.书法 2.油画, where photos of the works are what is sent."""
    above = [one.title for one in document.above(sheet.point)]
    if len(above) < _SEVERAL or not _SORTS.search(re.sub("：.*", "", above[1])):
        return False
    made = any(path.split(".")[0] in _MADE for path in sheet.values)
    others = [one for one in sheets if one.point != sheet.point and "作品" in one.name]
    return not made and bool(others)


def _is_title(document: Document, sheet: Sheet, sheets: Sequence[Sheet]) -> bool:
    """三是年度材料。…报送年度总结和工作打算: the words above what is asked for."""
    if sheet.kind is not Kind.OTHER or is_known(sheet.name) or not _HOLDS.search(sheet.name):
        return False
    made = any(path.split(".")[0] in (*_MADE, "count") for path in sheet.values)
    return (
        sheet.point >= 0
        and sheet.mention.start - document.points[sheet.point].body <= _SEVERAL
        and not made
        and any(one.point == sheet.point for one in sheets if one is not sheet)
    )
