"""剪到时限内: the copy made, stopped, refused; the window's thread does none of it."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.domain.problems import UnusableProblem
from app.gui.viewmodels.video_frames import VideoFrames
from app.sandbox.outcome import Done
from app.sandbox.sandbox import Sandbox
from app.workflow.mending import video
from tests.fixes import video_files
from tests.gui import seeing
from tests.gui.cutting import LONGEST, Opened, Opener
from tests.gui.test_engine_apart import Watch

# Its making


def test_the_copy_takes_the_place_and_is_told(shown: Opener, qtbot: QtBot) -> None:
    opened = shown("long")
    state = opened.session.state
    assert state is not None
    QTest.keyClick(opened.dialog.film.strip.end, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(opened.told), timeout=20_000)
    assert opened.told == ["已另存“long.mp4”的副本，原视频没有改动"]
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
        assert not dialog.film.strip.isEnabled()
        assert opened.session.busy
        with qtbot.waitSignal(opened.cut.cancelled, timeout=20_000):
            dialog.plan.progress.cancel.click()
    assert dialog.isVisible()
    assert dialog.plan.words.isVisible()
    assert dialog.yes.isEnabled()
    assert dialog.film.strip.isEnabled()


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
