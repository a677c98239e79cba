"""Before writing: which media are in, what goes by a route, what stands against it."""

import errno
import shutil
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from app.domain.notice import Item, Kind, Method, Paper, Per, Route
from app.workflow.desk import Desk
from app.workflow.packing import media, survey, written
from app.workflow.packing.media import Medium, Partition
from app.workflow.packing.preflight import chosen, kinds, papers, plans, preflight
from app.workflow.packing.survey import Ask

GB = 1 << 30
POST = Route("paper", Method.POST)


def usage(free: int) -> object:
    return lambda _path: SimpleNamespace(total=16 * GB, used=0, free=free)


def test_only_what_comes_and_goes_is_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    def ask(path: Path) -> object:
        if "reader" in str(path):
            raise OSError(errno.ENOMEDIUM, "no card")
        return SimpleNamespace(total=16 * GB, used=4 * GB, free=12 * GB)

    monkeypatch.setattr(shutil, "disk_usage", ask)
    mounted = [
        Partition("/dev/sda1", "/", "ext4", "rw"),
        Partition("/dev/sdb1", "/media/wang/KINGSTON", "vfat", "rw"),
        Partition("/dev/sdc1", "/run/media/wang/reader", "vfat", "rw"),
        Partition("/dev/sdd1", "/data", "exfat", "rw,removable"),
    ]
    found = media.removable(mounted)
    assert [(one.label, one.kind, one.free) for one in found] == [
        ("KINGSTON", "FAT32", 12 * GB),
        ("data", "exFAT", 12 * GB),
    ]
    assert found[0].is_fat
    assert not found[1].is_fat


def test_a_folder_that_is_yet_to_be_made_is_asked_of_the_one_above(tmp_path: Path) -> None:
    mounted = [Partition("/dev/sdb1", str(tmp_path), "vfat", "rw,removable")]
    found = media.medium_at(tmp_path / "报送包", mounted)
    assert found is not None
    assert (found.label, found.kind, found.removable) == ("报送包", "FAT32", True)
    assert media.medium_at(tmp_path / "没有" / "报送包", mounted) is None


def test_what_goes_by_a_route_and_in_which_words(desk: Desk) -> None:
    found = plans(desk.submission, desk.profile)
    assert {route: len(plan.files) for route, plan in found.items()} == {
        "email": 5,
        "usb": 3,
        "disc": 3,
    }
    assert kinds(found["usb"], desk.profile) == "照片和视频"
    assert kinds(found["email"], desk.profile) == ""
    usb, disc = (desk.profile.route(name) for name in ("usb", "disc"))
    assert usb is not None
    assert disc is not None
    assert chosen(desk.submission, desk.profile, usb)
    taken = replace(desk.submission, chosen_routes={"media": "disc"})
    assert not chosen(taken, desk.profile, usb)
    assert chosen(taken, desk.profile, disc)


def test_room_and_names_are_looked_at(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = plans(desk.submission, desk.profile)["email"]
    good = preflight(plan, tmp_path)
    assert good.ready
    assert [line.text for line in good.lines] == ["文件名在 Windows 上都能正常显示", "空间够用"]
    assert good.lines[0].fact == "5 个"
    monkeypatch.setattr(shutil, "disk_usage", usage(1000))
    full = preflight(plan, tmp_path)
    assert not full.ready
    assert full.lines[-1].text.startswith("空间不够，还差 ")
    assert not preflight(plan, tmp_path / "没有" / "这里").ready


def test_a_file_of_four_gigabytes_does_not_fit_on_fat(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = plans(desk.submission, desk.profile)["usb"]
    first = plan.files[0]
    large = replace(first, entry=replace(first.entry, size=5 * GB))
    plan = replace(plan, files=(large, *plan.files[1:]))
    kind = {"kind": "FAT32"}

    def at(folder: Path) -> Medium:
        return Medium(folder, "盘", kind["kind"], 64 * GB, 60 * GB, True)

    monkeypatch.setattr("app.workflow.packing.preflight.medium_at", at)
    assert not preflight(plan, tmp_path).ready
    kind["kind"] = "exFAT"
    found = preflight(plan, tmp_path)
    assert found.ready
    assert found.lines[1].fact == "最大 5 GB"


def paper(name: str, copies: int | None, *, originals: bool = False, sealed: bool = True) -> Item:
    asked = Paper(copies=copies, originals=originals, sealed=sealed)
    return Item(name, name, Kind.FORM, Per.NOMINEE, paper=asked, routes=("paper",))


@pytest.mark.parametrize(
    ("items", "people", "told"),
    [
        (
            (paper("推荐表", 2, originals=True), paper("甲", 1), paper("乙", 1), paper("丙", 1)),
            1,
            "推荐表原件 2 份，其余 3 种各 1 份，均盖公章",
        ),
        ((paper("甲", 1), paper("乙", 1, sealed=False)), 1, "2 种材料各 1 份"),
        ((paper("表", 2),), 3, "表 2 份（每人），均盖公章"),
        ((paper("表", None),), 1, "表 份数按通知，均盖公章"),
        ((), 1, ""),
    ],
)
def test_the_paper_in_one_line(desk: Desk, items: tuple[Item, ...], people: int, told: str) -> None:
    assert papers(replace(desk.profile, items=items), POST, people, None) == told


def test_targets_the_likeliest_first(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = Medium(tmp_path / "KINGSTON", "KINGSTON", "FAT32", 16 * GB, 8 * GB, True)
    monkeypatch.setattr(survey, "removable", lambda: (stick,))
    recent = tmp_path / "上次"
    recent.mkdir()
    written.remember(desk.root, "email", recent, recent / "包", "0" * 128)

    def looked(route: str, target: Path | None = None) -> survey.Survey:
        return survey.survey(Ask(desk.root, desk.submission, desk.profile, route, target))

    email = looked("email")
    assert email.target is not None
    assert email.target.path == recent
    assert [one.path.name for one in email.targets] == ["KINGSTON", "上次", "报送包"]
    usb = looked("usb")
    assert usb.target == stick
    picked = looked("usb", recent)
    assert picked.target is not None
    assert picked.target.path == recent


def test_a_damaged_memory_of_packages_is_none(desk: Desk) -> None:
    written.remember(desk.root, "email", desk.root.parent, desk.root.parent / "包", "a")
    assert written.read(desk.root).packages == {"a": str(desk.root.parent / "包")}
    (desk.root / "cache" / "packed.json").write_text('{"packages": 3}', "utf-8")
    assert written.read(desk.root) == written.Written()
