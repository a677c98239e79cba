"""Bars that say what has just happened, or what is worth knowing before going on."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from app.gui.theme import Theme, Token
from app.gui.widgets.buttons import LinkButton
from app.gui.widgets.card import Card, CardTone
from app.gui.widgets.labels import Elide, Elided, Text
from app.gui.widgets.mark_shapes import Mark
from app.gui.widgets.marks import MarkIcon
from app.gui.widgets.painting import plate, smooth
from app.texts import _

STAYS_MS = 8000


class UndoBar(QFrame):
    """Removal has no dialog: the bar offers 撤销 for 8 s, longer while someone is at it.

    `turned(bool)` when it comes and when it goes.
    """

    undone = Signal()
    turned = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._text = Elided(theme, mode=Elide.END, token=Token.ON_BAR)
        self.link = LinkButton(theme, _("撤销"), token=Token.BAR_LINK)
        bold = self.link.font()
        bold.setBold(True)
        self.link.setFont(bold)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS_MS)
        self._timer.timeout.connect(self._expire)
        self.link.clicked.connect(self._undo)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 9, 18, 9)
        row.setSpacing(16)
        row.addWidget(self._text, 1)
        row.addWidget(self.link)
        theme.changed.connect(self.update)
        self.hide()

    def setVisible(self, visible: bool) -> None:  # noqa: N802
        super().setVisible(visible)
        self.turned.emit(visible)

    @property
    def text(self) -> str:
        return self._text.text()

    def offer(self, text: str) -> None:
        self.link.setAccessibleDescription(text)
        self._tell(text, takes_back=True)

    def say(self, text: str) -> None:
        """Without 撤销."""
        self._tell(text, takes_back=False)

    def _tell(self, text: str, *, takes_back: bool) -> None:
        self._text.setText(text)
        self.link.setHidden(not takes_back)
        self.show()
        self._timer.start()

    def _undo(self) -> None:
        self._timer.stop()
        self.hide()
        self.undone.emit()

    def _expire(self) -> None:
        if self.underMouse() or self.link.hasFocus():
            self._timer.start()
        else:
            self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        plate(smooth(self), self.rect(), 10.0, self._theme.colour(Token.BAR))


_TONES = {
    Mark.WARNING: CardTone.WARN,
    Mark.MISSING: CardTone.WARN,
    Mark.ERROR: CardTone.ERR,
    Mark.WAIVED: CardTone.VIO,
    Mark.PASSED: CardTone.OK,
    Mark.CONFIRM: CardTone.PLAIN,
    Mark.NOT_CHECKED: CardTone.PLAIN,
}


class NoticeBar(Card):
    """A sentence in the tone of its mark, and a link where something can be done about it.

    Without a mark it is plain information.
    """

    link_clicked = Signal()

    def __init__(
        self, theme: Theme, text: str = "", link: str = "", mark: Mark = Mark.WARNING
    ) -> None:
        super().__init__(theme, _TONES[mark])
        self._mark = MarkIcon(theme, mark, 18)
        self._text = Text(theme, text, wrap=True)
        self._link = LinkButton(theme, link)
        self._link.clicked.connect(self.link_clicked)
        self._row = QHBoxLayout()
        self._row.setSpacing(10)
        self._row.addWidget(self._mark)
        self._row.addWidget(self._text, 1)
        self._row.addWidget(self._link)
        self.body.setContentsMargins(14, 10, 14, 10)
        self.body.addLayout(self._row)
        self._link.setHidden(not link)  # shown before it has a parent, it would be a window

    def add_link(self, link: LinkButton) -> None:
        """Before its own; hidden until it is wanted."""
        self._row.insertWidget(self._row.indexOf(self._link), link)
        link.hide()

    def set_notice(self, text: str, link: str = "", mark: Mark | None = Mark.WARNING) -> None:
        self._text.setText(text)
        self._link.setText(link)
        self._link.setHidden(not link)
        self._mark.setVisible(mark is not None)
        if mark is not None:
            self._mark.set_mark(mark)
        self.set_tone(_TONES[mark] if mark is not None else CardTone.PLAIN)
