"""The dialog that cuts videos over a small window, and a hand that draws at its strip."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.notice import CountRange, Item, NoticeProfile, NumberRange
from app.domain.progress import Silent
from app.domain.submission import SlotKey
from app.fixes.video_types import Mode
from app.gui.dialogs.video_cut import VideoCutDialog
from app.gui.theme import Theme
from app.gui.viewmodels.session import Session
from app.gui.viewmodels.video_cut import VideoCut
from app.gui.widgets.film_handle import WIDTH
from app.sandbox.sandbox import Sandbox
from app.workflow.desk import look
from app.workflow.gathering import gather
from app.workflow.people.begin import begin
from tests import makers
from tests.fixes import video_files

KEY = SlotKey("video")
LONGEST = 8
"""Seconds asked for at most, of 320 × 180."""
_MAKERS: dict[str, Callable[[Path], Path]] = {
    "long": lambda path: makers.video(path, seconds=10),
    "wide": lambda path: makers.video(path, seconds=4, width=240, height=180),
    "large": lambda path: makers.video(path, seconds=6, width=1280, height=720),
    "cut": makers.cut_video,
    "junk": makers.junk,
    "right": lambda path: makers.video(path, seconds=2),
}


def video_named(name: str, folder: Path) -> Path:
    """Made once in that folder."""
    path = folder / f"{name}.mp4"
    return path if path.exists() else _MAKERS[name](path)


class Opened:
    """The dialog over a window, with the session behind it and what it told."""

    def __init__(self, dialog: VideoCutDialog, session: Session, window: QWidget) -> None:
        self.dialog, self.session, self.window = dialog, session, window
        self.told: list[str] = []
        self.results: list[int] = []
        dialog.mended.connect(self.told.append)
        dialog.finished.connect(self.results.append)

    @property
    def cut(self) -> VideoCut:
        return self.dialog.cut

    def span(self) -> tuple[float, float]:
        return round(self.cut.start, 2), round(self.cut.end, 2)

    def mode(self) -> Mode:
        return self.cut.plan.mode

    @property
    def at_rest(self) -> bool:
        frames = self.cut.frames
        return frames is not None and not frames.busy and not self.dialog.film.stage.image.isNull()

    @property
    def paths(self) -> list[str]:
        """What lies in the slot."""
        state = self.session.state
        assert state is not None
        return [file.path for file in state.submission.files(KEY)]

    @property
    def lying(self) -> list[Path]:
        state = self.session.state
        assert state is not None
        return [path for path in state.root.glob("fixed/*") if path.is_file()]

    def x_of(self, moment: float) -> int:
        return round(self.dialog.film.strip.place_of(moment))

    def drag(self, start: int, end: int) -> None:
        """By a hand, in pixels of the strip."""
        strip, button = self.dialog.film.strip, Qt.MouseButton.LeftButton
        middle = round(strip.track.center().y())
        QTest.mousePress(strip, button, pos=QPoint(start, middle))
        for part in (0.3, 0.7, 1.0):
            QTest.mouseMove(strip, QPoint(round(start + (end - start) * part), middle))
        QTest.mouseRelease(strip, button, pos=QPoint(end, middle))

    def drag_start(self, to: float) -> None:
        begins = self.x_of(self.cut.start) - WIDTH // 2
        self.drag(begins, begins + self.x_of(to) - self.x_of(self.cut.start))

    def drag_end(self, to: float) -> None:
        begins = self.x_of(self.cut.end) + WIDTH // 2
        self.drag(begins, begins + self.x_of(to) - self.x_of(self.cut.end))


Opener = Callable[[str], Opened]


@contextmanager
def opening(
    qtbot: QtBot, theme: Theme, sandbox: Sandbox, root: Path, videos: Path
) -> Iterator[Opener]:
    """Opens the dialog on a video by its name; it is not at rest yet."""
    session = Session(sandbox)
    session._timer.blockSignals(True)  # no check: what it finds is not asked here
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1024, 700)
    window.show()

    def opened(name: str) -> Opened:
        asked = video_files.item(seconds=NumberRange(max=LONGEST))
        item = Item(asked.id, asked.name, asked.kind, count=CountRange(1, 1), limits=asked.limits)
        begin(root, NoticeProfile("small", "2026", "通知", items=(item,)), "江城市样例学会")
        path = video_named(name, videos)
        assert not gather.add(look(root), [path], KEY, Silent()).refused
        session.open(root)
        qtbot.waitUntil(lambda: session.state is not None)
        assert session.state is not None
        (file,) = session.state.submission.files(KEY)
        dialog = VideoCutDialog(theme, session, file.path, window)
        dialog.open()
        return Opened(dialog, session, window)

    yield opened
    session.close()
