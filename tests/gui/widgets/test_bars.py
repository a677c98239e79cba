"""撤销 is offered for eight seconds, longer while someone is at it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.gui.theme import Theme
from app.gui.widgets import bars
from app.gui.widgets.bars import NoticeBar, UndoBar
from app.gui.widgets.buttons import LinkButton
from app.gui.widgets.marks import Mark, MarkIcon
from tests.gui.seek import only


def _held(bar: UndoBar) -> QWidget:
    window = QWidget()
    column = QVBoxLayout(window)
    column.addWidget(QLineEdit())
    column.addWidget(bar)
    window.show()
    return window


def test_offers_and_goes(theme: Theme, qtbot: QtBot) -> None:
    bar = UndoBar(theme)
    window = _held(bar)
    qtbot.addWidget(window)
    assert bar.isHidden()
    bar._timer.setInterval(20)
    bar.offer("已移除“田间指导.jpg”")
    assert bar.isVisible()
    assert bars.STAYS_MS == 8000
    qtbot.waitUntil(bar.isHidden)


def test_stays_while_it_has_the_focus(theme: Theme, qtbot: QtBot) -> None:
    bar = UndoBar(theme)
    window = _held(bar)
    qtbot.addWidget(window)
    window.activateWindow()
    bar.offer("已移除“田间指导.jpg”")
    bar.link.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(bar.link.hasFocus)
    bar._expire()
    assert bar.isVisible()


def test_undo_by_key_hides_it(theme: Theme, qtbot: QtBot) -> None:
    bar = UndoBar(theme)
    window = _held(bar)
    qtbot.addWidget(window)
    bar.offer("已移除“田间指导.jpg”")
    assert bar.link.accessibleDescription() == "已移除“田间指导.jpg”"
    with qtbot.waitSignal(bar.undone):
        QTest.keyClick(bar.link, Qt.Key.Key_Return)
    assert bar.isHidden()


def test_notice_with_and_without_a_link(theme: Theme, qtbot: QtBot) -> None:
    bar = NoticeBar(theme, "没有装文字识别", "怎么装")
    qtbot.addWidget(bar)
    link = only(bar, LinkButton)
    with qtbot.waitSignal(bar.link_clicked):
        link.click()
    bar.set_notice("豁免 1 项，会连同理由印在封面上", mark=Mark.WAIVED)
    assert link.isHidden()
    assert only(bar, MarkIcon).mark is Mark.WAIVED
