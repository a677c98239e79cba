"""A submission that is being begun: what was typed so far, and where it will lie."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain.notice import NoticeProfile
from app.domain.progress import Progress
from app.gui.background import Runner, Task
from app.gui.viewmodels import people
from app.gui.viewmodels.people import Draft
from app.gui.viewmodels.people_draft import DraftPeople
from app.texts import _
from app.workflow.people import unit


class Beginner(QObject):
    """`ready` bears root, profile, unit, recommender, nominees and contact, once, after `start`.

    The disk is asked for a free name in a thread of its own, right before the folder is made.
    """

    changed = Signal()
    ready = Signal(object, object, str, object, object, object)

    def __init__(self, home: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.home = home
        self.profile: NoticeProfile | None = None
        self.people = DraftPeople()
        self._draft = Draft()
        self._underway = False
        self._runner = Runner()

    @property
    def underway(self) -> bool:
        """Whether the folder is being made: nothing may be typed until it is there."""
        return self._underway

    @property
    def root(self) -> Path | None:
        """Where the folder will be; None while the unit has no name."""
        if self.profile is None or not self._draft.unit.strip():
            return None
        return self.home / people.folder_name(self._draft.unit, self.profile)

    @property
    def blocked(self) -> str:
        """Why the submission cannot be made yet; “” when it can."""
        if self._underway:
            return _("正在建立…")
        if self.profile is None:
            return _("先选一份通知")
        return people.blocked(replace(self._draft, root=self.root), self.profile)

    def begin(self, profile: NoticeProfile) -> None:
        """What was typed for another notice stays, but not its kind of recommender."""
        if profile != self.profile:
            self._draft = replace(self._draft, recommender=people.only_kind(profile))
        self.profile = profile

    def write(self, unit_name: str, recommender: str | None, contact: str, phone: str) -> None:
        self._draft = Draft(unit_name, recommender, contact, phone)
        self.changed.emit()

    def move_to(self, folder: str) -> None:
        """The new folder will be made inside this one."""
        self.home = Path(folder)
        self.changed.emit()

    def add(self, names: tuple[str, ...]) -> None:
        self._set(self.people.added(names))

    def rename(self, nominee: str, name: str) -> None:
        self._set(self.people.renamed(nominee, name))

    def remove(self, nominee: str) -> None:
        self._set(self.people.removed(nominee))

    def move(self, nominee: str, position: int) -> None:
        self._set(self.people.moved(nominee, position))

    def start(self) -> None:
        profile, draft, home = self.profile, self._draft, self.home
        if profile is None or self.blocked:
            return

        def work(_progress: Progress) -> Path:
            return people.free_root(home, draft.unit, profile)

        task = Task(work)
        task.done.connect(self._emit_ready)
        task.failed.connect(self.give_back)
        self._underway = True
        self.changed.emit()
        self._runner.start(task)

    def give_back(self) -> None:
        """The folder could not be made: what was typed may be corrected and tried again."""
        if self._underway:
            self._underway = False
            self.changed.emit()

    def close(self) -> None:
        self._runner.close()

    def _set(self, changed: DraftPeople) -> None:
        self.people = changed
        self.changed.emit()

    def _emit_ready(self, root: Path) -> None:
        draft = self._draft
        contact = unit.clean_contact(draft.contact, draft.phone)
        names = tuple(one.name for one in self.people.nominees)
        wanted = names if self.profile and people.wants_nominees(self.profile) else ()
        self.ready.emit(root, self.profile, draft.unit, draft.recommender or None, wanted, contact)
