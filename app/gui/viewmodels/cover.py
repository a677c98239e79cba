"""封面: laid out and painted page by page in a thread of its own, saved, printed."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.domain.progress import Progress
from app.gui.background import Runner, Task
from app.gui.viewmodels.cover_pages import picture
from app.gui.viewmodels.packing_cards import name_of
from app.gui.viewmodels.session import Session
from app.gui.viewmodels.state import State
from app.packing import routes as routing
from app.texts import _
from app.workflow.checking.check import Checked
from app.workflow.covers import screen
from app.workflow.covers.cover import Painted
from app.workflow.covers.screen import Laid
from app.workflow.desk import Desk


@dataclass(frozen=True, slots=True)
class CoverView:
    """`pages` 0: nothing can be shown yet, and `sentence` says why.

    `codes`: by route, whether its package is vouched for on this cover.
    """

    pages: int
    title: str
    sentence: str
    draft: bool = True
    codes: tuple[tuple[str, bool], ...] = ()


@dataclass(frozen=True, slots=True)
class PagePicture:
    """`width` in device px, as it was asked for."""

    page: int
    width: int
    image: QImage


class Cover(QObject):
    """`changed(CoverView)`, `painted(PagePicture)`, `told(str)`; `busy(bool)` while it saves.

    `warned(str)` tells what failed.
    """

    changed = Signal(object)
    painted = Signal(object)
    told = Signal(str)
    warned = Signal(str)
    busy = Signal(bool)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._runner = Runner()
        self._state: State | None = None
        self._laid: Laid | None = None
        self._edition = 0
        self._asked: set[tuple[int, int]] = set()
        session.closed.connect(self.close)

    @property
    def laid(self) -> Laid | None:
        return self._laid

    @property
    def suggested(self) -> Path:
        """Beside the submission: what lies in it is not handed in."""
        root = self._state.root.absolute() if self._state else Path.home() / "x"
        return root.parent / _("封面清单.pdf")

    def show_state(self, state: State) -> None:
        """Lays the cover out anew; the old pictures stay until the new ones are there."""
        self._state = state
        if state.report is None:
            self._laid = None
            sentence = _("先检查一遍材料，封面上要印检查结果。检查会自己开始，稍等即可。")
            self.changed.emit(CoverView(0, _("还没有检查"), sentence))
            return
        self._edition += 1
        edition = self._edition
        checked = Checked(replace(state.report, findings=state.findings), state.case)
        desk = Desk(state.root, state.submission, state.profile)
        self._start(lambda: (edition, screen.lay_out(desk, checked)), self._on_laid)

    def ask_page(self, page: int, width: int, ratio: float) -> None:
        """Has a page painted `width` device px wide, once; `painted` brings it."""
        laid, edition = self._laid, self._edition
        if laid is None or (page, width) in self._asked or page >= laid.pages:
            return
        self._asked.add((page, width))

        def work() -> tuple[int, PagePicture]:
            return edition, PagePicture(page, width, picture(laid.document, page, width, ratio))

        self._start(work, self._on_painted)

    def save(self, target: Path) -> None:
        sandbox = self._session.sandbox
        where = screen.with_suffix(target)

        def work(desk: Desk, progress: Progress) -> tuple[Path, Painted]:
            return where, screen.save(desk, sandbox, where, progress)

        task = self._session.run(work)
        task.done.connect(self._on_saved)
        task.ended.connect(self._on_ended)
        self.busy.emit(True)

    def print(self, work: Callable[[], None]) -> None:
        """Paints onto a printer, off the window's thread."""
        self.busy.emit(True)
        task = self._start(work, self._on_printed)
        task.ended.connect(self._on_ended)

    def close(self) -> None:
        self._laid = None  # a page that is still seen asks for no more pictures
        self._edition += 1
        self._runner.close()

    def _start(self, work: Callable[[], Any], done: Callable[[Any], None]) -> Task:
        task = Task(lambda _progress: work())
        task.done.connect(done)
        task.failed.connect(self._on_failed)
        self._runner.start(task)
        return task

    def _on_laid(self, found: tuple[int, Laid]) -> None:
        edition, laid = found
        state = self._state
        if edition != self._edition or state is None:
            return
        self._laid = laid
        self._asked.clear()
        self.changed.emit(_view(state, laid))

    def _on_painted(self, found: tuple[int, PagePicture]) -> None:
        edition, page = found
        if edition == self._edition:
            self.painted.emit(page)

    def _on_saved(self, found: tuple[Path, Painted]) -> None:
        path, made = found
        text = _("封面已存为“{name}”，共 {pages} 页。")
        if made.draft:
            text = _("草稿已存为“{name}”，共 {pages} 页；打包以后请重新存一份。")
        self.told.emit(text.format(name=path.name, pages=made.pages))

    def _on_printed(self, _nothing: object) -> None:
        self.told.emit(_("封面已经送去打印。"))

    def _on_failed(self, sentence: str, _problem: object) -> None:
        self.warned.emit(sentence)

    def _on_ended(self, _task: object) -> None:
        self.busy.emit(False)


def _view(state: State, laid: Laid) -> CoverView:
    codes = tuple(
        (name_of(route), route.id in laid.coded)
        for route in routing.default_routes(state.submission, state.profile)
    )
    if laid.draft:
        text = _("现在印的是草稿，没有二维码。打包以后，每个报送包有一个，供接收单位核对。")
        return CoverView(laid.pages, _("草稿"), text, True, codes)
    if all(coded for _name, coded in codes):
        text = _("每个报送包都有自己的二维码，接收单位扫码就能核对。")
        return CoverView(laid.pages, _("可以打印"), text, False, codes)
    text = _("有的报送包还没有写好，或材料又改过，封面上还没有它的二维码。")
    return CoverView(laid.pages, _("还缺二维码"), text, False, codes)
