"""Pages to be stuck on or handed over: laid out, painted as pictures, printed, saved.

Labels for the envelopes, or for the discs; other sheets are Printed too.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from app.domain.problems import RefusedProblem
from app.domain.progress import Progress
from app.gui.background import Runner, Task
from app.gui.viewmodels.cover import PagePicture
from app.gui.viewmodels.cover_pages import picture
from app.gui.viewmodels.state import State
from app.printing.labels import labels_document
from app.printing.pdf import Document, write_pdf
from app.texts import _
from app.workflow import painting
from app.workflow.covers import screen
from app.workflow.desk import Desk
from app.workflow.packing import envelopes


class Printed(Protocol):
    """What is to be printed; `document` is asked in a worker's thread."""

    @property
    def name(self) -> str: ...

    @property
    def suggested(self) -> Path:
        """Where it would be saved."""

    def document(self, progress: Progress) -> Document:
        """Raises RefusedProblem where there is nothing to print."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """`discs`: labels for discs and their sleeves, else for envelopes with their lists."""

    state: State
    discs: bool

    @property
    def name(self) -> str:
        return _("光盘标签") if self.discs else _("信封标签")

    @property
    def suggested(self) -> Path:
        """Beside the submission, as the cover."""
        root = self.state.root.absolute()
        return root.parent / _("{name}.pdf").format(name=self.name)

    def document(self, progress: Progress) -> Document:
        """Raises RefusedProblem where there is nothing to be labelled."""
        del progress
        state = self.state
        found = envelopes.labels(Desk(state.root, state.submission, state.profile))
        posts, discs = ((), found.discs) if self.discs else (found.envelopes, ())
        if not posts and not discs:
            raise RefusedProblem(_("没有标签要印：没有要寄的材料，也没有要刻的光盘。"))
        with painting.turn():
            return labels_document(posts, discs)


class LabelsMaker(QObject):
    """`laid(pages)`, `painted(PagePicture)`, `saved(Path)`, `told(str)`, `warned(str)`, `idle()`.

    `warned` is what failed.
    """

    laid = Signal(int)
    painted = Signal(object)
    saved = Signal(object)
    told = Signal(str)
    warned = Signal(str)
    idle = Signal()

    def __init__(self, wanted: Printed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted = wanted
        self._runner = Runner()
        self.document: Document | None = None
        self._asked: set[tuple[int, int]] = set()
        self._runner.idle.connect(self.idle)
        self._start(wanted.document, self._on_laid)

    def ask_page(self, page: int, width: int, ratio: float) -> None:
        """Has a page painted `width` device px wide, once."""
        document = self.document
        if document is None or (page, width) in self._asked or page >= len(document.pages):
            return
        self._asked.add((page, width))
        self._start(
            lambda _progress: PagePicture(page, width, picture(document, page, width, ratio)),
            self.painted.emit,
        )

    def save(self, target: Path) -> None:
        document, where = self.document, screen.with_suffix(target)
        if document is not None:
            self._start(lambda _progress: _save(document, where), self.saved.emit)

    def print(self, work: Callable[[], None]) -> None:
        self._start(lambda _progress: work(), self._on_printed)

    def close(self) -> None:
        self.document = None
        self._runner.close()

    def _start(self, work: Callable[[Progress], Any], done: Callable[[Any], None]) -> None:
        task = Task(work)
        task.done.connect(done)
        task.failed.connect(self._on_failed)
        self._runner.start(task)

    def _on_laid(self, document: Document) -> None:
        self.document = document
        self.laid.emit(len(document.pages))

    def _on_printed(self, _nothing: object) -> None:
        self.told.emit(_("{name}已经送去打印。").format(name=self._wanted.name))

    def _on_failed(self, sentence: str, _problem: object) -> None:
        self.warned.emit(sentence)


def _save(document: Document, target: Path) -> Path:
    """Raises RefusedProblem."""
    try:
        with painting.turn():
            write_pdf(document, target)
    except OSError:
        message = _("没能写入“{name}”：文件夹不存在、只读，或磁盘已满。")
        raise RefusedProblem(message.format(name=target.name)) from None
    return target
