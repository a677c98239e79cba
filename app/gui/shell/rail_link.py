"""A quiet link at the foot of the rail: icon and word, or in a narrow rail the icon alone."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from app.gui.theme import SPACE, Size, Theme, Token, font
from app.gui.widgets.feel import Feel
from app.gui.widgets.icons import Icon, paint_icon
from app.gui.widgets.painting import mix, plate, smooth

_HIGH, _SIDE_NARROW = 36, 28
_ICON, _ICON_X, _WORDS_X = 18, 19, 50


class RailLink(QAbstractButton):
    def __init__(self, theme: Theme, text: str, icon: Icon) -> None:
        super().__init__()
        self._theme = theme
        self._icon = icon
        self._feel = Feel(self)
        self._narrow = False
        self.setText(text)
        self.setAccessibleName(text)
        self.setFont(font(Size.BASE))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_narrow(False)
        theme.changed.connect(self.update)

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        wide = QSizePolicy.Policy.Fixed if narrow else QSizePolicy.Policy.Expanding
        self.setSizePolicy(wide, QSizePolicy.Policy.Fixed)
        self.setToolTip(self.text() if narrow else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        if self._narrow:
            return QSize(_SIDE_NARROW, _SIDE_NARROW)
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(min(SPACE.rail, _WORDS_X + words + 12), _HIGH)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        theme, painter = self._theme, smooth(self)
        side = 0 if self._narrow else 12
        ground = QRectF(self.rect()).adjusted(side, 1, -side, -1)
        if self._feel.hover > 0.0:
            over = mix(theme.colour(Token.RAIL), theme.colour(Token.HOVER), self._feel.hover)
            plate(painter, ground, 8.0, over)
        if self._feel.keyboard:
            plate(painter, ground, 8.0, None, theme.colour(Token.ACCENT), 2.0)
        left = (self.width() - _ICON) / 2 if self._narrow else float(_ICON_X)
        box = QRectF(left, (self.height() - _ICON) / 2, _ICON, _ICON)
        token = Token.TEXT2 if self.isEnabled() else Token.DISABLED
        paint_icon(painter, theme, self._icon, box, token)
        if not self._narrow:
            painter.setPen(theme.colour(token))
            words = self.rect().adjusted(_WORDS_X, 0, 0, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
