"""How a picture of another shape comes into the frame that is asked for: two results to choose."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPainterPath
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from app.gui.theme import Size, Theme, Token, font
from app.gui.widgets.labels import Text
from app.gui.widgets.painting import inset, mix, plate, shade
from app.gui.widgets.pressable import Pressable

_HIGH, _LEAST_HIGH = 84, 44
_WIDE = 168
_PAD = 8


@dataclass(frozen=True, slots=True)
class Fitted:
    """`name` on the button, `caption` below both when chosen. All places are shares.

    `kept`: what is taken of the picture; `inner`: where in the frame it comes to lie; `shape`:
    the frame's width over its height.
    """

    name: str
    caption: str
    shape: float
    kept: QRectF
    inner: QRectF


class FitButton(Pressable):
    """The result small, its name below."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "")
        self.setCheckable(True)
        self._fitted: Fitted | None = None
        self._image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

    def set_fitted(self, fitted: Fitted) -> None:
        self._fitted = fitted
        self.setText(fitted.name)
        self.setAccessibleDescription(fitted.caption)
        self.update()

    def set_image(self, image: QImage) -> None:
        self._image = image
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(_WIDE, _HIGH + self._foot + 2 * _PAD)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(_WIDE, _LEAST_HIGH + self._foot + 2 * _PAD)

    @property
    def _foot(self) -> int:
        return QFontMetrics(font(Size.DETAIL, bold=True)).height() + 4

    def draw(self, painter: QPainter) -> None:
        theme, on = self.theme, self.isChecked()
        ground = theme.colour(Token.ACCENT_BG if on else Token.SURFACE)
        over = theme.colour(Token.ACCENT_BG if on else Token.HOVER)
        edge = theme.colour(self._tone(Token.ACCENT) if on else Token.BUTTON_BORDER)
        fill = mix(ground, over, self.feel.hover)
        plate(painter, self.rect(), 8.0, fill, edge, 2.0 if on else 1.0)
        if self.feel.keyboard:
            plate(painter, inset(self.rect(), 3.5), 5.0, None, theme.colour(Token.ACCENT), 1.5)
        if self._fitted is not None:
            room = QRectF(self.rect()).adjusted(_PAD, _PAD, -_PAD, -_PAD - self._foot)
            self._draw_result(painter, room, self._fitted)
        self._draw_name(painter)

    def _draw_result(self, painter: QPainter, room: QRectF, fitted: Fitted) -> None:
        high = min(room.height(), room.width() / fitted.shape)
        wide = high * fitted.shape
        frame = QRectF(room.center().x() - wide / 2, room.center().y() - high / 2, wide, high)
        clip = QPainterPath()
        clip.addRoundedRect(frame, 4, 4)
        painter.save()
        painter.setClipPath(clip)
        painter.fillRect(frame, shade(1.0))
        if not self._image.isNull():
            size = self._image.size()
            source = _part(QRectF(0, 0, size.width(), size.height()), fitted.kept)
            painter.drawImage(_part(frame, fitted.inner), self._image, source)
        if self.theme.dark:
            painter.fillRect(frame, shade(0.1))
        painter.restore()
        plate(painter, frame, 4.0, None, self.theme.colour(Token.STRONG))

    def _draw_name(self, painter: QPainter) -> None:
        """A filled ring beside the chosen one: not by its colour alone."""
        theme, on = self.theme, self.isChecked()
        painter.setFont(font(Size.DETAIL, bold=on))
        words = painter.fontMetrics().horizontalAdvance(self.text())
        left = (self.width() - words - 20) / 2
        line = QRectF(0, self.height() - _PAD - self._foot + 4, self.width(), self._foot)
        ring = QRectF(left, line.center().y() - 7, 14, 14)
        tone = self._tone(Token.ACCENT if on else Token.STRONG)
        plate(painter, ring, 7.0, theme.colour(Token.SURFACE), theme.colour(tone), 1.5)
        if on:
            plate(painter, inset(ring, 3.5), 3.5, theme.colour(tone))
        painter.setPen(theme.colour(self._tone(Token.TEXT)))
        words_at = line.adjusted(left + 20, 0, 0, 0)
        painter.drawText(words_at, Qt.AlignmentFlag.AlignVCenter, self.text())

    def _tone(self, token: Token) -> Token:
        return token if self.isEnabled() else Token.DISABLED


class FitChoice(QWidget):
    """`chosen(place)`: which of the two."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self._fitted: tuple[Fitted, ...] = ()
        self._group = QButtonGroup(self)
        self.title = Text(theme, title, Size.DETAIL, bold=True, token=Token.TEXT2)
        self.caption = Text(theme, "", Size.DETAIL, token=Token.TEXT2, wrap=True)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.title)
        self.buttons = [FitButton(theme), FitButton(theme)]
        for place, button in enumerate(self.buttons):
            self._group.addButton(button, place)
            column.addWidget(button, 1)
        column.addWidget(self.caption)
        self._group.idClicked.connect(self.chosen)
        self.setFixedWidth(_WIDE)

    @property
    def least(self) -> int:
        """Pixels below which something would be cut."""
        self._column.activate()
        return self._column.totalMinimumHeightForWidth(_WIDE)

    def set_fitted(self, title: str, fitted: tuple[Fitted, Fitted], current: int) -> None:
        self.title.setText(title)
        for button, one in zip(self.buttons, fitted, strict=True):
            button.set_fitted(one)
        self.buttons[current].setChecked(True)
        self.caption.setText(fitted[current].caption)

    def set_image(self, image: QImage) -> None:
        """The frame that is looked at: both results are shown of it."""
        for button in self.buttons:
            button.set_image(image)


def _part(whole: QRectF, shares: QRectF) -> QRectF:
    return QRectF(
        whole.left() + shares.left() * whole.width(),
        whole.top() + shares.top() * whole.height(),
        shares.width() * whole.width(),
        shares.height() * whole.height(),
    )
