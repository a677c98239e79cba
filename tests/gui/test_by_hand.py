"""What she does by hand though nothing is wrong: from the file's menu, and a PDF that is parted."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMenu
from pytestqt.qtbot import QtBot

from app.domain.facts import PdfFacts, PdfPage
from app.domain.notice import Item, Kind, Limits, Per, Rendition
from app.domain.pages import Box, PageText, TextLine
from app.domain.problems import RefusedProblem
from app.domain.progress import Silent
from app.domain.submission import Slot, SlotKey
from app.gui.dialogs.before_after import BeforeAfter
from app.gui.dialogs.crop import CropDialog
from app.gui.dialogs.page_order import OrderDialog
from app.gui.dialogs.pdf_pages import PagesDialog
from app.gui.dialogs.pdf_split import SplitDialog
from app.gui.dialogs.video_cut import VideoCutDialog
from app.gui.pages.gather import GatherPage
from app.gui.theme import Theme
from app.gui.viewmodels import by_hand, pdf_targets
from app.gui.viewmodels.slot_files import FileView
from app.gui.viewmodels.state import State, snapshot
from app.sandbox.sandbox import Sandbox
from app.workflow import check as checking
from app.workflow import pdf_pages, tray
from app.workflow.check import Checked
from app.workflow.desk import Desk
from tests import cases, makers
from tests.gui import states
from tests.gui.gathering import PHOTOS, VIDEO, Told, card, shown_page

REPORT = SlotKey("report")
_WHOLE, _ANNEX, _LOOSE = "报告.pdf", "附页.pdf", "散页.pdf"


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(workers=1) as made:
        yield made


@pytest.fixture(scope="module")
def looked(tmp_path_factory: pytest.TempPathFactory, sandbox: Sandbox) -> tuple[Path, Checked]:
    """A report of two PDFs, a photo and a video, with what a check found; no scan is read."""
    made = tmp_path_factory.mktemp("made")
    files = {
        "report": [
            makers.scan(made / _WHOLE, pages=4, dpi=50, blank=(2,)),
            makers.scan(made / _ANNEX, dpi=50),
        ],
        "photos/1": [makers.photo(made / "开会.jpg", seed=5)],
        "video/1": [makers.video(made / "工作.mp4")],
    }
    root = tmp_path_factory.mktemp("looked") / "报送稿"
    desk = cases.filled(root, files)
    return root, checking.check_before_reading(desk, Silent(), sandbox)


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def page(
    theme: Theme,
    told: Told,
    folder: Path,
    looked: tuple[Path, Checked],
    sandbox: Sandbox,
    qtbot: QtBot,
) -> Iterator[GatherPage]:
    """On a copy of it; no other check comes in between."""
    root, checked = looked
    shutil.copytree(root, folder, dirs_exist_ok=True)
    with shown_page(qtbot, theme, told, sandbox) as made:
        made.session._timer.blockSignals(True)
        with qtbot.waitSignal(made.session.changed):
            made.session.open(folder)
        made.session._last = checked
        with qtbot.waitSignal(made.session.changed):
            made.session.refresh()
        yield made


def _state(page: GatherPage) -> State:
    assert page.session.state is not None
    return page.session.state


def _view(page: GatherPage, key: SlotKey, name: str = "") -> FileView:
    parts = card(page, key).view.parts
    return next(one for part in parts for one in part.files if name in one.name)


def _menu(page: GatherPage, key: SlotKey, name: str = "") -> QMenu:
    """What is done by hand: a menu of its own where it is much."""
    whole = card(page, key).menu_for(_view(page, key, name))
    inner = next((one.menu() for one in whole.actions() if one.text() == "修改副本"), None)
    return inner if isinstance(inner, QMenu) else whole


def _do(page: GatherPage, key: SlotKey, text: str, name: str = "") -> QDialog:
    next(one for one in _menu(page, key, name).actions() if one.text() == text).trigger()
    (shown,) = (one for one in page.findChildren(QDialog) if one.isVisible())
    return shown


def _compared(page: GatherPage, qtbot: QtBot) -> BeforeAfter:
    (shown,) = (one for one in page.findChildren(BeforeAfter) if one.isVisible())
    qtbot.waitUntil(lambda: shown.compared is not None, timeout=20_000)
    return shown


def _splitting(page: GatherPage, qtbot: QtBot) -> SplitDialog:
    shown = _do(page, REPORT, "拆分 PDF…", _WHOLE)
    assert isinstance(shown, SplitDialog)
    qtbot.waitUntil(lambda: shown.split.count == 4 and not shown.pages.busy, timeout=20_000)
    return shown


def _files(page: GatherPage, key: SlotKey = REPORT) -> list[str]:
    return [one.name for one in _state(page).submission.files(key)]


def _waiting(page: GatherPage) -> list[str]:
    return [one.file.name for one in _state(page).submission.waiting]


def _copies(page: GatherPage) -> list[Path]:
    there = _state(page).root / "fixed"
    return list(there.iterdir()) if there.exists() else []


def test_the_menu_has_what_suits_the_file_and_stays_short(page: GatherPage) -> None:
    by_hand = [one.text() for one in _menu(page, REPORT, _WHOLE).actions()]
    merge = "把这一格的 PDF 合成一份…"
    assert by_hand == ["转动页面…", "去掉页面…", "拆分 PDF…", merge]
    single = [one.text() for one in _menu(page, REPORT, _ANNEX).actions()]
    assert single[2:4] == ["转动页面…", merge]
    photo = [one.text() for one in _menu(page, PHOTOS).actions()]
    assert photo == ["向左转 90°", "向右转 90°", "转 180°"]
    assert "剪辑…" in [one.text() for one in _menu(page, VIDEO).actions()]


def test_before_a_check_nothing_is_offered(page: GatherPage, tmp_path: Path, qtbot: QtBot) -> None:
    late = makers.photo(tmp_path / "新来.jpg", seed=9)
    with qtbot.waitSignal(page.session.changed):
        page.session.add([late], PHOTOS)
    assert "修改副本" not in [one.text() for one in _menu(page, PHOTOS, "新来").actions()]


def test_a_photo_is_turned_and_comes_back(page: GatherPage, told: Told, qtbot: QtBot) -> None:
    before = _state(page).submission.files(PHOTOS)
    dialog = _do(page, PHOTOS, "向右转 90°")
    assert isinstance(dialog, BeforeAfter)
    shown = _compared(page, qtbot)
    assert shown.compared is not None
    assert shown.compared.pictured
    assert shown.redo.isHidden()
    assert [row.after for row in shown.compared.rows if row.label == "像素"] == ["400×600"]
    with qtbot.waitSignal(page.session.edited, timeout=20_000):
        shown.yes.click()
    assert told.offers == ["“开会.jpg”已顺时针转 90 度"]
    assert _state(page).submission.files(PHOTOS)[0].fixed_from == before[0].path
    with qtbot.waitSignal(page.session.changed):
        page.session.undo()
    assert _state(page).submission.files(PHOTOS) == before


def test_a_video_that_is_right_can_be_cut(page: GatherPage) -> None:
    dialog = _do(page, VIDEO, "剪辑…")
    assert isinstance(dialog, VideoCutDialog)
    dialog.reject()


def test_pages_are_turned_by_hand_and_chosen_again(page: GatherPage, qtbot: QtBot) -> None:
    dialog = _do(page, REPORT, "转动页面…", _WHOLE)
    assert isinstance(dialog, PagesDialog)
    qtbot.waitUntil(lambda: dialog.grid.count() == 4, timeout=20_000)
    assert not dialog.yes.isEnabled()
    QTest.keyClick(dialog.grid, Qt.Key.Key_Right)
    QTest.keyClick(dialog.grid, Qt.Key.Key_Space)
    dialog.turns[1].click()
    assert dialog.chosen == {"turns": {2: 90}}
    dialog.yes.click()
    shown = _compared(page, qtbot)
    assert shown.compared is not None
    assert "第 2 页" in shown.compared.line
    assert shown.compared.before.part is not None
    assert shown.compared.before.part.page == 1
    shown.redo.click()
    (again,) = (one for one in page.findChildren(PagesDialog) if one.isVisible())
    qtbot.waitUntil(lambda: again.grid.count() == 4, timeout=20_000)
    assert again.chosen == {"turns": {2: 90}}
    again.reject()
    assert _copies(page) == []


def test_blank_pages_are_chosen_beforehand_and_one_page_must_stay(
    page: GatherPage, qtbot: QtBot
) -> None:
    dialog = _do(page, REPORT, "去掉页面…", _WHOLE)
    assert isinstance(dialog, PagesDialog)
    qtbot.waitUntil(lambda: dialog.grid.count() == 4, timeout=20_000)
    assert dialog.chosen == {"pages": [3]}
    dialog.grid.selectAll()
    assert not dialog.yes.isEnabled()
    dialog.grid.choose([3])
    dialog.yes.click()
    shown = _compared(page, qtbot)
    with qtbot.waitSignal(page.session.edited, timeout=20_000):
        shown.yes.click()
    assert _files(page) == [_WHOLE, _ANNEX]
    assert len(_copies(page)) == 1


def test_the_pdfs_of_a_slot_become_one(page: GatherPage, qtbot: QtBot) -> None:
    dialog = _do(page, REPORT, "把这一格的 PDF 合成一份…", _ANNEX)
    assert isinstance(dialog, OrderDialog)
    dialog.yes.click()
    shown = _compared(page, qtbot)
    with qtbot.waitSignal(page.session.edited, timeout=20_000):
        shown.yes.click()
    assert _files(page) == ["工作报告.pdf"]


def test_a_pdf_is_parted_by_hand_and_by_keys(page: GatherPage, told: Told, qtbot: QtBot) -> None:
    """One part stays, one waits, one is not wanted; one undo brings the whole back."""
    dialog = _splitting(page, qtbot)
    assert not dialog.yes.isEnabled()
    assert "还没有分开" in dialog.yes.accessibleDescription()
    grid = dialog.grid
    left = grid.visualRect(grid.model().index(1, 0)).topLeft() + QPoint(4, 60)
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=left)
    QTest.keyClick(grid, Qt.Key.Key_Right)
    QTest.keyClick(grid, Qt.Key.Key_Space)
    assert [one.pages for one in dialog.split.drafts] == [(1,), (2,), (3, 4)]
    labels = [one.place.currentText() for one in dialog.parts.rows]
    assert labels == ["单位材料 › 工作报告", "待归位", "待归位"]
    last = dialog.parts.rows[2].place
    last.setFocus()
    QTest.keyClick(last, Qt.Key.Key_End)
    assert dialog.split.drafts[2].target.left_out
    spoken = grid.item(3).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "第 4 页，不要"
    assert dialog.yes.text() == "拆成 2 份"
    with qtbot.waitSignal(dialog.accepted, timeout=20_000):
        dialog.yes.click()
    assert _files(page) == ["工作报告.pdf", _ANNEX]
    assert _waiting(page) == ["报告（第2页）.pdf"]
    assert told.offers == [f"“{_WHOLE}”拆成了 2 份，第 3–4 页没有要"]
    with qtbot.waitSignal(page.session.changed):
        page.session.undo()
    assert _files(page) == [_WHOLE, _ANNEX]
    assert _waiting(page) == []


def test_what_was_parted_is_put_together_again(page: GatherPage, qtbot: QtBot) -> None:
    dialog = _splitting(page, qtbot)
    dialog.single.click()
    assert len(dialog.split.drafts) == 4
    dialog.single.click()
    assert len(dialog.split.drafts) == 1
    assert dialog.cut.text() == "从第 2 页分开"
    dialog.cut.click()
    assert dialog.cut.text() == "第 2 页与前一页合上"
    dialog.cut.click()
    for number in range(len(dialog.split.drafts)):
        dialog.split.choose(number, len(dialog.split.drafts[number].targets) - 1)
    assert not dialog.yes.isEnabled()
    dialog.reject()


@pytest.mark.parametrize("begun", [False, True])
def test_leaving_leaves_nothing(page: GatherPage, qtbot: QtBot, begun: bool) -> None:
    """Before anything was done, and in mid-work."""
    dialog = _splitting(page, qtbot)
    dialog.split.toggle(3)
    if begun:
        dialog.yes.click()
        assert dialog.split.working
    with qtbot.waitSignal(dialog.rejected, timeout=20_000):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert (_files(page), _waiting(page), _copies(page)) == ([_WHOLE, _ANNEX], [], [])


def test_what_cannot_be_parted_says_why_and_can_be_left(
    page: GatherPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = _splitting(page, qtbot)
    dialog.split.toggle(3)

    def refuse(*_args: object) -> None:
        raise RefusedProblem("这份 PDF 不许改动。")

    monkeypatch.setattr(pdf_pages, "split", refuse)
    dialog.yes.click()
    qtbot.waitUntil(lambda: dialog.sentence.text() == "这份 PDF 不许改动。", timeout=20_000)
    assert dialog.yes.isEnabled()
    dialog.reject()
    assert not dialog.isVisible()


def test_in_the_tray_a_pdf_of_several_pages_can_be_parted(page: GatherPage, qtbot: QtBot) -> None:
    """Of one page it is not offered; what is not known yet is."""

    def aside(desk: Desk) -> None:
        for file in desk.submission.files(REPORT):
            tray.to_tray(desk, file.path)

    with qtbot.waitSignal(page.session.changed):
        page.session.edit(aside)
    lines = {line.row.file.name: line for line in page.tray.card.lines}
    assert not lines[_WHOLE].split.isHidden()
    assert lines[_ANNEX].split.isHidden()
    lines[_WHOLE].split.click()
    (dialog,) = (one for one in page.findChildren(SplitDialog) if one.isVisible())
    qtbot.waitUntil(lambda: dialog.split.count == 4, timeout=20_000)
    dialog.split.toggle(2)
    with qtbot.waitSignal(dialog.accepted, timeout=20_000):
        dialog.yes.click()
    assert len(_waiting(page)) + len(_files(page)) == 3


def test_a_headshot_is_cropped_by_hand(page: GatherPage, qtbot: QtBot) -> None:
    """Here as an item that asks for a ratio; nothing else of the menu changes."""
    state = _state(page)
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


def test_a_part_goes_where_its_own_words_say(folder: Path) -> None:
    """The first stays where the whole lies; of a page that was not read nothing is known."""
    desk = cases.started(folder)
    form = Item("form", "推荐表", Kind.FORM, Per.NOMINEE, renditions=(Rendition.SCAN,))
    desk.profile = replace(desk.profile, items=(*desk.profile.items, form))
    file = replace(states.PHOTO, path="files/0001-a.pdf", name="合订.pdf")
    desk.submission = replace(desk.submission, slots=(Slot(REPORT, (file,)),))
    state = snapshot(desk, None, cases.NOW)
    line = TextLine("推荐表", Box(0.4, 0.05, 0.2, 0.03), 0.9)
    texts = (PageText(), PageText((line,)), PageText())
    state.case.facts[file.path] = PdfFacts(9, (PdfPage(210, 297),) * 3, texts=texts)
    first, place = pdf_targets.targets(state, file, (1,), set())
    assert first[place].key == REPORT
    second, place = pdf_targets.targets(state, file, (2,), {REPORT})
    assert second[place].label == "张三 › 推荐表"
    unread, place = pdf_targets.targets(state, file, (3,), {REPORT})
    assert unread[place].label == "待归位"
    assert [one.label for one in unread[-2:]] == ["待归位", "不要"]
    assert len({one.label for one in unread}) == len(unread)
