"""Where sentences appear: a bar below the page until it is closed, and one that offers 撤销."""

import time

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.gui.shell.footer import Footer
from app.gui.theme import SPACE, Theme
from app.gui.widgets.bars import NoticeBar, UndoBar
from app.gui.widgets.mark_shapes import Mark
from app.texts import _

_AT_ONCE = 3
"""Sentences shown together; an older one gives way."""
_OWN_WORDS_SECONDS = 3.0


class Told(QWidget):
    """The sentences told last, oldest first, with 知道了. One that warns gives all its tone."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._sentences: dict[str, Mark | None] = {}
        self.bar = NoticeBar(theme)
        self.bar.link_clicked.connect(self.clear)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.bar)
        self.set_margin(SPACE.margin)
        self.hide()

    @property
    def text(self) -> str:
        return "\n".join(self._sentences)

    def set_margin(self, margin: int) -> None:
        self._column.setContentsMargins(margin, 8, margin, 12)

    def tell(self, sentence: str) -> None:
        self._add(sentence, None)

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

    def pass_on(self) -> None:
        """Another page: what was merely told belonged to the last one, what warns stays."""
        self._sentences = {one: mark for one, mark in self._sentences.items() if mark}
        self._show()

    def clear(self) -> None:
        self._sentences = {}
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
