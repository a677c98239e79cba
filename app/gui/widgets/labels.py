"""Words. The colour is a token, given by palette and read again when the theme changes."""

from enum import Enum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.gui.theme import Size, Theme, Token, font

_GROUPS = (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive)


class Elide(Enum):
    """Names lose their middle, sentences their end."""

    MIDDLE = Qt.TextElideMode.ElideMiddle
    END = Qt.TextElideMode.ElideRight


def tint(widget: QWidget, theme: Theme, role: QPalette.ColorRole, token: Token) -> None:
    """Gives one role of a widget's palette a token; the disabled group keeps 禁用."""
    palette = widget.palette()
    for group in _GROUPS:
        palette.setColor(group, role, theme.colour(token))
    palette.setColor(QPalette.ColorGroup.Disabled, role, theme.colour(Token.DISABLED))
    widget.setPalette(palette)


class Text(QLabel):
    """Plain text only: what a file is called is never read as markup."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        size: int = Size.BASE,
        *,
        bold: bool = False,
        token: Token = Token.TEXT,
        wrap: bool = False,
    ) -> None:
        super().__init__(text)
        self._theme = theme
        self._token = token
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(size, bold=bold))
        self.setWordWrap(wrap)
        self.setForegroundRole(QPalette.ColorRole.WindowText)
        self._retint()
        theme.changed.connect(self._retint)

    @property
    def token(self) -> Token:
        return self._token

    def set_token(self, token: Token) -> None:
        if token is not self._token:
            self._token = token
            self._retint()

    def set_bold(self, bold: bool) -> None:
        letters = self.font()
        letters.setBold(bold)
        self.setFont(letters)

    def _retint(self) -> None:
        tint(self, self._theme, QPalette.ColorRole.WindowText, self._token)


class Heading(Text):
    """22 bold for a page, 18 for a panel or dialog, 16 for a card."""

    def __init__(self, theme: Theme, text: str = "", size: int = Size.PAGE_TITLE) -> None:
        super().__init__(theme, text, size, bold=True)


class Elided(Text):
    """One line that gives way when room is short; the whole is then in its tooltip."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        mode: Elide = Elide.MIDDLE,
        size: int = Size.BASE,
        *,
        bold: bool = False,
        token: Token = Token.TEXT,
    ) -> None:
        super().__init__(theme, text, size, bold=bold, token=token)
        self._mode = mode
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def shown(self) -> str:
        """What there is room for."""
        metrics = self.fontMetrics()
        return metrics.elidedText(self.text(), self._mode.value, self.width())

    def setText(self, text: str) -> None:  # noqa: N802
        super().setText(text)
        self._tell()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        least = self.fontMetrics().horizontalAdvance("字字…")
        whole = super().minimumSizeHint()
        return QSize(min(least, whole.width()), whole.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._tell()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), self.alignment() | Qt.AlignmentFlag.AlignVCenter, self.shown)

    def _tell(self) -> None:
        self.setToolTip(self.text() if self.shown != self.text() else "")
