"""Packing: what forbids it, which packages there are, what lies in them and what must not."""

import json
import re
import shutil
from collections import namedtuple
from dataclasses import replace
from pathlib import Path

import bagit
import pytest
from jsonschema import Draft202012Validator

from app import paths
from app.bags.layout import COVER, PACKAGE_INFO, PAPERS, PROFILE, REPORT, REPORT_PAGE, Layout
from app.domain.finding import Severity
from app.domain.notice import Quota
from app.domain.problems import Problem, RefusedProblem, UnreadableProblem, UsageProblem
from app.domain.progress import Cancelled, Silent
from app.domain.submission import Waiting
from app.packing import medium
from app.sandbox.sandbox import Sandbox
from app.shapes import package_info
from app.submissions import edits
from app.workflow.checking import decide
from app.workflow.checking.check import Checked, check
from app.workflow.desk import Desk, look
from app.workflow.gathering import gather
from app.workflow.packing.pack import Packed, Wish, pack
from app.workflow.packing.verify import verify
from tests import cases, makers
from tests.printing.reading import solid, texts

UNIT_FILES = ["单位材料/工作报告.docx", "单位材料/工作报告（盖章）.pdf"]
MEDIA = ["01-张三/张三1.jpg", "01-张三/张三2.jpg", "01-张三/视频.mp4"]
Usage = namedtuple("Usage", "total used free")


def checked(desk: Desk) -> Checked:
    """From the cache: nothing here needs a child."""
    with cases.childless() as none:
        return check(desk, Silent(), none)


def packed(desk: Desk, target: Path, *routes: str, layout: Layout = Layout.BAG) -> list[Packed]:
    return pack(desk, checked(desk), Wish(target, routes, layout), Silent())


def payload(package: Path) -> list[str]:
    data = package / "data"
    files = (path for path in data.rglob("*") if path.is_file())
    return sorted(path.relative_to(data).as_posix() for path in files)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "报送包"


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


@pytest.mark.parametrize(
    ("route", "sentence"),
    [("fax", "没有“fax”这个报送渠道。可以写：email、usb、disc"), ("paper", "没有电子报送包")],
)
def test_a_route_by_which_nothing_can_go_is_refused(
    desk: Desk, out: Path, route: str, sentence: str
) -> None:
    with pytest.raises(UsageProblem, match=sentence):
        packed(desk, out, route)
    assert not out.exists()


def test_a_medium_on_which_nothing_goes_is_refused_and_forgotten(desk: Desk, out: Path) -> None:
    items = tuple(replace(item, routes=("email",)) for item in desk.profile.items)
    desk.profile = replace(desk.profile, items=items)
    with pytest.raises(UsageProblem, match="没有要按这个渠道报送的电子文件：disc"):
        packed(desk, out, "disc")
    assert look(desk.root).submission.chosen_routes == {}
    assert not out.exists()


def test_what_blocks_is_listed_and_nothing_is_written(desk: Desk, out: Path) -> None:
    gather.remove(desk, "工作.mp4")
    desk.save(replace(desk.submission, attestations=()))
    with pytest.raises(RefusedProblem) as refused:
        packed(desk, out)
    report = checked(desk).report
    (missing,) = report.of(Severity.ERROR)
    lines = str(refused.value).splitlines()
    assert lines[0] == "还不能打包，有 2 项没有解决："
    assert lines[1].startswith(" × CT01 张三 › 视频：")
    assert lines[1].endswith(f"（{missing.id}）")
    assert lines[2] == " × AT01 要由人确认：材料不涉密。（no-secrets）"
    assert not out.exists()
    assert look(desk.root).submission.packages == ()


def test_every_blocker_but_an_attestation_is_listed_by_the_id_that_waives_it(
    desk: Desk, out: Path
) -> None:
    desk.profile = replace(desk.profile, quotas=(Quota("society", "学会", 2, 3),))
    with pytest.raises(RefusedProblem) as refused:
        packed(desk, out)
    (few,) = checked(desk).report.of(Severity.ERROR)
    assert few.rule.code == "CT02"
    assert f"（{few.id}）" in str(refused.value)


