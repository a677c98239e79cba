"""The page 归位, empty and filled."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.gui.pages.gather import GatherPage
from app.gui.theme import Theme
from tests.gui.gathering import fill, shown_page
from tests.gui.told import Told


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, told: Told) -> Iterator[GatherPage]:
    with shown_page(qtbot, theme, told) as made:
        yield made


@pytest.fixture
def filled(qtbot: QtBot, page: GatherPage, folder: Path, tmp_path: Path) -> GatherPage:
    fill(qtbot, page, folder, tmp_path / "材料")
    return page
