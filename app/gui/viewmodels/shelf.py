"""The notices to choose from: listed, installed and renewed in a thread of their own."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain.notice import NoticeProfile
from app.domain.progress import Progress
from app.gui.background import Runner, Task
from app.gui.viewmodels.notice import Choice, choices
from app.notices import drafts, store
from app.texts import _


@dataclass(frozen=True, slots=True)
class Shelved:
    """What lies on the shelf; `new` is what was just installed or renewed, None otherwise.

    `corrected` are copies that she made of another notice.
    """

    choices: tuple[Choice, ...]
    damaged: tuple[str, ...]
    new: NoticeProfile | None = None
    corrected: frozenset[str] = frozenset()
    """By `store.file_name`, as `fixed`."""
    fixed: frozenset[str] = frozenset()
    """What came with the program and cannot be taken off the shelf."""
    said: str = ""
    """What was just done, to be said where it can be seen."""

    def is_corrected(self, profile: NoticeProfile) -> bool:
        return store.file_name(profile) in self.corrected

    def is_removable(self, profile: NoticeProfile) -> bool:
        return store.file_name(profile) not in self.fixed


class Shelf(QObject):
    """`shelved(Shelved)` after each of the calls, `told(str)` where one could not be done."""

    shelved = Signal(object)
    told = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = Runner()

    def refresh(self) -> None:
        self._start(lambda: None)

    def install(self, path: Path) -> None:
        """The file's own name is said, since two notices may bear one title."""
        done = _("已导入“{name}”，就是下面标出来的那一份。").format(name=path.name)
        self._begin(lambda: store.install(path), done).failed.connect(self._fail)

    def renew(self, profile: NoticeProfile, edition: str, dates: Mapping[int, date]) -> Task:
        """Dates by the index of the deadline. Whoever asked is told by the task if it fails."""
        return self._begin(lambda: store.renew(profile.id, edition, dates))

    def remove(self, profile: NoticeProfile) -> None:
        """Submissions that were begun with it keep their own copy."""

        def change() -> None:
            drafts.remove(profile)

        self._start(change)

    def close(self) -> None:
        self._runner.close()

    def _start(self, change: Callable[[], NoticeProfile | None]) -> None:
        self._begin(change).failed.connect(self._fail)

    def _begin(self, change: Callable[[], NoticeProfile | None], done: str = "") -> Task:
        def work(_progress: Progress) -> Shelved:
            new = change()
            today = datetime.now().astimezone().date()
            profiles = store.list_profiles()
            corrected = frozenset(store.file_name(one) for one in profiles if drafts.is_copy(one))
            fixed = frozenset(map(store.file_name, store.builtin()))
            shown = choices(profiles, today)
            return Shelved(shown, store.damaged(), new, corrected, fixed, done)

        task = Task(work)
        task.done.connect(self.shelved)
        self._runner.start(task)
        return task

    def _fail(self, sentence: str, _problem: object) -> None:
        self.told.emit(sentence)
