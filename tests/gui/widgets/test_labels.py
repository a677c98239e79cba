"""Words keep their token through a change of theme, and are never read as markup."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from pytestqt.qtbot import QtBot

from app.gui.theme import Theme, Token
from app.gui.widgets.labels import Elide, Elided, Heading, Text

LONG = "江城区科学技术协会推荐人选汇总表（盖章）.pdf"


def test_colour_follows_theme_and_token(theme: Theme, qtbot: QtBot) -> None:
    text = Text(theme, "2.6 MB", token=Token.TEXT2)
    qtbot.addWidget(text)
    role = QPalette.ColorRole.WindowText
    assert text.palette().color(role) == theme.colour(Token.TEXT2)
    text.set_token(Token.ERR)
    theme.set_dark(True)
    assert text.palette().color(role).name() == "#ff9c91"
    disabled = text.palette().color(QPalette.ColorGroup.Disabled, role)
    assert disabled == theme.colour(Token.DISABLED)


def test_a_name_is_not_markup(theme: Theme, qtbot: QtBot) -> None:
    plain, marked = Text(theme, "x"), Text(theme, "<b>x</b>")
    qtbot.addWidget(plain)
    qtbot.addWidget(marked)
    assert marked.sizeHint().width() > plain.sizeHint().width() * 3


def test_elides_in_the_middle_or_at_the_end(theme: Theme, qtbot: QtBot) -> None:
    middle, end = Elided(theme, LONG), Elided(theme, LONG, Elide.END)
    for label in (middle, end):
        qtbot.addWidget(label)
        label.resize(140, 24)
        label.show()
        assert label.toolTip() == LONG
        assert label.minimumSizeHint().width() < 140
    assert middle.shown.endswith(".pdf")
    assert end.shown.startswith("江城区")
    assert end.shown.endswith("…")


def test_whole_needs_no_tooltip(theme: Theme, qtbot: QtBot) -> None:
    label = Elided(theme, LONG)
    qtbot.addWidget(label)
    label.resize(label.sizeHint())
    label.show()
    assert label.shown == LONG
    assert not label.toolTip()
    label.setText(LONG * 2)
    assert label.toolTip() == LONG * 2


def test_heading(theme: Theme, qtbot: QtBot) -> None:
    heading = Heading(theme, "收材料")
    qtbot.addWidget(heading)
    assert heading.font().bold()
    assert heading.font().pixelSize() == 22
    assert heading.textFormat() is Qt.TextFormat.PlainText
