"""What the start page is made of: three large cards, and rows of what was open lately."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from app.gui.recent import Recent
from app.gui.theme import Size, Theme, Token, font
from app.gui.widgets.buttons import LinkButton
from app.gui.widgets.feel import Feel
from app.gui.widgets.icons import Icon, paint_icon
from app.gui.widgets.painting import mix, plate, smooth
from app.texts import _

_DISC, _CARD_HIGH = 48, 168
_ROW_HIGH = 56


class _Pressed(QAbstractButton):
    """Enter presses it as Space does."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._feel = Feel(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.update)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)


class StartCard(_Pressed):
    """An icon on a soft disc, what it does in bold, and what follows in one line."""

    def __init__(
        self, theme: Theme, icon: Icon, title: str, line: str, *, primary: bool = False
    ) -> None:
        super().__init__(theme)
        self._icon = icon
        self._line = line
        self._primary = primary
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802
        title = QFontMetrics(font(Size.CARD_TITLE, bold=True))
        line = QFontMetrics(font(Size.DETAIL))
        words = max(title.horizontalAdvance(self.text()), line.horizontalAdvance(self._line))
        return QSize(max(216, words + 40), _CARD_HIGH)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        theme, painter = self._theme, smooth(self)
        rect, middle = QRectF(self.rect()), self.width() / 2
        ground = mix(theme.colour(Token.SURFACE), theme.colour(Token.HOVER), self._feel.hover)
        plate(painter, rect, 12.0, ground, theme.colour(Token.BORDER))
        if self._feel.keyboard:
            plate(painter, rect, 12.0, None, theme.colour(Token.ACCENT), 2.0)
        disc = QRectF(middle - _DISC / 2, 24, _DISC, _DISC)
        fill, ink = (
            (Token.ACCENT_FILL, Token.ON_ACCENT)
            if self._primary
            else (Token.ACCENT_BG, Token.ACCENT)
        )
        plate(painter, disc, _DISC / 2, theme.colour(fill))
        paint_icon(painter, theme, self._icon, QRectF(middle - 11, 37, 22, 22), ink)
        painter.setFont(font(Size.CARD_TITLE, bold=True))
        painter.setPen(theme.colour(Token.TEXT))
        centre = Qt.AlignmentFlag.AlignCenter
        painter.drawText(QRectF(0, 84, rect.width(), 28), centre, self.text())
        painter.setFont(font(Size.DETAIL))
        painter.setPen(theme.colour(Token.TEXT2))
        painter.drawText(QRectF(12, 114, rect.width() - 24, 28), centre, self._line)


class _RecentName(_Pressed):
    """Title in one line, unit and folder in the next; greyed where the folder is gone."""

    def __init__(self, theme: Theme, recent: Recent) -> None:
        super().__init__(theme)
        self._recent = recent
        self.setText(recent.title)
        self.setAccessibleName(recent.title)
        self._below = _("{unit}　{folder}").format(unit=recent.unit, folder=recent.folder)
        self.setAccessibleDescription(self._below)
        self.setToolTip(str(recent.folder))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_missing(self) -> None:
        self.setEnabled(False)
        self._below = _("文件夹不在了，可能被移走，或U盘没有插上　{folder}").format(
            folder=self._recent.folder
        )
        self.setAccessibleDescription(self._below)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(200, _ROW_HIGH)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        theme, painter = self._theme, smooth(self)
        rect = QRectF(self.rect()).adjusted(0, 2, 0, -2)
        ground = theme.colour(Token.HOVER)
        ground.setAlphaF(self._feel.hover)
        plate(painter, rect, 8.0, ground)
        if self._feel.keyboard:
            plate(painter, rect, 8.0, None, theme.colour(Token.ACCENT), 2.0)
        on = self.isEnabled()
        box = QRectF(12, (self.height() - 20) / 2, 20, 20)
        paint_icon(painter, theme, Icon.FOLDER, box, Token.TEXT2 if on else Token.DISABLED)
        self._write(painter, 6, self.text(), Size.BASE, Token.TEXT if on else Token.DISABLED)
        self._write(painter, 28, self._below, Size.DETAIL, Token.TEXT2 if on else Token.DISABLED)

    def _write(self, painter: QPainter, top: int, text: str, size: int, token: Token) -> None:
        painter.setFont(font(size))
        painter.setPen(self._theme.colour(token))
        place = QRectF(44, top, self.width() - 56, 22)
        shown = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideMiddle, int(place.width())
        )
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)


class RecentRow(QWidget):
    """`opened(Path)`, and for what is no longer there `forgotten(Path)`."""

    opened = Signal(object)
    forgotten = Signal(object)

    def __init__(self, theme: Theme, recent: Recent) -> None:
        super().__init__()
        self.recent = recent
        self.name = _RecentName(theme, recent)
        self.name.clicked.connect(self._on_open)
        self.forget = LinkButton(theme, _("移出列表"))
        self.forget.setAccessibleDescription(recent.title)
        self.forget.clicked.connect(self._on_forget)
        self.forget.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 12, 0)
        row.addWidget(self.name, 1)
        row.addWidget(self.forget)

    def set_missing(self) -> None:
        self.name.set_missing()
        self.forget.show()

    def _on_open(self) -> None:
        self.opened.emit(self.recent.folder)

    def _on_forget(self) -> None:
        self.forgotten.emit(self.recent.folder)
