"""Fields say what is wrong below themselves, and why they cannot be changed."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.gui.theme import Theme, Token
from app.gui.widgets.fields import Field, Labelled
from app.gui.widgets.inputs import Combo, SearchField, TextArea


def test_error_is_seen_and_said(theme: Theme, qtbot: QtBot) -> None:
    field = Field(theme, "联系电话", "010-5555", hint="座机请带区号")
    qtbot.addWidget(field)
    field.show()
    assert field.control.accessibleDescription() == "座机请带区号"
    field.set_error("号码少了几位，请核对")
    assert field.error == "号码少了几位，请核对"
    assert field.control.accessibleDescription() == "号码少了几位，请核对"
    edge = field.edit.grab().toImage().pixelColor(1, field.edit.height() // 2)
    assert edge.name() == theme.colour(Token.ERR).name()
    field.set_error("")
    assert field.error == ""
    assert field.control.accessibleDescription() == "座机请带区号"


def test_disabled_says_why(theme: Theme, qtbot: QtBot) -> None:
    field = Field(theme, "推荐类别", "各区科协")
    qtbot.addWidget(field)
    field.set_disabled("由通知决定，不能改")
    assert not field.edit.isEnabled()
    assert field.edit.accessibleDescription() == "由通知决定，不能改"
    field.set_disabled("")
    assert field.edit.isEnabled()


def test_typing_and_leaving(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    one, two = Field(theme, "推荐单位"), Field(theme, "联系人")
    row.addWidget(one)
    row.addWidget(two)
    window.show()
    window.activateWindow()
    one.setFocus()
    qtbot.waitUntil(one.edit.hasFocus)
    with qtbot.waitSignal(one.changed):
        QTest.keyClicks(one.edit, " ab ")
    with qtbot.waitSignal(one.committed) as left:
        QTest.keyClick(one.edit, Qt.Key.Key_Tab)
    assert left.args == ["ab"]
    assert two.edit.hasFocus()
    assert one.edit.accessibleName() == "推荐单位"


def test_combo_by_keys(theme: Theme, qtbot: QtBot) -> None:
    combo = Combo(theme, "写到哪里", ["KINGSTON（E:）", "新建文件夹（D:）"])
    qtbot.addWidget(combo)
    combo.show()
    assert combo.accessibleName() == "写到哪里"
    with qtbot.waitSignal(combo.currentIndexChanged):
        QTest.keyClick(combo, Qt.Key.Key_Down)
    assert combo.currentText() == "新建文件夹（D:）"
    words = combo.fontMetrics().horizontalAdvance("新建文件夹（D:）")
    assert combo.sizeHint().width() >= words + 46


def test_text_area_lets_tab_go_on(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    area = TextArea(theme)
    wrapped = Labelled(theme, "理由", area)
    after = Field(theme, "批准人")
    row.addWidget(wrapped)
    row.addWidget(after)
    window.show()
    window.activateWindow()
    area.setFocus()
    qtbot.waitUntil(area.hasFocus)
    QTest.keyClicks(area, "abc")
    QTest.keyClick(area, Qt.Key.Key_Tab)
    assert after.edit.hasFocus()
    assert area.toPlainText() == "abc"
    wrapped.set_error("请写明理由")
    assert area.wrong


def test_search_clears(theme: Theme, qtbot: QtBot) -> None:
    search = SearchField(theme, "找单位或姓名")
    qtbot.addWidget(search)
    QTest.keyClicks(search, "abc")
    (clear,) = search.actions()
    assert search.text() == "abc"
    assert clear.isVisible()
    clear.trigger()
    assert search.text() == ""
    assert not clear.isVisible()
    assert search.accessibleName() == "找单位或姓名"
