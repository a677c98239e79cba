"""Where sentences appear: a bar below the page until it is closed, and one that offers 撤销."""

import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.gui.shell.footer import Footer
from app.gui.theme import SPACE, Theme
from app.gui.widgets.bars import NoticeBar, UndoBar
from app.gui.widgets.buttons import LinkButton
from app.gui.widgets.mark_shapes import Mark
from app.texts import _

_AT_ONCE = 3
"""Sentences shown together; an older one gives way."""
_OWN_WORDS_SECONDS = 3.0


class Told(QWidget):
    """The sentences told last, oldest first, with 知道了. One that warns gives all its tone.

    Beside the last one 撤销 stands until another change is made, and `undone` when it is taken.
    """

    undone = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._sentences: dict[str, Mark | None] = {}
        self._change = 0
        self.bar = NoticeBar(theme)
        self.bar.link_clicked.connect(self.clear)
        self.undo = LinkButton(theme, _("撤销"))
        self.undo.clicked.connect(self.undone)
        self.bar.add_link(self.undo)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.bar)
        self.set_margin(SPACE.margin)
        self.hide()

    @property
    def text(self) -> str:
        return "\n".join(self._sentences)

    def set_margin(self, margin: int) -> None:
        self._column.setContentsMargins(margin, 8, margin, 12)

    def tell(self, sentence: str, change: int = 0) -> None:
        """`change`: the number of the one that it tells of, 0 where none is to be undone."""
        self._change = change
        self._add(sentence, None)
        self.undo.setAccessibleDescription(sentence)

    def changed_to(self, change: int) -> None:
        """The submission's last change: after another one, 撤销 would take back that."""
        if change != self._change:
            self._change = 0
            self._show()

    def warn(self, sentence: str) -> None:
        """What went wrong or was refused."""
        self._add(sentence, Mark.WARNING)

    def _add(self, sentence: str, mark: Mark | None) -> None:
        self._sentences.pop(sentence, None)
        self._sentences[sentence] = mark
        for older in list(self._sentences)[:-_AT_ONCE]:
            del self._sentences[older]
        self._show()

    def _show(self) -> None:
        self.setHidden(not self._sentences)
        if not self._sentences:
            return
        loudest = next((one for one in self._sentences.values() if one is not None), None)
        self.bar.set_notice(self.text, _("知道了"), loudest)
        self.undo.setVisible(bool(self._change))

    def pass_on(self) -> None:
        """Another page: what was merely told belonged to the last one, what warns stays."""
        self._sentences = {one: mark for one, mark in self._sentences.items() if mark}
        self._change = 0
        self._show()

    def clear(self) -> None:
        self._sentences, self._change = {}, 0
        self._show()


class Undoing:
    """Keeps the dark bar in the footer, where it lies over nothing that may be needed next.

    A page's own words win over the general ones.
    """

    def __init__(self, theme: Theme, footer: Footer) -> None:
        self.bar = UndoBar(theme)
        footer.hold(self.bar)
        self._own_until = 0.0

    def offer(self, sentence: str) -> None:
        self._own_until = time.monotonic() + _OWN_WORDS_SECONDS
        self.bar.offer(sentence)

    def say(self, sentence: str) -> None:
        """What was taken back; it goes by itself."""
        self.bar.say(sentence)

    def offer_general(self, what: str) -> None:
        if not (self.bar.isVisible() and time.monotonic() < self._own_until):
            self.bar.offer(_("{what}，已保存").format(what=what))