def test_all_packages_must_fit_before_the_first_byte(
    desk: Desk, out: Path, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    large = makers.photo(out.parent / "大.jpg", seed=3, width=2400, height=1600)
    cases.with_files(desk, {"photos/1": [large]})
    with_large = check(desk, Silent(), sandbox)
    (email, usb) = pack(desk, with_large, Wish(out.parent / "一边"), Silent())
    room = (1 << 20) + email.plan.size + usb.plan.size - 1
    assert email.plan.size + (400 << 10) < email.plan.size + usb.plan.size
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: Usage(room, 0, room))
    monkeypatch.setattr(medium, "_cluster", lambda _target: 1)
    with pytest.raises(medium.MediumProblem, match="空间不够"):
        pack(desk, with_large, Wish(out), Silent())
    assert list(out.iterdir()) == []
    assert len(pack(desk, with_large, Wish(out, ("email",)), Silent())) == 1


def test_a_waived_error_and_an_open_confirmation_of_another_kind_do_not_block(
    desk: Desk, out: Path
) -> None:
    gather.remove(desk, "工作.mp4")
    (missing,) = checked(desk).report.of(Severity.ERROR)
    decide.waive(desk, missing.id, reason="摄制组病了", by="王敏")
    (email, _usb) = packed(desk, out)
    assert payload(email.path) == sorted(UNIT_FILES + MEDIA[:2])
    assert "摄制组病了" in (email.path / REPORT_PAGE).read_text("utf-8")


def test_many_blockers_are_cut_short(desk: Desk, out: Path) -> None:
    for number in range(15):
        desk.save(edits.add_nominee(desk.submission, f"人{number}"))
    with pytest.raises(RefusedProblem, match="还有 11 项，见检查报告") as refused:
        packed(desk, out)
    assert str(refused.value).count(" × ") == 20


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
    from app.sandbox.sandbox import Sandbox

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


class _CancelAt:
    def __init__(self, share: float) -> None:
        self._share = share

    def step(self, share: float, label: str, *, done: int = 0, total: int = 0) -> None:
        if share >= self._share:
            raise Cancelled


@pytest.mark.parametrize("share", [0.0, 0.3, 0.99])
def test_cancelling_leaves_no_package_that_is_not_whole(
    desk: Desk, out: Path, share: float
) -> None:
    with pytest.raises(Cancelled):
        pack(desk, checked(desk), Wish(out), _CancelAt(share))
    left = sorted(out.iterdir()) if out.exists() else []
    assert len(left) == len(look(desk.root).submission.packages)
    assert all(bagit.Bag(str(path)).validate(processes=1) for path in left)
    assert len(left) == (1 if share > 0.9 else 0)


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


@pytest.mark.parametrize("change", ["edited", "gone"])
def test_a_source_that_changed_after_the_check_is_not_packed(
    desk: Desk, out: Path, change: str
) -> None:
    result = checked(desk)
    stored = next((desk.root / "files").glob("*报告.docx"))
    stored.write_bytes(b"x" * stored.stat().st_size) if change == "edited" else stored.unlink()
    with pytest.raises(RefusedProblem, match="没有打包"):
        pack(desk, result, Wish(out), Silent())
    assert list(out.iterdir()) == []
    assert look(desk.root).submission.packages == ()


def test_a_target_that_is_no_folder_is_said(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "文件").write_bytes(b"")
    for target in (tmp_path / "文件", tmp_path / "文件" / "里面"):
        with pytest.raises(Problem, match="文件"):
            packed(desk, target)


def test_packing_into_the_submission_itself_is_refused(desk: Desk) -> None:
    for target in (desk.root, desk.root / "files", desk.root / "报送包"):
        with pytest.raises(UsageProblem, match="报送稿文件夹"):
            packed(desk, target)


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
