"""The page that scrolls while bar and footer stay."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.gui.theme import Theme, Token
from app.gui.widgets.painting import mix

BAR = 8
_SHEET = """
QScrollBar {{ background: transparent; border: none; margin: {margin}; }}
QScrollBar:vertical {{ width: {bar}px; }}
QScrollBar:horizontal {{ height: {bar}px; }}
QScrollBar::handle {{ background: {handle}; border-radius: {round}px; }}
QScrollBar::handle:vertical {{ min-height: 40px; }}
QScrollBar::handle:horizontal {{ min-width: 40px; }}
QScrollBar::handle:hover, QScrollBar::handle:pressed {{ background: {over}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def dress_bar(bar: QScrollBar, theme: Theme, *, framed: bool = False) -> None:
    """Once, as the bar and the theme are now; ThinBar goes on doing it.

    `framed` keeps clear of the rounded edge of an input.
    """
    needed = bar.maximum() > bar.minimum()
    thumb = mix(theme.colour(Token.BORDER), theme.colour(Token.STRONG), 0.3)
    handle = thumb.name() if needed else "transparent"
    over = theme.colour(Token.STRONG).name() if needed else "transparent"
    margin, width = ("6px 3px 6px 0", BAR + 3) if framed else ("0", BAR)
    style = _SHEET.format(bar=width, round=BAR // 2, handle=handle, over=over, margin=margin)
    bar.setStyleSheet(style)


class ThinBar(QObject):
    """Keeps a bar thin and in the theme's colours; without anything to scroll it shows nothing.

    For lists, tables and texts too: the bar owns it, so that nobody need keep it.
    """

    def __init__(self, bar: QScrollBar, theme: Theme, *, framed: bool = False) -> None:
        super().__init__(bar)
        self._framed = framed
        self._bar = bar
        self._theme = theme
        self._needed = False
        self._dress()
        bar.rangeChanged.connect(self._range_changed)
        theme.changed.connect(self._dress)

    def _range_changed(self, least: int, most: int) -> None:
        if (most > least) is not self._needed:
            self._dress()

    def _dress(self) -> None:
        """While its window is being taken apart a bar still tells of its range."""
        if not isValid(self._bar):
            return
        self._needed = self._bar.maximum() > self._bar.minimum()
        dress_bar(self._bar, self._theme, framed=self._framed)


class PageScroll(QScrollArea):
    """`body` is the column of what scrolls; its ground is that of whatever it lies on.

    The bar has its place whether it is needed or not, inside the right margin, so that right
    edges fall on one line.
    """

    def __init__(self, theme: Theme, margins: tuple[int, int, int, int] = (32, 20, 32, 24)) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.page = QWidget()
        self.body = QVBoxLayout(self.page)
        self.set_margins(*margins)
        self.setWidget(self.page)
        self.page.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        ThinBar(self.verticalScrollBar(), theme)

    def set_margins(self, left: int, top: int, right: int, bottom: int) -> None:
        """As they are to be seen; the bar's place is part of the right one."""
        self.body.setContentsMargins(left, top, max(0, right - BAR), bottom)

    def show_widget(self, widget: QWidget) -> None:
        """Brings a widget into sight, with some room around it."""
        self.ensureWidgetVisible(widget, 0, 24)
