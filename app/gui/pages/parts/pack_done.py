"""A package that is written: when and how many, where it lies, what is left to do by hand."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.gui.theme import Size, Theme, Token
from app.gui.viewmodels.packing_panel import PanelView
from app.gui.widgets.labels import Elide, Elided, Text
from app.gui.widgets.marks import Mark, MarkIcon
from app.texts import _


class PackDone(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._text = Text(theme, "", Size.READING, bold=True, token=Token.OK, wrap=True)
        self._place = Elided(theme, "", Elide.MIDDLE, Size.DETAIL, token=Token.TEXT2)
        self._after = Text(theme, _("接下来"), token=Token.TEXT2)
        self._steps: list[QWidget] = []
        self._shown: tuple[str, ...] = ()
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(MarkIcon(theme, Mark.PASSED, 20))
        head.addWidget(self._text, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 0)
        self._column.setSpacing(10)
        self._column.addLayout(head)
        self._column.addWidget(self._place)
        self._column.addSpacing(8)
        self._column.addWidget(self._after)

    def show_done(self, view: PanelView) -> None:
        self._text.setText(view.done)
        self._place.setText(view.place)
        self._place.setHidden(not view.place)
        self._after.setHidden(not view.after)
        if view.after != self._shown:
            self._show_steps(view.after)

    def _show_steps(self, steps: tuple[str, ...]) -> None:
        self._shown = steps
        for step in self._steps:
            step.hide()
            step.deleteLater()
        self._steps = [self._step(number, text) for number, text in enumerate(steps, 1)]
        for step in self._steps:
            self._column.addWidget(step)

    def _step(self, number: int, text: str) -> QWidget:
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(Text(self._theme, f"{number}.", bold=True, token=Token.ACCENT), 0, top)
        row.addWidget(Text(self._theme, text, wrap=True), 1)
        return holder
