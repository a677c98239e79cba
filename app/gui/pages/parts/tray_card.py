"""The tray 待归位: files that are in and safe, each with its likely slots to press."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.gui.pages.parts.slot_delegate import ICONS, PAGES
from app.gui.theme import Size, Theme, Token
from app.gui.viewmodels.thumbs import Thumbs
from app.gui.viewmodels.tray import GuessView, Together, TrayRow, TrayView
from app.gui.widgets.buttons import ROW_HEIGHT, Button, Kind, LinkButton
from app.gui.widgets.card import Card, Hairline
from app.gui.widgets.flow import Flow
from app.gui.widgets.icons import Icon
from app.gui.widgets.labels import Elide, Elided, Heading, Text
from app.gui.widgets.mark_shapes import Mark
from app.gui.widgets.marks import Chip
from app.gui.widgets.thumbs import Thumbnail
from app.texts import _

AT_ONCE = 20
"""Rows that are built; a whole drive dropped by mistake must not make thousands of buttons."""
_PICTURE = QSize(72, 72)


class TrayCard(Card):
    """`placing(paths, key)`, `choosing(path, name)` for another slot, `discarding(path, name)`.

    `splitting(path)`: a PDF that holds several things.
    """

    placing = Signal(list, object)
    choosing = Signal(str, str)
    splitting = Signal(str)
    discarding = Signal(str, str)

    def __init__(self, theme: Theme, thumbs: Thumbs) -> None:
        super().__init__(theme)
        self.setAccessibleName(_("待归位"))
        self._thumbs = thumbs
        self._most = AT_ONCE
        self._view = TrayView()
        self.lines: list[TrayLine] = []
        self._chip = Chip(theme)
        self._batch = Flow(across=10, down=8)
        self.together: list[Button] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        self.more = LinkButton(theme, _("再显示一些"))
        self.more.clicked.connect(self._show_more)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Heading(self._theme, _("待归位"), Size.CARD_TITLE), 1)
        head.addWidget(self._chip)
        told = _("看不准这些文件属于哪一格，请点一下它的位置。文件已存进报送稿，不会丢。")
        self.body.addLayout(head)
        self.body.addWidget(Text(self._theme, told, Size.DETAIL, token=Token.TEXT2, wrap=True))
        self.body.addWidget(self._batch)
        self.body.addLayout(self._rows)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_view(self, view: TrayView) -> None:
        if view == self._view:
            return
        self._view = view
        self._chip.set_chip(_("{count} 个").format(count=len(view.rows)), Mark.MISSING)
        self._show_together(view.together)
        self._show_rows()

    def _show_together(self, groups: tuple[Together, ...]) -> None:
        self._batch.clear()
        self.together = [self._batch_button(one) for one in groups]
        self._batch.setHidden(not groups)

    def _batch_button(self, one: Together) -> Button:
        text = _("{count} 个都放进“{slot}”").format(count=len(one.paths), slot=one.guess.label)
        made = Button(self._theme, text, Kind.SOFT, height=ROW_HEIGHT)
        paths, key = list(one.paths), one.guess.key
        made.clicked.connect(lambda: self.placing.emit(paths, key))
        self._batch.add(made)
        return made

    def _show_rows(self) -> None:
        focused = next((n for n, line in enumerate(self.lines) if line.has_focus()), None)
        wanted = self._view.rows[: self._most]
        kept = {line.row.file.path: line for line in self.lines if line.row in wanted}
        for line in self.lines:
            self._rows.removeWidget(line)
            if kept.get(line.row.file.path) is not line:
                line.hide()
                line.deleteLater()
        self.lines = [kept.get(row.file.path) or self._line(row) for row in wanted]
        for place, line in enumerate(self.lines):
            self._rows.addWidget(line)
            line.set_first(first=place == 0)
        left = len(self._view.rows) - len(wanted)
        self.more.setText(_("再显示 {count} 个").format(count=min(left, AT_ONCE)))
        self.more.setHidden(left <= 0)
        if focused is not None and self.lines:
            self.lines[min(focused, len(self.lines) - 1)].focus_first()

    def _line(self, row: TrayRow) -> "TrayLine":
        line = TrayLine(self._theme, self._thumbs, row)
        path, name = row.file.path, row.file.name
        line.placing.connect(lambda key: self.placing.emit([path], key))
        line.choosing.connect(lambda: self.choosing.emit(path, name))
        line.splitting.connect(lambda: self.splitting.emit(path))
        line.discarding.connect(lambda: self.discarding.emit(path, name))
        return line

    def _show_more(self) -> None:
        self._most += AT_ONCE
        self._show_rows()

    def focus_first(self) -> None:
        if self.lines:
            self.lines[0].focus_first()


class TrayLine(QWidget):
    """`placing(key)`; Delete takes the file out, as it does in a slot."""

    placing = Signal(object)
    choosing = Signal()
    splitting = Signal()
    discarding = Signal()

    def __init__(self, theme: Theme, thumbs: Thumbs, row: TrayRow) -> None:
        super().__init__()
        self.row = row
        self._theme = theme
        self._rule = Hairline(theme)
        self.setAccessibleName(row.file.name)
        self.picture = Thumbnail(theme, _PICTURE, ICONS.get(row.family, Icon.DOCUMENT))
        self.picture.set_openable(False)
        self.guesses = [self._guess(one) for one in row.guesses]
        self.other = Button(theme, _("别的格子…"), Kind.GHOST, height=ROW_HEIGHT)
        self.split = Button(theme, _("拆分…"), Kind.GHOST, height=ROW_HEIGHT)
        self.split.setHidden(not row.many)
        self.drop = Button(theme, _("移除"), Kind.GHOST, height=ROW_HEIGHT)
        for link in (self.other, self.split, self.drop):
            link.setAccessibleDescription(row.file.name)
        self.other.clicked.connect(self.choosing)
        self.split.clicked.connect(self.splitting)
        self.drop.clicked.connect(self.discarding)
        thumbs.ready.connect(self._picture_came)
        self._lay_out()
        thumbs.request(row.file, round(_PICTURE.width() * self.devicePixelRatioF()))

    def _guess(self, guess: GuessView) -> Button:
        made = Button(self._theme, guess.label, Kind.PLAIN, height=ROW_HEIGHT)
        made.setToolTip(guess.reason)
        told = _("把“{name}”放进这一格。{reason}")
        words = told.format(name=self.row.file.name, reason=guess.reason)
        made.setAccessibleDescription(words)
        made.clicked.connect(lambda: self.placing.emit(guess.key))
        return made

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Elided(self._theme, self.row.file.name, Elide.MIDDLE))
        told = " · ".join(part for part in (self.row.place, self.row.why) if part)
        words.addWidget(Elided(self._theme, told, Elide.END, Size.DETAIL, token=Token.TEXT2))
        buttons = Flow(across=10, down=6)
        for one in self._buttons:
            buttons.add(one)
        words.addSpacing(4)
        words.addWidget(buttons)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._rule)
        column.addLayout(row)

    def set_first(self, *, first: bool) -> None:
        """A hairline stands between two."""
        self._rule.setHidden(first)

    def has_focus(self) -> bool:
        return any(one.hasFocus() for one in self._buttons)

    @property
    def _buttons(self) -> tuple[Button, ...]:
        return (*self.guesses, self.other, self.split, self.drop)

    def focus_first(self) -> None:
        first = (*self.guesses, self.other)[0]
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Delete:
            self.discarding.emit()
        else:
            super().keyPressEvent(event)

    def _picture_came(self, path: str, image: QImage) -> None:
        if path == self.row.file.path and not image.isNull():
            self.picture.set_image(image, from_top=self.row.family in PAGES)
