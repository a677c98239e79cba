"""What every test has: a home of its own, no window, no fonts but the bundled ones."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees or writes the user's notices, settings or log."""
    monkeypatch.setenv("BEIQI_HOME", str(tmp_path_factory.mktemp("home")))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where a submission will lie; not there yet."""
    return tmp_path / "报送稿"
