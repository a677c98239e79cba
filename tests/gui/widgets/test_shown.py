"""Tabs, tiles, the page that scrolls, and the notice's words."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.gui.theme import Theme, Token
from app.gui.widgets.buttons import Button, LinkButton
from app.gui.widgets.card import Card
from app.gui.widgets.choices import FilterButton, Segments
from app.gui.widgets.marks import Mark
from app.gui.widgets.quote import MarkedText, NoticeQuote, utf16
from app.gui.widgets.scroll import PageScroll
from app.gui.widgets.tab_menu import TabMenu
from app.gui.widgets.tabs import Tabs
from app.gui.widgets.thumbs import Thumbnail, fitted
from tests.gui.seek import only


def test_tabs_by_keys_and_with_counts(theme: Theme, qtbot: QtBot) -> None:
    tabs = Tabs(theme, ["张伟明", "李秀兰"])
    qtbot.addWidget(tabs)
    bare = tabs.tabSizeHint(0).width()
    tabs.set_count(0, 3)
    assert tabs.tabSizeHint(0).width() > bare + 22
    assert tabs.accessibleTabName(0) == "张伟明 3"
    tabs.set_count(0, 0)
    assert tabs.tabSizeHint(0).width() == bare
    with qtbot.waitSignal(tabs.currentChanged):
        QTest.keyClick(tabs, Qt.Key.Key_Right)
    assert tabs.currentIndex() == 1


def test_card_shows_that_it_is_chosen(theme: Theme, qtbot: QtBot) -> None:
    card = Card(theme)
    qtbot.addWidget(card)
    card.resize(120, 80)
    card.set_selected(True)
    assert card.grab().toImage().pixelColor(1, 40).name() == theme.colour(Token.ACCENT).name()
    card.set_selected(False)
    card.set_tone("err")
    assert card.grab().toImage().pixelColor(60, 40).name() == theme.colour(Token.ERR_BG).name()


def _red(width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(200, 40, 40))
    return image


@pytest.mark.parametrize(("width", "height"), [(400, 100), (100, 400), (10, 10)])
def test_picture_covers_the_tile(theme: Theme, width: int, height: int) -> None:
    cut = fitted(_red(width, height), QSize(136, 96), 1.5)
    assert cut.size() == QSize(204, 144)
    assert cut.devicePixelRatio() == 1.5


def test_page_is_cut_from_its_head(theme: Theme) -> None:
    page = _red(100, 400)
    for x in range(100):
        for y in range(100):
            page.setPixelColor(x, y, QColor(20, 20, 200))
    cut = fitted(page, QSize(100, 100), 1.0, top=True).toImage()
    assert cut.pixelColor(50, 50).blue() == 200


def test_thumbnail_frames_a_fault_and_dims_in_dark(theme: Theme, qtbot: QtBot) -> None:
    tile = Thumbnail(theme, QSize(136, 96), name="田间指导.jpg")
    qtbot.addWidget(tile)
    tile.resize(tile.sizeHint())
    tile.set_image(_red(300, 200))
    assert tile.grab().toImage().pixelColor(60, 48).red() == 200
    tile.set_mark(Mark.ERROR)
    assert tile.grab().toImage().pixelColor(1, 48).name() == theme.colour(Token.ERR).name()
    theme.set_dark(True)
    assert tile.grab().toImage().pixelColor(60, 48).red() == 180
    assert QAccessible.queryAccessibleInterface(tile).text(QAccessible.Text.Name) == "田间指导.jpg"


def test_page_keeps_its_right_edge(theme: Theme, qtbot: QtBot) -> None:
    scroll = PageScroll(theme)
    qtbot.addWidget(scroll)
    card = Card(theme)
    scroll.body.addWidget(card)
    scroll.body.addStretch(1)
    scroll.resize(600, 400)
    scroll.show()
    right = card.mapTo(scroll, card.rect().topRight()).x()
    assert right == 600 - 32 - 1
    card.setMinimumHeight(900)
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() > 0)
    assert card.mapTo(scroll, card.rect().topRight()).x() == right


def test_page_ground_is_that_below(theme: Theme, qtbot: QtBot) -> None:
    card = Card(theme)
    qtbot.addWidget(card)
    card.body.addWidget(PageScroll(theme))
    card.resize(300, 200)
    assert card.grab().toImage().pixelColor(150, 100) == theme.colour(Token.SURFACE)


def test_marks_count_rare_characters_as_two_units() -> None:
    assert utf16("𠮷野先生", 1) == 2
    assert utf16("张三丰", 2) == 2


def test_marked_words_have_a_ground(theme: Theme, qtbot: QtBot) -> None:
    text = MarkedText(theme)
    qtbot.addWidget(text)
    text.set_text("𠮷每张不小于规定的大小", [(1, 4)])
    text.resize(300, text.heightForWidth(300))
    image = text.grab().toImage()
    wide = text.fontMetrics().horizontalAdvance("𠮷")
    row = [image.pixelColor(x, 1).name() for x in range(image.width())]
    marked = [x for x, name in enumerate(row) if name == theme.colour(Token.MARK).name()]
    assert marked[0] == pytest.approx(wide, abs=3)
    assert len(marked) == pytest.approx(42, abs=3)


def test_quote_grows_with_its_lines(theme: Theme, qtbot: QtBot) -> None:
    quote = NoticeQuote(theme)
    qtbot.addWidget(quote)
    quote.set_quote("短句。", [])
    one = quote.heightForWidth(300)
    quote.set_quote("长" * 100, [(0, 3)], "通知第二段", "在通知里查看")
    assert quote.heightForWidth(300) > one + 60
    with qtbot.waitSignal(quote.open_notice):
        only(quote, LinkButton).click()


def test_filters_and_segments(theme: Theme, qtbot: QtBot) -> None:
    found = FilterButton(theme, Mark.ERROR, 3)
    views = Segments(theme, ["简体", "原文"], "文字")
    qtbot.addWidget(found)
    qtbot.addWidget(views)
    with qtbot.waitSignal(found.toggled):
        QTest.keyClick(found, Qt.Key.Key_Space)
    assert found.accessibleName() == "不合格 3"
    with qtbot.waitSignal(views.chosen) as chosen:
        QTest.mouseClick(views._group.button(1), Qt.MouseButton.LeftButton)
    assert chosen.args == [1]
    assert views.current == 1


def test_nothing_is_cut_at_its_hint(theme: Theme, qtbot: QtBot) -> None:
    """Where a widget has its own hint, its layout does not ask for more."""
    card = Card(theme)
    qtbot.addWidget(card)
    card.body.addWidget(Button(theme, "打开所在的文件夹"))
    card.body.addWidget(Tabs(theme, ["张伟明"]))
    card.resize(card.minimumSizeHint())
    card.show()
    for child in card.findChildren(QWidget):
        assert child.height() >= child.minimumSizeHint().height()


def test_tabs_without_room_are_listed(theme: Theme, qtbot: QtBot) -> None:
    tabs = Tabs(theme, [f"第{number}人" for number in range(12)])
    tabs.set_count(3, 7)
    listed, holder = TabMenu(theme, tabs), QWidget()
    row = QHBoxLayout(holder)
    row.addWidget(tabs, 1)
    row.addWidget(listed)
    qtbot.addWidget(holder)
    holder.resize(tabs.whole_width + 40, 60)
    holder.show()
    qtbot.waitUntil(listed.isHidden)
    holder.resize(500, 60)
    qtbot.waitUntil(listed.isVisible)
    assert listed.text() == "全部 12 页"
    actions = listed.menu().actions()
    assert [one.text().partition("\t")[2] for one in actions[2:5]] == ["", "7", ""]
    actions[11].trigger()
    assert tabs.currentIndex() == 11
    holder.resize(tabs.whole_width + 40, 60)
    qtbot.waitUntil(listed.isHidden)
