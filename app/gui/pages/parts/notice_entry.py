"""From the shelf into the reader and back: files, pasted text, kept notices, leaving unsaved."""

import importlib
import pkgutil
from collections import deque
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.domain.notice import NoticeProfile
from app.gui import reader as reading
from app.gui.dialogs.files import begin_in, in_chinese
from app.gui.pages.parts.notice_reading import ReadingCard
from app.gui.theme import Theme
from app.gui.viewmodels.reader import Reader
from app.texts import _

if TYPE_CHECKING:
    from app.gui.reader.page import ReaderPage

_BETWEEN_MS = 10


class Entry(QObject):
    """`opened` when the reader's page is to be shown, `left` when the shelf is.

    `taken` bears the profile with which she goes on.
    """

    opened = Signal()
    left = Signal()
    taken = Signal(object)
    told = Signal(str)

    def __init__(self, theme: Theme, reader: Reader, card: ReadingCard, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._card = card
        self._then: Callable[[], None] | None = None
        self._goes_on = False
        self._revising = False
        self._waiting: deque[str] = deque()
        self._ahead = QTimer(self)
        self._ahead.setInterval(_BETWEEN_MS)
        self._ahead.timeout.connect(self._prepare)
        self.reader = reader
        card.asked.connect(self._ask_file)
        card.pasting.connect(self._ask_text)
        card.cancelled.connect(reader.cancel)
        reader.stepped.connect(card.show_step)
        reader.opened.connect(self._on_opened)
        reader.unread.connect(card.rest)
        reader.stopped.connect(card.rest)
        reader.saved.connect(self._on_saved)
        reader.refused.connect(self._on_stay)

    @cached_property
    def page(self) -> "ReaderPage":
        """Made when a notice was read: nobody else needs it."""
        from app.gui.reader.page import ReaderPage

        made = ReaderPage(self._theme, self.reader)
        made.left.connect(self._leave)
        made.going_on.connect(self._go_on)
        made.told.connect(self.told)
        return made

    def read(self, path: str) -> None:
        self._start()
        self.reader.read(Path(path))

    def paste(self, text: str) -> None:
        self._start()
        self.reader.paste(text)

    def review(self, profile: NoticeProfile) -> None:
        self._start()
        self.reader.edit(profile)

    def revise(self, profile: NoticeProfile, fact: str) -> None:
        """What a submission rests on, with the fact chosen that was misread."""
        self._start(revising=True)
        self.reader.edit(profile, fact)

    def leave(self, then: Callable[[], None]) -> None:
        """At once where all is saved; else when she has saved it or given it up."""
        shown = self.reader.shown
        if shown is None or not shown.unsaved:
            self.reader.forget()
            then()
            return
        from app.gui.reader.leaving import KeepOrDrop

        self._then = then
        dialog = KeepOrDrop(self._theme, self._window, shown.profile.title, revising=self._revising)
        dialog.accepted.connect(self.reader.save)
        dialog.dropped.connect(self._on_dropped)
        dialog.rejected.connect(self._on_stay)
        dialog.open()

    def _start(self, *, revising: bool = False) -> None:
        self._revising = revising
        self._card.start()
        if "page" not in vars(self):
            self._waiting = deque(_modules())
            self._ahead.start()

    def _prepare(self) -> None:
        """Imports and makes the page while the notice is read, a module a turn: 0.2 s in all."""
        if self._waiting:
            importlib.import_module(self._waiting.popleft())
            return
        self._ahead.stop()
        self.page.ensurePolished()

    def _ask_file(self) -> None:
        dialog = QFileDialog(self._window, _("读一份通知"), str(begin_in()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        kinds = "*.docx *.doc *.pdf *.txt *.html *.htm *.mht *.mhtml"
        dialog.setNameFilters([_("通知（{kinds}）").format(kinds=kinds), _("所有文件（*）")])
        dialog.fileSelected.connect(self.read)
        in_chinese(dialog, _("读这份")).open()

    def _ask_text(self) -> None:
        from app.gui.reader.pasting import PasteDialog

        dialog = PasteDialog(self._theme, self._window)
        dialog.pasted.connect(self.paste)
        dialog.open()

    def _on_opened(self) -> None:
        self._card.rest()
        self.page.set_revising(self._revising)
        self.opened.emit()

    def _leave(self) -> None:
        self.leave(self.left.emit)

    def _go_on(self) -> None:
        """Pressed again while it is saved, it is the same wish."""
        if not self._goes_on:
            self._goes_on = True
            self.page.footer.show_saving()
            self.reader.save()

    def _on_saved(self, profile: NoticeProfile) -> None:
        then, self._then = self._then, None
        goes_on, self._goes_on = self._goes_on, False
        if not self._revising:  # else it is to be taken over yet
            self.page.footer.rest()
        if then is not None:
            self.reader.forget()
            then()
        elif goes_on:
            self.taken.emit(profile)
        else:
            self.told.emit(_("已保存，下次在“通知”这一步就能选它。"))

    def _on_dropped(self) -> None:
        then, self._then = self._then, None
        self.reader.forget()
        if then is not None:
            then()

    def _on_stay(self) -> None:
        self._then = None
        self._goes_on = False
        if "page" in vars(self):
            self.page.footer.rest()


def _modules() -> Iterator[str]:
    return (one.name for one in pkgutil.iter_modules(reading.__path__, f"{reading.__name__}."))
