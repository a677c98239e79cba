"""What a person does about a finding: answer, waive, take back, put another file in its place."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from app.domain.finding import Finding
from app.gui.dialogs.answer import AnswerDialog
from app.gui.dialogs.confirm import ConfirmDialog
from app.gui.dialogs.files import ask_file
from app.gui.dialogs.waive import WaiveDialog
from app.gui.places import Navigator
from app.gui.theme import Theme
from app.gui.viewmodels import confirmer
from app.gui.viewmodels.evidence import file_filter
from app.gui.viewmodels.findings import sentence_of, settled_of
from app.gui.viewmodels.remedies import decided_as, key_of, todo_of
from app.gui.viewmodels.session import Session
from app.gui.viewmodels.state import State
from app.texts import _
from app.workflow.checking import decide
from app.workflow.checking.retract import retract
from app.workflow.desk import Desk


class Deeds(QObject):
    """Every deed runs off the GUI thread; when it is done the bar offers 撤销."""

    def __init__(self, theme: Theme, session: Session, navigator: Navigator, over: QWidget) -> None:
        super().__init__(over)
        self._theme = theme
        self._session = session
        self._navigator = navigator
        self._over = over
        self._replaced = ""

    def answer(self, finding: Finding, answer: bool) -> None:
        """Asks for the name the first time only."""
        name = confirmer.remembered()
        if name:
            self._answer(finding, answer, name)
            return
        verb = _("符合，确认") if answer else _("记为不符合")
        dialog = ConfirmDialog(self._theme, sentence_of(finding), verb, parent=self._over)
        dialog.accepted.connect(lambda: self._answer(finding, answer, dialog.name))
        dialog.open()

    def ask(self, finding: Finding, state: State) -> None:
        """What the row's 确认… promises: it asks, and the evidence stands beside it."""
        name = confirmer.remembered()
        told = (sentence_of(finding), todo_of(finding, state), name)
        dialog = AnswerDialog(self._theme, *told, self._over)
        dialog.answered.connect(lambda answer, by: self._answer(finding, answer, by))
        dialog.open()

    def waive(self, finding: Finding) -> None:
        dialog = WaiveDialog(self._theme, sentence_of(finding), self._over)
        dialog.accepted.connect(lambda: self._waive(finding, dialog.reason, dialog.name))
        dialog.open()

    def retract(self, finding: Finding) -> None:
        wanted = decided_as(finding)
        told = _("已撤销对“{what}”的处理").format(what=sentence_of(finding))
        self._do(lambda desk: retract(desk, wanted), told)

    def replace(self, finding: Finding, state: State, title: str) -> None:
        """Asks for a file and puts it in the place of the finding's own."""
        key, old = key_of(finding), finding.file
        if key is None or old is None:
            return
        offered = file_filter(finding, state)
        chosen = ask_file(self._over, title, names=offered, accept=_("换上"))
        if chosen:
            told = _("已用“{new}”换下“{old}”")
            self._replaced = told.format(new=chosen.name, old=old.name)
            self._session.replace(old.path, chosen, key).done.connect(self._on_replaced)

    def open(self, path: Path) -> None:
        """A file or a folder, with the system's own program."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._navigator.warn(_("这台电脑上没有能打开它的程序。"))

    def _answer(self, finding: Finding, answer: bool, name: str) -> None:
        wanted = decided_as(finding)
        told = _("{by} 已确认：{what}") if answer else _("{by} 已记为不符合：{what}")
        sentence = told.format(by=name, what=settled_of(finding))
        self._do(lambda desk: confirmer.answer(desk, wanted, answer, name), sentence)

    def _waive(self, finding: Finding, reason: str, name: str) -> None:
        wanted = finding.id
        change = partial(decide.waive, wanted=wanted, reason=reason, by=name)
        self._do(change, _("已豁免：{what}").format(what=sentence_of(finding)))

    def _do(self, change: Callable[[Desk], Any], told: str) -> None:
        def work(desk: Desk) -> None:
            change(desk)

        self._session.edit(work).done.connect(partial(self._on_done, told))

    def _on_done(self, told: str, _state: object) -> None:
        self._navigator.offer_undo(told)

    def _on_replaced(self, _state: object) -> None:
        self._navigator.offer_undo(self._replaced)
