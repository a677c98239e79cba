"""Real faults for the window: a small disk that fills up, a stranger's hold, children that die.

And what is looked at afterwards: what she is told, and whether all is still there.
"""

import contextlib
import errno
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from app.domain.finding import Finding, Severity
from app.domain.submission import Submission
from app.gui.background import Task
from app.gui.dialogs.asking import Asking
from app.gui.pages.pack import PackPage
from app.workflow.desk import look
from tests.gui.driving import Program, until

ROOT = Path(__file__).parents[2]
_FILLER = "filler"
_HOLDER = """
import sys
from pathlib import Path
from app.submissions import lock
with lock.held(Path(sys.argv[1]), "检查"):
    print("held", flush=True)
    sys.stdin.readline()
"""


class Faults:
    """`count` of the faults that were seen to happen; a test without one proves nothing."""

    def __init__(self) -> None:
        self.count = 0

    def fill(self, folder: Path, leave: int = 0) -> None:
        """Fills the disk that holds `folder`, but for `leave` bytes; seen to be full first."""
        filler = folder / _FILLER
        try:
            with filler.open("ab", buffering=0) as stream:
                while True:
                    stream.write(bytes(64 * 1024))
        except OSError as error:
            self.count += error.errno == errno.ENOSPC
        with filler.open("r+b") as stream:
            stream.truncate(filler.stat().st_size - leave)

    def empty(self, folder: Path) -> None:
        (folder / _FILLER).unlink()

    @contextlib.contextmanager
    def held_elsewhere(self, root: Path) -> Iterator[int]:
        """Another process holds the submission meanwhile; yields its number."""
        command = [sys.executable, "-c", _HOLDER, str(root)]
        pipe = subprocess.PIPE
        with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, cwd=ROOT) as other:
            assert other.stdout is not None
            assert other.stdout.readline() == "held\n"
            self.count += 1
            yield other.pid
            other.communicate("\n", timeout=20)

    def freeze_children(self) -> list[psutil.Process]:
        """Those that wait for work: what they are given next, they are at for ever."""
        frozen = psutil.Process().children(recursive=True)
        for child in frozen:
            child.suspend()
        return frozen

    def kill(self, children: list[psutil.Process]) -> None:
        for child in children:
            with contextlib.suppress(psutil.NoSuchProcess):
                child.kill()
                self.count += 1

    @contextlib.contextmanager
    def children_die(self) -> Iterator[None]:
        """Kills every child that this process starts meanwhile, and theirs."""
        over = threading.Event()

        def work() -> None:
            me = psutil.Process()
            while not over.is_set():
                for child in me.children(recursive=True):
                    with contextlib.suppress(psutil.NoSuchProcess):
                        child.kill()
                        self.count += 1
                time.sleep(0.01)

        killer = threading.Thread(target=work)
        killer.start()
        try:
            yield
        finally:
            over.set()
            killer.join()


def sound(root: Path) -> Submission:
    """It loads, and every file that it names is there with all its bytes."""
    submission = look(root).submission
    for slot in submission.slots:
        for file in slot.files:
            assert (root / file.path).stat().st_size == file.size
    return submission


def ended(task: Task) -> None:
    over: list[object] = []
    task.ended.connect(over.append)
    until(lambda: bool(over), "the task did not end")


def told(program: Program) -> str:
    QApplication.processEvents()
    return program.frame.told.text


def asked(kind: type[Asking] = Asking) -> Asking:
    until(lambda: isinstance(QApplication.activeModalWidget(), kind), "nothing was asked")
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind)
    return found


def aim(page: PackPage, target: Path) -> None:
    """By e-mail, into this folder."""
    page.packing.choose("email")
    page.packing.pick(target)

    def aimed() -> bool:
        panel = page._view.panel if page._view else None
        if panel is None or panel.current < 0 or panel.targets[panel.current].path != target:
            return False
        return page.panel.start.isEnabled()

    until(aimed, "it cannot be started")


def words_in(widget: QWidget) -> str:
    labels: list[QLabel] = widget.findChildren(QLabel)
    return "\n".join(one.text() for one in labels if one.isVisible())


def not_checked(program: Program) -> list[Finding]:
    state = program.frame.session.state
    assert state is not None
    return [one for one in state.findings if one.severity is Severity.NOT_CHECKED]
