"""What was sent is recorded, and what changed since is told."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from app.cli.main import main
from app.domain.package import PackagePlan
from app.domain.problems import RefusedProblem, UsageProblem
from app.domain.progress import Silent
from app.domain.submission import PackageRef
from app.packing import plan as planning
from app.shapes import package_info
from app.workflow import undo
from app.workflow.desk import Desk, look
from app.workflow.gathering import gather
from app.workflow.packing import sending
from app.workflow.packing.sent import Change, Kind, record, since
from tests import cases, makers

TODAY = date.today()  # noqa: DTZ011 - the wall calendar counts


def packed(desk: Desk, route_id: str) -> PackagePlan:
    """As if the package by this route had just been written."""
    route = desk.profile.route(route_id)
    assert route is not None
    plan = planning.plan_package(desk.submission, desk.profile, route)
    ref = PackageRef(plan.id, route_id, plan.manifest_sha512, cases.NOW)
    others = tuple(one for one in desk.submission.packages if one.route != route_id)
    desk.save(replace(desk.submission, packages=(*others, ref)))
    return plan


@pytest.fixture
def desk(folder: Path, tmp_path: Path) -> Desk:
    photos = [makers.photo(tmp_path / f"IMG_{n}.JPG", seed=n) for n in (1, 2)]
    return cases.filled(folder, {"photos/1": photos})


def test_what_was_sent_is_kept_and_can_be_undone(desk: Desk) -> None:
    plan = packed(desk, "email")
    record(desk, "email", TODAY, tracking=" 20270401 ", by="王敏")
    (sent,) = look(desk.root).submission.sent
    assert (sent.route, sent.on, sent.tracking, sent.by) == ("email", TODAY, "20270401", "王敏")
    assert (sent.package, sent.manifest_sha512) == (plan.id, plan.manifest_sha512)
    assert undo.undo(desk) == "记为已报送"
    assert look(desk.root).submission.sent == ()


def test_what_changed_since_is_told(desk: Desk, tmp_path: Path) -> None:
    packed(desk, "email")
    record(desk, "email", TODAY)
    assert since(desk)[0].changes == ()
    key = gather.slot_named("photos/1", desk.submission, desk.profile)
    first, second = desk.submission.files(key)
    other = makers.photo(tmp_path / "换.jpg", seed=9)
    gather.replace_file(desk, first.path, other, key, Silent())
    gather.remove(desk, second.path)
    video = makers.video(tmp_path / "工作.mp4")
    video_key = gather.slot_named("video/1", desk.submission, desk.profile)
    gather.add(desk, [video], video_key, Silent())
    assert since(desk)[0].changes == (
        Change(Kind.CHANGED, "01-张三/张三1.jpg"),
        Change(Kind.REMOVED, "01-张三/张三2.jpg"),
        Change(Kind.ADDED, "01-张三/视频.mp4"),
    )
    told = sending.lines(desk)
    assert told[0].startswith("电子邮件：")
    assert "改了 3 处" in told[1]


def test_a_package_changed_before_it_was_recorded_is_not_made_up(
    desk: Desk, tmp_path: Path
) -> None:
    packed(desk, "email")
    key = gather.slot_named("photos/1", desk.submission, desk.profile)
    gather.add(desk, [makers.photo(tmp_path / "三.jpg", seed=3)], key, Silent())
    record(desk, "email", TODAY)
    assert since(desk)[0].changes is None
    assert "没有留底" in sending.lines(desk)[1]


def test_paper_is_sent_without_a_package(desk: Desk) -> None:
    record(desk, "paper", TODAY - timedelta(days=1), tracking="EMS 1")
    (one,) = since(desk)
    assert (one.sent.package, one.changes) == (None, ())


def test_what_cannot_have_been_sent_is_refused(desk: Desk) -> None:
    with pytest.raises(RefusedProblem, match="还没有打过包"):
        record(desk, "email", TODAY)
    with pytest.raises(UsageProblem, match="还没有到"):
        record(desk, "paper", TODAY + timedelta(days=1))
    with pytest.raises(UsageProblem, match="email、usb、disc、paper"):
        record(desk, "fax", TODAY)
    with pytest.raises(UsageProblem, match="单号"):
        record(desk, "paper", TODAY, tracking="1" * 101)


def test_a_second_version_knows_the_first_that_was_sent(desk: Desk, tmp_path: Path) -> None:
    first = packed(desk, "email")
    record(desk, "email", TODAY)
    key = gather.slot_named("photos/1", desk.submission, desk.profile)
    gather.add(desk, [makers.photo(tmp_path / "三.jpg", seed=3)], key, Silent())
    packed(desk, "email")
    gather.add(desk, [makers.video(tmp_path / "四.mp4")], key, Silent())
    route = desk.profile.route("email")
    assert route is not None
    plan = planning.plan_package(desk.submission, desk.profile, route)
    info = package_info.describe(desk.submission, desk.profile, plan, "0", cases.NOW)
    assert info.previous == first.id


def test_the_command_records_and_tells(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sent", str(desk.root)]) == 0
    assert "还没有记过报送" in capsys.readouterr().out
    packed(desk, "email")
    assert main(["sent", str(desk.root), "--route", "email", "--tracking", "88"]) == 0
    assert "已记下：电子邮件" in capsys.readouterr().out
    assert main(["sent", str(desk.root)]) == 0
    assert "单号 88" in capsys.readouterr().out
    assert main(["sent", str(desk.root), "--route", "email", "--on", "昨天"]) == 2
