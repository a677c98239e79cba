"""写入前检查: each thing that was looked at, with its figure; and what stands in the way."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.gui.places import Place
from app.gui.theme import Size, Theme, Token
from app.gui.viewmodels.packing_blockers import Blocker
from app.gui.widgets.buttons import LinkButton
from app.gui.widgets.labels import Text
from app.gui.widgets.marks import Mark, MarkIcon
from app.texts import _
from app.workflow.packing.preflight import Line

_CHANGES_SHOWN = 20


class PackChecks(QWidget):
    """A row a line; names that will be changed are listed below theirs."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines: tuple[Line, ...] | None = None
        self._rows: list[QWidget] = []
        self._title = Text(theme, _("写入前检查"), token=Token.TEXT2)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self._title)

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        if lines == self._lines:
            return
        self._lines = lines
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [self._row(line) for line in lines]
        for row in self._rows:
            self._column.addWidget(row)

    def _row(self, line: Line) -> QWidget:
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        mark = Mark.ERROR if not line.good else Mark.WARNING if line.changes else Mark.PASSED
        text = Text(self._theme, line.text, wrap=True)
        fact = Text(self._theme, line.fact, Size.DETAIL, token=Token.TEXT2)
        row.addWidget(MarkIcon(self._theme, mark, 18))
        row.addWidget(text, 1)
        row.addWidget(fact)
        changed = [f"{one.wanted} → {one.given}" for one in line.changes[:_CHANGES_SHOWN]]
        if len(line.changes) > _CHANGES_SHOWN:
            changed.append(_("还有 {count} 个").format(count=len(line.changes) - _CHANGES_SHOWN))
        if changed:
            text.setText("\n".join((line.text, *changed)))
        return holder


class PackBlockers(QWidget):
    """What stands in the way, each with the link that leads there."""

    go = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[Blocker, ...] | None = None
        self._rows: list[QWidget] = []
        self.links: list[LinkButton] = []
        self._more = Text(theme, "", Size.DETAIL, token=Token.TEXT2)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addWidget(self._more)

    def show_blockers(self, found: tuple[Blocker, ...], more: int) -> None:
        self._more.setText(_("还有 {count} 项，解决这些以后再看。").format(count=more))
        self._more.setHidden(not more)
        if found == self._shown:
            return
        self._shown = found
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self.links = []
        self._rows = [self._row(one) for one in found]
        for place, row in enumerate(self._rows):
            self._column.insertWidget(place, row)

    def _row(self, blocker: Blocker) -> QWidget:
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        mark = Mark.MISSING if blocker.missing else Mark.ERROR
        link = LinkButton(self._theme, blocker.link)
        link.setAccessibleDescription(blocker.text)
        link.clicked.connect(self._on_link)
        self.links.append(link)
        top = Qt.AlignmentFlag.AlignTop
        icon = MarkIcon(self._theme, mark, 18)
        text = Text(self._theme, blocker.text, wrap=True)
        text.setAlignment(top)
        text.setContentsMargins(0, 2, 0, 0)
        aside = QVBoxLayout()
        aside.setContentsMargins(0, 4, 0, 0)
        aside.addWidget(icon, 0, top)
        row.addLayout(aside)
        row.addWidget(text, 1)
        row.addWidget(link, 0, top)
        return holder

    def _on_link(self) -> None:
        """The place of the link that was pressed, in the order of the rows."""
        place: Place | None = next(
            (
                one.place
                for one, link in zip(self._shown or (), self.links, strict=True)
                if link is self.sender()
            ),
            None,
        )
        if place is not None:
            self.go.emit(place)
