"""剪到时限内: start and end picked by hand and by keys; the copy made, stopped, refused."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.notice import CountRange, Item, NoticeProfile, NumberRange
from app.domain.problems import UnusableProblem
from app.domain.progress import Silent
from app.domain.submission import SlotKey
from app.fixes.video_shape import Fit
from app.fixes.video_types import Mode
from app.gui import theme as themes
from app.gui.dialogs.video_cut import VideoCutDialog
from app.gui.theme import Theme, Token
from app.gui.viewmodels.session import Session
from app.gui.viewmodels.video_cut import VideoCut
from app.gui.viewmodels.video_frames import VideoFrames
from app.gui.widgets.film_handle import WIDTH
from app.sandbox.outcome import Done
from app.sandbox.sandbox import Sandbox
from app.workflow import gather, video
from app.workflow.begin import begin
from app.workflow.desk import look
from tests import makers
from tests.fixes import video_files
from tests.gui import seeing
from tests.gui.test_engine_apart import Watch
from tests.gui.test_seen import Larger

KEY = SlotKey("video")
LONGEST = 8
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as made:
        yield made


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """By name, each made once."""
    folder = tmp_path_factory.mktemp("videos")
    make: dict[str, Callable[[Path], Path]] = {
        "long": lambda path: makers.video(path, seconds=10),
        "wide": lambda path: makers.video(path, seconds=4, width=240, height=180),
        "large": lambda path: makers.video(path, seconds=6, width=1280, height=720),
        "cut": makers.cut_video,
        "junk": makers.junk,
        "right": lambda path: makers.video(path, seconds=2),
    }

    def made(name: str) -> Path:
        path = folder / f"{name}.mp4"
        return path if path.exists() else make[name](path)

    return made


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
        return frames is not None and not frames.busy and not self.dialog.stage.image.isNull()

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
        return round(self.dialog.strip.place_of(moment))

    def drag(self, start: int, end: int) -> None:
        """By a hand, in pixels of the strip."""
        strip, button = self.dialog.strip, Qt.MouseButton.LeftButton
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


@pytest.fixture
def opener(
    qtbot: QtBot, theme: Theme, sandbox: Sandbox, files: Callable[[str], Path], folder: Path
) -> Iterator[Opener]:
    """The dialog on a video of 320 × 180 asked for, 8 seconds at most; opened, not at rest yet."""
    session = Session(sandbox)
    session._timer.blockSignals(True)  # no check: what it finds is not asked here
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1024, 700)
    window.show()

    def opened(name: str) -> Opened:
        asked = video_files.item(seconds=NumberRange(max=LONGEST))
        item = Item(asked.id, asked.name, asked.kind, count=CountRange(1, 1), limits=asked.limits)
        begin(folder, NoticeProfile("small", "2026", "通知", items=(item,)), "江城市样例学会")
        assert not gather.add(look(folder), [files(name)], KEY, Silent()).refused
        session.open(folder)
        qtbot.waitUntil(lambda: session.state is not None)
        assert session.state is not None
        (file,) = session.state.submission.files(KEY)
        dialog = VideoCutDialog(theme, session, file.path, window)
        dialog.open()
        return Opened(dialog, session, window)

    yield opened
    session.close()


@pytest.fixture
def shown(opener: Opener, qtbot: QtBot) -> Callable[[str], Opened]:
    def at_rest(name: str) -> Opened:
        made = opener(name)
        qtbot.waitUntil(lambda: made.at_rest, timeout=20_000)
        return made

    return at_rest


# What is kept


def test_at_first_all_up_to_the_limit_is_kept(shown: Opener) -> None:
    opened = shown("long")
    dialog = opened.dialog
    assert opened.span() == (0, LONGEST)
    assert dialog.length.length.text() == "时长 8 秒（要求不超过 8 秒）"
    assert dialog.plan.words.headline.text() == "不用重新压缩，只剪头尾，约 5 秒。"
    assert dialog.plan.words.result.text().startswith("做好后：MP4，320×180，8 秒，约 ")
    assert (dialog.length.name.text(), dialog.windowTitle()) == ("long.mp4", "剪到时限内")
    assert dialog.yes.isEnabled()
    assert dialog.fits.isHidden()
    assert all(not one.isNull() for one in dialog.strip._shown.images)


def test_an_end_is_drawn_by_hand_and_red_where_too_long(shown: Opener, qtbot: QtBot) -> None:
    opened = shown("long")
    dialog, cut = opened.dialog, opened.cut
    opened.drag_end(9.3)
    assert opened.span()[1] == pytest.approx(9.3, abs=0.06)
    assert dialog.length.length.token is Token.ERR
    assert not dialog.yes.isEnabled()
    assert dialog.yes.accessibleDescription().startswith("选中的比要求长了 1.")
    assert dialog.stage.accessibleDescription().startswith("0:09.")
    opened.drag_end(LONGEST + 0.05)
    assert (cut.end, dialog.yes.isEnabled()) == (LONGEST, True)
    opened.drag_start(2.5)
    assert opened.span()[0] == pytest.approx(2.5, abs=0.06)
    assert dialog.length.length.text().startswith("时长 5.")
    qtbot.waitUntil(lambda: opened.at_rest and dialog._seen == cut.moment)


def test_all_that_is_kept_is_moved_by_its_middle(shown: Opener) -> None:
    opened = shown("long")
    opened.drag(opened.x_of(4), opened.x_of(5.2))
    assert opened.cut.seconds == pytest.approx(LONGEST)
    assert opened.cut.start == pytest.approx(1.2, abs=0.06)
    opened.drag(opened.x_of(4), opened.x_of(9.9))
    assert opened.span() == (2, 10)
    QTest.mouseClick(opened.dialog.strip, Qt.MouseButton.LeftButton, pos=QPoint(opened.x_of(4), 20))
    assert opened.span() == (2, 10)
    assert opened.cut.moment == pytest.approx(4, abs=0.1)


def test_what_is_too_long_is_shortened_at_a_click(shown: Opener) -> None:
    opened = shown("long")
    opened.cut.set_end(10)
    assert opened.dialog.length.link.isVisible()
    opened.dialog.length.link.click()
    assert opened.span() == (0, LONGEST)
    assert not opened.dialog.length.link.isVisible()


def test_keys_move_each_end(shown: Opener) -> None:
    opened = shown("long")
    start, kept, end = opened.dialog.strip.sliders
    assert [one.accessibleName() for one in (start, kept, end)] == ["开头", "保留的一段", "结尾"]
    for _second in range(3):
        QTest.keyClick(start, Qt.Key.Key_Right, SHIFT)
    QTest.keyClick(start, Qt.Key.Key_Left)
    assert opened.cut.start == pytest.approx(3 - 1 / 30)
    assert (start.value(), start.accessibleDescription()) == (2967, "0:03")
    QTest.keyClick(kept, Qt.Key.Key_End)
    assert opened.span() == (4.97, 10)
    QTest.keyClick(kept, Qt.Key.Key_Home)
    assert opened.cut.start == 0
    QTest.keyClick(end, Qt.Key.Key_Home)
    assert opened.span() == (0, 1)
    QTest.keyClick(end, Qt.Key.Key_End)
    assert opened.span() == (0, 10)


def test_tab_comes_to_everything_in_order(shown: Opener) -> None:
    dialog = shown("wide").dialog
    assert seeing.unreached(dialog) == []
    dialog.strip.start.setFocus()
    order = []
    for _stop in range(3):
        order.append(dialog.focusWidget())
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert order == list(dialog.strip.sliders)


# How the picture is fitted in


def test_another_shape_is_padded_or_cropped(shown: Opener) -> None:
    opened = shown("wide")
    dialog = opened.dialog
    assert [one.text() for one in dialog.fits.buttons] == ["补黑边", "裁掉边缘"]
    assert dialog.fits.title.text() == "横屏 320×180"
    assert dialog.windowTitle() == "做成合格的视频"
    notes = [one.text.text() for one in dialog.plan.words.lines if one.isVisible()]
    assert len(notes) == 0  # 240 high enough: it is made smaller
    dialog.fits.buttons[0].setFocus()
    QTest.keyClick(dialog.fits.buttons[0], Qt.Key.Key_Down)
    assert opened.cut.fit is Fit.CROP
    assert dialog.stage._kept is not None
    assert dialog.stage._kept.height() == pytest.approx(0.75, abs=0.02)


def test_the_start_may_lie_exactly(shown: Opener) -> None:
    opened = shown("long")
    opened.cut.set_end(9)
    opened.cut.set_start(3.0)
    words = opened.dialog.plan.words
    assert opened.mode() is Mode.CUT_COPY
    assert words.lines[0].text.text() == "为了不重新压缩，开头挪到了 2 秒。"
    words.link.click()
    assert opened.mode() is Mode.ENCODE
    assert words.headline.text().startswith("要重新压缩：")
    words.link.click()
    assert opened.mode() is Mode.CUT_COPY


# Its making


def test_the_copy_takes_the_place_and_is_told(shown: Opener, qtbot: QtBot) -> None:
    opened = shown("long")
    state = opened.session.state
    assert state is not None
    QTest.keyClick(opened.dialog.yes, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(opened.told), timeout=20_000)
    assert opened.told == ["已生成“long.mp4”的副本，原视频不动"]
    assert opened.results == [1]
    assert opened.paths == ["fixed/0002-long.mp4"]
    assert (state.root / "files" / "0001-long.mp4").exists()
    assert max(video_files.ends(state.root / opened.paths[0]).values()) <= LONGEST


@contextmanager
def making(opened: Opened, qtbot: QtBot) -> Iterator[None]:
    """Pressed, and ffmpeg at work."""
    with qtbot.waitSignal(opened.cut.stepped, timeout=20_000, check_params_cb=_works):
        opened.dialog.yes.click()
    assert opened.dialog.plan.progress.isVisible()
    yield
    assert opened.lying == []
    assert opened.paths == ["files/0001-large.mp4"]


def _works(share: float, _label: str, _done: object, _total: object) -> bool:
    return share > 0.1


def test_stopping_leaves_no_file_and_the_dialog(shown: Opener, qtbot: QtBot) -> None:
    opened = shown("large")
    dialog = opened.dialog
    with making(opened, qtbot):
        assert not dialog.strip.isEnabled()
        assert opened.session.busy
        with qtbot.waitSignal(opened.cut.cancelled, timeout=20_000):
            dialog.plan.progress.cancel.click()
    assert dialog.isVisible()
    assert dialog.plan.words.isVisible()
    assert dialog.yes.isEnabled()
    assert dialog.strip.isEnabled()


def test_closing_in_mid_work_asks_first(shown: Opener, qtbot: QtBot) -> None:
    opened = shown("large")
    dialog = opened.dialog
    with making(opened, qtbot):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert dialog._asking is not None
        dialog._asking.yes.click()
        assert opened.cut.making
        assert dialog.isVisible()
        dialog.close()
        assert dialog._asking is not None
        stop: QPushButton = dialog._asking.no
        stop.click()
        qtbot.waitUntil(lambda: bool(opened.results), timeout=20_000)
    assert opened.results == [0]


def test_a_refused_copy_is_told_and_the_dialog_stays(
    shown: Opener, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = shown("long")

    def full(*_given: Any) -> None:
        raise UnusableProblem("磁盘满了。")

    monkeypatch.setattr(video, "make", full)
    with qtbot.waitSignal(opened.cut.failed):
        opened.dialog.yes.click()
    line = opened.dialog.plan.words.lines[0]
    assert (line.text.text(), line.isVisible()) == ("磁盘满了。", True)
    assert opened.dialog.yes.isEnabled()


def test_what_cannot_comply_says_why(shown: Opener) -> None:
    dialog = shown("cut").dialog
    assert not dialog.yes.isEnabled()
    assert dialog.plan.words.lines[0].text.text() == "视频有损坏或没有拷完，请先找完整的原片。"
    assert not dialog.plan.words.headline.isVisible()


def test_what_is_right_needs_no_copy(shown: Opener) -> None:
    dialog = shown("right").dialog
    assert not dialog.yes.isEnabled()
    assert dialog.yes.accessibleDescription() == "视频已经符合要求，不用再做副本。"


def test_what_does_not_open_is_one_sentence(opener: Opener, qtbot: QtBot) -> None:
    dialog = opener("junk").dialog
    line = dialog.plan.words.lines[0]
    qtbot.waitUntil(line.isVisible, timeout=20_000)
    assert line.text.text() == "视频“junk.mp4”打不开，请先找完整的原片。"
    assert not dialog.yes.isVisible()
    assert seeing.faults(dialog) == []
    dialog.no.click()
    assert not dialog.isVisible()


# The window's thread, and what is seen


def test_the_windows_thread_never_asks_the_disk(
    opener: Opener, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []
    here, run = threading.get_ident(), Sandbox.run

    def noting(self: Sandbox, *given: Any, **named: Any) -> Any:
        asked.append(threading.get_ident() == here)
        return run(self, *given, **named)

    monkeypatch.setattr(Sandbox, "run", noting)
    opened = opener("long")
    watch = Watch(tmp_path)
    with watch.watching():
        qtbot.waitUntil(lambda: opened.at_rest, timeout=20_000)
        opened.drag_end(6)
        opened.drag_start(1)
        qtbot.waitUntil(lambda: opened.at_rest, timeout=20_000)
        opened.dialog.yes.click()
        qtbot.waitUntil(lambda: bool(opened.told), timeout=20_000)
    assert watch.seen == []
    assert asked
    assert not any(asked)


class Slow:
    """Decodes nothing until it is let go, and notes what was asked of it."""

    def __init__(self) -> None:
        self.free = threading.Event()
        self.asked: list[list[float]] = []

    def run(self, _job: str, args: Any, *_limits: Any, **_named: Any) -> Done:
        self.asked.append(args["times"])
        self.free.wait(10)
        return Done([None] * len(args["times"]))


def test_the_newest_wish_is_met_and_the_others_forgotten(
    shown: Opener, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = shown("long")
    sandbox, slow = Sandbox(workers=1), Slow()
    monkeypatch.setattr(sandbox, "run", slow.run)
    frames = VideoFrames(sandbox, opened.cut.table, opened.dialog)
    frames._parts.clear()
    told: list[float] = []
    frames.seen.connect(lambda moment, _image: told.append(moment))
    frames.look(1.0)
    qtbot.waitUntil(lambda: len(slow.asked) == 1)
    frames.look(2.0)
    qtbot.waitUntil(lambda: len(slow.asked) == 2)
    for moment in (3.0, 4.0, 5.0):
        frames.look(moment)
    slow.free.set()
    qtbot.waitUntil(lambda: not frames.busy)
    assert slow.asked == [[1.0], [2.0], [5.0]]
    assert told[-1] == 5.0
    frames.close()
    sandbox.close()


@pytest.mark.parametrize("larger", [False, True])
@pytest.mark.parametrize("size", [(1280, 800), (1024, 700)])
def test_nothing_is_cut_off(
    opener: Opener,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    size: tuple[int, int],
    larger: bool,
) -> None:
    before = QApplication.font()
    if larger:
        monkeypatch.setattr(themes, "QFont", Larger)
        letters = QFont(before)
        letters.setPixelSize(themes.Size.BASE + 1)
        QApplication.setFont(letters)
    try:
        opened = opener("wide")
        opened.window.resize(*size)
        qtbot.waitUntil(lambda: opened.at_rest, timeout=20_000)
        dialog = opened.dialog
        for cropped in (False, True):
            opened.cut.set_fit(int(cropped))
            if cropped:
                dialog.plan.show_progress()
            dialog.fit()
            QApplication.processEvents()
            assert seeing.faults(dialog) == []
            assert dialog.height() <= size[1]
    finally:
        QApplication.setFont(before)
