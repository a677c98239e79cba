"""What is typed. An input keeps a 2 px edge while it has the focus."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QFocusEvent, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QWidget,
)

from app.gui.theme import Size, Theme, Token, font
from app.gui.widgets.combo import Combo
from app.gui.widgets.edges import HEIGHT, paint_edge
from app.gui.widgets.icons import Icon, paint_icon, q_icon
from app.gui.widgets.painting import smooth
from app.gui.widgets.scroll import ThinBar
from app.texts import _

__all__ = ["Combo", "LineEdit", "SearchField", "TextArea"]


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
        self.textChanged.connect(self._tell)

    def set_wrong(self, wrong: bool) -> None:
        self._wrong = wrong
        self.update()

    def setText(self, text: str | None) -> None:  # noqa: N802
        """What others fill in is read from its beginning."""
        super().setText(text or "")
        if not self.hasFocus():
            self.setCursorPosition(0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._tell()

    def _tell(self) -> None:
        """The whole in the tooltip, where the line is too short for it."""
        margins = self.textMargins()
        room = self.width() - margins.left() - margins.right() - 4
        long = self.fontMetrics().horizontalAdvance(self.text()) > room
        self.setToolTip(self.text() if long else "")

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(240, max(HEIGHT, self.fontMetrics().height() + 14))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(96, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        paint_edge(self, self._theme, focused=self.hasFocus(), wrong=self._wrong)
        super().paintEvent(event)


class SearchField(LineEdit):
    """A line with the glass before it and, once there is text, a cross that clears it."""

    def __init__(self, theme: Theme, placeholder: str) -> None:
        super().__init__(theme, "", placeholder)
        self.setAccessibleName(placeholder)
        self.setTextMargins(34, 0, 6, 0)
        self._clear = QAction(_("清除"), self)
        self._clear.setVisible(False)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._clear.triggered.connect(self.clear)
        self.textChanged.connect(self._text_changed)
        self._draw_cross()
        theme.changed.connect(self._draw_cross)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        box = QRectF(12, (self.height() - 16) / 2, 16, 16)
        paint_icon(smooth(self), self._theme, Icon.SEARCH, box, Token.TEXT2)

    def _draw_cross(self) -> None:
        self._clear.setIcon(q_icon(self._theme, Icon.CROSS, size=16))

    def _text_changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))


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
        self.setViewportMargins(12, 8, 9, 8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        _clear_ground(self)
        ThinBar(self.verticalScrollBar(), theme, framed=True)
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
