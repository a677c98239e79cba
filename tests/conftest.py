"""What every test has: a home of its own, no window, no fonts but the bundled ones."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.gui.tidying import Tidying

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session", autouse=True)
def _one_application(qapp: object) -> Iterator[Tidying]:
    """Made before any test paints: a QGuiApplication of the cover's cannot become a window's.

    Garbage is searched for as in the program. Python's own searches hung the tests in Qt's locks.
    """
    tidying = Tidying()
    yield tidying
    tidying.stop()


@pytest.fixture(autouse=True)
def _tidied(_one_application: Tidying) -> Iterator[None]:
    yield
    _one_application.look()


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees or writes the user's notices, settings or log."""
    monkeypatch.setenv("BEIQI_HOME", str(tmp_path_factory.mktemp("home")))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where a submission will lie; not there yet."""
    return tmp_path / "报送稿"
