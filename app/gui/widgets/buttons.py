"""Buttons: a verb and its object. One primary a view, the rest give way to it."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter

from app.gui.theme import Size, Theme, Token, font
from app.gui.widgets.icons import Icon, paint_icon
from app.gui.widgets.painting import inset, mix, plate
from app.gui.widgets.pressable import Pressable
from app.gui.widgets.switches import Check, Toggle

__all__ = ["Button", "Check", "IconButton", "Kind", "LinkButton", "Toggle"]

ROW_HEIGHT = 32
HEIGHT = 36
PANEL_HEIGHT = 38
FOOTER_HEIGHT = 40
_RADIUS = 8.0
_PADDING = 16
_TIGHT = 10
"""Of a button without a ground: nothing shows where it ends."""
_GAP = 6


class Kind(StrEnum):
    PRIMARY = "primary"
    PLAIN = "plain"
    SOFT = "soft"
    GHOST = "ghost"


@dataclass(frozen=True, slots=True)
class _Look:
    """`None` is no paint at all; `edge_over` is the edge under the pointer."""

    ground: Token | None
    over: Token
    text: Token
    edge: Token | None = None
    edge_over: Token | None = None


_LOOKS = {
    Kind.PRIMARY: _Look(Token.ACCENT_FILL, Token.ACCENT_FILL_HOVER, Token.ON_ACCENT),
    Kind.PLAIN: _Look(
        Token.SURFACE, Token.HOVER, Token.TEXT, Token.BUTTON_BORDER, Token.BUTTON_BORDER
    ),
    Kind.SOFT: _Look(Token.ACCENT_BG, Token.ACCENT_BG, Token.ACCENT, None, Token.ACCENT),
    Kind.GHOST: _Look(None, Token.HOVER, Token.TEXT2),
}
_DISABLED = {
    Kind.PRIMARY: _Look(Token.BORDER, Token.BORDER, Token.DISABLED),
    Kind.PLAIN: _Look(Token.SURFACE, Token.SURFACE, Token.DISABLED, Token.BORDER),
    Kind.SOFT: _Look(Token.HOVER, Token.HOVER, Token.DISABLED),
    Kind.GHOST: _Look(None, Token.HOVER, Token.DISABLED),
}


class Button(Pressable):
    """`height` is one of ROW_HEIGHT, HEIGHT, PANEL_HEIGHT, FOOTER_HEIGHT."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        kind: Kind = Kind.PRIMARY,
        icon: Icon | None = None,
        *,
        height: int = HEIGHT,
    ) -> None:
        super().__init__(theme, text)
        self._kind = kind
        self._icon = icon
        self._height = height
        self._letter()

    @property
    def kind(self) -> Kind:
        return self._kind

    def set_kind(self, kind: Kind) -> None:
        """Primary turns plain where another step has become the next right one."""
        self._kind = kind
        self._letter()
        self.updateGeometry()
        self.update()

    def set_icon(self, icon: Icon | None) -> None:
        self._icon = icon
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        metrics = self.fontMetrics()
        around = _TIGHT if self._kind is Kind.GHOST else _PADDING
        width = metrics.horizontalAdvance(self.text()) + 2 * around
        if self._icon:
            width += self._icon_size + (_GAP if self.text() else 0)
        return QSize(width, max(self._height, metrics.height() + 8))

    @property
    def _icon_size(self) -> int:
        return 16 if self._height == ROW_HEIGHT else 18

    def _letter(self) -> None:
        size = Size.READING if self._height >= FOOTER_HEIGHT else Size.BASE
        self.setFont(font(size, bold=self._kind is Kind.PRIMARY))

    def draw(self, painter: QPainter) -> None:
        look = (_LOOKS if self.isEnabled() else _DISABLED)[self._kind]
        self._draw_ground(painter, look)
        if self.feel.keyboard:
            self._draw_ring(painter)
        self._draw_words(painter, look)

    def _draw_ground(self, painter: QPainter, look: _Look) -> None:
        theme, share = self.theme, 1.0 if self.isDown() else self.feel.hover
        over = theme.colour(look.over)
        low = theme.colour(look.ground) if look.ground else theme.colour(look.over)
        if not look.ground:
            low.setAlphaF(0.0)
        edge = theme.colour(look.edge) if look.edge else None
        if look.edge_over and share > 0.0:
            edge = mix(edge or low, theme.colour(look.edge_over), share)
        plate(painter, self.rect(), _RADIUS, mix(low, over, share), edge)

    def _draw_ring(self, painter: QPainter) -> None:
        theme = self.theme
        if self._kind is Kind.PRIMARY:
            plate(painter, inset(self.rect(), 3.0), 5.5, None, theme.colour(Token.ON_ACCENT), 1.5)
            return
        plate(painter, self.rect(), _RADIUS, None, theme.colour(Token.ACCENT), 2.0)

    def _draw_words(self, painter: QPainter, look: _Look) -> None:
        words = self.fontMetrics().horizontalAdvance(self.text())
        icon = self._icon_size + (_GAP if self.text() else 0) if self._icon else 0
        left = (self.width() - words - icon) / 2
        if self._icon:
            top = (self.height() - self._icon_size) / 2
            box = QRectF(left, top, self._icon_size, self._icon_size)
            paint_icon(painter, self.theme, self._icon, box, look.text)
        painter.setPen(self.theme.colour(look.text))
        place = QRectF(left + icon, 0, words + 2, self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self.text())


