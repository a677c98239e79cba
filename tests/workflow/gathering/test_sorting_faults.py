"""Real faults under a drop: a stick pulled out, a killed child, a full disk. Each is counted."""

import subprocess
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

from app.domain.problems import UnusableProblem
from app.domain.progress import Cancelled, Silent
from app.sandbox.sandbox import Sandbox
from app.workflow import undo
from app.workflow.desk import look
from app.workflow.gathering.sorting import sort_in
from tests import cases, makers
from tests.bags.disks import in_memory
from tests.workflow.gathering.drops import entered, stored

pytestmark = pytest.mark.fault


class After(Silent):
    """Does something once, when so many bytes were copied or such a share of it all is done."""

    def __init__(self, does: Callable[[], object], *, copied: int = -1, share: float = 2.0) -> None:
        self.times = 0
        self._does, self._copied, self._share = does, copied, share

    def step(self, share: float, label: str, *, done: int = 0, total: int = 0) -> None:
        due = share >= self._share or 0 <= self._copied <= done
        if due and not self.times:
            self.times = 1
            self._does()


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own, 64 MiB large."""
    with in_memory(tmp_path / "small", "64m") as folder:
        yield folder


def photos_in(folder: Path, count: int = 6, seed: int = 0) -> list[Path]:
    """What was seen once is known: each try takes other pictures."""
    folder.mkdir(exist_ok=True)
    return [
        makers.photo(folder / f"IMG_{n}.JPG", width=600, height=400, seed=seed + n)
        for n in range(count)
    ]


def test_a_stick_pulled_out_midway_loses_nothing_that_came_in(
    small: Path, tmp_path: Path, sandbox: Sandbox
) -> None:
    desk = cases.started(tmp_path / "稿")
    files = photos_in(small / "DCIM")
    third = sum(path.stat().st_size for path in files[:3])
    pulled = After(lambda: subprocess.run(["umount", "-l", small], check=True), copied=third)
    done = sort_in(desk, [small / "DCIM"], sandbox, pulled)
    assert pulled.times == 1
    assert [one.file.name for one in done.placed] == ["IMG_0.JPG", "IMG_1.JPG", "IMG_2.JPG"]
    assert len(done.refused) == 3
    assert all("IMG_" in str(one) for one in done.refused)
    assert entered(look(desk.root)) == stored(desk)


def test_a_killed_child_costs_at_most_its_own_file(tmp_path: Path, sandbox: Sandbox) -> None:
    desk = cases.started(tmp_path / "稿")
    photos_in(tmp_path / "图", 3)
    killed: list[int] = []

    def kill() -> None:
        for child in psutil.Process().children(recursive=True):
            with suppress(psutil.Error):  # one that is just ending has no command line
                if "--worker" in child.cmdline():
                    child.kill()
                    killed.append(child.pid)

    with Sandbox() as own:
        done = sort_in(desk, [tmp_path / "图"], own, After(kill, share=0.55))
    assert killed
    assert (len(done.refused), done.total) == (0, 3)
    assert len(done.waiting) <= len(killed)
    assert entered(look(desk.root)) == stored(desk)


def test_a_disk_that_fills_up_midway_takes_nothing_and_says_so(
    small: Path, tmp_path: Path, sandbox: Sandbox
) -> None:
    desk = cases.started(small / "稿")
    before = desk.submission
    faults = 0

    def fill() -> None:
        nonlocal faults
        try:
            with (small / "别人的").open("wb") as stream:
                while True:
                    stream.write(b"x" * 2**20)
                    stream.flush()
        except OSError:
            faults += 1

    moments = ((After(fill, copied=1), "没能存进"), (After(fill, share=0.75), "没有保存"))
    for number, (moment, told) in enumerate(moments):
        photos_in(tmp_path / "图", seed=10 * number)
        with pytest.raises(UnusableProblem, match=told):
            sort_in(desk, [tmp_path / "图"], sandbox, moment)
        assert (stored(desk), look(desk.root).submission) == (set(), before)
        with pytest.raises(UnusableProblem, match="磁盘空间不够"):
            sort_in(desk, [tmp_path / "图"], sandbox, Silent())
        (small / "别人的").unlink()
    assert faults == 2
    done = sort_in(desk, [tmp_path / "图"], sandbox, Silent())
    assert done.total == 6


def test_a_cancel_at_any_moment_leaves_nothing(tmp_path: Path, sandbox: Sandbox) -> None:
    desk = cases.started(tmp_path / "稿")

    def cancel() -> None:
        raise Cancelled

    for number, share in enumerate((0.0, 0.2, 0.4, 0.52, 0.7)):
        photos_in(tmp_path / "图", 3, seed=10 * number)
        with pytest.raises(Cancelled):
            sort_in(desk, [tmp_path / "图"], sandbox, After(cancel, share=share))
        assert stored(desk) == set()
    assert undo.undoable(desk) is None
