"""Drives the program's own window as a hand would, and waits for what it does by its signals."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QAbstractAnimation, QCoreApplication, QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QDialog, QWidget

from app.domain.finding import Finding, Severity
from app.gui.background import Runner
from app.gui.pages.check import CheckPage
from app.gui.pages.cover import CoverPage
from app.gui.pages.gather import GatherPage
from app.gui.pages.notice import NoticePage
from app.gui.pages.pack import PackPage
from app.gui.pages.page import Page
from app.gui.pages.people import PeoplePage
from app.gui.places import Place, Step
from app.gui.shell.frame import Frame
from app.gui.shell.kept import Kept
from app.gui.theme import Theme
from app.gui.viewmodels.thumbs import Thumbs
from app.gui.window import Window
from app.workflow.packing.writing import Moment, Stage

_PATIENCE = 180.0
"""Seconds: a whole submission is checked in far less, also beside other work."""
_SOME_PAGE = TypeVar("_SOME_PAGE", bound=Page)


class TooLongError(Exception):
    """What was waited for did not come."""


def until(ready: Callable[[], bool], what: str, seconds: float = _PATIENCE) -> None:
    """Lets the window work until `ready`, which is asked after each of its events."""
    clock = QTimer()
    clock.setSingleShot(True)
    clock.start(round(seconds * 1000))
    while not ready():
        if not clock.isActive():
            raise TooLongError(what)
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


class Program:
    """A window with a submission, and the steps to its pages."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.held: SlowStick | None = None
        self.window = Window(theme, Kept())
        self.window.show()
        self.window.activateWindow()
        self.settle()

    def close(self) -> None:
        for dialog in self.dialogs():
            dialog.reject()
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents()

    def open(self, root: Path) -> None:
        """A submission that another held may still be closing: it is waited for."""
        self.window.rooms.open(root)

        def opened() -> bool:
            frame = self.window.rooms.frame
            state = frame.session.state if frame else None
            return state is not None and state.root == root and self.window.rooms.shown is frame

        until(opened, f"{root} was not opened")
        self.settle()

    @property
    def frame(self) -> Frame:
        shown = self.window.rooms.shown
        assert shown is not None
        return shown

    def page(self, kind: type[_SOME_PAGE]) -> _SOME_PAGE:
        found = self.frame.page
        assert isinstance(found, kind)
        return found

    def notice(self) -> NoticePage:
        return self._at(Step.NOTICE, NoticePage)

    def people(self) -> PeoplePage:
        return self._at(Step.PEOPLE, PeoplePage)

    def gather(self, tab: int = 0) -> GatherPage:
        page = self._at(Step.GATHER, GatherPage)
        page.tabs.setCurrentIndex(tab)
        return page

    def check(self) -> CheckPage:
        return self._at(Step.CHECK, CheckPage)

    def pack(self) -> PackPage:
        return self._at(Step.PACK, PackPage)

    def cover(self) -> CoverPage:
        return self._at(Step.COVER, CoverPage)

    def choose_finding(self, *codes: str) -> Finding:
        """Shows the first fault of the first of these codes that was found."""
        state = self.frame.session.state
        assert state is not None
        wrong = [one for one in state.findings if one.severity is Severity.ERROR]
        found = [one for code in codes for one in wrong if one.rule.code == code]
        assert found, codes
        self.frame.go(Place(Step.CHECK, finding=found[0].id))
        return found[0]

    def dialogs(self) -> list[QDialog]:
        return [one for one in self.window.findChildren(QDialog) if one.isVisible()]

    def settle(self) -> None:
        """Until nothing runs, nothing is to be drawn any more and nothing fades.

        What is held in mid-work counts as resting.
        """
        until(self._at_rest, "the window did not come to rest")
        QCoreApplication.processEvents()
        until(self._at_rest, "the window did not come to rest")

    def _at(self, step: Step, kind: type[_SOME_PAGE]) -> _SOME_PAGE:
        self.frame.choose(step)
        self.frame.setFocus()
        self.settle()
        return self.page(kind)

    def _at_rest(self) -> bool:
        QCoreApplication.sendPostedEvents()
        rooms = self.window.rooms
        if rooms.opener._runner.busy or rooms.opener._trying is not None:
            return False
        frames = [one for one in (rooms.frame, rooms.beginning) if one is not None]
        idle = self.held is not None or all(map(_is_idle, frames))
        return idle and not _fades(self.window) and not _fills(self.window)


class SlowStick:
    """Holds the writer at a share of its copying, so that the window can be looked at."""

    def __init__(self, page: PackPage, share: float) -> None:
        self._share = share
        self._free = threading.Event()
        self._began = self.reached = False
        page.packing.moved.connect(self._pass, Qt.ConnectionType.DirectConnection)

    def let_go(self) -> None:
        self._free.set()

    def _pass(self, moment: Moment) -> None:
        """In the writer's thread. The first step takes long enough to tell a speed by the next."""
        if moment.stage is Stage.CHECKING or self._free.wait(0.02 if self._began else 0.55):
            return
        self._began = True
        self.reached = moment.share >= self._share or moment.stage > Stage.COPYING
        if self.reached:
            self._free.wait(_PATIENCE)


def _is_idle(frame: Frame) -> bool:
    session = frame.session
    if session._edits.busy or session._checks.busy or session._timer.isActive():
        return False
    if session.state is not None and not session.state.current:
        return False
    return not any(_works(page) for page in frame.pages._pages.values())


def _works(page: Page) -> bool:
    """A page's own runners and pictures, whatever they are called."""
    for owner in (page, *page.children()):
        for part in vars(owner).values() if hasattr(owner, "__dict__") else ():
            if isinstance(part, Runner) and part.busy:
                return True
            if isinstance(part, Thumbs) and (part._wanted or part._under_way):
                return True
    return False


def _fills(window: QWidget) -> bool:
    """Whether something is still made in pieces, one in a turn of the event loop."""
    found: list[QTimer] = window.findChildren(QTimer)
    return any(one.isActive() and one.interval() == 0 for one in found)


def _fades(window: QWidget) -> bool:
    running = QAbstractAnimation.State.Running
    found: list[QAbstractAnimation] = window.findChildren(QAbstractAnimation)
    return any(one.state() is running and one.loopCount() > 0 for one in found)
