"""Where files are dropped, or chosen by a click or a key. Who uses it judges what is dragged."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.gui.theme import Size, Theme, Token
from app.gui.widgets.buttons import ROW_HEIGHT, Button, Kind
from app.gui.widgets.icons import Icon, icon_pixmap
from app.gui.widgets.labels import Text
from app.gui.widgets.mark_shapes import Mark
from app.gui.widgets.marks import MarkIcon
from app.gui.widgets.painting import dashed, plate
from app.gui.widgets.pressable import Pressable
from app.texts import _

Judge = Callable[[list[Path]], tuple[bool, str, str]]
"""Files above the zone -> whether it takes them, the title and the hint to show."""

_RADIUS = 10.0


class State(StrEnum):
    EMPTY = "empty"
    OVER = "over"
    REFUSED = "refused"


_LOOKS = {
    State.EMPTY: (Token.SUNKEN, Token.STRONG, Token.ACCENT),
    State.OVER: (Token.ACCENT_BG, Token.ACCENT, Token.ACCENT),
    State.REFUSED: (Token.ERR_BG, Token.ERR, Token.ERR),
}


def paths_in(mime: QMimeData) -> list[Path]:
    """The local files of a drag; what has no place on this machine is left out."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


class DropZone(Pressable):
    """With `steps` it teaches: words at the left, numbered steps, and a button of its own.

    `choose` is the button's text then. `dropped` brings the files, `clicked` asks for a picker.
    """

    dropped = Signal(list)

    def __init__(
        self,
        theme: Theme,
        title: str,
        hint: str = "",
        icon: Icon = Icon.PLUS,
        steps: list[str] | None = None,
        choose: str = "",
    ) -> None:
        super().__init__(theme, "")
        self._icon = icon
        self._words = (title, hint)
        self._judge: Judge | None = None
        self.state = State.EMPTY
        self.setAcceptDrops(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self._column = QVBoxLayout(self)
        self._parts(theme)
        self._lay_out_steps(steps, choose) if steps else self._lay_out()
        self._show(State.EMPTY, title, hint)
        theme.changed.connect(self._refresh)

    def set_judge(self, judge: Judge) -> None:
        self._judge = judge

    def set_words(self, title: str, hint: str = "") -> None:
        """What the empty zone says; a drag in progress keeps its own words."""
        self._words = (title, hint)
        if self.state is State.EMPTY:
            self._show(State.EMPTY, title, hint)

    def sizeHint(self) -> QSize:  # noqa: N802
        return self._column.sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self._column.minimumSize()

    def _parts(self, theme: Theme) -> None:
        self._picture = QLabel()
        self._octagon = MarkIcon(theme, Mark.ERROR)
        self._title = Text(theme, token=Token.ACCENT, wrap=True)
        self._hint = Text(theme, "", Size.SMALL, token=Token.TEXT2, wrap=True)
        for part in (self._picture, self._octagon, self._title, self._hint):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _lay_out(self) -> None:
        middle = Qt.AlignmentFlag.AlignHCenter
        column = self._column
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        column.addStretch(1)
        for sign in (self._picture, self._octagon):
            column.addWidget(sign, 0, middle)
        for words in (self._title, self._hint):
            words.setAlignment(middle)
            column.addWidget(words)
        column.addStretch(1)

    def _lay_out_steps(self, steps: list[str], choose: str) -> None:
        column = self._column
        column.setContentsMargins(16, 12, 12, 12)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._picture)
        head.addWidget(self._octagon)
        head.addWidget(self._title, 1)
        column.addLayout(head)
        column.addWidget(self._hint)
        for number, step in enumerate(steps, 1):
            column.addWidget(self._step(number, step))
        column.addSpacing(4)
        button = Button(self.theme, choose or _("选择文件…"), Kind.PLAIN, height=ROW_HEIGHT)
        button.clicked.connect(self.click)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _step(self, number: int, step: str) -> QWidget:
        row = QWidget()
        row.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        ordinal = Text(self.theme, str(number), Size.DETAIL, bold=True, token=Token.ACCENT)
        line.addWidget(ordinal, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Text(self.theme, step, Size.DETAIL, token=Token.TEXT2, wrap=True), 1)
        return row

    def _show(self, state: State, title: str, hint: str) -> None:
        self.state = state
        self._title.setText(title)
        self._title.set_token(_LOOKS[state][2])
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.setAccessibleName(title)
        self.setAccessibleDescription(hint)
        self._refresh()

    def _refresh(self) -> None:
        refused = self.state is State.REFUSED
        self._octagon.setVisible(refused)
        self._picture.setVisible(not refused)
        icon = Icon.DOWNLOAD if self.state is State.OVER else self._icon
        ratio = self.devicePixelRatioF()
        token = Token.ACCENT if self.isEnabled() else Token.DISABLED
        self._picture.setPixmap(icon_pixmap(self.theme, icon, 20, token, ratio))
        self.update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        files = paths_in(event.mimeData())
        if not files:
            event.ignore()
            return
        takes, title, hint = self._judge(files) if self._judge else (True, *self._words)
        self._show(State.OVER if takes else State.REFUSED, title, hint)
        self._answer(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802
        self._answer(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802
        self._show(State.EMPTY, *self._words)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        taken = self.state is State.OVER
        self._answer(event)
        self._show(State.EMPTY, *self._words)
        if taken:
            self.dropped.emit(paths_in(event.mimeData()))

    def _answer(self, event: QDropEvent) -> None:
        """A refused drag is held too, with the pointer that says so: else no leave would come."""
        taken = self.state is State.OVER
        event.setDropAction(Qt.DropAction.CopyAction if taken else Qt.DropAction.IgnoreAction)
        event.accept()

    def draw(self, painter: QPainter) -> None:
        theme = self.theme
        ground, edge, _words = _LOOKS[self.state]
        if self.state is State.EMPTY and self.feel.hover > 0.5:
            ground = Token.HOVER
        dashed(painter, self.rect(), _RADIUS, theme.colour(ground), theme.colour(edge))
        if self.feel.keyboard:
            plate(painter, self.rect(), _RADIUS, None, theme.colour(Token.ACCENT), 2.0)
