"""Editing whom a submission is about and what is vouched for."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app import settings
from app.domain.notice import Attestation, Basis
from app.domain.submission import Contact
from app.gui.dialogs.asking import Asking
from app.gui.pages.parts.people_pledges import PledgeRow
from app.gui.pages.people import PeoplePage
from app.gui.places import Place, Step
from app.gui.theme import Theme
from app.gui.viewmodels import people as model
from app.gui.widgets.labels import Text
from tests import cases
from tests.gui.people.hands import names, retype, shown, submission
from tests.gui.told import Told

LONG = "欧阳阿不都热合曼·买买提艾力江·吐尔逊古丽·阿布都克里木"


def test_fields_are_saved_when_they_are_left(qtbot: QtBot, editing: PeoplePage) -> None:
    with qtbot.waitSignal(editing.session.changed):
        retype(editing.unit.unit.edit, "新江市学会")
    with qtbot.waitSignal(editing.session.changed):
        retype(editing.unit.phone.edit, "010-5555")
    assert submission(editing).unit.name == "新江市学会"
    assert submission(editing).unit.contact == Contact("王敏", "010-5555")
    assert editing.unit.phone.error == "号码少了几位，请核对"
    with qtbot.waitSignal(editing.session.changed):
        editing.unit.kind_chosen.emit("district")
    assert submission(editing).recommender == "district"


def test_a_field_left_as_it_was_saves_nothing(editing: PeoplePage) -> None:
    for field in (editing.unit.unit, editing.unit.contact, editing.unit.phone):
        field.edit.setFocus()
        QTest.keyClick(field.edit, Qt.Key.Key_Return)
    assert not editing.session.busy


def test_an_empty_unit_is_not_saved(editing: PeoplePage) -> None:
    editing.unit.unit.edit.setFocus()
    QTest.keySequence(editing.unit.unit.edit, "Ctrl+A")
    QTest.keyClick(editing.unit.unit.edit, Qt.Key.Key_Delete)
    QTest.keyClick(editing.unit.unit.edit, Qt.Key.Key_Return)
    assert editing.unit.unit.error == "请写明单位名称。"
    assert not editing.session.busy


def test_adding_renaming_moving_removing(qtbot: QtBot, editing: PeoplePage, told: Told) -> None:
    retype(editing.nominees.name, "张三，王五")
    qtbot.waitUntil(lambda: names(editing) == ["张三", "李四", "张三", "王五"])
    assert "同名" in editing.nominees.rows[2]._below.text()
    assert editing.nominees._told.text() == "学会的名额：1～2 人，现在多了 2 人。"
    with qtbot.waitSignal(editing.session.changed):
        retype(editing.nominees.rows[2].edit, "赵六")
    handle = editing.nominees.rows[2].handle
    handle.setFocus()
    for _twice in range(2):
        QTest.keyClick(handle, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: names(editing) == ["赵六", "张三", "李四", "王五"])
    assert QApplication.focusWidget() is handle
    with qtbot.waitSignal(editing.session.changed):
        QTest.keyClick(editing.nominees.rows[1].remove, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: told.offers == ["已移除“张三”"])
    assert names(editing) == shown(editing) == ["赵六", "李四", "王五"]


def test_dragging_by_the_handle(qtbot: QtBot, editing: PeoplePage) -> None:
    first, last = editing.nominees.rows
    handle = first.handle
    below = last.mapToGlobal(QPoint(10, last.height() - 2))
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    QTest.mouseMove(handle, handle.mapFromGlobal(below))
    handle.dragged.emit(below)
    with qtbot.waitSignal(editing.session.changed):
        QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=handle.mapFromGlobal(below))
    assert names(editing) == ["李四", "张三"]


def test_a_name_that_cannot_be_is_told_and_kept_for_mending(editing: PeoplePage) -> None:
    retype(editing.nominees.rows[0].edit, "张" * 51)
    assert editing.nominees.rows[0]._below.text() == "姓名太长了：最多 50 个字。"
    retype(editing.nominees.name, "王五、" + "李" * 51)
    assert editing.nominees._fault.isVisible()
    assert names(editing) == ["张三", "李四"]


def test_undo_brings_a_nominee_back_into_the_list(qtbot: QtBot, editing: PeoplePage) -> None:
    with qtbot.waitSignal(editing.session.changed):
        editing.nominees.rows[0].remove.click()
    with qtbot.waitSignal(editing.session.changed):
        editing.session.undo()
    assert shown(editing) == ["张三", "李四"]


def test_a_tick_asks_who_once_and_remembers(qtbot: QtBot, editing: PeoplePage) -> None:
    (row,) = editing.pledges.rows
    row.check.setFocus()
    QTest.keyClick(row.check, Qt.Key.Key_Space)
    assert editing.pledges.by.error == "先写确认人的姓名，再勾选。"
    assert not row.check.isChecked()
    retype(editing.pledges.by.edit, "王敏")
    with qtbot.waitSignal(editing.session.changed):
        QTest.keyClick(row.check, Qt.Key.Key_Space)
    assert row.check.isChecked()
    assert row.told.text().startswith("王敏，")
    assert editing.pledges._count.text() == "已确认 1 / 1"
    assert settings.load()["confirmer"] == "王敏"
    with qtbot.waitSignal(editing.session.changed):
        QTest.keyClick(row.check, Qt.Key.Key_Space)
    assert submission(editing).attestations == ()


def test_what_cannot_be_vouched_for_is_said_so(qtbot: QtBot, editing: PeoplePage) -> None:
    editing.pledges.by.set_text("王敏")
    (row,) = editing.pledges.rows
    row.deny.setFocus()
    row.deny.click()
    (dialog,) = editing.findChildren(Asking)
    assert "“材料不涉密”会记成做不到" in dialog.sentence.text()
    dialog.no.click()
    assert not editing.session.busy
    row.deny.click()
    with qtbot.waitSignal(editing.session.edited) as edited:
        editing.findChildren(Asking)[-1].yes.click()
    assert edited.args == ["记为做不到或不符合"]
    assert submission(editing).attestations[0].answer is False
    assert not editing.unit.isAncestorOf(editing.window().focusWidget())
    assert row.told.text().endswith("说明做不到")
    assert not row.check.isChecked()


def test_attestations_follow_the_kind_of_recommender(qtbot: QtBot, editing: PeoplePage) -> None:
    with qtbot.waitSignal(editing.session.changed):
        editing.unit.kind_chosen.emit("district")
    assert [row.id for row in editing.pledges.rows] == ["no-secrets", "asked"]
    with qtbot.waitSignal(editing.session.changed):
        editing.unit.kind_chosen.emit(None)
    assert [row.id for row in editing.pledges.rows] == ["no-secrets"]
    assert editing.pledges._hidden.text() == "选定推荐单位类别后，可能还有 1 条要确认。"


def test_going_to_an_attestation(editing: PeoplePage) -> None:
    editing.resize(1056, 300)
    editing.go_to(Place(Step.PEOPLE, attestation="no-secrets"))
    (row,) = editing.pledges.rows
    assert QApplication.focusWidget() is row.check
    assert not row.check.visibleRegion().isEmpty()


@pytest.mark.parametrize("larger", [0, 1])
@pytest.mark.parametrize("width", [928, 1056])
def test_twelve_nominees_with_long_names(
    qtbot: QtBot, editing: PeoplePage, width: int, larger: int
) -> None:
    editing.nominees.added.emit(tuple(f"{LONG}{number}" for number in range(10)))
    qtbot.waitUntil(lambda: len(names(editing)) == 12)
    for label in editing.findChildren(Text):
        made = label.font()
        made.setPixelSize(made.pixelSize() + larger)
        label.setFont(made)
    editing.resize(width, 576)
    qtbot.waitUntil(lambda: editing._scroll.page.width() <= width)
    page = editing._scroll.page
    assert page.minimumSizeHint().width() <= editing._scroll.viewport().width()
    assert editing.nominees.rows[2].edit.toolTip() == f"{LONG}0"
    labels = [one for one in page.findChildren(Text) if one.isVisible() and one.wordWrap()]
    assert len(labels) >= 4
    qtbot.waitUntil(lambda: all(one.heightForWidth(one.width()) <= one.height() for one in labels))


def test_every_control_is_reached_by_tab_and_has_a_name(editing: PeoplePage) -> None:
    editing.activateWindow()
    editing.unit.unit.edit.setFocus()
    reached: list[QWidget] = []
    while (now := QApplication.focusWidget()) is not None and now not in reached:
        reached.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    assert {row.handle for row in editing.nominees.rows} <= set(reached)
    wanted = [editing.nominees.add, editing.pledges.by.edit, editing.pledges.rows[0].check]
    assert set(wanted) <= set(reached)
    unnamed = [one for one in reached if not (one.accessibleName() or hasattr(one, "text"))]
    assert unnamed == []


def test_a_pledge_quotes_the_notice_readably(
    qtbot: QtBot, theme: Theme, editing: PeoplePage
) -> None:
    sound = Basis(("text",), "材料須真實", 0, 5, 0.97)
    garbled = Basis(("text",), "公示??膳c", 9, 14, 0.6, corrupted=True)
    pledge = Attestation("a", "材料真实。", (), (sound, garbled))
    profile = replace(cases.PROFILE, attestations=(pledge,))
    row = PledgeRow(theme, model.pledges(submission(editing), profile)[0])
    qtbot.addWidget(row)
    assert "通知原文：材料须真实" in [one.text() for one in row.findChildren(Text)]
