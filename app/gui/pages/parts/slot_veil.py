"""What lies over a card while files are held above it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from app.gui.theme import Size, Theme, Token, font
from app.gui.viewmodels.slot_drops import DropWords
from app.gui.widgets.painting import dashed, inset, smooth

_TOKENS = {
    True: (Token.ACCENT_BG, Token.ACCENT),
    False: (Token.ERR_BG, Token.ERR),
}
_LINE = 26


class Veil(QWidget):
    """Covers its parent; takes no mouse, so that the card goes on hearing of the drag."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.words: DropWords | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def lift(self) -> None:
        self.words = None
        self.hide()

    def lay(self, words: DropWords) -> None:
        self.words = words
        parent = self.parentWidget()
        if parent:
            self.setGeometry(parent.rect())
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        if self.words is None:
            return
        painter = smooth(self)
        ground, edge = (self._theme.colour(token) for token in _TOKENS[self.words.takes])
        dashed(painter, self.rect().adjusted(3, 3, -3, -3), 10.0, ground, edge)
        middle = inset(QRectF(self.rect()), 12)
        painter.setPen(edge)
        painter.setFont(font(Size.READING, bold=True))
        above = middle.translated(0, -_LINE / 2) if self.words.hint else middle
        painter.drawText(above, Qt.AlignmentFlag.AlignCenter, self.words.title)
        painter.setFont(font(Size.DETAIL))
        below = middle.translated(0, _LINE / 2)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self.words.hint)
