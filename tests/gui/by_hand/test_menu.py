"""What is offered in the menu of a file that nothing is wrong with, and done."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.notice import Kind, Limits
from app.gui.dialogs.before_after import BeforeAfter
from app.gui.dialogs.crop import CropDialog
from app.gui.dialogs.page_order import OrderDialog
from app.gui.dialogs.pdf_pages import PagesDialog
from app.gui.dialogs.video_cut import VideoCutDialog
from app.gui.pages.gather import GatherPage
from app.gui.viewmodels import by_hand
from tests import makers
from tests.gui.by_hand.hands import (
    ANNEX,
    REPORT,
    WHOLE,
    compared,
    copies,
    do,
    files_in,
    menu_of,
    state_of,
)
from tests.gui.gathering import PHOTOS, VIDEO
from tests.gui.told import Told


def test_the_menu_has_what_suits_the_file_and_stays_short(page: GatherPage) -> None:
    by_hand = [one.text() for one in menu_of(page, REPORT, WHOLE).actions()]
    merge = "把这一格的 PDF 合成一份…"
    assert by_hand == ["转动页面…", "去掉页面…", "拆分 PDF…", merge]
    single = [one.text() for one in menu_of(page, REPORT, ANNEX).actions()]
    assert single[2:4] == ["转动页面…", merge]
    photo = [one.text() for one in menu_of(page, PHOTOS).actions()]
    assert photo == ["向左转 90°", "向右转 90°", "转 180°"]
    assert "剪辑…" in [one.text() for one in menu_of(page, VIDEO).actions()]


def test_before_a_check_nothing_is_offered(page: GatherPage, tmp_path: Path, qtbot: QtBot) -> None:
    late = makers.photo(tmp_path / "新来.jpg", seed=9)
    with qtbot.waitSignal(page.session.changed):
        page.session.add([late], PHOTOS)
    assert "修改副本" not in [one.text() for one in menu_of(page, PHOTOS, "新来").actions()]


def test_a_photo_is_turned_and_comes_back(page: GatherPage, told: Told, qtbot: QtBot) -> None:
    before = state_of(page).submission.files(PHOTOS)
    dialog = do(page, PHOTOS, "向右转 90°")
    assert isinstance(dialog, BeforeAfter)
    shown = compared(page, qtbot)
    assert shown.compared is not None
    assert shown.compared.pictured
    assert shown.redo.isHidden()
    assert [row.after for row in shown.compared.rows if row.label == "像素"] == ["400×600"]
    with qtbot.waitSignal(page.session.edited, timeout=20_000):
        shown.yes.click()
    assert told.offers == ["“开会.jpg”已顺时针转 90 度"]
    assert state_of(page).submission.files(PHOTOS)[0].fixed_from == before[0].path
    with qtbot.waitSignal(page.session.changed):
        page.session.undo()
    assert state_of(page).submission.files(PHOTOS) == before


def test_a_video_that_is_right_can_be_cut(page: GatherPage) -> None:
    dialog = do(page, VIDEO, "剪辑…")
    assert isinstance(dialog, VideoCutDialog)
    dialog.reject()


def test_pages_are_turned_by_hand_and_chosen_again(page: GatherPage, qtbot: QtBot) -> None:
    dialog = do(page, REPORT, "转动页面…", WHOLE)
    assert isinstance(dialog, PagesDialog)
    qtbot.waitUntil(lambda: dialog.grid.count() == 4, timeout=20_000)
    assert not dialog.yes.isEnabled()
    QTest.keyClick(dialog.grid, Qt.Key.Key_Right)
    QTest.keyClick(dialog.grid, Qt.Key.Key_Space)
    dialog.turns[1].click()
    assert dialog.chosen == {"turns": {2: 90}}
    dialog.yes.click()
    shown = compared(page, qtbot)
    assert shown.compared is not None
    assert "第 2 页" in shown.compared.line
    assert shown.compared.before.part is not None
    assert shown.compared.before.part.page == 1
    shown.redo.click()
    (again,) = (one for one in page.findChildren(PagesDialog) if one.isVisible())
    qtbot.waitUntil(lambda: again.grid.count() == 4, timeout=20_000)
    assert again.chosen == {"turns": {2: 90}}
    again.reject()
    assert copies(page) == []


def test_blank_pages_are_chosen_beforehand_and_one_page_must_stay(
    page: GatherPage, qtbot: QtBot
) -> None:
    dialog = do(page, REPORT, "去掉页面…", WHOLE)
    assert isinstance(dialog, PagesDialog)
    qtbot.waitUntil(lambda: dialog.grid.count() == 4, timeout=20_000)
    assert dialog.chosen == {"pages": [3]}
    dialog.grid.selectAll()
    assert not dialog.yes.isEnabled()
    dialog.grid.choose([3])
    dialog.yes.click()
    shown = compared(page, qtbot)
    with qtbot.waitSignal(page.session.edited, timeout=20_000):
        shown.yes.click()
    assert files_in(page) == [WHOLE, ANNEX]
    assert len(copies(page)) == 1


def test_the_pdfs_of_a_slot_become_one(page: GatherPage, qtbot: QtBot) -> None:
    dialog = do(page, REPORT, "把这一格的 PDF 合成一份…", ANNEX)
    assert isinstance(dialog, OrderDialog)
    dialog.yes.click()
    shown = compared(page, qtbot)
    with qtbot.waitSignal(page.session.edited, timeout=20_000):
        shown.yes.click()
    assert files_in(page) == ["工作报告.pdf"]


def test_a_headshot_is_cropped_by_hand(page: GatherPage, qtbot: QtBot) -> None:
    """Here as an item that asks for a ratio; nothing else of the menu changes."""
    state = state_of(page)
    item = state.profile.item("photos")
    assert item is not None
    head = replace(item, kind=Kind.HEADSHOT, limits=Limits(size_mm=(35, 45)))
    profile = replace(state.profile, items=(head,))
    asked = replace(state, profile=profile, case=replace(state.case, profile=profile))
    (file,) = state.submission.files(PHOTOS)
    crop = next(one for one in by_hand.deeds(asked, PHOTOS, file) if one.text == "裁剪…")
    page.session.state = asked
    page.mender.do(crop)
    (dialog,) = (one for one in page.findChildren(CropDialog) if one.isVisible())
    dialog.reject()
