"""SH: sheets that are none or cannot be opened."""

from collections.abc import Iterator

from app.checks.base import Judgement, Reading, check, found
from app.domain.facts import Family, SheetFacts
from app.domain.finding import Rule, Severity
from app.domain.notice import Item, Rendition
from app.domain.quantities import Words
from app.texts import N_

_SHAPE = N_("电子表格")
UNREADABLE = Rule(
    "SH01",
    "sheet-unreadable",
    Severity.ERROR,
    message=N_("这里要能打开的 {required}，放进来的文件不合用：{actual}。"),
    remedy=N_("请用 Excel 或 WPS 打开原表，另存为 xlsx（不设密码）后再放进来。"),
    passed=N_("电子表格能正常打开。"),
)

READING = Reading(
    Rendition.SHEET,
    Family.SHEET,
    SheetFacts,
    UNREADABLE,
    UNREADABLE,
    shape=_SHAPE,
    about="看文件内容是不是电子表格、能不能打开。",
)


@check(UNREADABLE, facts=SheetFacts)
def sheet_encrypted(sheet: SheetFacts, item: Item) -> Iterator[Judgement]:  # noqa: ARG001
    """设了打开密码的电子表格，收件方打不开，也没法汇总。"""
    if sheet.encrypted:
        yield found(UNREADABLE, actual=Words(N_("设了打开密码")), required=Words(_SHAPE))