class LinkButton(Pressable):
    """Words in accent; a thin line under the pointer, a 2 px one by keyboard."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        icon: Icon | None = None,
        *,
        size: int = Size.BASE,
        token: Token = Token.ACCENT,
    ) -> None:
        super().__init__(theme, text)
        self._icon = icon
        self._token = token
        self.setFont(font(size))

    def set_token(self, token: Token) -> None:
        self._token = token
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + self._lead, metrics.height() + 6)

    @property
    def _lead(self) -> int:
        return 18 + _GAP if self._icon else 0

    def draw(self, painter: QPainter) -> None:
        token = self._token if self.isEnabled() else Token.DISABLED
        if self._icon:
            box = QRectF(0, (self.height() - 18) / 2, 18, 18)
            paint_icon(painter, self.theme, self._icon, box, token)
        colour = self.theme.colour(token)
        painter.setPen(colour)
        words = self.rect().adjusted(self._lead, 0, 2, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        thick = 2.0 if self.feel.keyboard else 1.0 if self.feel.hover > 0.0 else 0.0
        if thick:
            colour.setAlphaF(1.0 if self.feel.keyboard else self.feel.hover)
            foot = (self.height() + self.fontMetrics().height()) / 2 + 0.5
            width = self.fontMetrics().horizontalAdvance(self.text())
            painter.fillRect(QRectF(self._lead, foot, width, thick), colour)


class IconButton(Pressable):
    """A lone icon; `name` is what a screen reader says, and its tooltip."""

    def __init__(self, theme: Theme, icon: Icon, name: str, *, side: int = ROW_HEIGHT) -> None:
        super().__init__(theme, "")
        self._icon = icon
        self._side = side
        self.setAccessibleName(name)
        self.setToolTip(name)

    def set_icon(self, icon: Icon, name: str) -> None:
        self._icon = icon
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._side, self._side)

    def draw(self, painter: QPainter) -> None:
        theme = self.theme
        ground = theme.colour(Token.HOVER)
        ground.setAlphaF(1.0 if self.isDown() else self.feel.hover)
        plate(painter, self.rect(), _RADIUS, ground)
        if self.feel.keyboard:
            plate(painter, self.rect(), _RADIUS, None, theme.colour(Token.ACCENT), 2.0)
        size = 18 if self._side >= ROW_HEIGHT else 16
        corner = QPoint((self.width() - size) // 2, (self.height() - size) // 2)
        token = Token.TEXT2 if self.isEnabled() else Token.DISABLED
        paint_icon(painter, theme, self._icon, QRectF(corner, QSize(size, size)), token)
