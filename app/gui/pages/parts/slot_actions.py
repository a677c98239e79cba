"""What she does with the files of a slot, and how far the taking in is."""

import tempfile
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from app.domain.facts import Family
from app.domain.notice import Item
from app.domain.problems import Problem
from app.domain.progress import Progress
from app.domain.submission import SlotKey
from app.gui.dialogs.files import ask_file, ask_files, ask_folder
from app.gui.places import Navigator
from app.gui.viewmodels import slot_drops
from app.gui.viewmodels.session import Session
from app.gui.viewmodels.slot_files import FileView
from app.submissions import layout
from app.texts import _
from app.workflow.desk import Desk
from app.workflow.gathering import dropping, gather, tray
from app.workflow.gathering.dropping import Dropped

if TYPE_CHECKING:
    from app.gui.viewmodels.by_hand import Deed


class SlotActions(QObject):
    """`working(Task)`: files are being taken in. `mending(Offer)`: one is to be mended.

    `doing(Deed)`: what she wants of a file though nothing is wrong with it. `doubting(SlotKey)`:
    what the notice asks there was misread.
    """

    working = Signal(object)
    mending = Signal(object)
    doing = Signal(object)
    doubting = Signal(object)

    def __init__(self, session: Session, navigator: Navigator, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._navigator = navigator
        self._window = parent
        self._viewed: tempfile.TemporaryDirectory[str] | None = None
        self._told = False
        self._waiting: list[tuple[SlotKey, Item]] = []
        session.closed.connect(self._clear_copies)

    def choose(self, key: SlotKey, item: Item) -> None:
        """A file picker, then into this slot whatever it is: check judges."""
        chosen = self._pick(_("选择要放入“{item}”的文件").format(item=item.name))
        if chosen:
            self.add(chosen, key)

    def choose_for_any(self) -> None:
        chosen = self._pick(_("选择要放入的文件"))
        if chosen:
            self.drop_elsewhere(chosen)

    def choose_folder(self) -> None:
        title = _("选择要放入的文件夹")
        chosen = ask_folder(self._window, title, accept=_("放入"))
        if chosen:
            self.drop_elsewhere([chosen])

    def add(self, paths: Sequence[Path], key: SlotKey) -> None:
        task = self._session.add(paths, key)
        self.working.emit(task)

    def drop(self, paths: Sequence[Path], key: SlotKey, item: Item) -> None:
        """Files or folders on a card: what the slot cannot be meant for is left out, and told."""
        self._look_into(paths, (key, item))

    def drop_elsewhere(self, paths: Sequence[Path]) -> None:
        """Files, folders or zips that name no slot: the program finds where each belongs."""
        self.working.emit(self._session.sort(paths))

    def place(self, paths: Sequence[str], key: SlotKey) -> None:
        """Out of the tray into a slot."""
        wanted = list(paths)
        self._session.edit(lambda desk: tray.place_all(desk, wanted, key))

    def discard(self, path: str, name: str) -> None:
        """Out of the tray, without a question: the bar offers 撤销."""
        told = _("已移除“{name}”").format(name=name)
        self._change(lambda desk: tray.discard(desk, path), told)

    def deeds(self, key: SlotKey, view: FileView) -> "tuple[Deed, ...]":
        """What can be done to a file by hand."""
        from app.gui.viewmodels import by_hand  # not needed to open the window

        state = self._session.state
        return by_hand.deeds(state, key, view.file) if state is not None else ()

    def split(self, path: str) -> None:
        """A PDF, in a slot or in the tray, is to become several."""
        from app.gui.viewmodels.by_hand import splitting

        self.doing.emit(splitting(path))

    def set_aside(self, view: FileView) -> None:
        """Out of its slot into the tray."""
        path = view.file.path
        told = _("“{name}”已移到待归位").format(name=view.name)
        self._change(lambda desk: tray.to_tray(desk, path), told)

    def replace(self, view: FileView, key: SlotKey) -> None:
        title = _("选择换上的文件")
        found = ask_file(self._window, title, accept=_("换上"))
        if found:
            self.working.emit(self._session.replace(view.file.path, found, key))

    def remove(self, view: FileView) -> None:
        """Without a question: the bar offers 撤销."""
        path = view.file.path
        told = _("已移除“{name}”").format(name=view.name)
        self._change(lambda desk: gather.remove(desk, path), told)

    def _change(self, change: Callable[[Desk], Any], told: str) -> None:
        """Told, and offered to be taken back, when it is done: it may fail."""
        self._session.edit(change).done.connect(partial(self._offer, told))

    def _offer(self, told: str, _state: object) -> None:
        self._navigator.offer_undo(told)

    def move(self, path: str, position: int) -> None:
        self._session.edit(lambda desk: gather.move(desk, path, position))

    def open(self, view: FileView) -> None:
        """A copy in the system's program: the stored file must stay what it was.

        A file of a kind that is no document is shown in its folder instead: it might be a program.
        """
        if view.family is Family.OTHER:
            self.reveal(view)
            return
        path, folder = view.file.path, self._copies()
        self._run(lambda desk, _p: dropping.copy_to_look_at(desk, path, folder), self._show_copy)

    def reveal(self, view: FileView) -> None:
        del view
        if self._session.state:
            folder = self._session.state.root / layout.FILES
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _show_copy(self, path: object) -> None:
        if not isinstance(path, Path):
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._navigator.warn(_("这台电脑上没有能打开“{name}”的程序。").format(name=path.name))
        elif not self._told:
            self._told = True
            text = _("打开的是副本，在里面改动不会进到报送稿里；要改，请改原件，再用“更换”放进来。")
            self._navigator.tell(text)

    def _pick(self, title: str) -> list[Path]:
        return ask_files(self._window, title, accept=_("放入"))

    def _look_into(self, paths: Sequence[Path], into: tuple[SlotKey, Item]) -> None:
        """Folders are read off the window's thread; a stick may be slow."""
        dropped = list(paths)
        self._waiting.append(into)
        self._run(lambda desk, progress: _files(dropped, desk, progress), self._looked)

    def _run(self, work: Callable[[Desk, Progress], Any], done: Callable[[object], None]) -> None:
        """The session starts a task before it hands it out: the work waits until all is wired."""
        wired = threading.Event()

        def gated(desk: Desk, progress: Progress) -> Any:
            wired.wait()
            return work(desk, progress)

        self._session.run(gated).done.connect(done)
        wired.set()

    def _looked(self, found: object) -> None:
        """Drops are looked into in the order they came."""
        into = self._waiting.pop(0)
        if isinstance(found, Problem):
            self._navigator.warn(str(found))
            return
        if not isinstance(found, Dropped):
            return
        sentences = self._take(found.files, *into) if found.files else []
        if found.left_out:
            sentences.append(_left_out(found.left_out))
        elif not found.files:
            sentences.append(_("这个文件夹里没有文件。"))
        if sentences:
            self._navigator.tell("".join(sentences))

    def _take(self, files: Sequence[Path], key: SlotKey, item: Item) -> list[str]:
        """What is to be told of those that the item does not take."""
        fitting, others = slot_drops.split(item, files)
        if fitting:
            self.add(fitting, key)
        if not others:
            return []
        text = _("有 {count} 个文件不是“{item}”收的，没有放入，例如“{name}”。")
        return [text.format(count=len(others), item=item.name, name=others[0].name)]

    def _copies(self) -> Path:
        if self._viewed is None:
            self._viewed = tempfile.TemporaryDirectory(prefix="beiqi-", ignore_cleanup_errors=True)
        return Path(self._viewed.name)

    def _clear_copies(self) -> None:
        """What another program still holds open stays until the system clears its own folder."""
        if self._viewed is not None:
            with suppress(OSError):
                self._viewed.cleanup()
            self._viewed = None


def _left_out(told: Sequence[str]) -> str:
    """The first, and how many more there are."""
    if len(told) == 1:
        return told[0]
    return _("{first}另有 {count} 个也没有放入。").format(first=told[0], count=len(told) - 1)


def _files(dropped: Sequence[Path], desk: Desk, progress: Progress) -> Dropped | Problem:
    """A problem is an answer here, so that every drop has one and their order holds."""
    try:
        return dropping.files_in(dropped, desk.root, progress)
    except Problem as problem:
        return problem
