"""One end of what is kept of a film, or the whole of it: moved by keys, painted by its strip."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractSlider, QWidget

from app.gui.theme import Theme, Token
from app.gui.widgets.feel import Feel
from app.gui.widgets.painting import inset, plate, smooth

WIDTH = 14
_SECOND = 1.0
_KEYS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
}


class FilmSlider(QAbstractSlider):
    """`wanted(seconds)`: where the keys would have it; the strip's owner decides.

    A slider to screen readers, in milliseconds; what they say of it is its description.
    """

    wanted = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.theme = theme
        self.feel = Feel(self)
        self._at, self._most, self._step = 0.0, 0.0, 0.1
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(name)
        theme.changed.connect(self.update)

    def set_film(self, seconds: float, step: float) -> None:
        """`step`: seconds that one picture lasts."""
        self._step = step
        self.setRange(0, round(seconds * 1000))

    def set_at(self, at: float, most: float, told: str) -> None:
        """`most`: where End leads to."""
        self._at, self._most = at, most
        self.setValue(round(at * 1000))
        self.setAccessibleDescription(told)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key = event.key()
        way = _KEYS.get(Qt.Key(key))
        if way is not None:
            far = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.wanted.emit(self._at + way * _SECOND if far else self._beside(way))
        elif key == Qt.Key.Key_Home:
            self.wanted.emit(0.0)
        elif key == Qt.Key.Key_End:
            self.wanted.emit(self._most)
        else:
            event.ignore()

    def _beside(self, way: int) -> float:
        """The next picture's moment."""
        return (round(self._at / self._step) + way) * self._step


class FilmHandle(FilmSlider):
    """A bar to take hold of; red where what is kept is not as asked."""

    def __init__(self, theme: Theme, parent: QWidget, name: str, *, left: bool) -> None:
        super().__init__(theme, parent, name)
        self._left = left
        self._token = Token.ACCENT_FILL

    def set_token(self, token: Token) -> None:
        self._token = token
        self.update()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(WIDTH, 24)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        painter, theme = smooth(self), self.theme
        area = QRectF(self.rect())
        self._draw_bar(painter, area)
        light = theme.colour(Token.ON_ACCENT if self._token is Token.ACCENT_FILL else Token.SURFACE)
        plate(painter, QRectF(WIDTH / 2 - 1.25, area.center().y() - 9, 2.5, 18), 1.25, light)
        if self.feel.keyboard:
            plate(painter, inset(area, 2.5), 4.0, None, light, 1.5)

    def _draw_bar(self, painter: QPainter, area: QRectF) -> None:
        """Round outside, straight where it touches what is kept."""
        fill = self.theme.colour(self._token)
        plate(painter, area, 6.0, fill)
        half = area.width() / 2
        inner = area.adjusted(half, 0, 0, 0) if self._left else area.adjusted(0, 0, -half, 0)
        painter.fillRect(inner, fill)


class FilmKept(FilmSlider):
    """All that is kept, moved as one; a ring shows that the keys move it."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        if self.feel.keyboard:
            painter, theme = smooth(self), self.theme
            plate(painter, inset(self.rect(), 4.0), 4.0, None, theme.colour(Token.SURFACE), 4.0)
            plate(painter, inset(self.rect(), 5.0), 3.0, None, theme.colour(Token.ACCENT), 2.0)
