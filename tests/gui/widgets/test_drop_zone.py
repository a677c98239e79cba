"""Files above the zone, dropped on it, refused by it; and the same by keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.gui.theme import Theme
from app.gui.widgets.buttons import Button
from app.gui.widgets.drop_zone import DropZone, State

_LEFT = Qt.MouseButton.LeftButton
_NO_KEYS = Qt.KeyboardModifier.NoModifier


def _judge(paths: list[Path]) -> tuple[bool, str, str]:
    if all(path.suffix == ".pdf" for path in paths):
        return True, "松开即放入“推荐表”", f"{len(paths)} 个文件"
    return False, "这一格只收 PDF", "拖来的是 Word 文档"


@pytest.fixture
def zone(theme: Theme, qtbot: QtBot) -> DropZone:
    made = DropZone(theme, "拖到这里，或点击选择", "pdf，1 份")
    made.set_judge(_judge)
    qtbot.addWidget(made)
    made.show()
    return made


def _state(zone: DropZone) -> State:
    return zone.state


def _mime(*names: str) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(f"/桌面/{name}") for name in names])
    return mime


def _enter(zone: DropZone, mime: QMimeData) -> QDragEnterEvent:
    event = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, _LEFT, _NO_KEYS)
    QApplication.sendEvent(zone, event)
    return event


def _drop(zone: DropZone, mime: QMimeData) -> QDropEvent:
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, _LEFT, _NO_KEYS)
    QApplication.sendEvent(zone, event)
    return event


def test_takes_what_fits(zone: DropZone, qtbot: QtBot) -> None:
    mime = _mime("推荐表.pdf", "汇总表.pdf")
    assert _enter(zone, mime).isAccepted()
    assert _state(zone) is State.OVER
    assert zone.accessibleName() == "松开即放入“推荐表”"
    with qtbot.waitSignal(zone.dropped) as seen:
        _drop(zone, mime)
    assert [path.name for path in seen.args[0]] == ["推荐表.pdf", "汇总表.pdf"]
    assert _state(zone) is State.EMPTY
    assert zone.accessibleName() == "拖到这里，或点击选择"


def test_refuses_another_kind(zone: DropZone, qtbot: QtBot) -> None:
    mime = _mime("推荐表.docx")
    event = _enter(zone, mime)
    assert _state(zone) is State.REFUSED
    assert zone.accessibleDescription() == "拖来的是 Word 文档"
    assert event.dropAction() is Qt.DropAction.IgnoreAction
    with qtbot.assertNotEmitted(zone.dropped):
        _drop(zone, mime)
    assert _state(zone) is State.EMPTY


def test_leaving_gives_its_words_back(zone: DropZone) -> None:
    _enter(zone, _mime("推荐表.docx"))
    zone.set_words("还可放 2 张", "拖入，或点击选择")
    assert zone.accessibleName() == "这一格只收 PDF"
    QApplication.sendEvent(zone, QDragLeaveEvent())
    assert _state(zone) is State.EMPTY
    assert zone.accessibleName() == "还可放 2 张"


def test_text_is_not_for_it(zone: DropZone) -> None:
    mime = QMimeData()
    mime.setText("推荐表")
    assert not _enter(zone, mime).isAccepted()
    assert _state(zone) is State.EMPTY


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_keys_choose(zone: DropZone, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(zone.clicked):
        QTest.keyClick(zone, key)


def test_steps_bring_a_button_of_their_own(theme: Theme, qtbot: QtBot) -> None:
    steps = ["打印后盖章", "彩色扫描成一个 PDF"]
    zone = DropZone(theme, "把盖章后的扫描件拖到这里", steps=steps)
    qtbot.addWidget(zone)
    (button,) = zone.findChildren(QPushButton)
    assert isinstance(button, Button)
    assert zone.focusPolicy() is Qt.FocusPolicy.NoFocus
    with qtbot.waitSignal(zone.clicked):
        QTest.keyClick(button, Qt.Key.Key_Return)


def test_room_for_all_words(theme: Theme, qtbot: QtBot) -> None:
    few = DropZone(theme, "拖到这里")
    many = DropZone(theme, "拖到这里", "jpg", steps=["打印后盖章", "扫描", "改名"])
    qtbot.addWidget(few)
    qtbot.addWidget(many)
    assert many.minimumSizeHint().height() > few.minimumSizeHint().height()
