"""The window's thread does none of the engine's work, and is never deaf for long."""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.checks import engine
from app.domain.submission import SlotKey
from app.gui.places import Step
from app.gui.shell.frame import Frame
from app.gui.shell.kept import Kept
from app.gui.theme import Theme
from app.gui.viewmodels import state as states
from app.gui.window import Window
from app.workflow.checking import check as checking
from tests import makers
from tests.gui.shell_cases import opened
from tests.heartbeat import Heartbeat

_DISK = {
    "open",
    "os.rename",
    "os.remove",
    "os.mkdir",
    "os.listdir",
    "os.scandir",
    "subprocess.Popen",
}
_FILES = 60
_LONGEST = 0.3
"""Seconds; three times what the benchmark asks for, since a machine that tests is not idle."""


class Watch:
    """What the window's thread asks of a folder, by Python's own audit events."""

    def __init__(self, folder: Path) -> None:
        self._folder = str(folder)
        self._thread = threading.get_ident()
        self.on = False
        self.seen: list[str] = []
        sys.addaudithook(self._heard)  # stays until Python ends: deaf unless `on`

    def _heard(self, event: str, told: tuple[Any, ...]) -> None:
        if not self.on or event not in _DISK or threading.get_ident() != self._thread:
            return
        if event == "subprocess.Popen" or self._folder in str(told[0]):
            self.seen.append(f"{event} {told[0]}")

    @contextmanager
    def watching(self) -> Iterator[None]:
        self.on = True
        try:
            yield
        finally:
            self.on = False


@pytest.fixture
def frame(theme: Theme, qtbot: QtBot, tmp_path: Path) -> Frame:
    window = Window(theme, Kept())
    qtbot.addWidget(window)
    window.show()
    return opened(window, qtbot, tmp_path / "报送稿")


@pytest.fixture
def photos(tmp_path: Path) -> list[Path]:
    folder = tmp_path / "原始材料"
    folder.mkdir()
    return [
        makers.photo(folder / f"IMG_{number}.jpg", seed=number, width=80)
        for number in range(_FILES)
    ]


def _take_in_and_walk(frame: Frame, qtbot: QtBot, photos: list[Path]) -> None:
    """Files taken in and checked, every page looked at meanwhile, and the taking in undone."""
    session = frame.session

    def checked() -> bool:
        state = session.state
        lying = sum(len(slot.files) for slot in state.submission.slots) if state else 0
        return state is not None and state.current and lying == _FILES and not session.busy

    session.add(photos, SlotKey("photos", "n1"))
    for step in Step:
        frame.choose(step)
        qtbot.wait(30)
    qtbot.waitUntil(checked, timeout=60_000)
    frame.choose(Step.CHECK)
    with qtbot.waitSignal(session.changed, timeout=20_000):
        frame.undo()


def test_the_windows_thread_never_asks_the_disk(
    frame: Frame, qtbot: QtBot, photos: list[Path], tmp_path: Path
) -> None:
    watch = Watch(tmp_path)
    with watch.watching():
        _take_in_and_walk(frame, qtbot, photos)
    assert watch.seen == []


def test_the_engine_judges_in_threads_of_its_own(
    frame: Frame, qtbot: QtBot, photos: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, bool]] = []
    for module, name in ((engine, "run"), (states, "written"), (checking, "check_before_reading")):
        monkeypatch.setattr(module, name, _noted(getattr(module, name), name, asked))
    _take_in_and_walk(frame, qtbot, photos)
    assert {name for name, _here in asked} == {"run", "written", "check_before_reading"}
    assert [name for name, here in asked if here] == []


def _noted(
    work: Callable[..., Any], name: str, asked: list[tuple[str, bool]]
) -> Callable[..., Any]:
    window_thread = threading.get_ident()

    def noting(*given: Any, **named: Any) -> Any:
        asked.append((name, threading.get_ident() == window_thread))
        return work(*given, **named)

    return noting


def test_the_window_is_never_deaf_for_long(frame: Frame, qtbot: QtBot, photos: list[Path]) -> None:
    heart = Heartbeat(frame)
    heart.start()
    _take_in_and_walk(frame, qtbot, photos)
    heart.stop()
    worst = heart.worst
    assert worst.own < _LONGEST, " < ".join(worst.where)
