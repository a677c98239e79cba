"""What is typed and chosen. An input keeps a 2 px edge while it has the focus."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.gui.theme import Size, Theme, Token, font
from app.gui.widgets.icons import Icon, paint_icon
from app.gui.widgets.painting import plate, smooth
from app.texts import _

HEIGHT = 38
_RADIUS = 8.0


def paint_edge(widget: QWidget, theme: Theme, *, focused: bool, wrong: bool) -> None:
    """The ground and edge that all inputs share; wrong beats focused."""
    enabled = widget.isEnabled()
    token = Token.ERR if wrong else Token.ACCENT if focused else Token.STRONG
    if not enabled:
        token = Token.BORDER
    width = 2.0 if enabled and (focused or wrong) else 1.0
    ground = Token.SURFACE if enabled else Token.HOVER
    rect = widget.rect()
    plate(smooth(widget), rect, _RADIUS, theme.colour(ground), theme.colour(token), width)


def _clear_ground(widget: QWidget) -> None:
    """Qt's own ground under the text would cover the rounded corners."""
    palette = widget.palette()
    palette.setBrush(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
    widget.setPalette(palette)


class LineEdit(QLineEdit):
    """A line without its label; `wrong` is the red edge."""

    def __init__(self, theme: Theme, text: str = "", placeholder: str = "") -> None:
        super().__init__(text)
        self._theme = theme
        self._wrong = False
        self.setFrame(False)
        self.setFont(font(Size.BASE))
        self.setPlaceholderText(placeholder)
        self.setTextMargins(11, 0, 11, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        _clear_ground(self)
        theme.changed.connect(self.update)

    def set_wrong(self, wrong: bool) -> None:
        self._wrong = wrong
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(240, max(HEIGHT, self.fontMetrics().height() + 14))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(96, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        paint_edge(self, self._theme, focused=self.hasFocus(), wrong=self._wrong)
        super().paintEvent(event)


class SearchField(LineEdit):
    """A line with the glass before it and a cross that clears it."""

    def __init__(self, theme: Theme, placeholder: str) -> None:
        super().__init__(theme, "", placeholder)
        self.setAccessibleName(placeholder)
        self.setTextMargins(34, 0, 8, 0)
        self.setClearButtonEnabled(True)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        box = QRectF(12, (self.height() - 16) / 2, 16, 16)
        paint_icon(smooth(self), self._theme, Icon.SEARCH, box, Token.TEXT2)


class TextArea(QPlainTextEdit):
    """Several lines; Tab goes on to the next control."""

    def __init__(self, theme: Theme, text: str = "", placeholder: str = "", rows: int = 3) -> None:
        super().__init__(text)
        self._theme = theme
        self._rows = rows
        self._wrong = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(font(Size.BASE))
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.setViewportMargins(12, 8, 12, 8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        _clear_ground(self)
        self._frame = _Edge(self, theme)
        theme.changed.connect(self._frame.update)

    @property
    def wrong(self) -> bool:
        return self._wrong

    def set_wrong(self, wrong: bool) -> None:
        self._wrong = wrong
        self._frame.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(240, self._rows * self.fontMetrics().lineSpacing() + 18)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(120, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._frame.setGeometry(self.rect())

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self._frame.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self._frame.update()


class _Edge(QWidget):
    """Lies beneath the viewport of a text area, since that paints no frame of its own."""

    def __init__(self, area: TextArea, theme: Theme) -> None:
        super().__init__(area)
        self._area = area
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.lower()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        paint_edge(self, self._theme, focused=self._area.hasFocus(), wrong=self._area.wrong)


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
        self.setItemDelegate(_Rows(self))
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

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        whole = super().sizeHint(option, index)
        return QSize(whole.width() + 16, max(32, whole.height()))
