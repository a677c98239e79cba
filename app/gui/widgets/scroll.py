"""The page that scrolls while bar and footer stay."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QVBoxLayout, QWidget

from app.gui.theme import Theme, Token
from app.gui.widgets.painting import mix

BAR = 8
_SHEET = """
QScrollBar {{ background: transparent; border: none; margin: 0; }}
QScrollBar:vertical {{ width: {bar}px; }}
QScrollBar:horizontal {{ height: {bar}px; }}
QScrollBar::handle {{ background: {handle}; border-radius: {round}px; }}
QScrollBar::handle:vertical {{ min-height: 40px; }}
QScrollBar::handle:horizontal {{ min-width: 40px; }}
QScrollBar::handle:hover, QScrollBar::handle:pressed {{ background: {over}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def dress_bar(bar: QScrollBar, theme: Theme) -> None:
    """The thin bar, for lists and texts too; without anything to scroll it shows nothing."""
    needed = bar.maximum() > bar.minimum()
    thumb = mix(theme.colour(Token.BORDER), theme.colour(Token.STRONG), 0.3)
    handle = thumb.name() if needed else "transparent"
    over = theme.colour(Token.STRONG).name() if needed else "transparent"
    bar.setStyleSheet(_SHEET.format(bar=BAR, round=BAR // 2, handle=handle, over=over))


class PageScroll(QScrollArea):
    """`body` is the column of what scrolls; its ground is that of whatever it lies on.

    The bar has its place whether it is needed or not, inside the right margin, so that right
    edges fall on one line.
    """

    def __init__(self, theme: Theme, margins: tuple[int, int, int, int] = (32, 20, 32, 24)) -> None:
        super().__init__()
        self._theme = theme
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
        self._dressed = False
        self._dress()
        self.verticalScrollBar().rangeChanged.connect(self._range_changed)
        theme.changed.connect(self._dress)

    def set_margins(self, left: int, top: int, right: int, bottom: int) -> None:
        """As they are to be seen; the bar's place is part of the right one."""
        self.body.setContentsMargins(left, top, max(0, right - BAR), bottom)

    def show_widget(self, widget: QWidget) -> None:
        """Brings a widget into sight, with some room around it."""
        self.ensureWidgetVisible(widget, 0, 24)

    def _range_changed(self, least: int, most: int) -> None:
        if (most > least) is not self._dressed:
            self._dress()

    def _dress(self) -> None:
        bar = self.verticalScrollBar()
        self._dressed = bar.maximum() > bar.minimum()
        dress_bar(bar, self._theme)
