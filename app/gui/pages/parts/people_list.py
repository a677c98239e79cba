"""The nominees in their order, and a line to add more."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.gui.pages.parts.people_row import NomineeRow
from app.gui.theme import Size, Theme, Token
from app.gui.viewmodels import people
from app.gui.viewmodels.people import NomineeWords, Row, Told
from app.gui.widgets.buttons import PANEL_HEIGHT, Button, Kind
from app.gui.widgets.card import Card
from app.gui.widgets.icons import Icon
from app.gui.widgets.inputs import LineEdit
from app.gui.widgets.labels import Heading, Text
from app.gui.widgets.marks import Mark, MarkIcon
from app.gui.widgets.painting import smooth


class NomineeList(Card):
    """`added` bears a tuple of names; `moved` an id and a place from 1. Rows move at once."""

    added = Signal(object)
    renamed = Signal(str, str)
    removed = Signal(str)
    moved = Signal(str, int)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme
        self.rows: list[NomineeRow] = []
        self._mark = MarkIcon(theme, Mark.ERROR, 15)
        self._told = Text(theme, "", Size.DETAIL, token=Token.TEXT2, wrap=True)
        self._fault = Text(theme, "", Size.DETAIL, token=Token.ERR, wrap=True)
        self._fault.hide()
        self._list = _Column(theme)
        self.title = Heading(theme, "", Size.CARD_TITLE)
        self.name = LineEdit(theme, "", "")
        self.name.returnPressed.connect(self._add)
        self.add = Button(theme, "", Kind.SOFT, Icon.PLUS, height=PANEL_HEIGHT)
        self.add.clicked.connect(self._add)
        self._lay_out()

    def show_words(self, words: NomineeWords) -> None:
        """Whom or what the notice asks for."""
        self.title.setText(words.title)
        self.name.setPlaceholderText(words.ask)
        self.name.setAccessibleName(words.add)
        self.add.setText(words.add)

    def show_rows(self, rows: Sequence[Row], told: Told) -> None:
        """Keeps the widgets of those that stay, so that the focus stays with them."""
        known = {row.id: row for row in self.rows}
        wanted = [known.pop(row.id) if row.id in known else self._made(row) for row in rows]
        for gone in known.values():
            self._pass_focus(gone)
            gone.hide()
            gone.deleteLater()
        self._order(wanted)
        for number, (widget, row) in enumerate(zip(wanted, rows, strict=True), 1):
            widget.show_row(row, number)
        room = max((widget.files_room for widget in wanted), default=0)
        for widget in wanted:
            widget.set_files_room(room)
        self._told.setText(told.text)
        self._told.setVisible(bool(told.text))
        self._told.set_token(Token.ERR if told.wrong else Token.TEXT2)
        self._mark.setVisible(told.wrong)

    def _lay_out(self) -> None:
        told = QHBoxLayout()
        told.setSpacing(6)
        told.addWidget(self._mark)
        told.addWidget(self._told, 1)
        entry = QHBoxLayout()
        entry.setSpacing(8)
        entry.addWidget(self.name, 1)
        entry.addWidget(self.add)
        self.body.addWidget(self.title)
        self.body.addLayout(told)
        self.body.addWidget(self._list)
        self.body.addLayout(entry)
        self.body.addWidget(self._fault)

    def _made(self, row: Row) -> NomineeRow:
        made = NomineeRow(self._theme, row)
        made.renamed.connect(self.renamed)
        made.removed.connect(self.removed)
        made.stepped.connect(self._step)
        made.handle.dragged.connect(self._list.aim)
        made.handle.dropped.connect(partial(self._drop, row.id))
        return made

    def _order(self, wanted: list[NomineeRow]) -> None:
        if wanted != self.rows:
            self.rows = wanted
            self._list.arrange(wanted)

    def _pass_focus(self, gone: NomineeRow) -> None:
        """A row that goes with the focus in it hands it to its neighbour."""
        held = self.focusWidget()
        if held is None or not gone.isAncestorOf(held):  # type: ignore[redundant-expr]
            return
        at = self.rows.index(gone)
        after = self.rows[at + 1 : at + 2] or self.rows[max(0, at - 1) : at]
        (after[0].remove if after else self.name).setFocus(Qt.FocusReason.TabFocusReason)

    def _add(self) -> None:
        names = people.split_names(self.name.text())
        fault = next((told for name in names if (told := people.name_fault(name))), "")
        self._fault.setText(fault)
        self._fault.setVisible(bool(fault))
        self.name.set_wrong(bool(fault))
        if names and not fault:
            self.name.clear()
            self.added.emit(names)
        self.name.setFocus()

    def _step(self, nominee: str, step: int) -> None:
        at = next(n for n, row in enumerate(self.rows) if row.id == nominee)
        self._move(nominee, at + step)

    def _drop(self, nominee: str) -> None:
        gap = self._list.release()
        if gap is None:
            return
        at = next(n for n, row in enumerate(self.rows) if row.id == nominee)
        self._move(nominee, gap - 1 if gap > at else gap)

    def _move(self, nominee: str, to: int) -> None:
        """`to` from 0; beyond the ends nothing happens."""
        ids = [row.id for row in self.rows]
        if not 0 <= to < len(ids) or ids.index(nominee) == to:
            return
        moved = self.rows[ids.index(nominee)]
        others = [row for row in self.rows if row is not moved]
        self._order([*others[:to], moved, *others[to:]])
        self.moved.emit(nominee, to + 1)


class _Column(QWidget):
    """The rows, and between them the line where a dragged one would come to lie."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: list[NomineeRow] = []
        self._gap: int | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def arrange(self, rows: list[NomineeRow]) -> None:
        self._rows = rows
        for number, row in enumerate(rows):
            self._column.insertWidget(number, row)
        before: QWidget | None = None
        for row in rows:
            for part in (row.handle, row.edit, row.remove):
                if before is not None:
                    QWidget.setTabOrder(before, part)
                before = part

    def aim(self, at: QPoint) -> None:
        """`at` on the screen; the gap counts from 0 above the first row."""
        y = self.mapFromGlobal(at).y()
        self._gap = sum(y > row.geometry().center().y() for row in self._rows)
        self.update()

    def release(self) -> int | None:
        gap, self._gap = self._gap, None
        self.update()
        return gap

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        if self._gap is None or not self._rows:
            return
        last = self._rows[-1].geometry().bottom()
        top = self._rows[self._gap].y() if self._gap < len(self._rows) else last
        line = QRectF(0, max(0, top - 1), self.width(), 2)
        smooth(self).fillRect(line, self._theme.colour(Token.ACCENT))
