"""Tabs with a count where something must be mended; a line under the current one."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar, QToolButton

from app.gui.theme import Size, Theme, Token, font
from app.gui.widgets.chips import badge_size, paint_badge
from app.gui.widgets.feel import Feel
from app.gui.widgets.icons import Icon, q_icon
from app.gui.widgets.painting import plate, smooth

_BETWEEN = 32
_GAP = 9
_LINE = 3
_ARROWS = (Icon.CHEVRON_LEFT, Icon.CHEVRON_RIGHT)
_WIDEST = 224
"""A longer name loses its middle; the whole is in the tab's tooltip."""
_SHIFT = 8
"""The first tab begins at the page's edge: for the ring its words give way."""


class Tabs(QTabBar):
    """Left and right keys change the tab. Too many tabs scroll by arrows.

    `laid_out` when there are others, or another room for them.
    """

    laid_out = Signal()

    def __init__(self, theme: Theme, names: list[str] | None = None) -> None:
        super().__init__()
        self._theme = theme
        self._feel = Feel(self)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setFont(font(Size.READING))
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setUsesScrollButtons(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for name in names or []:
            self.addTab(name)
        self._dress_arrows()
        theme.changed.connect(self._dress_arrows)

    def set_count(self, index: int, count: int) -> None:
        """0 takes the badge away."""
        self.setTabData(index, count)
        self.setAccessibleTabName(index, f"{self.tabText(index)} {count or ''}".strip())
        self.setTabText(index, self.tabText(index))  # Qt lays the tabs out anew for this alone
        self.updateGeometry()
        self.update()

    @property
    def whole_width(self) -> int:
        """What all tabs would need side by side; the room after the last may be missing."""
        return sum(self.tabSizeHint(index).width() for index in range(self.count())) - _BETWEEN

    def tabLayoutChange(self) -> None:  # noqa: N802
        super().tabLayoutChange()
        self.laid_out.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.laid_out.emit()

    def _dress_arrows(self) -> None:
        """The two buttons that Qt shows where the tabs have no room; left comes first."""
        for arrow, icon in zip(self.findChildren(QToolButton), _ARROWS, strict=False):
            arrow.setArrowType(Qt.ArrowType.NoArrow)
            arrow.setAutoRaise(True)
            arrow.setAutoFillBackground(True)
            arrow.setBackgroundRole(QPalette.ColorRole.Window)
            arrow.setIcon(q_icon(self._theme, icon, size=16))
        self.update()

    def count_of(self, index: int) -> int:
        found = self.tabData(index)
        return found if isinstance(found, int) else 0

    def tabSizeHint(self, index: int) -> QSize:  # noqa: N802
        metrics = QFontMetrics(font(Size.READING, bold=True))
        width = min(_WIDEST, metrics.horizontalAdvance(self.tabText(index))) + _BETWEEN
        if self.count_of(index):
            width += _GAP + badge_size(self.count_of(index)).width()
        return QSize(width, metrics.height() + 18)

    def tabInserted(self, index: int) -> None:  # noqa: N802
        super().tabInserted(index)
        name = self.tabText(index)
        self.setTabToolTip(index, name if self._shown(name, bold=True) != name else "")

    def minimumTabSizeHint(self, index: int) -> QSize:  # noqa: N802
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        painter = smooth(self)
        foot = QRectF(0, self.height() - 1, self.width(), 1)
        painter.fillRect(foot, self._theme.colour(Token.BORDER))
        for index in range(self.count()):
            self._draw_tab(painter, index, self.tabRect(index).adjusted(0, 0, -_BETWEEN, 0))

    def _draw_tab(self, painter: QPainter, index: int, area: QRect) -> None:
        theme, current = self._theme, index == self.currentIndex()
        if current and self._feel.keyboard:
            ring = QRectF(area).adjusted(0, 4, 2 * _SHIFT, -_LINE - 5)
            plate(painter, ring, 8.0, None, theme.colour(Token.ACCENT), 2.0)
            area = area.translated(_SHIFT, 0)
        token = Token.TEXT if current else Token.TEXT2
        painter.setFont(font(Size.READING, bold=current))
        painter.setPen(theme.colour(token if self.isTabEnabled(index) else Token.DISABLED))
        words = area.adjusted(0, 0, 0, -_LINE)
        name = self._shown(self.tabText(index), bold=current)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, name)
        if count := self.count_of(index):
            size = badge_size(count)
            left = area.right() + 1 - size.width()
            top = words.top() + (words.height() - size.height()) / 2
            paint_badge(painter, theme, QRectF(left, top, size.width(), size.height()), count)
        if current:
            line = QRectF(area.left(), self.height() - _LINE - 1, area.width(), _LINE)
            plate(painter, line, 1.5, theme.colour(Token.ACCENT))

    def _shown(self, name: str, *, bold: bool) -> str:
        metrics = QFontMetrics(font(Size.READING, bold=bold))
        return metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, _WIDEST)
