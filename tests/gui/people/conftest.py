"""The page of people: to begin with, and on a submission of 张三 and 李四."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.gui.pages.people import PeoplePage
from app.gui.theme import Theme
from app.gui.viewmodels.session import Session
from tests import cases
from tests.gui.told import Told


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, told: Told) -> Iterator[PeoplePage]:
    session = Session(cases.childless())
    made = PeoplePage(theme, session, told)
    session.changed.connect(made.show_state)
    session.told.connect(told.tell)
    qtbot.addWidget(made)
    made.resize(1056, 676)
    made.show()
    yield made
    session.close()
    assert told.places == []


@pytest.fixture
def editing(qtbot: QtBot, page: PeoplePage, folder: Path) -> PeoplePage:
    cases.started(folder, ("张三", "李四"))
    with qtbot.waitSignal(page.session.changed):
        page.session.open(folder)
    page.session._timer.blockSignals(True)  # no check: these tests are about edits alone
    return page
