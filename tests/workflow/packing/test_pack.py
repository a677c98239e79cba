"""Packing: which packages there are, what lies in them and what must not."""

import json
import re
import shutil
from dataclasses import replace
from pathlib import Path

import bagit
import pytest
from jsonschema import Draft202012Validator

from app import paths
from app.bags.layout import COVER, PACKAGE_INFO, PAPERS, PROFILE, REPORT, REPORT_PAGE, Layout
from app.domain.problems import UnreadableProblem
from app.domain.progress import Silent
from app.domain.submission import Waiting
from app.sandbox.sandbox import Sandbox
from app.shapes import package_info
from app.submissions import edits
from app.workflow.checking.check import check
from app.workflow.desk import Desk, look
from app.workflow.packing.pack import Wish, pack
from app.workflow.packing.verify import verify
from tests import cases
from tests.printing.reading import solid, texts
from tests.workflow.packing.packages import MEDIA, UNIT_FILES, checked, packed, payload


def test_without_route_there_is_one_package_for_each_that_the_notice_wants(
    desk: Desk, out: Path
) -> None:
    email, usb = packed(desk, out)
    assert [one.path.name for one in (email, usb)] == [
        "江城市样例学会-小小先进2026-电子邮件",
        "江城市样例学会-小小先进2026-U盘",
    ]
    assert payload(email.path) == sorted(UNIT_FILES + MEDIA)
    assert payload(usb.path) == sorted(MEDIA)
    for one in (email, usb):
        assert bagit.Bag(str(one.path)).validate(processes=1)
        assert verify(one.path, Silent()).good
    remembered = {(one.route, one.manifest_sha512) for one in look(desk.root).submission.packages}
    assert remembered == {(one.plan.route, one.plan.manifest_sha512) for one in (email, usb)}


def test_a_chosen_medium_is_remembered(desk: Desk, out: Path) -> None:
    (disc,) = packed(desk, out, "disc")
    assert disc.plan.route == "disc"
    assert look(desk.root).submission.chosen_routes == {"media": "disc"}
    assert [one.plan.route for one in packed(desk, out / "再次")] == ["email", "disc"]


def test_a_second_package_takes_another_name_and_leaves_the_first(desk: Desk, out: Path) -> None:
    (first,) = packed(desk, out, "email")
    before = {path: path.read_bytes() for path in first.path.rglob("*") if path.is_file()}
    (second,) = packed(desk, out, "email")
    assert first.beside == ""
    assert second.path.name in second.beside
    assert second.path.name == first.path.name + "-2"
    assert {path: path.read_bytes() for path in before} == before
    assert second.plan.manifest_sha512 == first.plan.manifest_sha512
    assert bagit.Bag(str(second.path)).validate(processes=1)


def test_the_plain_layout_is_the_same_tree_with_its_sums(desk: Desk, out: Path) -> None:
    (plain,) = packed(desk, out, "email", layout=Layout.PLAIN)
    found = sorted(p.relative_to(plain.path).as_posix() for p in plain.path.rglob("*.*"))
    assert found == sorted([*UNIT_FILES, *MEDIA, *PAPERS])
    assert (plain.path / "SHA512SUMS").is_file()
    assert verify(plain.path, Silent()).good


def test_the_cover_inside_bears_that_packages_code_alone(desk: Desk, out: Path) -> None:
    email, usb = packed(desk, out)
    for own, other in ((email, usb), (usb, email)):
        text = solid("".join(texts((own.path / COVER).read_bytes())["pypdf"]))
        assert own.plan.code in text
        assert other.plan.code not in text
        assert "草稿" not in text


def test_what_lies_beside_the_materials_is_valid(desk: Desk, out: Path) -> None:
    (one,) = packed(desk, out, "email")
    for name, schema in (
        (REPORT, "check-report-1"),
        (PROFILE, "notice-profile-1"),
        (PACKAGE_INFO, "package-info-1"),
    ):
        data = json.loads((one.path / name).read_bytes())
        wanted = json.loads((paths.schemas() / f"{schema}.schema.json").read_bytes())
        Draft202012Validator(wanted).validate(data)
    info = package_info.loads((one.path / PACKAGE_INFO).read_bytes())
    assert (info.id, info.route, info.unit) == (one.plan.id, "email", "江城市样例学会")
    assert sorted(file.path for file in info.files) == sorted(
        f"data/{name}" for name in UNIT_FILES + MEDIA
    )


