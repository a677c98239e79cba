import dataclasses
import hashlib
from pathlib import Path

import pytest

from app.bags import manifest, names
from app.bags.layout import Layout
from app.domain.notice import Method, Packaging, Route
from app.domain.problems import UsageProblem
from app.packing.plan import plan_package
from app.packing.routes import default_routes
from app.packing.titles import package_name
from tests.packing.cases import DISC, EMAIL, POST, PROFILE, USB, make_submission


def test_each_route_takes_what_goes_by_it_now(tmp_path: Path) -> None:
    submission = make_submission(tmp_path)
    by_email = plan_package(submission, PROFILE, EMAIL)
    assert [(file.source, file.entry.path) for file in by_email.files] == [
        ("files/0001.docx", "data/单位材料/工作报告.docx"),
        ("files/0002.pdf", "data/单位材料/工作报告（盖章）.pdf"),
        ("files/0003.jpg", "data/01-张三/张三1.jpg"),
        ("files/0004.jpg", "data/01-张三/张三2.jpg"),
        ("files/0007.docx", "data/01-张三/推荐表.docx"),
        ("files/0005.jpg", "data/02-李四/李四1.jpg"),
    ]
    by_usb = plan_package(submission, PROFILE, USB)
    assert [file.entry.path for file in by_usb.files] == [
        "data/01-张三/张三1.jpg",
        "data/01-张三/张三2.jpg",
        "data/01-张三/视频.mp4",
        "data/02-李四/李四1.jpg",
    ]
    assert by_email.name == "江城市科协-最美科技工作者2024-电子邮件"
    assert by_usb.name == "江城市科协-最美科技工作者2024-U盘"


def test_the_plan_knows_the_manifest_before_it_is_written(tmp_path: Path) -> None:
    plan = plan_package(make_submission(tmp_path), PROFILE, EMAIL)
    lines, malformed = manifest.parsed(plan.manifest)
    assert {line.path: line.digest for line in lines} == {
        file.entry.path: file.entry.sha512 for file in plan.files
    }
    assert malformed == ()
    assert plan.manifest_sha512 == hashlib.sha512(plan.manifest.encode()).hexdigest()
    assert plan.code == plan.manifest_sha512[:16]
    assert plan.changes == ()


def test_the_same_submission_gives_the_same_plan_and_another_another(tmp_path: Path) -> None:
    submission = make_submission(tmp_path)
    plan = plan_package(submission, PROFILE, EMAIL)
    assert plan == plan_package(submission, PROFILE, EMAIL)
    other = plan_package(dataclasses.replace(submission, id="s2"), PROFILE, EMAIL)
    assert (other.id == plan.id, other.manifest == plan.manifest) == (False, True)


def test_a_plain_package_has_no_data_folder(tmp_path: Path) -> None:
    plan = plan_package(make_submission(tmp_path), PROFILE, USB, Layout.PLAIN)
    assert plan.files[0].entry.path == "01-张三/张三1.jpg"


def test_names_that_no_medium_stores_are_changed_and_told(tmp_path: Path) -> None:
    submission = make_submission(tmp_path, names=("Ann/e", "李\u200b四"))
    plan = plan_package(submission, PROFILE, USB)
    assert [file.entry.path for file in plan.files] == [
        "data/01-Ann／e/Ann／e1.jpg",
        "data/01-Ann／e/Ann／e2.jpg",
        "data/01-Ann／e/视频.mp4",
        "data/02-李四/李四1.jpg",
    ]
    assert {(one.wanted, one.given) for one in plan.changes} == {
        ("01-Ann/e", "01-Ann／e"),
        ("02-李\u200b四", "02-李四"),
        ("Ann/e1.jpg", "Ann／e1.jpg"),
        ("Ann/e2.jpg", "Ann／e2.jpg"),
        ("李\u200b四1.jpg", "李四1.jpg"),
    }


def test_one_package_a_route_and_one_of_a_choice(tmp_path: Path) -> None:
    submission = make_submission(tmp_path)
    assert default_routes(submission, PROFILE) == (EMAIL, USB)
    by_disc = dataclasses.replace(submission, chosen_routes={"media": "media-disc"})
    assert default_routes(by_disc, PROFILE) == (EMAIL, DISC)
    lost = dataclasses.replace(submission, chosen_routes={"media": "gone"})
    assert default_routes(lost, PROFILE) == (EMAIL, USB)


def test_a_choice_for_paper_leaves_no_electronic_twin(tmp_path: Path) -> None:
    post = dataclasses.replace(POST, any_of="media")
    profile = dataclasses.replace(PROFILE, routes=(EMAIL, post, USB))
    submission = make_submission(tmp_path)
    assert default_routes(submission, profile) == (EMAIL, USB)
    chosen = dataclasses.replace(submission, chosen_routes={"media": "paper"})
    assert default_routes(chosen, profile) == (EMAIL,)


def test_paper_has_no_package(tmp_path: Path) -> None:
    with pytest.raises(UsageProblem, match="纸质"):
        plan_package(make_submission(tmp_path), PROFILE, POST)


def test_the_folder_follows_the_notice_and_two_alike_are_numbered(tmp_path: Path) -> None:
    submission = make_submission(tmp_path)
    asked = dataclasses.replace(PROFILE, packaging=Packaging(folder="{单位}+{姓名}"))
    assert package_name(submission, asked, EMAIL) == "江城市科协+张三、李四"
    second = Route("email-2", Method.EMAIL)
    two = dataclasses.replace(PROFILE, routes=(EMAIL, second), short_title="最美2024")
    assert package_name(submission, two, second) == "江城市科协-最美2024-电子邮件2"


def test_a_long_unit_and_title_still_leave_the_route_readable(tmp_path: Path) -> None:
    submission = make_submission(tmp_path)
    unit = dataclasses.replace(submission.unit, name="江城市" * 60)
    long = dataclasses.replace(PROFILE, title="关于报送" + "材料" * 90)
    name = package_name(dataclasses.replace(submission, unit=unit), long, EMAIL)
    assert name.endswith("2024-电子邮件")
    assert name == names.safe_name(name)
