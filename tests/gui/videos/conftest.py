"""The dialog that cuts videos, opened on one by its name."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.gui.theme import Theme
from app.sandbox.sandbox import Sandbox
from tests.gui.cutting import Opened, Opener, opening


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as made:
        yield made


@pytest.fixture(scope="module")
def videos(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("videos")


@pytest.fixture
def opener(
    qtbot: QtBot, theme: Theme, sandbox: Sandbox, folder: Path, videos: Path
) -> Iterator[Opener]:
    with opening(qtbot, theme, sandbox, folder, videos) as made:
        yield made


@pytest.fixture
def shown(opener: Opener, qtbot: QtBot) -> Opener:
    """As `opener`, but at rest."""

    def at_rest(name: str) -> Opened:
        made = opener(name)
        qtbot.waitUntil(lambda: made.at_rest, timeout=20_000)
        return made

    return at_rest
