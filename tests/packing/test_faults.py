"""Real faults: a full, locked or vanished medium, and death in mid-write. Each is counted."""

import errno
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.bags.layout import MANIFEST, Layout
from app.bags.verify import verify
from app.domain.problems import UnreadableProblem
from app.domain.progress import Silent
from app.packing import copying, medium
from app.packing.folder import NameTakenProblem
from app.packing.medium import MediumProblem
from app.packing.plan import plan_package
from app.packing.presence import VanishedProblem
from app.packing.unfinished import marker
from tests.bags.cases import problems
from tests.packing.cases import EMAIL, PROFILE, make_submission, pack, tree

pytestmark = pytest.mark.fault
ROOT = Path(__file__).parents[2]


def test_a_medium_that_fills_up_is_named_and_left_clean(
    stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "submission"
    submission = make_submission(source)
    with pytest.raises(MediumProblem, match="还差"):
        pack(submission, source, stick)
    monkeypatch.setattr(medium, "check", lambda *_: None)
    with pytest.raises(MediumProblem, match="空间满了") as told:
        pack(submission, source, stick)
    assert errno_of(told.value) == errno.ENOSPC
    assert tree(stick) == []


def test_a_locked_medium_is_named(stick: Path, tmp_path: Path) -> None:
    source = tmp_path / "submission"
    submission = make_submission(source)
    subprocess.run(["mount", "-o", "remount,ro,size=64m", stick], check=True)
    with pytest.raises(MediumProblem, match="不能写入") as told:
        pack(submission, source, stick)
    assert errno_of(told.value) == errno.EROFS


@pytest.mark.parametrize("left_behind", [False, True])
def test_a_stick_that_is_pulled_leaves_nothing_on_the_disk(
    stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, left_behind: bool
) -> None:
    """`left_behind`: the same folders stand below the mount, so that writing could go on."""
    source = tmp_path / "submission"
    submission = make_submission(source)
    plan = plan_package(submission, PROFILE, EMAIL)
    subprocess.run(["mount", "-o", "remount,size=64m", stick], check=True)
    pulled: list[str] = []
    copy = copying.copy

    def copy_after_pulling(*given: object) -> None:
        if not pulled:
            pulled.append("out")
            subprocess.run(["umount", "-l", stick], check=True)
            if left_behind:
                for file in plan.files:
                    (stick / plan.name / file.entry.path).parent.mkdir(parents=True, exist_ok=True)
        copy(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(copying, "copy", copy_after_pulling)
    with pytest.raises(VanishedProblem, match=r"被拔出.*接着写"):
        pack(submission, source, stick)
    assert pulled
    assert [path for path in stick.rglob("*") if path.is_file()] == []


def test_a_stick_that_comes_back_is_written_on(
    stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same file system, mounted a second time, is let go in mid-write and mounted again."""
    subprocess.run(["mount", "-o", "remount,size=64m", stick], check=True)
    socket = fresh(tmp_path / "socket")
    source = tmp_path / "submission"
    submission = make_submission(source)
    plan = plan_package(submission, PROFILE, EMAIL)
    copied: list[str] = []
    pulled: list[float] = []
    copy = copying.copy

    def copy_and_pull(start: Path, place: Path, *rest: object) -> None:
        copied.append(place.name)
        copy(start, place, *rest)  # type: ignore[arg-type]
        if len(copied) >= 3 and not pulled:
            pulled.append(time.monotonic())
            subprocess.run(["umount", "-l", socket], check=True)

    monkeypatch.setattr(copying, "copy", copy_and_pull)
    subprocess.run(["mount", "--bind", stick, socket], check=True)
    try:
        with pytest.raises(VanishedProblem, match="接着写"):
            pack(submission, source, socket)
        assert time.monotonic() - pulled[0] < 2
        assert tree(socket) == []
        subprocess.run(["mount", "--bind", stick, socket], check=True)
        before = len(copied)
        root = pack(submission, source, socket)
        assert verify(root, Silent()).problems == ()
        assert len(copied) - before < len(plan.files)
    finally:
        subprocess.run(["umount", "-l", socket], check=False, capture_output=True)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such limit")
def test_a_file_beyond_the_limit_of_the_medium_is_named(tmp_path: Path) -> None:
    """A process limit gives the very error that FAT32 gives above 4 GiB."""
    script = (
        "import resource, pathlib, sys\n"
        "from tests.packing.cases import make_submission, pack\n"
        "source = pathlib.Path(sys.argv[1])\n"
        "submission = make_submission(source)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, 1 << 20))\n"
        "pack(submission, source, pathlib.Path(sys.argv[2]))\n"
    )
    target = tmp_path / "stick"
    target.mkdir()
    told = child("-c", script, tmp_path / "submission", target)
    assert "MediumProblem: “张三1.jpg”太大" in told.stderr
    assert tree(target) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no kill -9")
def test_death_at_any_instant_leaves_no_package_that_looks_whole(tmp_path: Path) -> None:
    whole = child("-m", "tests.packing.killed", 0, tmp_path / "from", fresh(tmp_path / "whole"))
    fsyncs = int(whole.stdout)
    assert fsyncs > 15
    unfinished = 0
    for deadly in [1, 2, 5, *range(8, fsyncs - 5, 4), *range(fsyncs - 5, fsyncs + 1)]:
        target = fresh(tmp_path / f"to{deadly}")
        source = tmp_path / f"from{deadly}"
        assert child("-m", "tests.packing.killed", deadly, source, target).returncode == -9
        root = next(target.iterdir())
        if (root / MANIFEST).exists():
            assert verify(root, Silent()).problems == ()
        else:
            unfinished += 1
            assert looks_unfinished(root)
        shutil.rmtree(source)
        again = make_submission(source)
        if (root / MANIFEST).exists():
            with pytest.raises(NameTakenProblem):
                pack(again, source, target)
        else:
            assert verify(pack(again, source, target), Silent()).problems == ()
            assert [path.name for path in target.iterdir()] == [root.name]
    assert unfinished >= 8


def looks_unfinished(root: Path) -> bool:
    """Before the first file of the bag there is nothing that looks like one."""
    try:
        return ("PK07", MANIFEST, "unfinished") in problems(root)
    except UnreadableProblem:
        return tree(root) in ([], [marker(Layout.BAG)]) or not any(
            path.is_file() for path in (root / "data").rglob("*")
        )


def errno_of(error: BaseException) -> int | None:
    return error.__cause__.errno if isinstance(error.__cause__, OSError) else None


def fresh(folder: Path) -> Path:
    folder.mkdir()
    return folder


def child(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *map(str, arguments)],
        check=False,
        capture_output=True,
        text=True,
        cwd=ROOT,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
    )
