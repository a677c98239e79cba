"""Files made once, one sandbox for all, and a checked submission that each test gets a copy of."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.progress import Silent
from app.sandbox.sandbox import Sandbox
from app.workflow.checking.check import check
from app.workflow.desk import Desk, look
from tests import cases


@pytest.fixture(scope="session")
def good(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Path]]:
    """Files that please the small notice, by slot."""
    return cases.good_files(tmp_path_factory.mktemp("原始材料"))


@pytest.fixture(scope="session")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as made:
        yield made


@pytest.fixture(scope="session")
def _checked_once(
    tmp_path_factory: pytest.TempPathFactory, good: dict[str, list[Path]], sandbox: Sandbox
) -> Path:
    root = tmp_path_factory.mktemp("样板") / "报送稿"
    check(cases.attested(cases.filled(root, good)), Silent(), sandbox)
    return root


@pytest.fixture
def desk(_checked_once: Path, folder: Path) -> Desk:
    """Whole, attested, checked: nothing stands against packing."""
    shutil.copytree(_checked_once, folder)
    return look(folder)
