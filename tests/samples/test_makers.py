import sys
import zipfile
from pathlib import Path

import pytest

from tests import makers


def test_names_that_lie(tmp_path: Path) -> None:
    assert makers.pdf_named_word(tmp_path).read_bytes().startswith(b"%PDF")
    assert zipfile.is_zipfile(makers.word_named_pdf(tmp_path))
    assert makers.photo_named_video(tmp_path).read_bytes().startswith(b"\xff\xd8")


def test_empty_file_is_empty(tmp_path: Path) -> None:
    assert makers.empty_file(tmp_path / "a.jpg").stat().st_size == 0


def test_odd_names_can_be_stored_and_listed(tmp_path: Path) -> None:
    for name in makers.ODD_NAMES:
        makers.empty_file(tmp_path / name)
    assert sorted(found.name for found in tmp_path.iterdir()) == sorted(makers.ODD_NAMES)
    assert len(set(makers.ODD_NAMES)) == len(makers.ODD_NAMES)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows refuses or changes these names")
def test_unsafe_names_can_be_stored_here(tmp_path: Path) -> None:
    for name in makers.UNSAFE_NAMES:
        makers.empty_file(tmp_path / name)
    assert sorted(found.name for found in tmp_path.iterdir()) == sorted(makers.UNSAFE_NAMES)
