"""The pages of a PDF as they are drawn, one after the other; the window never waits for them."""

import functools

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.domain.progress import Progress
from app.gui.background import Runner, Task
from app.gui.mailbox import Mailbox
from app.gui.viewmodels.state import State
from app.sandbox.sandbox import Sandbox
from app.workflow.desk import Desk
from app.workflow.mending import pdf_pages


class PdfPages(QObject):
    """`counted(pages)` first, then `drawn(number, image)` of each; or `failed(sentence)`.

    `number` from 1; a null image where a page cannot be drawn.
    """

    counted = Signal(int)
    drawn = Signal(int, QImage)
    failed = Signal(str)

    def __init__(self, state: State, path: str, sandbox: Sandbox, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = Runner()
        self._mailbox = Mailbox(self)
        self._closed = False
        self._desk = Desk(state.root, state.submission, state.profile, read_only=True)
        self._path = path
        self._sandbox = sandbox

    @property
    def busy(self) -> bool:
        return self._runner.busy

    def begin(self) -> None:
        task = Task(self._draw)
        task.failed.connect(self._on_failed)
        task.ended.connect(self._on_ended)
        self._mailbox.await_one()
        self._runner.start(task)

    def close(self) -> None:
        """Waits for the page that is being drawn; nothing is told after."""
        self._closed = True
        self._runner.close()

    def _draw(self, progress: Progress) -> None:
        """In the runner's thread. Raises Cancelled between two pages."""
        count = pdf_pages.page_count(self._desk, self._path, self._sandbox)
        self._mailbox.post(lambda: self._tell_count(count))
        for page in pdf_pages.pages(self._desk, self._path, self._sandbox):
            progress.step(page.number / count, "")
            image = _jpeg(page.jpeg)
            self._mailbox.post(functools.partial(self._tell, page.number, image))

    def _tell_count(self, count: int) -> None:
        if not self._closed:
            self.counted.emit(count)

    def _tell(self, number: int, image: QImage) -> None:
        if not self._closed:
            self.drawn.emit(number, image)

    def _on_failed(self, sentence: str, _problem: object) -> None:
        if not self._closed:
            self.failed.emit(sentence)

    def _on_ended(self, _task: object) -> None:
        self._mailbox.empty()
        self._mailbox.done_one()


def _jpeg(content: bytes) -> QImage:
    """The format is named: no other decoder of Qt's ever sees these bytes."""
    image = QImage()
    if content:
        image.loadFromData(content, "JPEG")
    return image
