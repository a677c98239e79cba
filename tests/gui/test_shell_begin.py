"""Beginning a submission, the example, and leaving in mid-work."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.progress import Progress
from app.domain.submission import Contact
from app.gui.dialogs.asking import Asking
from app.gui.dialogs.making_example import MakingExample
from app.gui.pages.notice import NoticePage
from app.gui.pages.people import PeoplePage
from app.gui.places import Step
from app.gui.shell import rooms
from app.gui.shell.beginning import Beginning
from app.gui.shell.kept import Kept
from app.gui.theme import Theme
from app.gui.window import Window
from app.workflow.desk import Desk, look
from app.workflow.gathering import example
from tests import cases
from tests.gui.reading import NOTICE
from tests.gui.shell_cases import opened


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> Iterator[Window]:
    made = Window(theme, Kept())
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    QApplication.processEvents()
    made.close()


def begin(window: Window) -> tuple[Beginning, NoticePage]:
    """A new submission, at its first page."""
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    begun = window.rooms.beginning
    assert begun is not None
    notice = begun.page
    assert isinstance(notice, NoticePage)
    return begun, notice


def test_new_asks_notice_then_people_then_gathers(
    window: Window, qtbot: QtBot, folder: Path
) -> None:
    begun, notice = begin(window)
    begun.choose(Step.GATHER)
    assert (begun.step, "先选好通知" in begun.told.text) == (Step.NOTICE, True)
    notice.chosen.emit(cases.PROFILE)
    people = begun.page
    assert isinstance(people, PeoplePage)
    people.create.emit(
        folder, cases.PROFILE, "江城市样例学会", "society", ["张三"], Contact("王敏", "1")
    )
    qtbot.waitUntil(lambda: window.rooms.frame is begun)
    assert (begun.step, window.rooms.beginning) == (Step.GATHER, None)
    assert look(folder).submission.nominees[0].name == "张三"
    assert window.rooms.recents.rows[0].folder == folder


def test_a_window_has_room_for_its_frame_on_a_small_screen(window: Window) -> None:
    window.resize(1280, 800)
    window._keep_within(QRect(0, 0, 1366, 768))
    assert (window.width(), window.height()) == (1280, 728)


def test_what_was_told_of_one_notice_goes_with_it(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    """An export, a file that was none: told until the next notice is read or the shelf shown."""
    begun, notice = begin(window)
    wrong = tmp_path / "别的.json"
    wrong.write_text('{"schema": "submission/1"}', "utf-8")
    with qtbot.waitSignal(notice.shelf.told):
        notice.install(str(wrong))
    assert begun.told.text == "这不是通知要求，是报送稿。"
    with qtbot.waitSignal(notice.reader.opened, timeout=20_000):
        notice.entry.paste(NOTICE)
    assert begun.told.text == ""
    with qtbot.waitSignal(notice.reader.told, timeout=10_000):
        notice.reader.export(tmp_path / "要求.json")
    assert str(tmp_path) in begun.told.text
    with qtbot.waitSignal(notice.shelf.shelved):
        begun.back()
    assert begun.told.text == ""


def test_going_back_before_the_first_step_leaves_nothing(window: Window, qtbot: QtBot) -> None:
    QTest.mouseClick(window.rooms.start.new, Qt.MouseButton.LeftButton)
    begun = window.rooms.beginning
    assert begun is not None
    assert begun.isVisible()
    QTest.mouseClick(begun.footer.back, Qt.MouseButton.LeftButton)
    assert not window.rooms.busy
    assert window.rooms.shown is None
    assert window.rooms.start.isVisible()


def test_new_beside_an_open_one_keeps_it_until_created(
    window: Window, qtbot: QtBot, folder: Path
) -> None:
    frame = opened(window, qtbot, folder)
    window.rooms.begin()
    window.rooms.show_start()
    window.rooms.open(folder)
    assert window.rooms.shown is frame


def test_example_is_made_and_opened(
    window: Window, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def make(parent: Path, progress: Progress) -> Path:
        progress.step(0.5, "样例")
        cases.started(folder)
        return folder

    monkeypatch.setattr(example, "make", make)
    monkeypatch.setattr(rooms, "documents", lambda: folder.parent)
    QTest.mouseClick(window.rooms.start.example, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.rooms.frame is not None)
    assert QApplication.activeModalWidget() is None


def test_example_can_be_stopped(
    window: Window, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    began = threading.Event()

    def make(parent: Path, progress: Progress) -> Path:
        began.set()
        while True:
            progress.step(0.5, "样例")

    monkeypatch.setattr(example, "make", make)
    window.rooms.make_example()
    qtbot.waitUntil(began.is_set)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, MakingExample)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert window.rooms.frame is None


class _Long:
    """Work that goes on until it is told to stop, and says that it cleaned up."""

    def __init__(self) -> None:
        self.began = threading.Event()
        self.go_on = threading.Event()
        self.cleaned = False

    def __call__(self, desk: Desk, progress: Progress) -> None:
        self.began.set()
        try:
            while not self.go_on.is_set():
                progress.step(0.1, "写入")
        finally:
            self.cleaned = True


def test_closing_in_mid_work_asks_and_stays(window: Window, qtbot: QtBot, folder: Path) -> None:
    frame, work = opened(window, qtbot, folder), _Long()
    frame.session.run(work)
    qtbot.waitUntil(work.began.is_set)
    window.close()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), Asking))
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert (window.isVisible(), work.cleaned) == (True, False)
    work.go_on.set()
    qtbot.waitUntil(lambda: not frame.session.busy)


def test_closing_in_mid_work_stops_and_waits(window: Window, qtbot: QtBot, folder: Path) -> None:
    frame, work = opened(window, qtbot, folder), _Long()
    frame.session.run(work)
    qtbot.waitUntil(work.began.is_set)
    window.close()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), Asking))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, Asking)
    QTest.mouseClick(dialog.no, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.isVisible())
    assert work.cleaned


def test_work_that_ends_by_itself_closes_without_an_answer(
    window: Window, qtbot: QtBot, folder: Path
) -> None:
    frame, work = opened(window, qtbot, folder), _Long()
    frame.session.run(work)
    qtbot.waitUntil(work.began.is_set)
    window.close()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), Asking))
    work.go_on.set()
    qtbot.waitUntil(lambda: not window.isVisible())
