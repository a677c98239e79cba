"""What she does about a finding: goes where it is mended, confirms, waives, takes it back."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app import settings
from app.domain.finding import Finding, Severity
from app.gui.dialogs.answer import AnswerDialog
from app.gui.dialogs.confirm import ConfirmDialog
from app.gui.dialogs.waive import WaiveDialog
from app.gui.pages.check import CheckPage
from app.gui.pages.parts import evidence_actions
from app.gui.places import Place, Step
from app.gui.viewmodels import confirmer
from app.gui.viewmodels.session import Session
from app.gui.viewmodels.state import State
from app.gui.widgets.buttons import Button
from tests import cases
from tests.gui import states as s
from tests.gui.check.hands import click_at, dialog_of
from tests.gui.told import Told


def test_row_button_does_what_it_says(page: CheckPage, state: State, guide: Told) -> None:
    page.show_state(state)
    row = page.list.visualRect(page.model.index_of(s.FEW.id))
    at = QPoint(row.right() - 40, row.center().y())
    click_at(page, at)
    assert guide.places == [Place(Step.GATHER, s.state_key(s.FEW))]
    words = QPoint(row.left() + 80, row.center().y())
    click_at(page, words)
    assert len(guide.places) == 1


def test_quote_leads_to_the_words_of_the_notice(page: CheckPage, state: State, guide: Told) -> None:
    page.show_state(state)
    page.panel.quoted.emit()
    assert guide.places == [Place(Step.NOTICE, passage=(20, 26))]


def test_another_file_is_put_in_its_place(
    page: CheckPage, state: State, monkeypatch: pytest.MonkeyPatch, session: Session
) -> None:
    asked: list[tuple[str, Path]] = []
    monkeypatch.setattr(QFileDialog, "exec", lambda dialog_of: 1)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda dialog_of: ["/some/new.jpg"])

    class Started:
        class done:  # noqa: N801 - stands for a signal
            @staticmethod
            def connect(_slot: object) -> None: ...

    def replaced(old: str, source: Path, _key: object) -> Started:
        asked.append((old, source))
        return Started()

    monkeypatch.setattr(session, "replace", replaced)
    page.show_state(state)
    page.panel.buttons.remedy.click()
    assert asked == [(s.PHOTO.path, Path("/some/new.jpg"))]


@pytest.fixture
def opened(page: CheckPage, session: Session, folder: Path, qtbot: QtBot) -> CheckPage:
    """A real submission with nothing in it, checked."""
    cases.started(folder)
    session.changed.connect(page.show_state)
    session.open(folder)
    qtbot.waitUntil(lambda: session.state is not None and session.state.report is not None)
    qtbot.waitUntil(lambda: session.state is not None and session.state.current)
    return page


def _pledge(session: Session) -> Finding:
    assert session.state is not None
    return next(one for one in session.state.findings if one.rule.code == "AT01")


def test_confirmer_is_asked_once(
    opened: CheckPage, session: Session, guide: Told, qtbot: QtBot
) -> None:
    opened.go_to(Place(Step.CHECK, attestation="no-secrets"))
    QTest.qWait(evidence_actions.SETTLE_MS)
    opened.panel.buttons.yes.click()
    dialog = dialog_of(opened)
    assert isinstance(dialog, ConfirmDialog)
    dialog.yes.click()
    assert dialog.isVisible()
    assert dialog.who.error
    dialog.who.set_text("王敏")
    dialog.yes.click()
    qtbot.waitUntil(lambda: _pledge(session).severity is Severity.PASSED)
    assert _pledge(session).decided_by == "王敏"
    assert guide.offers == ["王敏 已确认：材料不涉密"]
    qtbot.waitUntil(lambda: confirmer.remembered() == "王敏")
    opened.go_to(Place(Step.CHECK, attestation="no-secrets"))
    assert opened.panel.shown is not None
    assert opened.panel.shown.retraction is not None


@pytest.mark.parametrize("yes", [True, False])
def test_a_rows_confirm_asks_for_the_answer(
    opened: CheckPage, session: Session, guide: Told, qtbot: QtBot, yes: bool
) -> None:
    opened.go_to(Place(Step.CHECK, attestation="no-secrets"))
    opened.list.remedied.emit(_pledge(session).id)
    dialog = dialog_of(opened)
    assert isinstance(dialog, AnswerDialog)
    assert dialog.sentence.text() == "要由人确认：材料不涉密"
    button = dialog.yes if yes else dialog.deny
    button.click()
    assert dialog.who.error
    assert not guide.offers
    dialog.who.set_text("王敏")
    button.click()
    wanted = Severity.PASSED if yes else Severity.ERROR
    qtbot.waitUntil(lambda: _pledge(session).severity is wanted)
    assert _pledge(session).decided_by == "王敏"


def test_known_confirmer_is_not_asked_again(
    opened: CheckPage, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(confirmer, "remembered", lambda: "王敏")
    opened.go_to(Place(Step.CHECK, attestation="no-secrets"))
    QTest.qWait(evidence_actions.SETTLE_MS)
    opened.panel.buttons.no.click()
    assert dialog_of(opened) is None
    qtbot.waitUntil(lambda: _pledge(session).severity is Severity.ERROR)


def test_second_click_of_a_double_click_answers_nothing(
    page: CheckPage, state: State, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.show_state(state)
    answered: list[bool] = []
    page.panel.buttons.answered.disconnect()
    page.panel.buttons.answered.connect(answered.append)
    page.go_to(Place(Step.CHECK, finding=s.POSE.id))
    page.panel.buttons.yes.click()
    assert answered == []
    QTest.qWait(evidence_actions.SETTLE_MS)
    page.panel.buttons.yes.click()
    assert answered == [True]


def test_waived_with_reason_and_taken_back(
    opened: CheckPage, session: Session, guide: Told, qtbot: QtBot
) -> None:
    settings.save({confirmer.SETTING: "王敏"})
    opened.list.choose_first()
    gap = opened.list.current
    waive = next(one for one in opened.panel.findChildren(Button) if one.text() == "申请豁免…")
    waive.click()
    dialog = dialog_of(opened)
    assert isinstance(dialog, WaiveDialog)
    assert not dialog.name
    QTest.keyClick(dialog.why.edit, Qt.Key.Key_Return)
    assert dialog.why.error
    assert dialog.who.error
    dialog.why.set_text("本次不报")
    dialog.who.set_text("王敏")
    QTest.keyClick(dialog.who.edit, Qt.Key.Key_Return)

    def severity() -> Severity:
        assert session.state is not None
        return next(one.severity for one in session.state.findings if one.id == gap)

    qtbot.waitUntil(lambda: severity() is Severity.WAIVED)
    assert guide.offers[-1].startswith("已豁免：")
    opened.go_to(Place(Step.CHECK, finding=gap))
    back = next(one for one in opened.panel.findChildren(Button) if one.text() == "撤销豁免")
    back.click()
    qtbot.waitUntil(lambda: severity() is Severity.ERROR)
