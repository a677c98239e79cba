"""Buttons by mouse and by keys, and how they show that they have the focus."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.gui.theme import Theme, Token
from app.gui.widgets.buttons import Button, Check, IconButton, Kind, LinkButton, Toggle
from app.gui.widgets.icons import Icon


def _all(theme: Theme) -> list[QAbstractButton]:
    return [
        *(Button(theme, "打开文件夹", kind, Icon.FOLDER) for kind in Kind),
        LinkButton(theme, "换一张"),
        IconButton(theme, Icon.CROSS, "关闭"),
        Toggle(theme, "只看问题"),
        Check(theme, "已过公示期", "公示期满才能报送"),
    ]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_keys_press(theme: Theme, qtbot: QtBot, key: Qt.Key) -> None:
    for button in _all(theme):
        qtbot.addWidget(button)
        with qtbot.waitSignal(button.clicked, timeout=500):
            QTest.keyClick(button, key)


def test_every_button_is_named_and_reached_by_tab(theme: Theme, qtbot: QtBot) -> None:
    for button in _all(theme):
        qtbot.addWidget(button)
        said = QAccessible.queryAccessibleInterface(button)
        assert said.text(QAccessible.Text.Name)
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_roles(theme: Theme, qtbot: QtBot) -> None:
    for made, role in [
        (Button(theme, "下一步"), QAccessible.Role.Button),
        (Toggle(theme, "只看问题"), QAccessible.Role.CheckBox),
        (Check(theme, "已过公示期"), QAccessible.Role.CheckBox),
    ]:
        qtbot.addWidget(made)
        assert QAccessible.queryAccessibleInterface(made).role() == role


@pytest.fixture
def pair(theme: Theme, qtbot: QtBot) -> Iterator[tuple[Button, Button]]:
    """Two buttons in an active window."""
    window = QWidget()
    qtbot.addWidget(window)
    one, two = Button(theme, "上一步", Kind.PLAIN), Button(theme, "下一步", Kind.PLAIN)
    row = QHBoxLayout(window)
    row.addWidget(one)
    row.addWidget(two)
    window.show()
    window.activateWindow()
    one.setFocus(Qt.FocusReason.MouseFocusReason)
    qtbot.waitUntil(one.hasFocus)
    yield one, two
    window.close()


def _picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def test_ring_comes_with_tab_not_with_the_mouse(
    pair: tuple[Button, Button], theme: Theme, qtbot: QtBot
) -> None:
    one, two = pair
    accent = theme.colour(Token.ACCENT).name()
    middle_left = (1, one.height() // 2)
    assert _picture(one).pixelColor(*middle_left).name() != accent
    QTest.keyClick(one, Qt.Key.Key_Tab)
    assert two.hasFocus()
    assert _picture(two).pixelColor(*middle_left).name() == accent
    QTest.keyClick(two, Qt.Key.Key_Backtab)
    assert _picture(two).pixelColor(*middle_left).name() != accent
    assert _picture(one).pixelColor(*middle_left).name() == accent


def test_disabled_does_nothing_and_has_no_colour(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "下一步")
    qtbot.addWidget(button)
    button.setEnabled(False)
    with qtbot.assertNotEmitted(button.clicked):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        QTest.keyClick(button, Qt.Key.Key_Return)
    ground = button.grab().toImage().pixelColor(6, button.height() // 2)
    assert ground.name() == theme.colour(Token.BORDER).name()


def test_primary_turns_plain(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "下一步")
    qtbot.addWidget(button)
    button.set_kind(Kind.PLAIN)
    ground = button.grab().toImage().pixelColor(6, button.height() // 2)
    assert ground.name() == theme.colour(Token.SURFACE).name()
    assert not button.font().bold()


def test_theme_change_repaints(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "下一步", Kind.SOFT)
    qtbot.addWidget(button)
    theme.set_dark(True)
    ground = button.grab().toImage().pixelColor(6, button.height() // 2)
    assert ground.name() == "#1b3342"


def test_size_follows_words_and_letters(theme: Theme, qtbot: QtBot) -> None:
    short, long = Button(theme, "打开"), Button(theme, "打开所在的文件夹")
    qtbot.addWidget(short)
    qtbot.addWidget(long)
    assert long.minimumSizeHint().width() > short.minimumSizeHint().width()
    before = long.sizeHint()
    bigger = long.font()
    bigger.setPixelSize(bigger.pixelSize() * 2)
    long.setFont(bigger)
    words = long.fontMetrics().horizontalAdvance(long.text())
    assert long.sizeHint().width() >= words + 24
    assert long.sizeHint().height() > before.height()


def test_heights(theme: Theme, qtbot: QtBot) -> None:
    for height in (32, 36, 38, 40):
        button = Button(theme, "下一步", height=height)
        qtbot.addWidget(button)
        assert button.sizeHint().height() == height
    tile = IconButton(theme, Icon.CROSS, "关闭")
    qtbot.addWidget(tile)
    assert tile.sizeHint() == QSize(32, 32)


def test_switch_answers_on_its_words(theme: Theme, qtbot: QtBot) -> None:
    for made in (Toggle(theme, "只看问题"), Check(theme, "已过公示期", "公示期满才能报送")):
        qtbot.addWidget(made)
        made.resize(made.sizeHint())
        right = made.rect().center()
        right.setX(made.width() - 2)
        QTest.mouseClick(made, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, right)
        assert made.isChecked()
