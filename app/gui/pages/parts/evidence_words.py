"""The lines of the evidence panel: a label and its value."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.gui.theme import Theme, Token
from app.gui.widgets.labels import Text

_LABEL = 68


class Line(QWidget):
    """测得 and what was measured; an empty value hides the line."""

    def __init__(self, theme: Theme, label: str) -> None:
        super().__init__()
        self._label = Text(theme, label, token=Token.TEXT2)
        self._label.setFixedWidth(max(_LABEL, self._label.sizeHint().width() + 12))
        self.value = Text(theme, "", wrap=True)
        self.value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._label, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.value, 1)

    def show_value(self, text: str, token: Token = Token.TEXT, *, bold: bool = False) -> None:
        self.value.setText(text)
        self.value.set_token(token)
        self.value.set_bold(bold)
        self.setHidden(not text)
