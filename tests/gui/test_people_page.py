"""Step 2: beginning a submission, and editing whom it is about and what is vouched for."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app import settings
from app.domain.submission import Contact, Submission
from app.gui.pages.people import PeoplePage
from app.gui.places import Place, Step
from app.gui.theme import Theme
from app.gui.viewmodels import people as model
from app.gui.viewmodels.session import Session
from app.gui.widgets.labels import Text
from app.notices import store
from tests import cases
from tests.gui.test_notice_page import Told

LONG = "欧阳阿不都热合曼·买买提艾力江·吐尔逊古丽·阿布都克里木"


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, told: Told) -> Iterator[PeoplePage]:
    session = Session(cases.childless())
    made = PeoplePage(theme, session, told)
    session.changed.connect(made.show_state)
    session.told.connect(told.tell)
    qtbot.addWidget(made)
    made.resize(1056, 676)
    made.show()
    yield made
    session.close()


@pytest.fixture
def editing(qtbot: QtBot, page: PeoplePage, folder: Path) -> PeoplePage:
    cases.started(folder, ("张三", "李四"))
    with qtbot.waitSignal(page.session.changed):
        page.session.open(folder)
    page.session._timer.blockSignals(True)  # no check: these tests are about edits alone
    return page


def submission(page: PeoplePage) -> Submission:
    assert page.session.state is not None
    return page.session.state.submission


def names(page: PeoplePage) -> list[str]:
    return [one.name for one in submission(page).nominees]


def shown(page: PeoplePage) -> list[str]:
    return [row.edit.text() for row in page.nominees.rows]


def retype(edit: QWidget, text: str) -> None:
    """As a person does: all is selected, written over by an input method, and Enter pressed."""
    edit.setFocus()
    QTest.keySequence(edit, "Ctrl+A")
    written = QInputMethodEvent()
    written.setCommitString(text)
    QApplication.sendEvent(edit, written)
    QTest.keyClick(edit, Qt.Key.Key_Return)


# Beginning


def test_what_is_still_to_be_written_is_told(page: PeoplePage) -> None:
    page.begin(cases.PROFILE)
    why = page.beginning._why
    assert (why.text(), page.beginning.create_button.isEnabled()) == ("先写单位名称", False)
    retype(page.unit.unit.edit, "江城市学会")
    assert why.text() == "先选推荐单位类别"
    page.unit.combo.setFocus()
    QTest.keyClick(page.unit.combo, Qt.Key.Key_Down)
    assert (why.text(), page.beginning.create_button.isEnabled()) == ("", True)
    retype(page.unit.phone.edit, "010-55550137")
    assert page.unit.contact.error == "请写明联系人的姓名。"
    assert why.text() == "先改好标红的地方"


def test_what_was_typed_is_handed_on(qtbot: QtBot, page: PeoplePage, tmp_path: Path) -> None:
    page.begin(cases.PROFILE)
    page.beginner.move_to(str(tmp_path))
    retype(page.unit.unit.edit, "江城市 学会")
    page.unit.choose("district")
    retype(page.unit.contact.edit, "王敏")
    retype(page.nominees.name, "张三、李四、王五")
    page.nominees.rows[1].remove.click()
    QTest.keyClick(page.nominees.rows[1].edit, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert shown(page) == ["王五", "张三"]
    (tmp_path / "江城市 学会-小小先进2026").mkdir()
    with qtbot.waitSignal(page.create) as created:
        page._start()
    root = tmp_path / "江城市 学会-小小先进2026-2"
    people = ("王五", "张三")
    wanted = [root, cases.PROFILE, "江城市 学会", "district", people, Contact("王敏")]
    assert created.args == wanted
    assert not page.unit.isEnabled()


def test_a_folder_that_cannot_be_made_gives_the_form_back(
    qtbot: QtBot, page: PeoplePage, tmp_path: Path
) -> None:
    page.begin(cases.PROFILE)
    page.beginner.move_to(str(tmp_path))
    page.unit.unit.set_text("学会")
    page.unit.choose("society")
    with qtbot.waitSignal(page.create):
        page._start()
    page.session.told.emit("没能写入。")
    assert page.unit.isEnabled()
    assert page.beginning.create_button.isEnabled()


def test_created_for_real_the_page_goes_on_to_edit(
    qtbot: QtBot, page: PeoplePage, tmp_path: Path
) -> None:
    page.create.connect(page.session.create)
    page.begin(cases.PROFILE)
    page.beginner.move_to(str(tmp_path))
    page.unit.unit.set_text("学会")
    page.unit.choose("society")
    retype(page.nominees.name, "张三")
    with qtbot.waitSignal(page.session.changed):
        page._start()
    assert names(page) == shown(page) == ["张三"]
    assert page.beginning.isHidden()
    assert not page.pledges.isHidden()
    assert page.unit.isEnabled()


def test_a_notice_without_nominees_asks_for_the_unit_alone(page: PeoplePage) -> None:
    items = tuple(item for item in cases.PROFILE.items if item.per == "unit")
    page.begin(replace(cases.PROFILE, items=items, quotas=cases.PROFILE.quotas[:1]))
    assert page.nominees.isHidden()
    assert page.unit.chosen() == "society"
    assert not page.unit.combo.isEnabled()


# Editing


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
    with qtbot.waitSignal(editing.session.changed):
        row.deny.click()
    assert submission(editing).attestations[0].answer is False
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


# Words


@pytest.mark.parametrize(
    ("phone", "fault"),
    [
        ("", ""),
        ("010-55550137", ""),
        ("13800138000", ""),
        ("55550137 转 8012", ""),
        ("010-5555", "号码少了几位，请核对"),
        ("没有", "号码里有不像电话的字，请核对"),
    ],
)
def test_phone_numbers(phone: str, fault: str) -> None:
    assert model.phone_fault(phone) == fault


def test_names_pasted_together() -> None:
    assert model.split_names(" 张三、 李四，买买提·艾力\t王 五;") == (
        "张三",
        "李四",
        "买买提·艾力",
        "王 五",
    )


@pytest.mark.parametrize(
    ("recommender", "number", "wrong", "text"),
    [
        ("society", 0, False, "学会的名额：1～2 人。"),
        ("society", 3, True, "学会的名额：1～2 人，现在多了 1 人。"),
        (None, 3, False, "选定推荐单位类别后，这里会说明名额。"),
    ],
)
def test_quota_beside_the_list(
    recommender: str | None, number: int, wrong: bool, text: str
) -> None:
    assert model.quota_told(cases.PROFILE, recommender, number) == model.Told(text, wrong)


def test_a_notice_that_asks_twice_lets_the_phase_be_chosen(
    qtbot: QtBot, page: PeoplePage, folder: Path
) -> None:
    profile = store.get("torch-decade-2022")
    with qtbot.waitSignal(page.session.changed):
        page.session.create(folder, profile, "江城市高新区管委会")
    unit = page.unit
    assert not unit.phase.isHidden()
    assert unit.phases.currentText() == "集中宣传"
    with qtbot.waitSignal(page.session.changed):
        unit.phases.textActivated.emit("年底总结")
    assert submission(page).phase == "年底总结"
    assert unit.phases.currentText() == "年底总结"


def test_a_notice_that_asks_once_shows_no_phase(editing: PeoplePage) -> None:
    assert editing.unit.phase.isHidden()
