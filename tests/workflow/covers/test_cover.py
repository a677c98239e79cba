"""The cover, read back from its PDF: whom, what, how judged, what was waived, where and by when."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.bags.layout import Layout
from app.domain.finding import Severity
from app.domain.problems import UsageProblem
from app.domain.progress import Silent
from app.submissions import edits
from app.workflow.checking import decide
from app.workflow.checking.check import Checked, check
from app.workflow.covers.cover import Painted, paint_whole_cover
from app.workflow.desk import Desk
from app.workflow.gathering import gather
from app.workflow.packing.pack import Packed, Wish, pack
from app.workflow.people import nominees
from tests import cases, makers
from tests.printing.reading import solid, texts

NAMES = ("𠮷田喆", "阿卜杜拉·买买提")


def checked(desk: Desk) -> Checked:
    with cases.childless() as none:
        return check(desk, Silent(), none)


def painted(desk: Desk) -> tuple[Painted, str]:
    """What was told of it, and all its text as pypdf reads it, without blanks."""
    target = desk.root.parent / "封面.pdf"
    told = paint_whole_cover(desk, checked(desk), target)
    return told, solid("".join(texts(target.read_bytes())["pypdf"]))


def packed(desk: Desk, *routes: str, layout: Layout = Layout.BAG) -> list[Packed]:
    return pack(desk, checked(desk), Wish(desk.root.parent / "out", routes, layout), Silent())


def test_it_says_who_sends_what_where_and_by_when(desk: Desk) -> None:
    nominees.rename(desk, "1", NAMES[0])
    desk.save(edits.add_nominee(desk.submission, NAMES[1]))
    told, text = painted(desk)
    due = desk.profile.deadlines[0].date
    for wanted in (
        "报送材料封面清单",
        "小小先进",
        "江城市样例学会",
        *NAMES,
        "共2人，限2人",
        "王敏",
        "010-55550137",
        "工作报告",
        "工作照片",
        "视频（1秒）",
        "Word、PDF",
        "jpg2张",
        "1份",
        "材料不涉密。",
        "a@example.com",
        "某市某路1号",
        "随纸质材料一并寄出",
        f"{due.year}年{due.month}月{due.day}日前（全部材料）",
    ):
        assert solid(wanted) in text, wanted
    assert "已征求意见" not in text
    assert told.pages == 1
    assert "第1页，共1页" in text


def test_it_tells_gaps_waivers_and_attestations(desk: Desk) -> None:
    gather.remove(desk, "工作.mp4")
    small = makers.photo(desk.root.parent / "张局长的秘密.jpg", width=60, height=40)
    desk.save(replace(desk.submission, attestations=()))
    cases.with_files(desk, {"photos/1": [small]})
    report = checked(desk).report
    assert "缺" in painted(desk)[1]
    (missing,) = report.of(Severity.ERROR)
    decide.waive(desk, missing.id, reason="摄制组病了", by="李主任")
    cases.attested(desk)
    _told, text = painted(desk)
    assert "豁免①" in text
    assert "理由：摄制组病了" in text
    assert "豁免人：李主任" in text
    assert "王敏" in text
    assert "未检查" in text
    assert "张局长" not in text
    assert "张三3.jpg" in text


def test_what_is_missing_by_a_waiver_is_not_ticked(desk: Desk) -> None:
    gather.remove(desk, "报告.pdf")
    assert "Word、PDF" in painted(desk)[1]
    (missing,) = checked(desk).report.of(Severity.ERROR)
    decide.waive(desk, missing.id, reason="章还没盖", by="李主任")
    text = painted(desk)[1]
    assert "Word、PDF" not in text
    assert "Word1份" in text


@pytest.mark.parametrize("layout", [*Layout])
def test_a_draft_before_the_first_pack_and_again_after_a_change(desk: Desk, layout: Layout) -> None:
    told, text = painted(desk)
    assert told.draft
    assert "草稿" in text
    done = packed(desk, layout=layout)
    told, text = painted(desk)
    assert not told.draft
    assert "草稿" not in text
    assert all(one.plan.code in text for one in done)
    nominees.rename(desk, "1", "张三丰")
    told, text = painted(desk)
    assert told.draft
    assert not any(one.plan.code in text for one in done)


def test_a_code_stands_for_each_package_that_is_still_right(desk: Desk) -> None:
    email, usb = packed(desk)
    gather.remove(desk, "报告.docx")
    told, text = painted(desk)
    assert not told.draft
    assert usb.plan.code in text
    assert email.plan.code not in text


def test_the_medium_that_was_chosen_is_printed_alone(desk: Desk) -> None:
    (disc,) = packed(desk, "disc")
    _told, text = painted(desk)
    assert disc.plan.code in text
    assert "光盘" in text
    assert text.count("U盘") == text.count("随U盘或光盘")


@pytest.mark.parametrize(
    "place", [lambda root: root, lambda root: root / "没有" / "封面.pdf"], ids=["folder", "nowhere"]
)
def test_where_it_cannot_be_written_is_said(desk: Desk, place: Callable[[Path], Path]) -> None:
    with pytest.raises(UsageProblem, match="没能写入"):
        paint_whole_cover(desk, checked(desk), place(desk.root.parent))


def test_nobody_and_nothing_still_give_a_cover(folder: Path) -> None:
    desk = cases.started(folder, ())
    told, text = painted(desk)
    assert told.draft
    assert "江城市样例学会" in text
