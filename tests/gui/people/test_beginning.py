"""Beginning a submission: what is asked, what is handed on, and the words for it."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.notice import Basis, Quota
from app.domain.submission import Contact
from app.gui.pages.people import PeoplePage
from app.gui.viewmodels import people as model
from app.notices import store
from tests import cases
from tests.gui.people.hands import names, retype, shown, submission


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


def test_a_unit_that_the_notice_does_not_name_can_begin_too(
    qtbot: QtBot, page: PeoplePage, tmp_path: Path
) -> None:
    page.create.connect(page.session.create)
    page.begin(cases.PROFILE)
    page.beginner.move_to(str(tmp_path))
    retype(page.unit.unit.edit, "江城市教育局")
    page.unit.combo.setFocus()
    QTest.keyClick(page.unit.combo, Qt.Key.Key_End)
    assert page.unit.combo.currentText() == "通知没有列出本单位这一类"
    assert page.beginning.create_button.isEnabled()
    with qtbot.waitSignal(page.session.changed):
        page._start()
    assert submission(page).recommender is None
    assert page.unit.combo.currentText() == "通知没有列出本单位这一类"
    assert model.quota_told(cases.PROFILE, page.unit.chosen(), 1).text.startswith("通知没有列出")


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
    assert [page.unit.combo.itemText(row) for row in range(2)][1] == "通知没有列出本单位这一类"


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
    told = model.quota_told(cases.PROFILE, recommender, number)
    assert (told.text, told.wrong, bool(told.short)) == (text, wrong, wrong)


def test_units_are_not_counted_as_people() -> None:
    asked = Basis(("max",), "不超过3家", 0, 5, 1.0)
    quota = Quota("county", "各县科技局", None, 3, basis=(asked,))
    profile = replace(cases.PROFILE, quotas=(quota,))
    assert model.kinds(profile)[0][1] == "各县科技局（最多 3 家）"
    told = model.quota_told(profile, "county", 4)
    assert told.text == "各县科技局的名额：最多 3 家，现在多了 1 家。"
    assert model.nominee_words(profile).title == "推荐对象"
    named = replace(quota, basis=(replace(asked, quote="不超过3名"),))
    people = replace(profile, quotas=(named,))
    assert model.kinds(people)[0][1] == "各县科技局（最多 3 人）"
    assert model.nominee_words(people).title == "推荐人选"


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
