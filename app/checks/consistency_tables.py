"""CS02: a summary table that says of a nominee something else than the form does."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.checks.base import Case, Judgement, case_check, judged, several
from app.checks.comparing import fields, label, plain
from app.domain.facts import Facts, SheetFacts, WordFacts
from app.domain.finding import Rule, Severity
from app.domain.notice import Item, Kind, Per
from app.domain.quantities import Words
from app.domain.submission import Nominee, SlotKey, SubmittedFile
from app.texts import N_

TABLE_DIFFERS = Rule(
    "CS02",
    "form-and-table-differ",
    Severity.CONFIRM,
    message=N_("与汇总表对不上：{actual}。"),
    remedy=N_("请对照推荐表和汇总表：哪一份写错了，改好后重新放入；都对就确认。"),
    passed=N_("与汇总表里的姓名、单位、电话一致。"),
)
_SUMMARY = re.compile("汇总|名单|名册|一览|花名")
_NAMES = frozenset({"姓名", "人选姓名", "候选人姓名", "推荐人选", "推荐人选姓名", "被推荐人"})
_UNITS = frozenset({"工作单位", "单位", "所在单位", "单位名称", "工作单位及职务", "单位及职务"})
_PHONES = frozenset({"联系电话", "电话", "手机", "手机号", "手机号码", "联系方式"})
_NUMBER = re.compile(r"\d{7,}")
_JOIN = re.compile(r"(?<=\d)[\s\-—–]+(?=\d)")

Row = Sequence[str]


@dataclass(frozen=True, slots=True)
class _Table:
    """All that it says, and its rows where the format has rows."""

    text: str
    rows: tuple[Row, ...]


@case_check(TABLE_DIFFERS)
def form_and_table_differ(case: Case) -> Iterator[Judgement]:
    """推荐人选汇总表里要有每一位人选，单位和电话要与推荐表一致。单位写简称、全称都算一致。

    看 Word 和电子表格，扫描的汇总表不看；推荐表以 Word 版为准，认不出的栏不比。
    """
    tables = [
        table
        for item, slot in case.slots
        if _is_summary(item)
        for entry in slot.files
        if (table := _table(entry.facts)) is not None
    ]
    if not tables:
        return
    for nominee in case.submission.nominees:
        form = _form(case, nominee)
        if form is not None:
            key, file, text = form
            differences = min((_differences(text, nominee, one) for one in tables), key=len)
            told = several(Words(one) for one in differences) if differences else Words("")
            judgement = judged(TABLE_DIFFERS, good=not differences, actual=told)
            yield replace(judgement, key=key, file=file)


def _is_summary(item: Item) -> bool:
    return item.kind is Kind.TABLE and item.per is Per.UNIT and bool(_SUMMARY.search(item.name))


def _form(case: Case, nominee: Nominee) -> tuple[SlotKey, SubmittedFile, str] | None:
    """The nominee's first form in Word."""
    for item, slot in case.slots:
        if item.kind is Kind.FORM and slot.key.nominee == nominee.id:
            for entry in slot.files:
                if isinstance(entry.facts, WordFacts) and entry.facts.text:
                    return slot.key, entry.file, entry.facts.text
    return None


def _table(facts: Facts) -> _Table | None:
    match facts:
        case SheetFacts(tables=tables) if tables:
            rows = tuple(row for sheet in tables for row in sheet.rows)
            return _Table("\n".join(plain(cell) for row in rows for cell in row), rows)
        case WordFacts(text=text, inside=inside) if text:
            word = (inside.tables if inside else None) or ()
            rows = tuple(tuple(cell.text for cell in row) for table in word for row in table)
            return _Table("\n".join(plain(line) for line in text.split("\n")), rows)
    return None


def _differences(form: str, nominee: Nominee, table: _Table) -> list[str]:
    name = plain(nominee.name)
    if name not in table.text:
        return [f"汇总表里没有“{nominee.name}”"]
    places = [n for n, row in enumerate(table.rows) if any(label(cell) in _NAMES for cell in row)]
    named = [n for n, row in enumerate(table.rows) if any(plain(cell) == name for cell in row)]
    if not places or len(named) != 1 or named[0] <= places[0]:
        return []
    head, own = table.rows[places[0]], table.rows[named[0]]
    told = []
    for kind, labels, agree in (("单位", _UNITS, _one_unit), ("电话", _PHONES, _one_phone)):
        mine = [field.value for field in fields(form) if label(field.label) in labels]
        theirs = _cells(head, own, labels)
        if mine and theirs and not any(agree(one, other) for one in mine for other in theirs):
            told.append(f"{kind}，推荐表是“{mine[0]}”，汇总表是“{theirs[0]}”")
    return told


def _cells(head: Row, row: Row, labels: frozenset[str]) -> list[str]:
    """What stands below such labels; nothing where rows and columns do not fit together."""
    if len(head) != len(row):
        return []
    below = zip(head, row, strict=True)
    return [cell.strip() for named, cell in below if label(named) in labels and plain(cell)]


def _one_phone(mine: str, theirs: str) -> bool:
    ours, others = (set(_NUMBER.findall(_JOIN.sub("", text))) for text in (mine, theirs))
    return not ours or not others or bool(ours & others)


def _one_unit(mine: str, theirs: str) -> bool:
    """One may be the other's short name: its characters in their order."""
    short, long = sorted((plain(mine), plain(theirs)), key=len)
    rest = iter(long)
    return all(one in rest for one in short)
