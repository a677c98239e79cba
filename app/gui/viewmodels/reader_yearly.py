"""A points plan or points of work as headed rows; read from the profile, never changed here."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.notice import NoticeProfile
from app.domain.yearly import Ledger, Task
from app.reporting.yearly_words import due_text, rule_text, task_text
from app.texts import _


@dataclass(frozen=True, slots=True)
class YearlyRow:
    """`below` is what is said of it; a row without is one line."""

    text: str
    below: str = ""


@dataclass(frozen=True, slots=True)
class YearlyPart:
    title: str
    rows: tuple[YearlyRow, ...]


def yearly_parts(profile: NoticeProfile) -> tuple[YearlyPart, ...]:
    """None where the notice asks for materials alone."""
    found = [*_ledger(profile.ledger)] if profile.ledger else []
    return (*found, *_tasks(profile.tasks))


def _ledger(ledger: Ledger) -> Iterator[YearlyPart]:
    semicolon = _("；")
    rows = [
        YearlyRow(one.name, semicolon.join(map(due_text, one.dues))) for one in ledger.departments
    ]
    if ledger.total:
        rows.append(YearlyRow(_("合计"), semicolon.join(map(due_text, ledger.total))))
    if rows:
        yield YearlyPart(_("各单位的任务"), tuple(rows))
    if ledger.rules:
        yield YearlyPart(_("计分办法"), tuple(YearlyRow(rule_text(one)) for one in ledger.rules))


def _tasks(tasks: tuple[Task, ...]) -> Iterator[YearlyPart]:
    sections: dict[str, list[YearlyRow]] = {}
    for one in tasks:
        row = YearlyRow(f"{one.number}. {one.title}", task_text(one))
        sections.setdefault(one.section or _("工作要点"), []).append(row)
    for title, rows in sections.items():
        yield YearlyPart(title, tuple(rows))
