"""Which submission is open, which is being begun, and how one comes to another."""

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.gui.pages.start import StartPage
from app.gui.places import Step
from app.gui.shell.kept import Kept
from app.gui.shell.recents import Recents, documents
from app.gui.theme import Theme
from app.texts import _

if TYPE_CHECKING:
    from app.domain.progress import Progress
    from app.gui.shell.bars import Told
    from app.gui.shell.beginning import Beginning
    from app.gui.shell.folder_watch import FolderWatch
    from app.gui.shell.frame import Frame
    from app.gui.shell.opener import Opener
    from app.gui.viewmodels.session import Session


class Rooms(QWidget):
    """Shows the start page or a frame. `frame` is the submission's, `beginning` a new one's.

    `framed(Frame)` when one was made. What the first paint does not need is made when it is used.
    """

    framed = Signal(object)

    def __init__(self, theme: Theme, settings: Kept) -> None:
        super().__init__()
        self._theme = theme
        self.recents = Recents(settings, self)
        self.start = StartPage(theme)
        self.frame: Frame | None = None
        self.beginning: Beginning | None = None
        self._restoring: Path | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        self._column = column
        self._wire()
        self.start.show_recents(self.recents.rows)

    @cached_property
    def told(self) -> "Told":
        """The sentences of the start page; a frame has its own bar."""
        from app.gui.shell.bars import Told

        told = Told(self._theme)
        self._column.addWidget(told)
        return told

    @cached_property
    def opener(self) -> "Opener":
        from app.gui.shell.opener import Opener

        opener = Opener(self)
        opener.opened.connect(self._on_opened)
        opener.damaged.connect(self._on_damaged)
        opener.failed.connect(self.tell)
        opener.missing.connect(self.start.show_missing)
        return opener

    @cached_property
    def watch(self) -> "FolderWatch":
        from app.gui.shell.folder_watch import FolderWatch

        watch = FolderWatch(self)
        watch.gone.connect(self._on_gone)
        watch.back.connect(self._on_back)
        return watch

    @property
    def shown(self) -> "Frame | None":
        """The frame in sight; None on the start page."""
        here = self._stack.currentWidget()
        return next((one for one in (self.frame, self.beginning) if one is here), None)

    @property
    def busy(self) -> bool:
        return self._unsettled is not None or any(
            one.session.busy for one in (self.frame, self.beginning) if one
        )

    @property
    def _unsettled(self) -> "Frame | None":
        """Where a notice is being read or corrected that would be lost with the window."""
        return next((one for one in (self.beginning, self.frame) if one and one.unsaved), None)

    @property
    def _unsaved(self) -> "Beginning | None":
        """Where a notice is being read that would be lost."""
        return self.beginning if self.beginning and self.beginning.unsaved else None

    def tell(self, sentence: str) -> None:
        """What went wrong."""
        (self.shown or self.told).warn(sentence)

    def inform(self, sentence: str) -> None:
        (self.shown or self.told).tell(sentence)

    def show_start(self) -> None:
        """What is open stays open; it is the first of the recent ones."""
        if self._unsaved is not None:
            self._unsaved.settle(self.show_start)
            return
        self._leave_beginning()
        self._stack.setCurrentWidget(self.start)
        self.look_for_recents()

    def look_for_recents(self) -> None:
        self.opener.look_for([one.folder for one in self.recents.rows])

    def begin(self) -> None:
        """新建: the frame with the notices to choose from."""
        from app.gui.shell.beginning import Beginning

        if self._unsaved is not None:
            self._unsaved.settle(self.begin)
            return
        self._leave_beginning()
        session = self.opener.new_session()
        session.changed.connect(self._on_begun)
        self.beginning = Beginning(self._theme, session)
        self.beginning.left.connect(self._on_left)
        self._show(self.beginning)

    def ask_open(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        from app.gui.dialogs.files import in_chinese

        dialog = QFileDialog(self, _("打开报送稿文件夹"), str(self.recents.last_folder))
        in_chinese(dialog, _("打开"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._on_folder)
        dialog.open()

    def open(self, root: Path) -> None:
        if self._unsaved is not None:
            self._unsaved.settle(partial(self.open, root))
            return
        if self.frame is not None and self._root_of(self.frame) == root:
            self._leave_beginning()
            self._stack.setCurrentWidget(self.frame)
            return
        self.leave(lambda: self.opener.open(root))

    def make_example(self) -> None:
        from app.gui.background import Task
        from app.gui.dialogs.making_example import MakingExample
        from app.workflow.gathering import example

        parent = documents()

        def work(progress: "Progress") -> Path:
            return example.make(parent, progress)

        task = Task(work)
        dialog = MakingExample(self._theme, self, task)
        task.done.connect(self.open)
        task.failed.connect(self._on_failed)
        self.opener.run(task)
        dialog.open()

    def leave(self, then: Callable[[], None]) -> None:
        """Calls `then` at once, or when nothing runs any more or she says to stop it."""
        if self._unsettled is not None:
            self._unsettled.settle(partial(self.leave, then))
            return
        frames = [one for one in (self.beginning, self.frame) if one is not None]
        at_work = next((one for one in frames if one.session.busy), None)
        if at_work is None:
            then()
            return
        from app.gui.shell.closing import Leaving

        leaving = Leaving(self._theme, at_work.session, self)
        leaving.free.connect(then)
        leaving.start()

    def close_all(self) -> None:
        """Stops what runs and waits for it; nothing of ours is left running."""
        self.watch.close()
        for one in (self.beginning, self.frame):
            if one is not None:
                one.session.close()
        self.opener.close()

    def _wire(self) -> None:
        self.start.new_asked.connect(self.begin)
        self.start.open_asked.connect(self.ask_open)
        self.start.example_asked.connect(self.make_example)
        self.start.opened.connect(self.open)
        self.start.forgotten.connect(self.recents.forget)
        self.recents.changed.connect(self._show_recents)

    def _on_opened(self, session: "Session") -> None:
        from app.gui.shell.frame import Frame

        frame = Frame(self._theme, session)
        if session.state is not None:
            frame.show_state(session.state)
        self._adopt(frame)
        session.check_now()

    def _on_begun(self, _state: object) -> None:
        """The first state of a new submission: its frame goes on as any other."""
        begun, self.beginning = self.beginning, None
        if begun is not None:
            begun.session.changed.disconnect(self._on_begun)
            self._adopt(begun)

    def _adopt(self, frame: "Frame") -> None:
        self._leave_beginning()
        self._drop(self.frame)
        self.frame = frame
        self.told.clear()
        self._show(frame)
        frame.show_step(Step.GATHER)
        frame.page.setFocus(Qt.FocusReason.MouseFocusReason)
        state = frame.session.state
        if state is not None:
            from app.gui.viewmodels.shell import title_of

            self.recents.opened(state.root, title_of(state.profile), state.submission.unit.name)
            self.watch.watch(state.root)

    def _show(self, frame: "Frame") -> None:
        if self._stack.indexOf(frame) < 0:
            self._stack.addWidget(frame)
            frame.rail.home_asked.connect(self.show_start)
            self.framed.emit(frame)
        self._stack.setCurrentWidget(frame)

    def _drop(self, frame: "Frame | None") -> None:
        if frame is not None:
            frame.session.close()
            self._stack.removeWidget(frame)
            frame.session.deleteLater()
            frame.deleteLater()

    def _leave_beginning(self) -> None:
        begun, self.beginning = self.beginning, None
        self._drop(begun)

    def _on_left(self) -> None:
        self._leave_beginning()
        self._stack.setCurrentWidget(self.frame or self.start)

    def _on_folder(self, folder: str) -> None:
        self.open(Path(folder))

    def _show_recents(self) -> None:
        self.start.show_recents(self.recents.rows)

    def _on_damaged(self, root: Path, sentence: str) -> None:
        from app.gui.dialogs.asking import Asking

        self._restoring = root
        dialog = Asking(
            self._theme,
            self,
            _("报送稿损坏了"),
            sentence,
            yes=_("恢复并打开"),
            no=_("先不打开"),
        )
        dialog.accepted.connect(self._on_restore)
        dialog.open()

    def _on_restore(self) -> None:
        if self._restoring is not None:
            self.opener.restore(self._restoring)

    def _on_failed(self, sentence: str, _problem: object) -> None:
        self.tell(sentence)

    def _on_gone(self, root: Path) -> None:
        sentence = _(
            "报送稿文件夹“{name}”不见了：可能拔出了U盘，或移动了文件夹。放回原处后接着做。"
        )
        self.tell(sentence.format(name=root.name))

    def _on_back(self, root: Path) -> None:
        self.inform(_("报送稿文件夹“{name}”回来了，可以接着做。").format(name=root.name))

    def _root_of(self, frame: "Frame") -> Path | None:
        return frame.session.state.root if frame.session.state else None
