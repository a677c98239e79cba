"""A submission that was just begun, and a folder to be dropped on it."""

from pathlib import Path

import pytest

from app.workflow.desk import Desk
from tests import cases


@pytest.fixture
def desk(folder: Path) -> Desk:
    return cases.started(folder)


@pytest.fixture
def drop(tmp_path: Path) -> Path:
    made = tmp_path / "拖进来的"
    made.mkdir()
    return made
