"""Step 4 as she uses it: by keys and by mouse, wide and narrow, until a decision is kept."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app.domain.finding import Finding, Severity
from app.gui.dialogs.asking import Asking
from app.gui.dialogs.confirm import ConfirmDialog
from app.gui.dialogs.waive import WaiveDialog
from app.gui.pages.check import CheckPage
from app.gui.pages.parts import evidence_actions
from app.gui.pages.parts.finding_filters import FilterChip
from app.gui.places import Place, Step
from app.gui.theme import Theme
from app.gui.viewmodels import confirmer
from app.gui.viewmodels.findings import Filter, Kind
from app.gui.viewmodels.findings_model import Role
from app.gui.viewmodels.session import Session
from app.gui.viewmodels.state import State
from app.gui.widgets.buttons import Button
from tests import cases
from tests.gui import states as s

WIDE, NARROW = (1056, 676), (928, 576)
EVERY = [s.SMALL, s.FEW, s.POSE, s.BORDERLINE, s.PASSED, s.MISSING, s.PLEDGE, s.UNJUDGED]


class Guide:
    """A navigator that remembers where it was asked to lead and what it was told."""

    def __init__(self) -> None:
        self.places: list[Place] = []
        self.told: list[str] = []
        self.offered: list[str] = []

    def go(self, place: Place) -> None:
        self.places.append(place)

    def tell(self, sentence: str) -> None:
        self.told.append(sentence)

    def warn(self, sentence: str) -> None:
        self.told.append(sentence)

    def offer_undo(self, sentence: str) -> None:
        self.offered.append(sentence)


@pytest.fixture
def guide() -> Guide:
    return Guide()


@pytest.fixture
def session() -> Iterator[Session]:
    made = Session(cases.childless())
    yield made
    made.close()


@pytest.fixture
def page(theme: Theme, session: Session, guide: Guide, qtbot: QtBot) -> CheckPage:
    made = CheckPage(theme, session, guide)
    qtbot.addWidget(made)
    made.resize(*WIDE)
    made.show()
    return made


@pytest.fixture
def state(folder: Path) -> State:
    return s.state_of(folder, EVERY)


def _shows(page: CheckPage, finding: Finding) -> bool:
    return page.panel.shown is not None and page.panel.shown.id == finding.id


def _click(page: CheckPage, at: QPoint) -> None:
    none = Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, none, at)


def _dialog(page: CheckPage) -> Asking | None:
    return next((one for one in page.findChildren(Asking) if one.isVisible()), None)


def test_nothing_checked_yet_offers_the_check(page: CheckPage, state: State) -> None:
    assert page.empty.check.isVisible()
    page.show_state(s.shown(state, EVERY, checked=False))
    assert page.empty.check.isVisible()
    assert not page.filters.isVisible()
    assert page.panel.shown is None


def test_first_problem_is_chosen_and_its_evidence_shown(page: CheckPage, state: State) -> None:
    page.show_state(state)
    assert page.list.isVisible()
    assert _shows(page, s.SMALL)


def test_keys_walk_the_rows_and_skip_the_titles(page: CheckPage, state: State) -> None:
    page.show_state(state)
    page.list.setFocus()
    walked = []
    for _step in range(8):
        walked.append(page.list.current)
        QTest.keyClick(page.list, Qt.Key.Key_Down)
    wanted = [s.SMALL, s.FEW, s.POSE, s.BORDERLINE, s.MISSING, s.PLEDGE, s.UNJUDGED, s.UNJUDGED]
    assert walked == [one.id for one in wanted]
    QTest.keyClick(page.list, Qt.Key.Key_Home)
    assert _shows(page, s.SMALL)


def test_enter_goes_to_the_remedy_and_esc_back(page: CheckPage, state: State, qtbot: QtBot) -> None:
    page.show_state(state)
    page.activateWindow()
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    qtbot.waitUntil(page.panel.buttons.remedy.hasFocus)
    QTest.keyClick(page.panel.buttons.remedy, Qt.Key.Key_Escape)
    qtbot.waitUntil(page.list.hasFocus)
    assert page.panel.isVisible()


def test_tab_reaches_every_part_in_order(page: CheckPage, state: State, qtbot: QtBot) -> None:
    page.show_state(state)
    page.activateWindow()
    page.head.again.setFocus()
    seen: list[QWidget] = []
    while len(seen) < 30:
        at = QApplication.focusWidget()
        assert at is not None
        if at in seen:
            break
        seen.append(at)
        QTest.keyClick(at, Qt.Key.Key_Tab)
    assert seen[0] is page.head.again
    assert seen[1] is page.filters.switch  # five chips leave it no room
    chips = [one for one in seen if isinstance(one, FilterChip)]
    assert [one.kind for one in chips] == [
        Kind.ERROR, Kind.GAP, Kind.WARNING, Kind.CONFIRM, Kind.NOT_CHECKED,
    ]  # fmt: skip
    assert seen.index(page.list) > seen.index(chips[-1])
    assert seen.index(page.panel.buttons.remedy) > seen.index(page.list)


def test_the_switch_leaves_a_line_that_five_chips_fill(page: CheckPage, state: State) -> None:
    page.show_state(state)
    chips = [one for one in page.findChildren(FilterChip) if one.isVisible()]
    assert len({chip.y() for chip in chips}) == 1
    assert page.head.isAncestorOf(page.filters.switch)
    page.resize(page.width() + 160, page.height())
    assert page.filters.isAncestorOf(page.filters.switch)
    assert page.filters.switch.x() > max(chip.x() for chip in chips)
    page.resize(page.width() - 160, page.height())
    assert page.head.isAncestorOf(page.filters.switch)


def test_chip_narrows_the_list(page: CheckPage, state: State) -> None:
    page.show_state(state)
    (gaps,) = [one for one in page.findChildren(FilterChip) if one.kind is Kind.GAP]
    QTest.mouseClick(gaps, Qt.MouseButton.LeftButton)
    assert page.filters.chosen == Filter(frozenset({Kind.GAP}))
    assert page.model.rowCount(page.model.index(0, 0)) == 1
    assert _shows(page, s.FEW)
    QTest.keyClick(gaps, Qt.Key.Key_Return)
    assert page.filters.chosen == Filter()


def test_place_is_found_even_where_the_filter_hides_it(page: CheckPage, state: State) -> None:
    page.show_state(state)
    page.go_to(Place(Step.CHECK, finding=s.PASSED.id))
    assert _shows(page, s.PASSED)
    assert not page.filters.chosen.problems_only


def test_narrow_page_lays_the_evidence_over_the_list(page: CheckPage, state: State) -> None:
    page.resize(*NARROW)
    page.show_state(state)
    assert not page.panel.isVisible()
    assert page.list.width() > 800
    page.go_to(Place(Step.CHECK, finding=s.POSE.id))
    assert page.panel.isVisible()
    assert page.panel.geometry().right() == page.rect().right()
    QTest.keyClick(page.list, Qt.Key.Key_Escape)
    assert not page.panel.isVisible()
    page.resize(*WIDE)
    assert page.panel.isVisible()


def test_row_button_does_what_it_says(page: CheckPage, state: State, guide: Guide) -> None:
    page.show_state(state)
    row = page.list.visualRect(page.model.index_of(s.FEW.id))
    at = QPoint(row.right() - 40, row.center().y())
    _click(page, at)
    assert guide.places == [Place(Step.GATHER, s.state_key(s.FEW))]
    words = QPoint(row.left() + 80, row.center().y())
    _click(page, words)
    assert len(guide.places) == 1


def test_quote_leads_to_the_words_of_the_notice(
    page: CheckPage, state: State, guide: Guide
) -> None:
    page.show_state(state)
    page.panel.quoted.emit()
    assert guide.places == [Place(Step.NOTICE, passage=(20, 26))]


def test_row_that_is_gone_is_followed_by_the_next(page: CheckPage, state: State) -> None:
    page.show_state(state)
    page.go_to(Place(Step.CHECK, finding=s.FEW.id))
    left = [one for one in EVERY if one is not s.FEW]
    page.show_state(s.shown(state, left))
    assert _shows(page, s.POSE)


def test_all_passed_says_so_and_what_was_not_checked(page: CheckPage, state: State) -> None:
    page.show_state(s.shown(state, [s.PASSED]))
    assert page.empty.isVisible()
    assert not page.empty.check.isVisible()
    page.show_state(s.shown(state, [s.PASSED, s.UNJUDGED]))
    assert page.list.isVisible()
    assert "还有 1 处没有查" in page.head.good.text()


def test_check_is_told_quietly(page: CheckPage, state: State, session: Session) -> None:
    page.show_state(state)
    session.checking.emit(0.5, "开会.jpg")
    assert page.head.bar.isVisible()
    assert page.head.line.text() == "正在检查：开会.jpg，已完成 50%"
    session.checked.emit()
    assert not page.head.bar.isVisible()
    assert "用时不到 1 秒" in page.head.line.text()


def test_picture_comes_when_it_is_ready(page: CheckPage, state: State) -> None:
    page.show_state(state)
    before = page.panel.grab().toImage()
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    page.thumbs.ready.emit("files/another.jpg", image)
    assert page.panel.grab().toImage() == before
    page.thumbs.ready.emit(s.PHOTO.path, image)
    assert page.panel.grab().toImage() != before


def test_another_file_is_put_in_its_place(
    page: CheckPage, state: State, monkeypatch: pytest.MonkeyPatch, session: Session
) -> None:
    asked: list[tuple[str, Path]] = []
    monkeypatch.setattr(QFileDialog, "exec", lambda _dialog: 1)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _dialog: ["/some/new.jpg"])

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
    opened: CheckPage, session: Session, guide: Guide, qtbot: QtBot
) -> None:
    opened.go_to(Place(Step.CHECK, attestation="no-secrets"))
    QTest.qWait(evidence_actions.SETTLE_MS)
    opened.panel.buttons.yes.click()
    dialog = _dialog(opened)
    assert isinstance(dialog, ConfirmDialog)
    dialog.yes.click()
    assert dialog.isVisible()
    assert dialog.who.error
    dialog.who.set_text("王敏")
    dialog.yes.click()
    qtbot.waitUntil(lambda: _pledge(session).severity is Severity.PASSED)
    assert _pledge(session).decided_by == "王敏"
    assert guide.offered == ["王敏 已确认：要由人确认：材料不涉密"]
    qtbot.waitUntil(lambda: confirmer.remembered() == "王敏")
    opened.go_to(Place(Step.CHECK, attestation="no-secrets"))
    assert opened.panel.shown is not None
    assert opened.panel.shown.retraction is not None


def test_known_confirmer_is_not_asked_again(
    opened: CheckPage, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(confirmer, "remembered", lambda: "王敏")
    opened.go_to(Place(Step.CHECK, attestation="no-secrets"))
    QTest.qWait(evidence_actions.SETTLE_MS)
    opened.panel.buttons.no.click()
    assert _dialog(opened) is None
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
    opened: CheckPage, session: Session, guide: Guide, qtbot: QtBot
) -> None:
    opened.list.choose_first()
    gap = opened.list.current
    waive = next(one for one in opened.panel.findChildren(Button) if one.text() == "申请豁免…")
    waive.click()
    dialog = _dialog(opened)
    assert isinstance(dialog, WaiveDialog)
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
    assert guide.offered[-1].startswith("已豁免：")
    opened.go_to(Place(Step.CHECK, finding=gap))
    back = next(one for one in opened.panel.findChildren(Button) if one.text() == "撤销豁免")
    back.click()
    qtbot.waitUntil(lambda: severity() is Severity.ERROR)


@pytest.mark.parametrize("size", [WIDE, NARROW])
@pytest.mark.parametrize("finding", [s.SMALL, s.LONG, s.POSE, s.UNJUDGED])
def test_no_word_of_a_button_is_cut(
    page: CheckPage, state: State, size: tuple[int, int], finding: Finding, qtbot: QtBot
) -> None:
    page.resize(*size)
    page.show_state(s.shown(state, [finding]))
    page.go_to(Place(Step.CHECK, finding=finding.id))
    qtbot.waitExposed(page)
    buttons = [one for one in page.findChildren(Button) if one.isVisible()]
    assert buttons
    for one in buttons:
        assert one.width() >= one.sizeHint().width()
        right = one.mapTo(page, QPoint(one.width(), 0)).x()
        assert right <= page.width()


def test_every_control_has_a_name(page: CheckPage, state: State) -> None:
    page.show_state(state)
    for one in page.findChildren(QWidget):
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible():
            named = one.accessibleName() or getattr(one, "text", lambda: "")()
            assert named, one


def test_thousands_of_findings_do_not_stall(page: CheckPage, state: State) -> None:
    many = [
        replace(one, subject=f"{number}", item=f"{one.item}{number}")
        for number in range(150)
        for one in EVERY
    ]
    page.show_state(s.shown(state, many))
    lived: list[bool] = []
    QTimer.singleShot(0, lambda: lived.append(True))
    QApplication.processEvents()
    assert lived == [True]
    assert sum(page.model.rowCount(page.model.index(at, 0)) for at in range(2)) == 7 * 150
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_End)
    last = page.model.index_at(9999)
    assert page.list.currentIndex().data(Role.ID) == last.data(Role.ID)
    assert len(page.list.findChildren(QWidget)) < 20
