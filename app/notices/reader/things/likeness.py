"""Whether a name means an item that is known under another name."""

from collections.abc import Iterable

from app.domain.notice import Kind
from app.notices.reader.patterns import Pattern
from app.notices.reader.things.mentions import Mention
from app.notices.reader.things.sheet import Sheet

_WORKS = ("案例", "征文", "论文", "文章", "稿件")


def same_thing(sheet: Sheet, mention: Mention) -> bool:
    if sheet.kind is not mention.kind and {sheet.kind, mention.kind} != {Kind.FORM, Kind.TABLE}:
        return False
    short, long = sorted((sheet.name, mention.name), key=len)
    if sheet.kind is Kind.REPORT and short in _WORKS and long.endswith(short):
        return len(long) <= 6
    return len(short) >= 3 and (
        long.endswith(short) or (long.startswith(short) and len(long) - len(short) <= 2)
    )


def is_another(sheet: Sheet, mention: Mention) -> bool:
    """《优秀个人推荐表》 and 《先进集体推荐表》 are two forms."""
    return bool(sheet.titles) and not any(
        one.endswith(mention.name) or mention.name.endswith(one) for one in sheet.titles
    )


_FOR_WHOM = Pattern(r"（([^（）附样\d]{1,16})）》$")


def is_for_others(text: str, known: Mention, mention: Mention) -> bool:
    """《申报表（班组）》 beside 《申报表（个人）》."""
    before, own = (_FOR_WHOM.search(text[one.start : one.end]) for one in (known, mention))
    return before is not None and own is not None and before[1] != own[1]


def of_one_annex(text: str, sheets: Iterable[Sheet], mention: Mention) -> list[Sheet]:
    """缴费汇总表（附件2）, where 收缴汇总表（详见附件2） has been asked for."""
    number = _ANNEX.match(text, mention.end)
    if number is None:
        return []
    alike = [one for one in sheets if one.name[-_TAIL:] == mention.name[-_TAIL:]]
    told = ((one, _ANNEX.match(text, one.mention.end)) for one in alike)
    return [one for one, its in told if its and its["n"] == number["n"]]


_ANNEX = Pattern(r"（(?:详?见|格式见)?附[件表](?P<n>\d{1,2})）")
_TAIL = 3
