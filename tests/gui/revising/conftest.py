from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.gui.theme import Theme
from tests.gui.correcting import begun
from tests.gui.driving import Program


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return begun(tmp_path / "报送稿")


@pytest.fixture
def program(qtbot: QtBot, theme: Theme, root: Path) -> Iterator[Program]:
    made = Program(theme)
    made.open(root)
    yield made
    made.notice().reader.forget()
    made.close()
