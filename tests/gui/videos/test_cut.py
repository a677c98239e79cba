"""剪到时限内: what is kept of a video, chosen by hand and by keys; nothing of it is cut off."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.fixes.video_shape import Fit
from app.fixes.video_types import Mode
from app.gui import theme as themes
from app.gui.theme import Token
from tests.gui import seeing
from tests.gui.cutting import LONGEST, Opener
from tests.gui.test_seen import Larger

SHIFT = Qt.KeyboardModifier.ShiftModifier


# What is kept


def test_at_first_all_up_to_the_limit_is_kept(shown: Opener) -> None:
    opened = shown("long")
    dialog = opened.dialog
    assert opened.span() == (0, LONGEST)
    assert dialog.film.length.length.text() == "时长 8 秒（要求不超过 8 秒）"
    assert dialog.plan.words.headline.text() == "不用重新压缩，只剪头尾，约 5 秒。"
    assert dialog.plan.words.result.text().startswith("做好后：MP4，320×180，8 秒，约 ")
    assert (dialog.film.length.name.text(), dialog.windowTitle()) == ("long.mp4", "剪到时限内")
    assert dialog.yes.isEnabled()
    assert dialog.film.fits.isHidden()
    assert all(not one.isNull() for one in dialog.film.strip._shown.images)


def test_an_end_is_drawn_by_hand_and_red_where_too_long(shown: Opener, qtbot: QtBot) -> None:
    opened = shown("long")
    dialog, cut = opened.dialog, opened.cut
    opened.drag_end(9.3)
    assert opened.span()[1] == pytest.approx(9.3, abs=0.06)
    assert dialog.film.length.length.token is Token.ERR
    assert not dialog.yes.isEnabled()
    assert dialog.yes.accessibleDescription().startswith("选中的比要求长了 1.")
    assert dialog.film.stage.accessibleDescription().startswith("0:09.")
    opened.drag_end(LONGEST + 0.05)
    assert (cut.end, dialog.yes.isEnabled()) == (LONGEST, True)
    opened.drag_start(2.5)
    assert opened.span()[0] == pytest.approx(2.5, abs=0.06)
    assert dialog.film.length.length.text().startswith("时长 5.")
    qtbot.waitUntil(lambda: opened.at_rest and dialog.film._seen == cut.moment)


def test_all_that_is_kept_is_moved_by_its_middle(shown: Opener) -> None:
    opened = shown("long")
    opened.drag(opened.x_of(4), opened.x_of(5.2))
    assert opened.cut.seconds == pytest.approx(LONGEST)
    assert opened.cut.start == pytest.approx(1.2, abs=0.06)
    opened.drag(opened.x_of(4), opened.x_of(9.9))
    assert opened.span() == (2, 10)
    QTest.mouseClick(
        opened.dialog.film.strip, Qt.MouseButton.LeftButton, pos=QPoint(opened.x_of(4), 20)
    )
    assert opened.span() == (2, 10)
    assert opened.cut.moment == pytest.approx(4, abs=0.1)


def test_what_is_too_long_is_shortened_at_a_click(shown: Opener) -> None:
    opened = shown("long")
    opened.cut.set_end(10)
    assert opened.dialog.film.length.link.isVisible()
    opened.dialog.film.length.link.click()
    assert opened.span() == (0, LONGEST)
    assert not opened.dialog.film.length.link.isVisible()


def test_keys_move_each_end(shown: Opener) -> None:
    opened = shown("long")
    start, kept, end = opened.dialog.film.strip.sliders
    assert [one.accessibleName() for one in (start, kept, end)] == ["开头", "保留的一段", "结尾"]
    for _second in range(3):
        QTest.keyClick(start, Qt.Key.Key_Right, SHIFT)
    QTest.keyClick(start, Qt.Key.Key_Left)
    assert opened.cut.start == pytest.approx(3 - 1 / 30)
    assert (start.value(), start.accessibleDescription()) == (2967, "0:03")
    QTest.keyClick(kept, Qt.Key.Key_End)
    assert opened.span() == (4.97, 10)
    QTest.keyClick(kept, Qt.Key.Key_Home)
    assert opened.cut.start == 0
    QTest.keyClick(end, Qt.Key.Key_Home)
    assert opened.span() == (0, 1)
    QTest.keyClick(end, Qt.Key.Key_End)
    assert opened.span() == (0, 10)


def test_tab_comes_to_everything_in_order(shown: Opener) -> None:
    dialog = shown("wide").dialog
    assert seeing.unreached(dialog) == []
    dialog.film.strip.start.setFocus()
    order = []
    for _stop in range(3):
        order.append(dialog.focusWidget())
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert order == list(dialog.film.strip.sliders)


# How the picture is fitted in


def test_another_shape_is_padded_or_cropped(shown: Opener) -> None:
    opened = shown("wide")
    dialog = opened.dialog
    assert [one.text() for one in dialog.film.fits.buttons] == ["补黑边", "裁掉边缘"]
    assert dialog.film.fits.title.text() == "横屏 320×180"
    assert dialog.windowTitle() == "做成合格的视频"
    notes = [one.text.text() for one in dialog.plan.words.lines if one.isVisible()]
    assert len(notes) == 0  # 240 high enough: it is made smaller
    dialog.film.fits.buttons[0].setFocus()
    QTest.keyClick(dialog.film.fits.buttons[0], Qt.Key.Key_Down)
    assert opened.cut.fit is Fit.CROP
    assert dialog.film.stage._kept is not None
    assert dialog.film.stage._kept.height() == pytest.approx(0.75, abs=0.02)


def test_the_start_may_lie_exactly(shown: Opener) -> None:
    opened = shown("long")
    opened.cut.set_end(9)
    opened.cut.set_start(3.0)
    words = opened.dialog.plan.words
    assert opened.mode() is Mode.CUT_COPY
    assert words.lines[0].text.text() == "为了不重新压缩，开头挪到了 2 秒。"
    words.link.click()
    assert opened.mode() is Mode.ENCODE
    assert words.headline.text().startswith("要重新压缩：")
    words.link.click()
    assert opened.mode() is Mode.CUT_COPY


@pytest.mark.parametrize("larger", [False, True])
@pytest.mark.parametrize("size", [(1280, 800), (1024, 700)])
def test_nothing_is_cut_off(
    opener: Opener,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    size: tuple[int, int],
    larger: bool,
) -> None:
    before = QApplication.font()
    if larger:
        monkeypatch.setattr(themes, "QFont", Larger)
        letters = QFont(before)
        letters.setPixelSize(themes.Size.BASE + 1)
        QApplication.setFont(letters)
    try:
        opened = opener("wide")
        opened.window.resize(*size)
        qtbot.waitUntil(lambda: opened.at_rest, timeout=20_000)
        dialog = opened.dialog
        for cropped in (False, True):
            opened.cut.set_fit(int(cropped))
            if cropped:
                dialog.plan.show_progress()
            dialog.fit()
            QApplication.processEvents()
            assert seeing.faults(dialog) == []
            assert dialog.height() <= size[1]
    finally:
        QApplication.setFont(before)
