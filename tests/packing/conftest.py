"""A medium that is soon full."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bags.disks import in_memory


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own, 1 MiB large: less than what is packed."""
    with in_memory(tmp_path / "stick", "1m") as folder:
        yield folder
