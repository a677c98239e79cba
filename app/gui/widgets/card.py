"""White cards on grey paper, and the lines and titles between them."""

from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.gui.theme import SPACE, Size, Theme, Token
from app.gui.widgets.labels import Text
from app.gui.widgets.painting import plate, smooth

_RADIUS = 12.0


class CardTone(StrEnum):
    PLAIN = "plain"
    ACCENT = "accent"
    ERR = "err"
    OK = "ok"
    WARN = "warn"
    VIO = "vio"
    DISABLED = "disabled"
    SUNKEN = "sunken"


_LOOKS = {
    CardTone.PLAIN: (Token.SURFACE, Token.BORDER),
    CardTone.ACCENT: (Token.ACCENT_BG, Token.ACCENT),
    CardTone.ERR: (Token.ERR_BG, Token.ERR),
    CardTone.OK: (Token.OK_BG, Token.OK_LINE),
    CardTone.WARN: (Token.WARN_BG, Token.WARN_LINE),
    CardTone.VIO: (Token.VIO_BG, Token.VIO_BG),
    CardTone.DISABLED: (Token.HOVER, Token.BORDER),
    CardTone.SUNKEN: (Token.SUNKEN, Token.BORDER),
}


class Card(QFrame):
    """`body` is its column. Selected is a 2 px edge in accent; nothing moves by it."""

    def __init__(self, theme: Theme, tone: CardTone = CardTone.PLAIN) -> None:
        super().__init__()
        self._theme = theme
        self._tone = tone
        self._selected = False
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(SPACE.card_x, SPACE.card_y, SPACE.card_x, SPACE.card_y)
        self.body.setSpacing(8)
        theme.changed.connect(self.update)

    @property
    def selected(self) -> bool:
        return self._selected

    def set_selected(self, selected: bool) -> None:
        self._selected = selected
        self.update()

    def set_tone(self, tone: CardTone | str) -> None:
        self._tone = CardTone(tone)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        ground, edge = (self._theme.colour(token) for token in _LOOKS[self._tone])
        width = 1.0
        if self._selected:
            edge, width = self._theme.colour(Token.ACCENT), 2.0
        plate(smooth(self), self.rect(), _RADIUS, ground, edge, width)


class Panel(QFrame):
    """A side or a bar of the window: a plain ground with hairlines at the sides named."""

    def __init__(
        self,
        theme: Theme,
        token: Token = Token.SURFACE,
        edges: Qt.Edge = Qt.Edge.LeftEdge,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._token = token
        self._edges = edges
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(24, 20, 24, 20)
        self.body.setSpacing(12)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        painter = smooth(self)
        area, line = QRectF(self.rect()), self._theme.colour(Token.BORDER)
        painter.fillRect(area, self._theme.colour(self._token))
        sides = {
            Qt.Edge.LeftEdge: QRectF(0, 0, 1, area.height()),
            Qt.Edge.RightEdge: QRectF(area.width() - 1, 0, 1, area.height()),
            Qt.Edge.TopEdge: QRectF(0, 0, area.width(), 1),
            Qt.Edge.BottomEdge: QRectF(0, area.height() - 1, area.width(), 1),
        }
        for edge, strip in sides.items():
            if self._edges & edge:
                painter.fillRect(strip, line)


class Hairline(QWidget):
    """One px of border colour, lying or standing."""

    def __init__(self, theme: Theme, *, vertical: bool = False) -> None:
        super().__init__()
        self._theme = theme
        fixed, grows = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        self.setSizePolicy(*((fixed, grows) if vertical else (grows, fixed)))
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        smooth(self).fillRect(self.rect(), self._theme.colour(Token.BORDER))


class SectionTitle(QWidget):
    """The name of a group in bold, and at the right how many are in it."""

    def __init__(self, theme: Theme, text: str, right: str = "") -> None:
        super().__init__()
        self._title = Text(theme, text, Size.BASE, bold=True, token=Token.TEXT2)
        self._right = Text(theme, right, Size.DETAIL, token=Token.TEXT2)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._title)
        row.addStretch(1)
        row.addWidget(self._right)

    def set_text(self, text: str, right: str = "") -> None:
        self._title.setText(text)
        self._right.setText(right)
