"""Opening submissions: looks first, offers the last good copy, makes the session that holds one.

The engine is imported here when it is first needed, never before the window is painted.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from app.domain.progress import Progress
from app.gui.background import Runner, Task, Work

if TYPE_CHECKING:
    from app.gui.viewmodels.session import Session
    from app.sandbox.sandbox import Sandbox


class Opener(QObject):
    """`opened(Session)` with its first state; `damaged(root, sentence)` where a copy may help."""

    opened = Signal(object)
    damaged = Signal(object, str)
    failed = Signal(str)
    missing = Signal(object)
    warmed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = Runner()
        self._sandbox: Sandbox | None = None
        self._trying: Session | None = None
        self._wanted: Path | None = None

    def warm(self) -> None:
        """Imports the engine in the background, so that the first click finds it there."""
        task = Task(_import_engine)
        task.done.connect(self._on_warm)
        self._runner.start(task)

    def open(self, root: Path) -> None:
        """The last call counts where she clicks twice."""
        from app.workflow import recover

        self._wanted = root
        self._look(lambda _progress: (root, recover.damaged(root)))

    def restore(self, root: Path) -> None:
        from app.workflow import recover

        def work(_progress: Progress) -> tuple[Path, None]:
            recover.restore(root)
            return root, None

        self._wanted = root
        self._look(work)

    def new_session(self) -> "Session":
        """A session without a submission, for one that is being begun."""
        from app.gui.viewmodels.session import Session
        from app.sandbox.sandbox import Sandbox

        if self._sandbox is None:
            self._sandbox = Sandbox()
        return Session(self._sandbox, self)

    def look_for(self, folders: list[Path]) -> None:
        """`missing` brings those of `folders` that are not there."""

        def work(_progress: Progress) -> list[Path]:
            return [folder for folder in folders if not folder.is_dir()]

        task = Task(work)
        task.done.connect(self.missing)
        self._runner.start(task)

    def run(self, task: Task) -> None:
        """Work that is no session's, such as making the example."""
        self._runner.start(task)

    def close(self) -> None:
        """After every session has been closed."""
        self._runner.close()
        if self._sandbox is not None:
            self._sandbox.close()

    def _look(self, work: Work) -> None:
        task = Task(work)
        task.done.connect(self._on_looked)
        task.failed.connect(self._on_failed)
        self._runner.start(task)

    def _on_looked(self, found: tuple[Path, str | None]) -> None:
        root, damage = found
        if root != self._wanted:
            return
        if damage is not None:
            self.damaged.emit(root, damage)
            return
        self._drop_trial()
        session = self.new_session()
        session.changed.connect(self._on_changed)
        session.told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)
        self._trying = session
        session.open(root)

    def _on_changed(self, _state: object) -> None:
        session, self._trying = self._trying, None
        if session is not None:
            session.changed.disconnect(self._on_changed)
            session.told.disconnect(self._on_told)
            self.opened.emit(session)

    def _on_told(self, sentence: str) -> None:
        """What a session tells before its first state is why it has none.

        Heard when the session is done with telling: it is closed here.
        """
        self._drop_trial()
        self.failed.emit(sentence)

    def _on_failed(self, sentence: str, _problem: object) -> None:
        self.failed.emit(sentence)

    def _on_warm(self, _nothing: object) -> None:
        self.warmed.emit()

    def _drop_trial(self) -> None:
        session, self._trying = self._trying, None
        if session is not None:
            session.close()
            session.deleteLater()


def _import_engine(_progress: Progress) -> None:
    """Nothing of Qt's: its types are made when first named, and that in one thread alone.

    The first two are the cover's, and take as long as all the others.
    """
    import pypdf  # noqa: F401
    import segno  # noqa: F401

    import app.checks.engine
    import app.sandbox.sandbox
    import app.workflow.checking.check
    import app.workflow.gathering.gather
    import app.workflow.people.begin
    import app.workflow.recover
    import app.workflow.undo  # noqa: F401
