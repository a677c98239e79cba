"""A submission that is whole and checked, and the page that packs it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.gui.pages.pack import PackPage
from app.gui.theme import Theme
from app.gui.viewmodels.session import Session
from app.sandbox.sandbox import Sandbox
from tests.gui.opened import session_on
from tests.gui.packed import checked, shown
from tests.gui.told import Told


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as made:
        yield made


@pytest.fixture(scope="module")
def _checked_once(tmp_path_factory: pytest.TempPathFactory, sandbox: Sandbox) -> Path:
    return checked(tmp_path_factory.mktemp("样板"), sandbox)


@pytest.fixture
def session(_checked_once: Path, folder: Path, sandbox: Sandbox, qtbot: QtBot) -> Iterator[Session]:
    shutil.copytree(_checked_once, folder)
    with session_on(folder, sandbox, qtbot) as made:
        yield made


@pytest.fixture
def sent() -> Told:
    return Told()


@pytest.fixture
def page(session: Session, theme: Theme, sent: Told, qtbot: QtBot) -> PackPage:
    return shown(session, theme, sent, qtbot)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "写到这里"
