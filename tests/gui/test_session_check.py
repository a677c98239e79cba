"""A check in the window: first what can be told in seconds, then what scans say."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.gui.viewmodels.session import Session
from app.gui.viewmodels.state import State
from app.workflow.checking import check as checking
from app.workflow.checking.check import Checked
from tests import cases


@pytest.fixture
def session(qtbot: QtBot, folder: Path) -> Iterator[Session]:
    cases.started(folder)
    made = Session(cases.childless())
    with qtbot.waitSignal(made.changed):
        made.open(folder)
    made._timer.stop()
    yield made
    made.close()


def rounds(monkeypatch: pytest.MonkeyPatch, *, waiting: bool) -> list[str]:
    """Notes which rounds were run; the first leaves something waiting, or does not."""
    ran: list[str] = []
    whole = checking.check

    def first(*given: Any) -> Checked:
        ran.append("first")
        return replace(whole(*given), whole=not waiting)

    def second(*given: Any) -> Checked:
        ran.append("second")
        return whole(*given)

    monkeypatch.setattr(checking, "check_before_reading", first)
    monkeypatch.setattr(checking, "check", second)
    return ran


def test_scans_are_read_in_a_second_round(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = rounds(monkeypatch, waiting=True)
    shown: list[State] = []
    session.changed.connect(shown.append)
    with qtbot.waitSignal(session.checked):
        session.check_now()
    qtbot.waitUntil(lambda: len(shown) >= 2)
    assert ran == ["first", "second"]


def test_nothing_left_to_read_needs_one_round(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = rounds(monkeypatch, waiting=False)
    with qtbot.waitSignal(session.checked):
        session.check_now()
    assert ran == ["first"]


def test_a_change_in_between_begins_again_with_the_first(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = rounds(monkeypatch, waiting=True)
    session.check_now()
    session.check_now()
    with qtbot.waitSignal(session.checked):
        pass
    if session._check is not None:
        with qtbot.waitSignal(session.checked):
            pass
    assert ran[-2:] == ["first", "second"]
