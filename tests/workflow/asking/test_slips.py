"""Request slips: what calls for one, who is asked for what, until when, in which words."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from app.checks.registry import RULES
from app.domain.basis import Basis
from app.domain.finding import FileRef, Finding, Severity
from app.domain.notice import Deadline, Limits
from app.domain.problems import RefusedProblem
from app.domain.quantities import Pixels, Value, Words
from app.domain.report import CheckReport
from app.workflow.asking import slips
from app.workflow.desk import Desk
from tests import cases

DAY = date(2026, 3, 1)
ORIGINALS = {
    *("PH01", "PH03", "PH05", "PH06", "PH07", "PH14", "HS02", "HS05"),
    *("VD01", "VD04", "VD07", "PD02", "PD07", "PD12", "WD01", "WD09"),
}
"""All but VD05, which depends on the size of the picture."""


@pytest.fixture
def desk(folder: Path) -> Desk:
    return cases.started(folder, ("张三", "李四"))


def finding(
    code: str,
    item: str = "photos",
    nominee: str | None = "n1",
    file: str = "IMG_1.JPG",
    *,
    severity: Severity | None = None,
    basis: str = "",
    **values: Value,
) -> Finding:
    rule = RULES[code]
    quoted = (Basis(("bytes",), basis, 0, len(basis), 0.9),) if basis else ()
    ref = FileRef(file, f"files/{file}", file.rjust(128, "0")) if file else None
    return Finding(rule, severity or rule.severity, item, nominee, ref, values, quoted)


def report(*findings: Finding) -> CheckReport:
    return CheckReport("small-2026", "2026", "", "", cases.NOW, findings, {})


def asked(desk: Desk, *findings: Finding) -> list[tuple[str, list[str]]]:
    made = slips.of(report(*findings), desk, DAY)
    return [(one.whose, [file.name for file in one.files]) for one in made]


def test_only_what_nothing_but_an_original_ends_is_asked_for(desk: Desk) -> None:
    calls = {code for code in set(RULES) - {"VD05"} if asked(desk, finding(code))}
    assert calls == ORIGINALS


def test_what_is_settled_is_not_asked_for(desk: Desk) -> None:
    for severity in (Severity.PASSED, Severity.WAIVED, Severity.NOT_CHECKED):
        assert asked(desk, finding("PH03", severity=severity)) == []


@pytest.mark.parametrize(
    ("size", "enlarged"),
    [((1280, 720), True), ((720, 1280), True), ((1440, 1080), False), ((3840, 2160), False)],
)
def test_a_video_is_asked_for_where_it_would_have_to_be_enlarged(
    desk: Desk, size: tuple[int, int], enlarged: bool
) -> None:
    full = replace(cases.VIDEO, limits=Limits(resolutions=((1920, 1080), (1080, 1920))))
    desk.profile = replace(desk.profile, items=(full,))
    found = finding("VD05", "video", file="片.mp4", actual=Pixels(*size))
    assert bool(asked(desk, found)) is enlarged


@pytest.mark.parametrize(("size", "enlarged"), [((1920, 900), True), ((1080, 1920), False)])
def test_neither_edge_of_a_video_may_be_shorter_than_asked(
    desk: Desk, size: tuple[int, int], enlarged: bool
) -> None:
    least = replace(cases.VIDEO, limits=Limits(min_resolution=(1920, 1080)))
    desk.profile = replace(desk.profile, items=(least,))
    found = finding("VD05", "video", file="片.mp4", actual=Pixels(*size))
    assert bool(asked(desk, found)) is enlarged


def test_each_nominee_has_a_slip_and_the_unit_the_last(desk: Desk) -> None:
    found = [
        finding("WD01", "report", None, "报告.docx"),
        finding("PH03", nominee="n2", file="b.jpg"),
        finding("PH03", nominee="n1", file="a.jpg"),
        finding("VD07", "video", "n1", "片.mp4"),
    ]
    assert asked(desk, *found) == [
        ("张三", ["a.jpg", "片.mp4"]),
        ("李四", ["b.jpg"]),
        ("江城市样例学会", ["报告.docx"]),
    ]
    titles = [one.title for one in slips.of(report(*found), desk, DAY)]
    assert titles == ["向提供人索取原图", "向提供人索取原图", "请重新提供材料"]


def test_a_file_with_several_faults_is_asked_for_once(desk: Desk) -> None:
    (slip,) = slips.of(report(finding("PH05"), finding("PH03"), finding("PH03")), desk, DAY)
    (file,) = slip.files
    assert file.wanted == "没有压缩过的原图，像素更高的原图"
    assert len(file.found) == 2


def test_all_photos_of_an_item_together(desk: Desk) -> None:
    (slip,) = slips.of(report(finding("PH03", file="")), desk, DAY)
    assert [(one.name, one.path) for one in slip.files] == [("全部文件", "")]


@pytest.mark.parametrize(
    ("days", "by"), [(30, "2026年3月28日"), (3, "2026年3月1日"), (1, "2026年3月1日"), (-1, "")]
)
def test_the_date_leaves_time_for_packing(desk: Desk, days: int, by: str) -> None:
    last = Deadline(DAY + timedelta(days=days))
    desk.profile = replace(desk.profile, deadlines=(last,))
    (slip,) = slips.of(report(finding("PH03")), desk, DAY)
    assert slip.by == by


def test_only_deadlines_that_concern_the_files_count(desk: Desk) -> None:
    early = [
        Deadline(DAY + timedelta(days=5), items=("report",)),
        Deadline(DAY + timedelta(days=6), applies_to=("paper",)),
        Deadline(DAY + timedelta(days=7), phase="总结"),
    ]
    desk.profile = replace(desk.profile, deadlines=(*early, Deadline(DAY + timedelta(days=20))))
    (slip,) = slips.of(report(finding("PH03")), desk, DAY)
    assert slip.by == "2026年3月18日"
    (slip,) = slips.of(report(finding("PH03")), desk, DAY, by=date(2026, 3, 2))
    assert slip.by == "2026年3月2日"


def test_the_words_to_paste(desk: Desk) -> None:
    desk.profile = replace(desk.profile, deadlines=(Deadline(date(2026, 3, 20)),))
    found = finding("PH06", basis="不小於2MB", what=Words("1 MB"), actual=Words("20 KB"))
    told = slips.text(slips.of(report(found), desk, DAY)).splitlines()
    assert told[:2] == ["【小小先进】向提供人索取原图", "人选：张三"]
    assert "1. 工作照片 › IMG_1.JPG" in told
    assert "需要：没有添加过内容的原图" in told
    assert "通知要求：JPG·每张不小于 20KB·2～3 张" in told
    assert "通知原文写着“不小于2MB”" in told
    assert "照片怎么发：" in told
    assert "视频怎么发：" not in told
    assert told[-1] == "请在 2026年3月17日前发给：江城市样例学会 王敏 010-55550137"


def test_nothing_to_ask_for_makes_no_page(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(RefusedProblem, match="没有要向提供人索取的文件"):
        slips.save((), tmp_path / "索取单.pdf")
    assert list(tmp_path.glob("*.pdf")) == []
