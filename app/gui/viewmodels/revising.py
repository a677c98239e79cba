"""Correcting the notice that a submission rests on: what is saved is taken over by it."""

from PySide6.QtCore import QObject, Signal

from app.domain.notice import NoticeProfile
from app.gui.places import Navigator, Place
from app.gui.viewmodels import revised
from app.gui.viewmodels.reader import Reader
from app.gui.viewmodels.session import Session
from app.workflow.desk import Desk
from app.workflow.notices.revising import Revised, revise


class Revising(QObject):
    """`applied` when the submission has taken over what was saved, before that is told."""

    applied = Signal()

    def __init__(self, reader: Reader, session: Session, navigator: Navigator) -> None:
        super().__init__(reader)
        self.under_way = False
        self._session = session
        self._navigator = navigator
        self._origin: Place | None = None
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

    def _apply(self, profile: NoticeProfile) -> None:
        if not self.under_way:
            return
        done: list[Revised] = []
        copied: list[bool] = []

        def change(desk: Desk) -> None:
            copied.append(desk.profile.id != profile.id)
            done.append(revise(desk, profile))

        task = self._session.edit(change)
        task.done.connect(lambda _state: self._tell(done[0], copied=copied[0]))

    def _tell(self, done: Revised, *, copied: bool) -> None:
        self.applied.emit()
        self.end()
        self._navigator.tell(revised.told(done, copied=copied))
