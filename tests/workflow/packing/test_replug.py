"""A stick that is pulled while written, and one that is taken out to be verified again."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from app.bags.filesystems import NTFS
from app.domain.problems import UnreadableProblem
from app.domain.progress import Silent
from app.packing import copying, presence
from app.packing import medium as packing_medium
from app.sandbox.sandbox import Sandbox
from app.workflow.desk import Desk
from app.workflow.packing import media
from app.workflow.packing.media import Medium
from app.workflow.packing.pack import Wish
from app.workflow.packing.preflight import judge, plans, preflight
from app.workflow.packing.replug import Replug, Step, verify_again
from app.workflow.packing.writing import Outcome, back, write

GB = 1 << 30


def put(desk: Desk, target: Path, sandbox: Sandbox) -> Outcome:
    return write(desk, Wish(target, ("usb",)), sandbox, Silent(), lambda _moment: None)


def offer(monkeypatch: pytest.MonkeyPatch, stick: Path) -> None:
    medium = Medium(stick, "盘", "exFAT", 16 * GB, 8 * GB, True)
    monkeypatch.setattr(media, "removable", lambda: (medium,) if stick.is_dir() else ())


def test_a_pulled_stick_is_told_and_written_on_under_another_letter(
    desk: Desk, tmp_path: Path, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick, elsewhere = tmp_path / "E", tmp_path / "F"
    (stick / "报送").mkdir(parents=True)
    node = tmp_path / "node"
    node.touch()
    copy = copying.copy

    def copy_and_pull(source: Path, place: Path, *rest: object) -> None:
        copy(source, place, *rest)  # type: ignore[arg-type]
        node.unlink(missing_ok=True)
        if stick.exists():
            stick.rename(elsewhere)

    with monkeypatch.context() as patch:
        patch.setattr(presence, "_node", lambda _device: node)
        patch.setattr(copying, "copy", copy_and_pull)
        outcome = put(desk, stick / "报送", sandbox)
    assert (outcome.packed, outcome.vanished) == (None, True)
    assert "接着写" in outcome.failure
    wish = Wish(stick / "报送", ("usb",))
    assert back(desk, wish) is None
    offer(monkeypatch, elsewhere)
    place = back(desk, wish)
    assert place == elsewhere / "报送"
    looked = preflight(plans(desk.submission, desk.profile)["usb"], place)
    assert looked.begun is not None
    assert looked.lines[-1].text.startswith("上次没写完的会接着写")
    done = put(desk, place, sandbox)
    assert done.packed is not None
    assert not done.packed.beside
    assert [path.name for path in place.iterdir()] == [done.packed.plan.name]


def test_out_and_in_and_verified_again(
    desk: Desk, tmp_path: Path, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick, drawer, elsewhere = tmp_path / "E", tmp_path / "抽屉", tmp_path / "F"
    stick.mkdir()
    packed = put(desk, stick, sandbox).packed
    assert packed is not None
    offer(monkeypatch, elsewhere)
    follow = Replug(packed.path, packed.plan.manifest_sha512)
    assert follow.step() is Step.TAKE_OUT
    stick.rename(drawer)
    assert follow.step() is Step.PUT_IN
    with pytest.raises(UnreadableProblem, match="插好"):
        verify_again(packed.path, packed.plan.manifest_sha512, Silent())
    drawer.rename(elsewhere)
    assert follow.step() is Step.BACK
    again = verify_again(packed.path, packed.plan.manifest_sha512, Silent())
    assert again.good
    assert again.package == elsewhere / packed.path.name
    photo = next(again.package.rglob("*.jpg"))
    photo.write_bytes(photo.read_bytes()[:-1] + b"!")
    assert not verify_again(packed.path, packed.plan.manifest_sha512, Silent()).good
    shutil.rmtree(elsewhere)
    assert follow.step() is Step.PUT_IN


def test_room_size_and_names_are_judged_for_all_packages(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = plans(desk.submission, desk.profile)["usb"]
    first = plan.files[0]
    large = replace(first, entry=replace(first.entry, size=5 * GB))
    long = replace(first, entry=replace(first.entry, path="data/" + "长" * 90 + "/" + "名" * 90))
    plan = replace(plan, files=(large, long))
    stick = Medium(tmp_path, "盘", "FAT32", 16 * GB, 9 * GB, True)
    monkeypatch.setattr(packing_medium, "place_on_medium", lambda _path: "深" * 80)
    lines = judge([plan, plan], stick)
    assert [(line.code, line.good) for line in lines] == [
        ("", True),
        ("NM03", False),
        ("NM04", False),
        ("PK06", False),
        ("PK05", False),
    ]
    assert lines[-1].text.startswith("空间不够，还差 1")
    there = judge([plan, plan], stick, 2 * GB)
    assert there[-1].good


def test_a_path_too_long_for_the_medium_is_refused_before_the_first_byte(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packing_medium, "_kind", lambda _target: "ntfs")
    monkeypatch.setattr(packing_medium, "place_on_medium", lambda _target: "")
    short = "data/" + "名" * (NTFS.path_limit - len("data/"))
    packing_medium.check_names(tmp_path, [short[:200]])
    with pytest.raises(packing_medium.MediumProblem, match="路径太长"):
        packing_medium.check_names(tmp_path, [f"{short[:150]}/{short[5:120]}"])
