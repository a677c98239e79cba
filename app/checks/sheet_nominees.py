"""SH05: a nominee of whom the summary table has no row."""

import re
from collections.abc import Iterator
from dataclasses import replace

from app.checks.base import Case, Judgement, SlotFacts, case_check, found, judged
from app.checks.grids import NAMES, Grid, bare, grids_of
from app.domain.finding import Rule, Severity
from app.domain.notice import Item, Kind, Per
from app.domain.quantities import Words
from app.domain.submission import Nominee
from app.texts import N_

ROW_MISSING = Rule(
    "SH05",
    "sheet-nominee-row-missing",
    Severity.ERROR,
    message=N_("“{what}”里没有 {who} 这一行。"),
    remedy=N_("请在表里补上一行；名字写得和报送稿里不一样的，改成一样。"),
    passed=N_("“{what}”里每位推荐人选都有一行。"),
)
_HEAD_WITHIN = 15
_OF_PEOPLE = re.compile(r"汇总|名单|名册|花名|一览|人选|候选|推荐")
_WRITTEN = """
序号 编号 性别 民族 出生年月 出生日期 政治面貌 学历 学位 单位 工作单位 单位名称 所在单位 推荐单位
职务 职称 职务职称 工作单位及职务 单位及职务 专业 从事专业 研究领域 联系电话 电话 手机 手机号码
联系方式 邮箱 身份证号 主要事迹 事迹简介 推荐类别 类别 备注 推荐理由 排序 地区
"""
_HEADS = NAMES | frozenset(_WRITTEN.split())
_BETWEEN = re.compile(r"[\s\u00b7\u2022\u30fb\u2027.．]+")


@case_check(ROW_MISSING)
def nominee_row_missing(case: Case) -> Iterator[Judgement]:
    """汇总表（Excel 或 Word）里有“姓名”一栏的，报送稿里的每位推荐人选都要在这一栏里找到。

    名字中间的空格和间隔号不计较。没有“姓名”一栏的表、联络员之类的表不查。
    """
    for item, slot in case.slots:
        of_people = item.kind is Kind.TABLE and _OF_PEOPLE.search(item.name)
        if of_people and item.per is Per.UNIT and case.submission.nominees:
            yield from _judged(case, item, slot)


def _judged(case: Case, item: Item, slot: SlotFacts) -> Iterator[Judgement]:
    """In which of the slot's tables somebody stands is all one."""
    grids = [grid for entry in slot.files for grid in grids_of(entry.facts) or ()]
    columns = [column for column in map(_names_in, grids) if column is not None]
    if not columns:
        return
    told = {name for column in columns for name in column}
    missing = [one for one in case.submission.nominees if _plain(one.name) not in told]
    what = Words(item.name)
    for nominee in missing:
        yield _missing(nominee, what, slot)
    if not missing:
        yield replace(judged(ROW_MISSING, good=True, what=what), key=slot.key)


def _missing(nominee: Nominee, what: Words, slot: SlotFacts) -> Judgement:
    told = found(ROW_MISSING, what=what, who=Words(nominee.name))
    return replace(told, key=slot.key, subject=nominee.id)


def _names_in(grid: Grid) -> set[str] | None:
    """What stands below 姓名, where that is a column's head and no label of a form."""
    for number, row in enumerate(grid.rows[:_HEAD_WITHIN]):
        heads = [bare(text) for text in row]
        for column, head in enumerate(heads):
            if head in NAMES and _is_head(row, column):
                below = (one[column] for one in grid.rows[number + 1 :] if column < len(one))
                return {_plain(text) for text in below if text}
    return None


def _is_head(row: tuple[str, ...], column: int) -> bool:
    """Beside 姓名 in a form stands a name, or nothing yet; in a head the next head."""
    beside = row[column + 1 : column + 2] or row[column - 1 : column]
    return bool(beside) and bare(beside[0]) in _HEADS


def _plain(name: str) -> str:
    return bare(_BETWEEN.sub("", name))
