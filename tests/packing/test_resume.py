"""Begun, torn off, and continued: nothing is written twice, nothing of others is touched."""

import dataclasses
import os
import threading
import time
from pathlib import Path

import pytest

from app.bags import crew
from app.bags.layout import COVER, MANIFEST, SUMS, Layout
from app.bags.verify import verify
from app.domain.package import PackagePlan
from app.domain.progress import Cancelled, Silent
from app.packing import copying, presence, unfinished
from app.packing.folder import NameTakenProblem
from app.packing.medium import MediumProblem
from app.packing.plan import plan_package
from app.packing.presence import Presence, VanishedProblem
from app.packing.trail import Trail
from tests.bags.cases import Watcher
from tests.packing.cases import EMAIL, PROFILE, make_submission, pack, tree


class Torn:
    """A submission, and a package of it of which `files` files were written before the end."""

    def __init__(self, tmp_path: Path, files: int = 3, layout: Layout = Layout.BAG) -> None:
        self.source, self.target = tmp_path / "submission", tmp_path / "stick"
        self.target.mkdir()
        self.submission = make_submission(self.source)
        self.layout = layout
        self.plan = plan_package(self.submission, PROFILE, EMAIL, layout)
        self.root = self.target / self.plan.name
        self.root.mkdir()
        (self.root / unfinished.marker(layout)).write_text(self.plan.manifest, "utf-8", newline="")
        for file in self.plan.files[:files]:
            place = self.root / file.entry.path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes((self.source / file.source).read_bytes())

    def place(self, number: int) -> Path:
        return self.root / self.plan.files[number].entry.path

    def pack(self, progress: Watcher | None = None, plan: PackagePlan | None = None) -> Path:
        return pack(
            self.submission, self.source, self.target, progress, plan=plan, layout=self.layout
        )

    def found(self) -> unfinished.Unfinished | None:
        return unfinished.find(self.plan, self.target, self.layout)


