"""`fix`: what can be mended is listed, or mended and told line by line."""

from pathlib import Path

import pytest

from app.cli.exit_codes import ExitCode
from app.domain.notice import CountRange, Item, Kind, Limits, SizeRange
from app.workflow.desk import look
from tests import makers
from tests.cli.running import run
from tests.fixes.mended import desk_of

PHOTOS = Item(
    "photos", "工作照片", Kind.PHOTO, count=CountRange(1, 9), limits=Limits(formats=("jpg",))
)


@pytest.fixture
def submission(folder: Path, tmp_path: Path) -> Path:
    png = makers.photo(tmp_path / "张三.png", form="PNG", width=160, height=120)
    marked = makers.photo(tmp_path / "李四.jpg", orientation=6, width=160, height=120, seed=2)
    desk_of(folder, PHOTOS, [png, marked])
    return folder


def names(root: Path) -> list[str]:
    return [file.name for file in look(root).submission.slots[0].files]


def test_without_a_choice_it_tells_what_can_be_mended(submission: Path) -> None:
    done = run("fix", submission)
    assert done.code == ExitCode.NOT_COMPLIANT
    lines = done.out.splitlines()
    assert lines[0].split() == ["[自动]", "转成", "JPG", "张三.png"]
    assert lines[1].split() == ["[可修正]", "把画面真正转正", "李四.jpg"]
    assert "--safe" in lines[2]
    assert names(submission) == ["张三.png", "李四.jpg"]


def test_safe_mends_what_loses_nothing(submission: Path) -> None:
    done = run("fix", submission, "--safe")
    assert done.code == ExitCode.OK
    first, last = done.out.splitlines()
    assert first.startswith("✓ 张三.png：已转成 JPG（品质 95，")
    assert last.startswith("检查结果：合格")
    assert names(submission) == ["张三.jpg", "李四.jpg"]
    assert run("undo", submission).code == ExitCode.OK
    assert names(submission) == ["张三.png", "李四.jpg"]


def test_a_code_mends_what_it_answers(submission: Path) -> None:
    done = run("fix", submission, "--code", "ph09")
    assert done.code == ExitCode.NOT_COMPLIANT
    assert done.out.startswith("✓ 李四.jpg：画面已转正")
    assert names(submission) == ["张三.png", "李四.jpg"]
    assert run("fix", submission, "--code", "PH10").out.startswith("没有能自动修正的问题。")


def test_a_code_without_a_fix_is_a_usage_error(submission: Path) -> None:
    done = run("fix", submission, "--code", "PH06", "XX99")
    assert done.code == ExitCode.USAGE
    assert "“PH06、XX99”没有自动修正的办法" in done.err
    assert "PH02" in done.err


def test_a_refused_copy_is_told_with_what_would_help(folder: Path, tmp_path: Path) -> None:
    png = makers.photo(tmp_path / "张三.png", form="PNG", width=320, height=240)
    least = f"{png.stat().st_size * 9 // 10 // 1024}KB"
    limits = Limits(formats=("jpg",), bytes=SizeRange(min=least))
    item = Item("photos", "工作照片", Kind.PHOTO, count=CountRange(1, 9), limits=limits)
    desk_of(folder, item, [png])
    done = run("fix", folder, "--safe")
    assert done.code == ExitCode.NOT_COMPLIANT
    first, second, *_ = done.out.splitlines()
    assert first.startswith("✗ 张三.png：")
    assert second.strip().startswith("PH03")
    assert "原图" in second
    assert names(folder) == ["张三.png"]


def test_the_check_says_what_can_be_done(submission: Path) -> None:
    lines = [line.strip() for line in run("check", submission).out.splitlines()]
    assert "程序能做：转成 JPG（fix --code PH02）" in lines
    assert "程序能做：把画面真正转正（fix --code PH09）" in lines
