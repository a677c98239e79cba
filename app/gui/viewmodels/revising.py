"""Correcting the notice that a submission rests on: what is saved is taken over by it."""

from PySide6.QtCore import QObject, Qt, Signal

from app.domain.notice import NoticeProfile
from app.domain.progress import Progress
from app.gui.places import Navigator, Place
from app.gui.viewmodels import revised
from app.gui.viewmodels.reader import Reader
from app.gui.viewmodels.session import Session
from app.workflow import undo
from app.workflow.checking.revising import Revised, revise
from app.workflow.desk import Desk
from app.workflow.notices import keeping
from app.workflow.notices.comparing import Difference, differences


class Revising(QObject):
    """`applied` when the submission has taken over all that was corrected, before that is told.

    `refused` where it could not: what was saved lies on the shelf then, and may be tried again;
    `settled` where it could, also while she goes on correcting.
    `offered(str)`: the notice was corrected elsewhere since, and how; "" where it was not.
    """

    applied = Signal()
    refused = Signal()
    settled = Signal()
    offered = Signal(str)

    def __init__(self, reader: Reader, session: Session, navigator: Navigator) -> None:
        super().__init__(reader)
        self.under_way = False
        self._reader = reader
        self._session = session
        self._navigator = navigator
        self._origin: Place | None = None
        self._since: NoticeProfile | None = None
        reader.saved.connect(self._apply)

    def begin(self, origin: Place | None) -> None:
        self.under_way = True
        self._origin = origin

    def end(self) -> None:
        """Leads back to where she came from."""
        origin, self._origin = self._origin, None
        self.under_way = False
        if origin is not None:
            self._navigator.go(origin)

    def look(self) -> None:
        """Whether the notice was corrected elsewhere, as for another submission."""
        if self._session.state is not None:
            self._session.run(_since).done.connect(self._offer)

    def take_over(self) -> None:
        """What was offered, once; where it fails it is offered anew."""
        since, self._since = self._since, None
        if since is not None:
            self._take_over(since, undo.TAKE_OVER)

    def _offer(self, found: tuple[NoticeProfile, tuple[Difference, ...]] | None) -> None:
        self._since = found[0] if found else None
        self.offered.emit(revised.offered(found[1]) if found else "")

    def _apply(self, profile: NoticeProfile) -> None:
        if self.under_way:
            self._take_over(profile, undo.REVISE)

    def _take_over(self, profile: NoticeProfile, what: str) -> None:
        done: list[Revised] = []
        copied: list[bool] = []

        def change(desk: Desk) -> None:
            copied.append(what == undo.REVISE and desk.profile.id != profile.id)
            done.append(revise(desk, profile, what))

        task = self._session.edit(change)
        task.done.connect(lambda made: self._tell(done[0], made.change, copied=copied[0]))
        task.failed.connect(self._on_failed)

    def _tell(self, done: Revised, change: int, *, copied: bool) -> None:
        """What she went on correcting meanwhile is not taken over yet: she stays at it."""
        if self._reader.busy:  # maybe with that
            again = Qt.ConnectionType.SingleShotConnection
            self._reader.idle.connect(lambda: self._tell(done, change, copied=copied), again)
            return
        if not self._reader.dirty:
            self.applied.emit()
            self.end()
        self.settled.emit()
        state = self._session.state
        last = change if state is not None and state.change == change else 0
        self._navigator.tell(revised.told(done, copied=copied), last)

    def _on_failed(self, _sentence: str, _problem: object) -> None:
        """The session has told why."""
        self.refused.emit()
        self.look()


def _since(desk: Desk, _progress: Progress) -> tuple[NoticeProfile, tuple[Difference, ...]] | None:
    found = keeping.corrected_since(desk.profile)
    return (found, differences(desk.profile, found)) if found else None
