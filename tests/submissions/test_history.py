"""Notices that gave way to others, kept beside the states that name them."""

from pathlib import Path

import pytest

from app.shapes.profile import profile_sha512
from app.submissions import history, layout
from tests import cases

DIGEST = profile_sha512(cases.PROFILE)


def test_a_notice_is_kept_by_its_digest(folder: Path) -> None:
    cases.started(folder)
    history.keep_profile(folder, cases.PROFILE)
    assert history.profile(folder, DIGEST) == cases.PROFILE
    assert history.profile(folder, "0" * 128) is None


def test_where_the_folder_is_gone_none_is_made(folder: Path) -> None:
    """A stick that was pulled out between two steps."""
    gone = folder / "拔走的U盘"
    with pytest.raises(FileNotFoundError):
        history.keep_profile(gone, cases.PROFILE)
    assert not gone.exists()


def test_a_damaged_one_is_written_anew(folder: Path) -> None:
    """Else the state that names it could never be gone back to."""
    cases.started(folder)
    history.keep_profile(folder, cases.PROFILE)
    (place,) = (folder / layout.HISTORY / layout.NOTICES).iterdir()
    place.write_bytes(place.read_bytes()[:100])
    assert history.profile(folder, DIGEST) is None
    history.keep_profile(folder, cases.PROFILE)
    assert history.profile(folder, DIGEST) == cases.PROFILE
