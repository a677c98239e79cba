import errno
import shutil
import sys
from collections import namedtuple
from pathlib import Path

import pytest

from app.packing import medium
from app.packing.medium import MediumProblem, check, problem

Usage = namedtuple("Usage", "total used free")


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "空间满了"),
        (errno.EFBIG, "FAT32"),
        (errno.EROFS, "不能写入"),
        (errno.EACCES, "不能写入"),
        (errno.EIO, "不见了"),
        (errno.ENOENT, "不见了"),
        (errno.ENAMETOOLONG, "存不下"),
        (errno.EBUSY, "目标盘出错"),
    ],
)
def test_each_error_is_put_into_words_that_name_the_file(code: int, words: str) -> None:
    told = str(problem(OSError(code, "secret words of the system"), "张三1.jpg"))
    assert words in told
    assert "张三1.jpg" in told
    assert "secret" not in told


def test_what_is_missing_is_said_and_is_enough(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Three files of one byte take three clusters, and a margin of 1 MiB."""
    monkeypatch.setattr(medium, "_cluster", lambda _target: 32 << 10)
    needed = 3 * (32 << 10) + (1 << 20)
    monkeypatch.setattr(shutil, "disk_usage", lambda _target: Usage(needed, 0, needed))
    check(tmp_path, [1, 1, 1])
    monkeypatch.setattr(shutil, "disk_usage", lambda _target: Usage(needed, 1, needed - 1))
    with pytest.raises(MediumProblem, match="需要 2 MB，只剩 2 MB，还差 1 MB"):
        check(tmp_path, [1, 1, 1])


@pytest.mark.parametrize(("kind", "refused"), [("vfat", True), ("fat32", True), ("exfat", False)])
def test_a_file_that_fat_cannot_hold_is_refused_beforehand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, *, refused: bool
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _target: Usage(1 << 40, 0, 1 << 40))
    monkeypatch.setattr(medium, "_kind", lambda _target: kind)
    check(tmp_path, [(4 << 30) - 1])
    if refused:
        with pytest.raises(MediumProblem, match="exFAT"):
            check(tmp_path, [4 << 30])
    else:
        check(tmp_path, [4 << 30])


@pytest.mark.skipif(sys.platform != "linux", reason="/proc is on Linux alone")
def test_the_kind_of_a_file_system_is_known() -> None:
    assert medium._kind(Path("/proc/self")) == "proc"
