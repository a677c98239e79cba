"""What the dialog that cuts a video has below its strip: the plan in words, or how far it is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.gui.theme import Size, Theme, Token
from app.gui.widgets.buttons import LinkButton
from app.gui.widgets.labels import Text
from app.gui.widgets.marks import Mark, MarkIcon
from app.gui.widgets.progress import ProgressBox
from app.texts import _

_LINES = 3
"""Obstacles and notes at most; a fourth is told by the third's tooltip."""


class _Line(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.mark = MarkIcon(theme, None, 18)
        self.text = Text(theme, "", Size.DETAIL, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)


class PlanWords(QWidget):
    """What will be done, what comes of it, and what is better known before; or why it cannot be."""

    exact_asked = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._exact = False
        self.headline = Text(theme, "", Size.BASE, wrap=True)
        self.result = Text(theme, "", Size.DETAIL, token=Token.TEXT2, wrap=True)
        self.link = LinkButton(theme, "", size=Size.DETAIL)
        self.link.clicked.connect(self._ask)
        self.lines = [_Line(theme) for _line in range(_LINES)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.headline)
        column.addWidget(self.result)
        for line in self.lines:
            column.addWidget(line)
            line.hide()
        self.link.hide()
        column.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def show_plan(self, headline: str, result: str, notes: Sequence[str]) -> None:
        self.headline.setText(headline)
        self.result.setText(result)
        for text in (self.headline, self.result):
            text.show()
        self._show_lines(notes, Mark.WARNING)

    def show_obstacles(self, sentences: Sequence[str], mark: Mark = Mark.ERROR) -> None:
        for text in (self.headline, self.result):
            text.hide()
        self._show_lines(sentences, mark)

    def show_exact(self, *, moved: bool, exact: bool) -> None:
        """Where the start lies beside the chosen one, it can be had there; and the other way."""
        self._exact = exact
        to_exact, back = _("就从选定的画面开始（要重新压缩）"), _("开头可以稍挪，不用重新压缩")
        self.link.setText(back if exact else to_exact)
        self.link.setVisible(moved or exact)

    def _ask(self) -> None:
        self.exact_asked.emit(not self._exact)

    def _show_lines(self, sentences: Sequence[str], mark: Mark) -> None:
        shown = list(sentences[:_LINES])
        shown += [""] * (_LINES - len(shown))
        for line, sentence in zip(self.lines, shown, strict=True):
            line.mark.set_mark(mark)
            line.text.setText(sentence)
            line.setVisible(bool(sentence))
        self.lines[-1].setToolTip("\n".join(sentences[_LINES:]))


class PlanBox(QWidget):
    """The plan; while it is carried out, how far that is. Neither makes the dialog jump."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.words = PlanWords(theme)
        self.progress = ProgressBox(theme, cancel_inside=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.words)
        column.addWidget(self.progress)
        column.addStretch(1)
        self.setMinimumHeight(self.progress.sizeHint().height())
        self.progress.hide()

    def measure(self) -> None:
        """Makes its height that of what it shows now, without a turn of the event loop."""
        for part in (self.words, self):
            layout = part.layout()
            if layout is not None:
                layout.activate()

    def show_words(self) -> None:
        self.progress.hide()
        self.words.show()

    def show_progress(self) -> None:
        self.progress.start()
        self.words.hide()
        self.progress.show()
