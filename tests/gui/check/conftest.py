"""Page 检查 with a session that checks nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.gui.pages.check import CheckPage
from app.gui.theme import Theme
from app.gui.viewmodels.session import Session
from app.gui.viewmodels.state import State
from tests import cases
from tests.gui import states as s
from tests.gui.check.hands import EVERY, WIDE
from tests.gui.told import Told


@pytest.fixture
def guide() -> Told:
    return Told()


@pytest.fixture
def session() -> Iterator[Session]:
    made = Session(cases.childless())
    yield made
    made.close()


@pytest.fixture
def page(theme: Theme, session: Session, guide: Told, qtbot: QtBot) -> CheckPage:
    made = CheckPage(theme, session, guide)
    qtbot.addWidget(made)
    made.resize(*WIDE)
    made.show()
    return made


@pytest.fixture
def state(folder: Path) -> State:
    return s.state_of(folder, EVERY)
