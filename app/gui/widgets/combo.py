"""What is chosen from a list."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from app.gui.theme import Size, Theme, Token, font
from app.gui.widgets.edges import HEIGHT, paint_edge
from app.gui.widgets.icons import Icon, paint_icon
from app.gui.widgets.painting import smooth
from app.gui.widgets.scroll import ThinBar
from app.texts import _


class Combo(QComboBox):
    """A choice with its arrow; `icon` stands before what is chosen."""

    def __init__(
        self, theme: Theme, name: str, options: list[str] | None = None, icon: Icon | None = None
    ) -> None:
        super().__init__()
        self._theme = theme
        self._icon = icon
        self._wrong = False
        self.setAccessibleName(name)
        self.setFont(font(Size.BASE))
        self.addItems(options or [])
        self.setItemDelegate(_Rows(self, theme))
        ThinBar(self.view().verticalScrollBar(), theme)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_wrong(self, wrong: bool) -> None:
        self._wrong = wrong
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        metrics = self.fontMetrics()
        texts = [self.itemText(row) for row in range(self.count())]
        widest = max((metrics.horizontalAdvance(text) for text in texts), default=80)
        high = max(HEIGHT, metrics.height() + 14)
        return QSize(widest + self._lead + 12 + 34, high)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        whole = self.sizeHint()
        return QSize(min(whole.width(), 160), whole.height())

    @property
    def _lead(self) -> int:
        return 26 if self._icon else 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        theme, high = self._theme, self.height()
        paint_edge(self, theme, focused=self.hasFocus(), wrong=self._wrong)
        painter = smooth(self)
        token = Token.TEXT2 if self.isEnabled() else Token.DISABLED
        arrow = QRectF(self.width() - 30, (high - 16) / 2, 16, 16)
        paint_icon(painter, theme, Icon.CHEVRON_DOWN, arrow, token)
        if self._icon:
            paint_icon(painter, theme, self._icon, QRectF(12, (high - 18) / 2, 18, 18), token)
        words = self.rect().adjusted(12 + self._lead, 0, -34, 0)
        role = QPalette.ColorRole.Text if self.currentIndex() >= 0 else _PLACEHOLDER
        painter.setPen(self.palette().color(role))
        text = self.currentText() or self.placeholderText() or _("请选择")
        middle = Qt.TextElideMode.ElideMiddle
        shown = self.fontMetrics().elidedText(text, middle, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)


_PLACEHOLDER = QPalette.ColorRole.PlaceholderText


class _Rows(QStyledItemDelegate):
    """Rows of the open list, as high as other rows that are pressed."""

    def __init__(self, combo: Combo, theme: Theme) -> None:
        super().__init__(combo)
        self._theme = theme

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        whole = super().sizeHint(option, index)
        return QSize(whole.width() + 24, max(34, whole.height() + 8))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme, area = self._theme, option.rect
        enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme.colour(Token.ACCENT_BG))
            painter.fillRect(area.adjusted(0, 0, 3 - area.width(), 0), theme.colour(Token.ACCENT))
        painter.setFont(font(Size.BASE))
        painter.setPen(theme.colour(Token.TEXT if enabled else Token.DISABLED))
        words = area.adjusted(12, 0, -12, 0)
        middle = Qt.TextElideMode.ElideMiddle
        text = str(index.data() or "")
        shown = painter.fontMetrics().elidedText(text, middle, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)