def test_the_report_inside_is_a_summary_unless_the_whole_is_wanted(desk: Desk, out: Path) -> None:
    def severities(name: str, *, full: bool) -> set[tuple[str, bool]]:
        wish = Wish(out.with_name(name), ("email",), full_report=full)
        (one,) = pack(desk, checked(desk), wish, Silent())
        found = json.loads((one.path / REPORT).read_bytes())["findings"]
        return {(each["severity"], each["code"] == "AT01") for each in found}

    assert severities("摘要", full=False) == {("passed", True)}
    assert severities("全文", full=True) == {("passed", True), ("passed", False)}


def test_nothing_of_where_files_came_from_leaves_the_house(
    folder: Path, tmp_path: Path, good: dict[str, list[Path]]
) -> None:
    """Neither folder nor file name of the originals, in no byte of any file, nor in any name."""
    private = tmp_path / "赵秘书的私人文件夹"
    private.mkdir()
    moved = {slot: [_private(path, private) for path in paths] for slot, paths in good.items()}
    desk = cases.attested(cases.filled(folder, moved))

    with Sandbox() as box:
        whole = check(desk, Silent(), box)
    done = pack(desk, whole, Wish(tmp_path / "out", full_report=True), Silent())
    secrets = ["赵秘书", str(tmp_path), str(desk.root), "机密", desk.submission.id]
    for one in done:
        for path in one.path.rglob("*"):
            content = path.read_bytes() if path.is_file() else b""
            for secret in secrets:
                forms = {secret.encode(), secret.encode("utf-16-le"), _escaped(secret)}
                assert not any(form in content for form in forms), (secret, path.name)
                assert secret not in path.relative_to(tmp_path).as_posix()


def test_nothing_of_what_waits_leaves_the_house(desk: Desk, out: Path) -> None:
    file = replace(desk.submission.slots[0].files[0], path="files/0099-机密.txt", name="机密.txt")
    desk.save(edits.add_waiting(desk.submission, [Waiting(file)]))
    whole = checked(desk)
    assert "CT05" in {one.rule.code for one in whole.report.findings}
    for one in pack(desk, whole, Wish(out, full_report=True), Silent()):
        for name in (REPORT, REPORT_PAGE):
            content = (one.path / name).read_bytes()
            assert not any(
                secret in content for secret in (b"CT05", "机密".encode(), "归位".encode())
            )


def _private(path: Path, folder: Path) -> Path:
    return Path(shutil.copy2(path, folder / f"机密{path.name}"))


def _escaped(text: str) -> bytes:
    return json.dumps(text)[1:-1].encode()


def test_progress_counts_every_byte_once_written_and_once_read(desk: Desk, out: Path) -> None:
    told: list[tuple[float, int, int]] = []

    class Watch:
        def step(self, share: float, label: str, *, done: int = 0, total: int = 0) -> None:
            told.append((share, done, total))

    done = pack(desk, checked(desk), Wish(out), Watch())
    total = 2 * sum(one.plan.size for one in done)
    assert {one[2] for one in told} == {total}
    assert told == sorted(told)
    assert told[-1][0] == pytest.approx(1, abs=0.01)


def test_verify_names_what_is_wrong(desk: Desk, out: Path) -> None:
    (one,) = packed(desk, out, "email")
    (one.path / "data" / MEDIA[0]).unlink()
    (one.path / "data" / MEDIA[1]).write_bytes(b"x")
    (one.path / "data" / "多出来.txt").write_bytes(b"x")
    found = verify(one.path, Silent())
    assert not found.good
    lines = found.text.splitlines()
    assert lines[0].startswith(f"{one.path.name}：有问题")
    assert re.findall(r"PK\d\d", found.text) == ["PK01", "PK02", "PK03"]
    with pytest.raises(UnreadableProblem, match="不是报送包"):
        verify(out, Silent())
