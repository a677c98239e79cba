"""Requirements on the left, the notice's own words on the right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.gui.theme import Size, Theme, Token, font
from app.gui.viewmodels.notice import Block, Clause, doubts
from app.gui.widgets.buttons import LinkButton
from app.gui.widgets.card import Card, Hairline
from app.gui.widgets.labels import Heading, Text
from app.gui.widgets.marks import Chip, Tone
from app.gui.widgets.painting import plate, smooth
from app.reporting import words
from app.reporting.quoting import excerpt
from app.reporting.requirements import Line
from app.texts import _

_WIDEST_LABEL = 150


class Quoted(QFrame):
    """The notice's own words; marked while they are what was looked for."""

    def __init__(self, theme: Theme, quotes: list[str]) -> None:
        super().__init__()
        self._theme = theme
        self._marked = False
        shown = [excerpt(quote) for quote in quotes]
        self.setAccessibleName(_("通知原文"))
        self.setAccessibleDescription("\n".join(shown))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        self._texts = [_spoken(theme, quote) for quote in shown]
        for text in self._texts:
            column.addWidget(text)
        theme.changed.connect(self.update)

    @property
    def marked(self) -> bool:
        return self._marked

    def set_marked(self, marked: bool) -> None:
        self._marked = marked
        for text in self._texts:
            text.set_token(Token.TEXT if marked else Token.TEXT2)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        ground = Token.MARK if self._marked else Token.SUNKEN
        edge = self._theme.colour(Token.WARN) if self._marked else None
        plate(smooth(self), self.rect(), 8.0, self._theme.colour(ground), edge, 2.0)


class ClauseRow(QWidget):
    """Lines that rest on the same words. Where there are no lines, the words alone."""

    def __init__(self, theme: Theme, clause: Clause, label_width: int) -> None:
        super().__init__()
        self.clause = clause
        self.quoted: Quoted | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        if clause.lines:
            row.addLayout(_facts(theme, clause, label_width), 1)
        row.addLayout(self._words(theme), 1)

    def _words(self, theme: Theme) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(6)
        if self.clause.quotes:
            self.quoted = Quoted(theme, [one.quote for one in self.clause.quotes])
            column.addWidget(self.quoted)
        if self.clause.doubts:
            column.addLayout(_chips(theme, self.clause.doubts))
        column.addStretch(1)
        return column


class BlockCard(Card):
    """One thing asked for, with its clauses parted by hairlines.

    `revising` bears the fact of it that is looked at first.
    """

    revising = Signal(str)

    def __init__(self, theme: Theme, block: Block) -> None:
        super().__init__(theme)
        self.rows: list[ClauseRow] = []
        self.body.setSpacing(12)
        self.setAccessibleName(block.title)
        if block.title:
            self.body.addLayout(self._head(theme, block))
        labels = [line.label for clause in block.clauses for line in clause.lines]
        width = _label_width(labels)
        for clause in block.clauses:
            if self.rows and block.clauses[0].lines:
                self.body.addWidget(Hairline(theme))
            row = ClauseRow(theme, clause, width)
            self.rows.append(row)
            self.body.addWidget(row)

    def _head(self, theme: Theme, block: Block) -> QHBoxLayout:
        title = Heading(theme, block.title, Size.CARD_TITLE)
        title.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(title, 1)
        if block.tag:
            row.addWidget(Chip(theme, block.tag), 0, Qt.AlignmentFlag.AlignTop)
        if block.fact:
            wrong = LinkButton(theme, _("读错了？改正…"), size=Size.DETAIL)
            wrong.setAccessibleDescription(block.title)
            wrong.clicked.connect(lambda: self.revising.emit(block.fact))
            row.addWidget(wrong, 0, Qt.AlignmentFlag.AlignTop)
        return row


def _facts(theme: Theme, clause: Clause, label_width: int) -> QVBoxLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    for number, line in enumerate(clause.lines):
        _add_line(grid, number, theme, line, label_width)
    column = QVBoxLayout()
    column.setContentsMargins(0, 6, 0, 0)
    column.addLayout(grid)
    column.addStretch(1)
    return column


def _add_line(grid: QGridLayout, number: int, theme: Theme, line: Line, label_width: int) -> None:
    text = _spoken(theme, words.visible(line.text), Size.BASE, Token.TEXT)
    text.setAccessibleName(f"{line.label}：{line.text}" if line.label else line.text)
    text.setAccessibleDescription(_("、").join(doubts(line)))
    text.setAlignment(Qt.AlignmentFlag.AlignTop)
    if doubts(line):
        grid.addLayout(_chips(theme, doubts(line)), number, 2, Qt.AlignmentFlag.AlignTop)
    if not line.label:
        grid.addWidget(text, number, 0, 1, 2)
        return
    label = _spoken(theme, words.visible(line.label))
    label.setFixedWidth(label_width)
    label.setContentsMargins(0, 1, 0, 0)
    grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignTop)
    grid.addWidget(text, number, 1)


def _chips(theme: Theme, told: tuple[str, ...]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(6)
    for doubt in told:
        row.addWidget(Chip(theme, doubt, tone=Tone.WARN))
    row.addStretch(1)
    return row


def _spoken(theme: Theme, text: str, size: int = Size.DETAIL, token: Token = Token.TEXT2) -> Text:
    return Text(theme, text, size, token=token, wrap=True)


def _label_width(labels: list[str]) -> int:
    metrics = QFontMetrics(font(Size.DETAIL))
    widest = max((metrics.horizontalAdvance(one) for one in labels), default=0)
    return min(_WIDEST_LABEL, widest + 2)
