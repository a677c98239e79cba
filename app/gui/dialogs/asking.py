"""A dialog as the look has it: title, sentence, what is asked, buttons with the primary last."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.gui.theme import Size, Theme, Token
from app.gui.widgets.buttons import PANEL_HEIGHT, Button, Kind
from app.gui.widgets.labels import Heading, Text, tint

_WIDE = 480


class Asking(QDialog):
    """Esc and the plain button refuse; `accepted` and `rejected` tell which it was.

    It is opened with `open()`, so that the rest of the program goes on meanwhile.
    """

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None,
        title: str,
        sentence: str,
        *,
        yes: str,
        no: str = "",
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.setFixedWidth(_WIDE)
        self.sentence = Text(theme, sentence, Size.BASE, token=Token.TEXT2, wrap=True)
        self.sentence.setHidden(not sentence)
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        self.yes = Button(theme, yes, Kind.PRIMARY, height=PANEL_HEIGHT)
        self.yes.clicked.connect(self.accept)
        self.no = Button(theme, no, Kind.PLAIN, height=PANEL_HEIGHT)
        self.no.clicked.connect(self.reject)
        self.no.setAutoDefault(False)  # Return in a field must never refuse what is being typed
        self.no.setHidden(not no)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        column.addWidget(Heading(theme, title, Size.PANEL_TITLE))
        column.addWidget(self.sentence)
        column.addLayout(self.body)
        column.addSpacing(12)
        column.addLayout(self._buttons())
        theme.changed.connect(self._retint)
        self._retint()
        self.yes.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        self.fit()
        super().showEvent(event)

    def fit(self) -> None:
        """As high as its sentences need at this width; it grows upwards where the screen ends."""
        self._column.activate()
        self.setFixedHeight(self.wanted_height)
        if not self.isVisible():
            return
        room = self.screen().availableGeometry()
        over = self.frameGeometry().bottom() - room.bottom()
        if over > 0:
            self.move(self.x(), max(room.top(), self.y() - over))

    @property
    def wanted_height(self) -> int:
        return self._column.totalHeightForWidth(self.width())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addStretch(1)
        row.addWidget(self.no)
        row.addWidget(self.yes)
        return row

    def _retint(self) -> None:
        tint(self, self.theme, QPalette.ColorRole.Window, Token.SURFACE)
