"""A page 归位 on a report of two PDFs, a photo and a video that a check has been through."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.progress import Silent
from app.gui.pages.gather import GatherPage
from app.gui.theme import Theme
from app.sandbox.sandbox import Sandbox
from app.workflow.checking import check as checking
from app.workflow.checking.check import Checked
from tests import cases, makers
from tests.gui.by_hand.hands import (
    ANNEX,
    WHOLE,
)
from tests.gui.gathering import shown_page
from tests.gui.told import Told


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(workers=1) as made:
        yield made


@pytest.fixture(scope="module")
def looked(tmp_path_factory: pytest.TempPathFactory, sandbox: Sandbox) -> tuple[Path, Checked]:
    """A report of two PDFs, a photo and a video, with what a check found; no scan is read."""
    made = tmp_path_factory.mktemp("made")
    files = {
        "report": [
            makers.scan(made / WHOLE, pages=4, dpi=50, blank=(2,)),
            makers.scan(made / ANNEX, dpi=50),
        ],
        "photos/1": [makers.photo(made / "开会.jpg", seed=5)],
        "video/1": [makers.video(made / "工作.mp4")],
    }
    root = tmp_path_factory.mktemp("looked") / "报送稿"
    desk = cases.filled(root, files)
    return root, checking.check_before_reading(desk, Silent(), sandbox)


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def page(
    theme: Theme,
    told: Told,
    folder: Path,
    looked: tuple[Path, Checked],
    sandbox: Sandbox,
    qtbot: QtBot,
) -> Iterator[GatherPage]:
    """On a copy of it; no other check comes in between."""
    root, checked = looked
    shutil.copytree(root, folder, dirs_exist_ok=True)
    with shown_page(qtbot, theme, told, sandbox) as made:
        made.session._timer.blockSignals(True)
        with qtbot.waitSignal(made.session.changed):
            made.session.open(folder)
        made.session._last = checked
        with qtbot.waitSignal(made.session.changed):
            made.session.refresh()
        yield made