@pytest.fixture
def copied(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of what was copied, in any order."""
    names: list[str] = []
    copy = copying.copy

    def noting(source: Path, place: Path, *rest: object) -> None:
        names.append(place.name)
        copy(source, place, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(copying, "copy", noting)
    return names


@pytest.mark.parametrize("layout", list(Layout))
def test_what_was_whole_is_kept_and_the_rest_written(
    tmp_path: Path, copied: list[str], layout: Layout
) -> None:
    torn = Torn(tmp_path, 3, layout)
    torn.place(2).write_bytes(b"\0" * torn.plan.files[2].entry.size)
    torn.place(1).write_bytes(torn.place(1).read_bytes()[:100])
    (torn.root / COVER).write_bytes(b"half a cov")
    (torn.root / "Thumbs.db").write_bytes(b"of Windows")
    kept = torn.place(0).stat()
    assert torn.found() is not None
    watcher = Watcher()
    root = torn.pack(watcher)
    assert root == torn.root
    assert verify(root, Silent()).problems == ()
    assert sorted(copied) == sorted(Path(one.entry.path).name for one in torn.plan.files[1:])
    after = torn.place(0).stat()
    assert (after.st_ino, after.st_mtime_ns) == (kept.st_ino, kept.st_mtime_ns)
    assert not (root / unfinished.marker(layout)).exists()
    assert (root / (MANIFEST if layout is Layout.BAG else SUMS)).exists()
    share, done, total = watcher.steps[-1]
    assert (share, done) == (1.0, total)


def test_a_torn_marker_begins_anew(tmp_path: Path) -> None:
    torn = Torn(tmp_path, 0)
    (torn.root / unfinished.marker(torn.layout)).rename(
        torn.root / f".{unfinished.marker(torn.layout)}.4711.tmp"
    )
    assert verify(torn.pack(), Silent()).problems == ()


def test_cancelling_what_was_continued_takes_all_of_it_away(tmp_path: Path) -> None:
    torn = Torn(tmp_path)
    (torn.target / "hers.txt").write_text("hers")
    with pytest.raises(Cancelled):
        torn.pack(Watcher(cancel_at=0.5))
    assert tree(torn.target) == ["hers.txt"]


def _foreign_file(torn: Torn) -> None:
    (torn.root / "data/她的.txt").write_text("hers")


def _no_marker(torn: Torn) -> None:
    (torn.root / unfinished.marker(torn.layout)).unlink()


def _other_plan(torn: Torn) -> None:
    (torn.root / unfinished.marker(torn.layout)).write_text(torn.plan.manifest.swapcase())


def _link(torn: Torn) -> None:
    torn.place(0).unlink()
    torn.place(0).symlink_to(torn.source / "files")


def _sealed(torn: Torn) -> None:
    (torn.root / MANIFEST).write_text(torn.plan.manifest)


@pytest.mark.parametrize("spoil", [_foreign_file, _no_marker, _other_plan, _link, _sealed])
@pytest.mark.skipif(os.name == "nt", reason="making links wants a privilege on Windows")
def test_what_is_not_ours_alone_is_left_alone(tmp_path: Path, spoil: object) -> None:
    torn = Torn(tmp_path)
    spoil(torn)  # type: ignore[operator]
    before = tree(torn.target)
    assert torn.found() is None
    with pytest.raises(NameTakenProblem) as refused:
        torn.pack()
    assert refused.value.free == f"{torn.plan.name}-2"
    assert tree(torn.target) == before


def test_one_begun_beside_a_whole_one_is_offered_again(tmp_path: Path) -> None:
    torn = Torn(tmp_path)
    second = torn.root.rename(torn.target / f"{torn.plan.name}-2")
    torn.pack()
    with pytest.raises(NameTakenProblem) as refused:
        torn.pack()
    assert refused.value.free == second.name
    plan = dataclasses.replace(torn.plan, name=second.name)
    assert verify(torn.pack(plan=plan), Silent()).problems == ()


def test_room_that_the_begun_one_takes_counts_as_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    torn = Torn(tmp_path, 6)
    room = type("Room", (), {"free": 2 << 20})()
    monkeypatch.setattr("shutil.disk_usage", lambda _path: room)
    assert torn.plan.size + (1 << 20) > room.free
    torn.pack()
    monkeypatch.undo()


def test_a_write_that_hangs_on_a_dead_medium_is_told_within_two_seconds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The hands hang for good, as in the kernel, while the device's node is taken away."""
    torn = Torn(tmp_path, 0)
    node = tmp_path / "node"
    node.touch()
    released = threading.Event()
    pulled_at: list[float] = []

    def hang(*_given: object) -> None:
        if not pulled_at:
            pulled_at.append(time.monotonic())
            node.unlink()
        released.wait(20)

    monkeypatch.setattr(presence, "_node", lambda _device: node)
    monkeypatch.setattr(copying, "copy", hang)
    with pytest.raises(VanishedProblem, match="接着写"):
        torn.pack()
    assert time.monotonic() - pulled_at[0] < 2
    assert any(hand.name.startswith("crew") for hand in threading.enumerate())
    released.set()
    assert (torn.root / unfinished.marker(torn.layout)).exists()
    monkeypatch.undo()
    assert verify(torn.pack(), Silent()).problems == ()


@pytest.mark.parametrize("step", ["sync_folders", "seal", "begin"])
def test_the_steps_between_the_files_hang_no_caller_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    torn = Torn(tmp_path, 0)
    _no_marker(torn)
    node = tmp_path / "node"
    node.touch()
    released = threading.Event()

    def hang(*_given: object) -> None:
        node.unlink(missing_ok=True)
        released.wait(20)

    monkeypatch.setattr(presence, "_node", lambda _device: node)
    monkeypatch.setattr(Trail, step, hang)
    started = time.monotonic()
    with pytest.raises(VanishedProblem):
        torn.pack()
    released.set()
    assert time.monotonic() - started < 4


def test_no_byte_is_written_where_another_device_lies_below(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trail = Trail(tmp_path / "包")
    monkeypatch.setattr(trail, "_device", -1)
    with pytest.raises(MediumProblem, match="被拔出") as told:
        trail.open(tmp_path / "包" / "a.jpg")
    assert told.value.maybe_gone
    assert tree(tmp_path) == ["包", "包/a.jpg"]
    trail.erase_strays()
    assert tree(tmp_path) == ["包"]


def test_presence_tells_a_folder_that_went(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with Presence(stick, "包") as there:
        there.require()
        stick.rmdir()
        there.wait()
        with pytest.raises(VanishedProblem, match="“包”没有写完"):
            there.require()


def test_hands_that_are_dead_are_not_waited_for() -> None:
    released = threading.Event()

    def tell(_done: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        crew.each(lambda _item, _tally: released.wait(20), [1, 2, 3], tell, lambda: True)
    assert not released.is_set()
    released.set()
