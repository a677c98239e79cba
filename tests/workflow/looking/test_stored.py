"""Whether stored files are as they were taken in, and how reading them again is cancelled."""

import hashlib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.domain.progress import Cancelled, Silent
from app.domain.submission import SubmittedFile
from app.submissions.cache import SeenFiles
from app.workflow.looking import stored


def taken_in(root: Path, number: int, content: bytes) -> SubmittedFile:
    path = f"files/{number:04}-a.bin"
    (root / path).parent.mkdir(exist_ok=True)
    (root / path).write_bytes(content)
    digest = hashlib.sha512(content).hexdigest()
    return SubmittedFile(path, "a.bin", len(content), digest, datetime(2026, 11, 1, tzinfo=UTC))


@pytest.fixture
def files(tmp_path: Path) -> list[SubmittedFile]:
    return [taken_in(tmp_path, number, bytes([number]) * 5000) for number in range(6)]


class Counted:
    """Counts what it is told, and cancels at the step `until`."""

    def __init__(self, until: int | None = None) -> None:
        self.until = until
        self.told: list[tuple[int, int]] = []

    def step(self, share: float, label: str, *, done: int = 0, total: int = 0) -> None:
        self.told.append((done, total))
        if len(self.told) == self.until:
            raise Cancelled


def test_each_is_told_by_path(tmp_path: Path, files: list[SubmittedFile]) -> None:
    (tmp_path / files[1].path).unlink()
    (tmp_path / files[4].path).write_bytes(b"other")
    seen = SeenFiles(tmp_path)
    assert stored.wrong(tmp_path, files, seen, Silent()) == {
        files[1].path: "missing",
        files[4].path: "changed",
    }
    assert [seen.unchanged(files[n]) for n in (0, 2, 3, 4, 5)] == [True, True, True, False, True]


def test_a_file_of_another_length_is_changed_though_it_begins_alike(
    tmp_path: Path, files: list[SubmittedFile]
) -> None:
    with (tmp_path / files[0].path).open("ab") as stream:
        stream.write(b"\0")
    assert stored.wrong(tmp_path, files, SeenFiles(tmp_path), Silent()) == {
        files[0].path: "changed"
    }


def test_a_folder_in_a_files_place_is_missing(tmp_path: Path, files: list[SubmittedFile]) -> None:
    (tmp_path / files[0].path).unlink()
    (tmp_path / files[0].path).mkdir()
    assert stored.wrong(tmp_path, files, SeenFiles(tmp_path), Silent()) == {
        files[0].path: "missing"
    }


def test_the_progress_tells_every_byte_and_what_is_known_is_not_read(
    tmp_path: Path, files: list[SubmittedFile]
) -> None:
    seen = SeenFiles(tmp_path)
    seen.remember(files[0])
    counted = Counted()
    assert stored.wrong(tmp_path, files, seen, counted) == {}
    assert counted.told[-1] == (25000, 25000)
    again = Counted()
    assert stored.wrong(tmp_path, files, seen, again) == {}
    assert again.told == [(0, 0)]


def test_a_large_file_can_be_cancelled_in_its_midst(
    tmp_path: Path, files: list[SubmittedFile], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stored, "_CHUNK", 1)
    monkeypatch.setattr(stored, "_ASK", 0.001)
    large = taken_in(tmp_path, 9, bytes(3_000_000))
    counted = Counted(until=4)
    with pytest.raises(Cancelled):
        stored.wrong(tmp_path, [large], SeenFiles(tmp_path), counted)
    assert len(counted.told) == 4
    assert 0 < counted.told[-1][0] < 3_000_000
