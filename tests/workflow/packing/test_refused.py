"""What is not packed: what forbids it, what breaks it off, and that nothing is left then."""

import shutil
from collections import namedtuple
from dataclasses import replace
from pathlib import Path

import bagit
import pytest

from app.bags.layout import REPORT_PAGE
from app.domain.finding import Severity
from app.domain.notice import Quota
from app.domain.problems import Problem, RefusedProblem, UsageProblem
from app.domain.progress import Cancelled, Silent
from app.packing import medium
from app.sandbox.sandbox import Sandbox
from app.submissions import edits
from app.workflow.checking import decide
from app.workflow.checking.check import check
from app.workflow.desk import Desk, look
from app.workflow.gathering import gather
from app.workflow.packing.pack import Wish, pack
from tests import cases, makers
from tests.workflow.packing.packages import MEDIA, UNIT_FILES, checked, packed, payload

Usage = namedtuple("Usage", "total used free")


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
