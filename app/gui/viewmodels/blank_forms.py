"""The blank forms of a submission: which there are, and filling them with what is known."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.domain import renditions
from app.domain.notice import Rendition
from app.domain.progress import Progress
from app.gui.background import Task
from app.gui.viewmodels.session import Session
from app.texts import _
from app.workflow.desk import Desk
from app.workflow.forms import copies
from app.workflow.forms.copies import Filled

_WRITTEN = {Rendition.WORD, Rendition.SHEET}


@dataclass(frozen=True, slots=True)
class FormRow:
    """An item that is handed in as a document; `name` of its blank form, "" where there is none.

    `own`: it was added here and can be taken out.
    """

    item: str
    title: str
    name: str
    own: bool


@dataclass(frozen=True, slots=True)
class FilledLine:
    """A copy that was made, or why not; `told` in one or two lines."""

    name: str
    told: str
    good: bool


class BlankForms(QObject):
    """`listed(rows)` after each change, `filled(lines)` at the end, `refused(sentence)`."""

    listed = Signal(list)
    stepped = Signal(float, str, object, object)
    filled = Signal(list)
    refused = Signal(str)
    rested = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._task: Task | None = None

    def refresh(self) -> None:
        self._run(lambda desk, _progress: rows_of(desk), self.listed.emit)

    def attach(self, item: str, path: Path) -> None:
        def work(desk: Desk, _progress: Progress) -> list[FormRow]:
            copies.attach(desk, item, path)
            return rows_of(desk)

        self._run(work, self.listed.emit)

    def detach(self, item: str) -> None:
        def work(desk: Desk, _progress: Progress) -> list[FormRow]:
            copies.detach(desk, item)
            return rows_of(desk)

        self._run(work, self.listed.emit)

    def fill(self, target: Path) -> None:
        sandbox = self._session.sandbox

        def work(desk: Desk, progress: Progress) -> list[FilledLine]:
            done = copies.fill(desk, sandbox, target, progress)
            return [_line(one, desk) for one in done]

        self._task = self._run(work, self.filled.emit)
        self._task.stepped.connect(self.stepped)

    def cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _run(self, work: Callable[[Desk, Progress], Any], done: Callable[[Any], None]) -> Task:
        task = self._session.run(work)
        task.done.connect(done)
        task.failed.connect(lambda sentence, _problem: self.refused.emit(sentence))
        task.ended.connect(lambda _task: self.rested.emit())
        return task


def rows_of(desk: Desk) -> list[FormRow]:
    """Every item that asks for Word or a sheet, in the order of the notice; looks at the disk."""
    known = {one.item.id: one for one in copies.templates(desk)}
    wanted = [
        item
        for item in desk.profile.items
        if item.id in known or _WRITTEN & set(renditions.asked(item))
    ]
    rows = []
    for item in wanted:
        form = known.get(item.id)
        there = form is not None and form.path is not None
        own = form is not None and form.own
        rows.append(FormRow(item.id, item.name, form.name if form and there else "", own))
    return rows


def _line(one: Filled, desk: Desk) -> FilledLine:
    item, nominee = desk.profile.item(one.item), desk.submission.nominee(one.nominee)
    if one.path is None:
        return FilledLine("·".join(part.name for part in (nominee, item) if part), one.why, False)
    told = [
        _("已填：{labels}").format(labels="、".join(one.fields)) if one.fields else "",
        _("还要填：{labels}").format(labels="、".join(one.left)) if one.left else "",
        *one.notes,
    ]
    return FilledLine(one.path.name, _("；").join(part for part in told if part), good=True)
