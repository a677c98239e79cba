"""The list and its evidence: by keys and by mouse, wide and narrow."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.finding import Finding
from app.gui.pages.check import CheckPage
from app.gui.pages.parts.finding_filters import FilterChip
from app.gui.places import Place, Step
from app.gui.viewmodels.findings import Filter, Kind
from app.gui.viewmodels.findings_model import Role
from app.gui.viewmodels.session import Session
from app.gui.viewmodels.state import State
from app.gui.widgets.buttons import Button
from tests.gui import states as s
from tests.gui.check.hands import EVERY, NARROW, WIDE, shows


def test_nothing_checked_yet_offers_the_check(page: CheckPage, state: State) -> None:
    assert page.empty.check.isVisible()
    page.show_state(s.shown(state, EVERY, checked=False))
    assert page.empty.check.isVisible()
    assert not page.filters.isVisible()
    assert page.panel.shown is None


def test_first_problem_is_chosen_and_its_evidence_shown(page: CheckPage, state: State) -> None:
    page.show_state(state)
    assert page.list.isVisible()
    assert shows(page, s.SMALL)


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
    assert shows(page, s.SMALL)


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
    assert shows(page, s.FEW)
    QTest.keyClick(gaps, Qt.Key.Key_Return)
    assert page.filters.chosen == Filter()


def test_place_is_found_even_where_the_filter_hides_it(page: CheckPage, state: State) -> None:
    page.show_state(state)
    page.go_to(Place(Step.CHECK, finding=s.PASSED.id))
    assert shows(page, s.PASSED)
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


def test_row_that_is_gone_is_followed_by_the_next(page: CheckPage, state: State) -> None:
    page.show_state(state)
    page.go_to(Place(Step.CHECK, finding=s.FEW.id))
    left = [one for one in EVERY if one is not s.FEW]
    page.show_state(s.shown(state, left))
    assert shows(page, s.POSE)


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
    qtbot.waitUntil(lambda: all(one.width() >= one.sizeHint().width() for one in buttons))
    for one in buttons:
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
