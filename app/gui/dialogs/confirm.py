"""Who confirms: asked once, then remembered. The frame of a small dialog stands here too."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from app.gui.theme import Size, Theme, Token
from app.gui.widgets.buttons import PANEL_HEIGHT, Button, Kind
from app.gui.widgets.fields import Field
from app.gui.widgets.labels import Heading, Text
from app.gui.widgets.painting import smooth
from app.texts import _

WIDTH = 560


class SmallDialog(QDialog):
    """Title, one sentence, fields, and at the right 取消 and what it is about.

    `ready` says whether it may be accepted; it marks the fields that are not well filled in.
    """

    def __init__(
        self, theme: Theme, title: str, sentence: str, verb: str, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setWindowTitle(title)
        self.setFixedWidth(WIDTH)
        self.fields = QHBoxLayout()
        self.fields.setSpacing(16)
        self._accept = Button(theme, verb, Kind.PRIMARY, height=PANEL_HEIGHT)
        self._cancel = Button(theme, _("取消"), Kind.PLAIN, height=PANEL_HEIGHT)
        for button in (self._accept, self._cancel):
            button.setAutoDefault(False)
        self._accept.clicked.connect(self._try)
        self._cancel.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        column.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)
        column.addWidget(Heading(theme, title, Size.PANEL_TITLE))
        column.addWidget(Text(theme, sentence, token=Token.TEXT2, wrap=True))
        column.addSpacing(8)
        column.addLayout(self.fields)
        column.addSpacing(24)
        column.addLayout(self._buttons())
        theme.changed.connect(self.update)

    def ready(self) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        smooth(self).fillRect(self.rect(), self.theme.colour(Token.SURFACE))

    def add(self, field: Field, share: int) -> None:
        """Enter in a field presses the primary button."""
        field.edit.returnPressed.connect(self._try)
        self.fields.addWidget(field, share, Qt.AlignmentFlag.AlignTop)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self._accept)
        return row

    def _try(self) -> None:
        if self.ready():
            self.accept()


class ConfirmDialog(SmallDialog):
    """`sentence` is what is confirmed, `verb` the answer that is about to be given."""

    def __init__(
        self, theme: Theme, sentence: str, verb: str, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, _("由谁确认"), sentence, verb, parent)
        hint = _("和日期一起记入检查报告；下次不再问。")
        self._name = Field(theme, _("确认人姓名"), name, hint=hint)
        self.add(self._name, 1)
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def name(self) -> str:
        return self._name.text()

    def ready(self) -> bool:
        self._name.set_error("" if self.name else _("请写上姓名。"))
        return bool(self.name)
