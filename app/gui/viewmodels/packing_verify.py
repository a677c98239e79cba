"""Reading a package from its medium once more: at once, or after it was out and in again."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.progress import Progress
from app.gui.background import Runner, Task
from app.gui.viewmodels.packing_cards import clock
from app.gui.viewmodels.packing_forms import Form, verified_at
from app.gui.viewmodels.packing_route import Verdict
from app.texts import N_, _
from app.workflow.packing.replug import Replug, Step, verify_again
from app.workflow.packing.verify import Verified, verify

_LOOK_EVERY_MS = 500
_AGAIN = N_("{at} 又核对一次，{count} 个文件全部一致")
_REPLUGGED = N_("{at} 拔出又插入后再核对，{count} 个文件全部一致")
_BAD = N_("{at} 又核对一次，发现 {problems} 处问题，不要报送，请重新写一份")


@dataclass(frozen=True, slots=True)
class Wanted:
    """The package of a route; `count` of its materials: it holds lists and papers besides."""

    route: str
    place: Path
    form: Form
    manifest_sha512: str
    count: int


class Verifier(QObject):
    """`verdicts` by route; `current` is the one that is being read, `waiting` for which step."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.verdicts: dict[str, Verdict] = {}
        self.current: str | None = None
        self.waiting: Step | None = None
        self._wanted: Wanted | None = None
        self._good = ""
        self._replug: Replug | None = None
        self._runner = Runner()
        self._looks = Runner()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)

    def verify(self, wanted: Wanted) -> None:
        """Where it lies, now."""

        def work(progress: Progress) -> Verified:
            return verify(verified_at(wanted.place, wanted.form), progress)

        self._start(wanted, _(_AGAIN), work)

    def follow(self, wanted: Wanted) -> None:
        """Out and in again, then read: until `stop`, or until it was read."""
        self._wanted = wanted
        self._replug = Replug(wanted.place, wanted.manifest_sha512)
        self.waiting = Step.TAKE_OUT
        self._timer.start()
        self.changed.emit()

    def stop(self) -> None:
        """Waits no longer for the stick."""
        self._timer.stop()
        self._replug, self.waiting = None, None
        self.changed.emit()

    def forget(self, route: str) -> None:
        self.verdicts.pop(route, None)

    def close(self) -> None:
        self._timer.stop()
        self._runner.close()
        self._looks.close()

    def _start(self, wanted: Wanted, good: str, work: Callable[[Progress], Verified]) -> None:
        if self.current is not None:
            return
        self._wanted, self._good, self.current = wanted, good, wanted.route
        task = Task(work)
        task.done.connect(self._on_verified)
        task.failed.connect(self._on_unverifiable)
        self.changed.emit()
        self._runner.start(task)

    def _look(self) -> None:
        replug = self._replug
        if replug is None or self._looks.busy:
            return
        task = Task(lambda _progress: replug.step())
        task.done.connect(self._on_step)
        self._looks.start(task)

    def _on_step(self, step: Step) -> None:
        if self._replug is None or self._wanted is None:
            return
        if step is not Step.BACK:
            if step is not self.waiting:
                self.waiting = step
                self.changed.emit()
            return
        wanted = self._wanted
        self.stop()
        self._start(
            wanted,
            _(_REPLUGGED),
            lambda progress: verify_again(wanted.place, wanted.manifest_sha512, progress),
        )

    def _on_verified(self, found: Verified) -> None:
        now = datetime.now().astimezone()
        count = self._wanted.count if self._wanted else 0
        told = self._good if found.good else _(_BAD)
        problems = len(found.result.problems)
        text = told.format(at=clock(now, now), count=count, problems=problems)
        self._judged(Verdict(found.good, text, found.text))

    def _on_unverifiable(self, sentence: str, _problem: object) -> None:
        self._judged(Verdict(False, sentence))

    def _judged(self, verdict: Verdict) -> None:
        if self.current is not None:
            self.verdicts[self.current] = verdict
        self.current = None
        self.changed.emit()
