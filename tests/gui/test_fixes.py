"""Mending in the window: at once, all that is safe, or shown before and after; never half done."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog
from pytestqt.qtbot import QtBot

from app.domain.fixing import Offer
from app.domain.submission import SlotKey
from app.gui.dialogs.before_after import BeforeAfter
from app.gui.dialogs.mended import MendedDialog
from app.gui.dialogs.slips import SlipsDialog
from app.gui.pages.check import CheckPage
from app.gui.places import Place, Step
from app.gui.theme import Theme
from app.gui.viewmodels.findings_model import Role
from app.gui.viewmodels.remedies import Act
from app.gui.viewmodels.session import Session
from app.gui.viewmodels.state import State
from app.sandbox.sandbox import Sandbox
from tests import cases, makers
from tests.gui.opened import session_on
from tests.gui.told import Told

PHOTOS = SlotKey("photos", "n1")
_PLACED, _PNG, _OLD = "现场.jpg", "小图.png", "旧照.jpg"


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(workers=1) as made:
        yield made


@pytest.fixture
def guide() -> Told:
    return Told()


@pytest.fixture
def page(
    theme: Theme, folder: Path, tmp_path: Path, sandbox: Sandbox, guide: Told, qtbot: QtBot
) -> Iterator[CheckPage]:
    """A photo that tells its place, one too small, and that as a PNG large enough to be taken."""
    source = tmp_path / "source"
    source.mkdir()
    placed = makers.phone_photo(source / _PLACED, width=640, height=480)
    old = makers.photo(source / _OLD, seed=4, width=180, height=120)
    with Image.open(old) as picture:
        picture.save(source / _PNG)
    cases.filled(folder, {"photos/1": [placed, source / _PNG, old]})
    with session_on(folder, sandbox, qtbot) as session:
        made = CheckPage(theme, session, guide)
        session.changed.connect(made.show_state)
        qtbot.addWidget(made)
        made.resize(1056, 676)
        made.show()
        made.show_state(_state(session))
        yield made


def _state(session: Session) -> State:
    assert session.state is not None
    return session.state


def _offer(page: CheckPage, wanted: str) -> Offer:
    return next(one for one in _state(page.session).fixes.offers if one.fix.id == wanted)


def _choose(page: CheckPage, wanted: str) -> None:
    page.go_to(Place(Step.CHECK, finding=_offer(page, wanted).findings[0]))


def _names(page: CheckPage) -> list[str]:
    return [file.name for file in _state(page.session).submission.files(PHOTOS)]


def _copies(page: CheckPage) -> list[str]:
    """What lies among the corrected copies, unfinished ones too."""
    there = _state(page.session).root / "fixed"
    return sorted(path.name for path in there.iterdir()) if there.exists() else []


def _dialog(page: CheckPage) -> QDialog:
    (shown,) = (one for one in page.findChildren(QDialog) if one.isVisible())
    return shown


def _compared(page: CheckPage, qtbot: QtBot) -> BeforeAfter:
    dialog = _dialog(page)
    assert isinstance(dialog, BeforeAfter)
    qtbot.waitUntil(lambda: dialog.compared is not None, timeout=20_000)
    return dialog


def test_what_the_program_can_mend_is_offered_in_row_and_panel(page: CheckPage) -> None:
    _choose(page, "drop-location")
    remedy = page.list.currentIndex().data(Role.REMEDY)
    assert (remedy.act, remedy.text, remedy.picture) == (Act.FIX, "去掉地点", "wand")
    buttons = page.panel.buttons
    assert buttons.remedy.text() == "去掉地点"
    assert buttons.second.text() == "先看看…"
    assert page.panel.shown is not None
    assert "原件不动" in page.panel.shown.todo
    assert page.head.mend.text() == "一键修正 2 处"
    assert page.head.mend.accessibleDescription()


def test_a_safe_fix_is_done_at_once_and_can_be_undone(
    page: CheckPage, guide: Told, qtbot: QtBot
) -> None:
    before = _state(page.session).submission
    _choose(page, "drop-location")
    with qtbot.waitSignal(page.session.edited, timeout=20_000):
        page.panel.buttons.remedy.click()
    assert f"“{_PLACED}”已删去拍摄地点，画面一点没动" in guide.offers
    mended = _state(page.session).submission.files(PHOTOS)[0]
    assert (mended.name, mended.fixed_from) == (_PLACED, before.files(PHOTOS)[0].path)
    with qtbot.waitSignal(page.session.changed):
        page.session.undo()
    assert _state(page.session).submission.files(PHOTOS) == before.files(PHOTOS)


def test_one_press_mends_all_that_is_safe_and_one_undo_takes_it_back(
    page: CheckPage, guide: Told, qtbot: QtBot
) -> None:
    before = _state(page.session).submission.files(PHOTOS)
    box = page.mends.box
    page.head.mend.click()
    assert not page.head.mend.isEnabled()
    qtbot.waitUntil(box.result.isVisible, timeout=20_000)
    assert box.result.said.text().startswith("已修正 1 处，1 处没有改成：")
    assert page.head.mend.isEnabled()
    box.result.see.click()
    listed = _dialog(page)
    assert isinstance(listed, MendedDialog)
    listed.reject()
    assert _state(page.session).submission.files(PHOTOS) != before
    with qtbot.waitSignal(page.session.changed):
        box.result.undo.click()
    assert _state(page.session).submission.files(PHOTOS) == before
    assert box.isHidden()
    qtbot.waitUntil(lambda: "已撤销：一键修正" in guide.sentences)


def test_a_stopped_batch_leaves_nothing_half_done(page: CheckPage, qtbot: QtBot) -> None:
    before = _names(page)
    page.mends.mending.began.connect(lambda task: task.cancel())
    page.head.mend.click()
    box = page.mends.box
    qtbot.waitUntil(box.result.isVisible, timeout=20_000)
    assert box.result.said.text() == "中途停下了，没有改动。"
    assert box.result.undo.isHidden()
    assert (_names(page), _copies(page)) == (before, [])


def test_a_copy_that_breaks_a_rule_is_refused_with_the_reason_and_the_way_out(
    page: CheckPage, qtbot: QtBot
) -> None:
    _choose(page, "to-jpg")
    page.panel.buttons.second.click()
    dialog = _compared(page, qtbot)
    told = dialog.compared
    assert told is not None
    assert told.ask
    assert [row.label for row in told.rows if row.wrong] == ["大小"]
    assert not dialog.yes.isEnabled()
    assert "不小于 20 KB" in dialog.said.text.text()
    dialog.accept()
    assert dialog.isVisible()
    dialog.said.link.click()
    assert isinstance(_dialog(page), SlipsDialog)
    _dialog(page).reject()
    assert (_names(page), _copies(page)) == ([_PLACED, _PNG, _OLD], [])


def test_a_refused_safe_fix_shows_why(page: CheckPage, qtbot: QtBot) -> None:
    _choose(page, "to-jpg")
    page.panel.buttons.remedy.click()
    qtbot.waitUntil(lambda: any(one.isVisible() for one in page.findChildren(BeforeAfter)))
    dialog = _compared(page, qtbot)
    assert not dialog.yes.isEnabled()
    dialog.reject()
    assert _copies(page) == []
    qtbot.waitUntil(lambda: page.panel.buttons.remedy.text() == "换一张照片…")
    assert "to-jpg" not in {one.fix.id for one in _state(page.session).fixes.offers}


def test_what_was_looked_at_is_taken(page: CheckPage, guide: Told, qtbot: QtBot) -> None:
    _choose(page, "drop-location")
    page.panel.buttons.second.click()
    dialog = _compared(page, qtbot)
    changed = [row.label for row in dialog.compared.rows if row.changed] if dialog.compared else []
    assert "拍摄地点" in changed
    for button in dialog.findChildren(QAbstractButton):
        assert button.accessibleName() or button.text()
    with qtbot.waitSignal(page.session.edited, timeout=20_000):
        dialog.yes.click()
    assert len(_copies(page)) == 1
    assert any("已删去拍摄地点" in one for one in guide.offers)
    assert not [one for one in page.findChildren(BeforeAfter) if one.isVisible()]


@pytest.mark.parametrize("late", [False, True])
def test_what_was_looked_at_and_left_leaves_nothing(
    page: CheckPage, qtbot: QtBot, late: bool
) -> None:
    """While the copy is being made, and after."""
    page.mends.look(_offer(page, "drop-location"))
    dialog = _compared(page, qtbot) if late else _dialog(page)
    assert bool(_copies(page)) is late
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert (_names(page), _copies(page)) == ([_PLACED, _PNG, _OLD], [])


def test_closing_the_submission_closes_what_is_looked_at(page: CheckPage, qtbot: QtBot) -> None:
    page.mends.look(_offer(page, "drop-location"))
    _compared(page, qtbot)
    page.session.close()
    assert not [one for one in page.findChildren(BeforeAfter) if one.isVisible()]
    assert _copies(page) == []


def test_another_change_takes_the_undo_of_the_batch_away(page: CheckPage, qtbot: QtBot) -> None:
    box = page.mends.box
    page.head.mend.click()
    qtbot.waitUntil(box.result.isVisible, timeout=20_000)
    assert not box.result.undo.isHidden()
    with qtbot.waitSignal(page.session.changed):
        page.session.undo()
    assert box.result.undo.isHidden()


def test_who_gave_a_small_photo_is_asked_on_paper_or_by_a_message(
    page: CheckPage, qtbot: QtBot
) -> None:
    small = next(one for one in _state(page.session).problems if one.rule.code == "PH03")
    page.go_to(Place(Step.CHECK, finding=small.id))
    assert page.panel.buttons.remedy.text() == "换一张照片…"
    page.panel.buttons.second.click()
    dialog = _dialog(page)
    assert isinstance(dialog, SlipsDialog)
    assert not dialog.copy_text.isEnabled()
    qtbot.waitUntil(dialog.copy_text.isEnabled, timeout=20_000)
    dialog.copy_text.click()
    text = QGuiApplication.clipboard().text()
    assert _OLD in text
    assert "没有压缩过的原图" in text
    dialog.reject()
