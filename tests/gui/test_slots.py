"""What the page of materials says of a state, without a widget."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.checks.headshot_size import WRONG_RATIO
from app.checks.pdf import ENCRYPTED
from app.domain.facts import Family, VideoFacts
from app.domain.finding import FileRef, Finding, Severity
from app.domain.notice import Item, Kind, Limits, Rendition
from app.domain.quantities import Pixels, Several, Value, Words
from app.gui.viewmodels import slot_drops, slot_words
from app.gui.viewmodels.slot_files import Line
from app.gui.viewmodels.slot_words import Sign, Standing
from app.gui.viewmodels.slots import FIRST, CardView, Form, gather_view
from app.gui.viewmodels.state import State, snapshot
from app.workflow.desk import Desk
from tests import cases
from tests.gui import states


def card(state: State, item: str) -> CardView:
    key = next(one.key for _item, one in state.case.slots if one.key.item == item)
    view = gather_view(state, key.nominee)
    return next(one for one in view.cards if one.key == key)


def test_the_first_tab_is_the_first_person_and_the_last_the_unit(folder: Path) -> None:
    state = states.state_of(folder, [])
    view = gather_view(state, FIRST)
    assert [(one.nominee, one.title) for one in view.tabs] == [("n1", "张三"), (None, "单位材料")]
    assert view.tab == "n1"
    assert gather_view(state, "n9").tab == "n1"


def test_namesakes_bear_their_place(folder: Path) -> None:
    desk = cases.started(folder, ("王伟", "李四", "王伟"))
    state = snapshot(desk, None, cases.NOW)
    assert [one.title for one in gather_view(state, FIRST).tabs] == [
        "1 王伟",
        "李四",
        "3 王伟",
        "单位材料",
    ]


def test_each_kind_has_its_form(folder: Path) -> None:
    state = states.state_of(folder, [])
    assert card(state, "photos").form is Form.PHOTOS
    assert card(state, "video").form is Form.VIDEO
    report = card(state, "report")
    assert report.form is Form.DOCUMENTS
    assert [part.title for part in report.parts] == ["Word 版", "PDF 扫描件"]
    assert report.wide
    assert not card(state, "video").wide


def test_an_empty_slot_says_so_and_teaches(folder: Path) -> None:
    desk = cases.started(folder)
    report = card(snapshot(desk, None, cases.NOW), "report")
    assert report.standing == Standing(Sign.MISSING, "还没有放")
    assert report.ready is False
    assert report.parts[1].invitation.steps == ("彩色扫描成一个 PDF，300 dpi 即可",)
    desk.profile = replace(cases.PROFILE, items=(replace(cases.REPORT, required=False),))
    report = card(snapshot(desk, None, cases.NOW), "report")
    assert report.standing == Standing(None, "可以不放")
    assert report.ready is None


def test_a_sealed_scan_is_taught_in_two_steps() -> None:
    item = replace(cases.REPORT, limits=Limits(sealed=True, seal_near="单位意见"))
    told = slot_words.invitation(item, Rendition.SCAN)
    assert told.title == "把盖章后的扫描件拖到这里"
    assert told.steps == ("打印 Word 版，在“单位意见”处盖章", "彩色扫描成一个 PDF，300 dpi 即可")
    assert slot_words.part_title(item, Rendition.SCAN) == "盖章 PDF 扫描件"


def test_a_photo_too_small_says_both_sizes_in_red(folder: Path) -> None:
    view = card(states.state_of(folder, [states.SMALL]), "photos")
    assert view.standing == Standing(Sign.ERROR, "不合格")
    (photo,) = view.parts[0].files
    assert photo.detail == Line("1000 字节，小于 20 KB", is_fault=True)
    assert photo.severity is Severity.ERROR
    assert "要求不小于 20 KB" in photo.tip
    assert view.parts[0].has_fault


def test_a_video_too_long_says_by_how_much_and_marks_its_length(folder: Path) -> None:
    state = states.state_of(folder, [states.LONG])
    state.case.facts[states.MOVIE.path] = VideoFacts(
        "mp4", 9000, 1080, 1920, 1920, 1080, 192.0, 192.0, 25.0, "h264"
    )
    view = card(state, "video")
    assert view.standing == Standing(Sign.ERROR, "长了 12 秒")
    (film,) = view.parts[0].files
    assert film.lines == (
        Line("3 分 12 秒", is_fault=True),
        Line("竖版"),
        Line("1080×1920"),
        Line("8 KB"),
    )
    assert (film.length, film.family, film.pictured) == ("3:12", Family.VIDEO, True)


def test_what_was_not_looked_at_waits(folder: Path) -> None:
    view = card(states.state_of(folder, [], checked=False), "video")
    assert view.standing == Standing(Sign.NOT_CHECKED, "等待检查")


@pytest.mark.parametrize(
    ("severity", "standing"),
    [
        (Severity.WARNING, Standing(Sign.WARNING, "1 处提醒")),
        (Severity.CONFIRM, Standing(Sign.CONFIRM, "待人工确认")),
        (Severity.NOT_CHECKED, Standing(Sign.NOT_CHECKED, "未检查")),
        (Severity.WAIVED, Standing(Sign.WAIVED, "豁免")),
        (Severity.PASSED, Standing(Sign.PASSED, "合格")),
        (Severity.INFO, Standing(Sign.PASSED, "合格")),
    ],
)
def test_the_chip_says_the_gravest(folder: Path, severity: Severity, standing: Standing) -> None:
    found = replace(states.LONG, severity=severity)
    assert card(states.state_of(folder, [found, states.PASSED]), "video").standing == standing


def test_a_fault_without_words_of_its_own_is_told_to_its_first_stop() -> None:
    file = FileRef(states.PHOTO.name, states.PHOTO.path, states.PHOTO.sha512)
    found = Finding(ENCRYPTED, Severity.ERROR, "report", None, file)
    assert slot_words.brief(found) == "PDF 要输入密码才能打开"


def test_a_wrong_ratio_says_what_is_asked_and_no_pixels_twice() -> None:
    several = Several((Words("35×45 毫米"), Words("33×48 毫米")))
    values: dict[str, Value] = {"actual": Pixels(6000, 4000), "required": several}
    found = Finding(WRONG_RATIO, Severity.ERROR, "photos", "n1", None, values)
    assert slot_words.brief(found) == "比例不对，要 35×45 毫米等"


def test_a_gap_in_number_is_told(folder: Path) -> None:
    fresh = snapshot(_with_one_photo(folder), None, cases.NOW)
    view = card(fresh, "photos")
    assert view.standing == Standing(Sign.MISSING, "还缺 1 张照片")
    assert view.requirement.endswith("2～3 张，已放 1 张")
    assert view.parts[0].invitation.title == "还可放 2 张"


def test_photos_beyond_the_limit_are_told_beside_what_is_wrong_with_one(folder: Path) -> None:
    """The mark speaks of the one that is too small; the surplus must be seen as well."""
    one = states.state_of(folder, [states.SMALL])
    names = [f"files/{number:04}-a.jpg" for number in range(3, 7)]
    more = tuple(replace(states.PHOTO, path=name, sha512=name) for name in names)
    photos, *others = one.submission.slots
    slots = (replace(photos, files=(*photos.files, *more)), *others)
    desk = Desk(one.root, replace(one.submission, slots=slots), one.profile)
    view = card(states.shown(snapshot(desk, None, cases.NOW), [states.SMALL]), "photos")
    assert view.standing == Standing(Sign.ERROR, "1 张不合格")
    assert view.requirement.endswith("已放 5 张，多了 2 张")


def _with_one_photo(folder: Path) -> Desk:
    desk = cases.started(folder)
    desk.submission = states.state_of(folder.parent / "别处", []).submission
    return desk


def test_a_full_slot_offers_no_more_room(folder: Path) -> None:
    state = states.state_of(folder, [])
    assert not card(state, "video").parts[0].has_room
    assert card(state, "photos").parts[0].has_room


def test_files_over_a_card_are_taken_if_any_may_be_meant() -> None:
    over = slot_drops.over
    photos, video, report = cases.PHOTOS, cases.VIDEO, cases.REPORT
    assert over(photos, [Path("a.HEIC")]).title == "松开即放入“工作照片”"
    assert over(photos, [Path("a.mp4"), Path("b.png")]).takes
    assert over(report, [Path("拍照.jpg")]).takes  # wrong for a scan, but plainly meant
    assert over(photos, [Path("没有扩展名")]).takes
    refused = over(video, [Path("a.docx")])
    assert (refused.takes, refused.title, refused.hint) == (
        False,
        "这一格只收视频",
        "拖来的是 Word 文档",
    )
    assert over(report, [Path("a.mp4")]).title == "这一格只收文档"
    assert over(photos, [Path("a.zip")]).hint == "拖来的是别的文件"


def test_a_word_file_is_not_what_a_slot_for_pdf_wants() -> None:
    ledger = Item("table", "台账", Kind.TABLE, limits=Limits(formats=("pdf",)))
    assert slot_drops.unlike(ledger, ["台账.docx"]) == "（这里要 PDF）"
    assert slot_drops.unlike(ledger, ["台账.pdf"]) == ""
    assert slot_drops.unlike(ledger, ["没有扩展名"]) == ""
    form = Item("form", "申报书", Kind.FORM)
    assert slot_drops.unlike(form, ["申报书.docx"]) == ""


def test_the_best_guess_is_by_kind_then_by_the_tab_then_by_room(folder: Path) -> None:
    state = states.state_of(folder, [])
    labels = [one.label for one in slot_drops.choices(state, ["a.jpg"], None)]
    assert labels == [
        "张三 › 工作照片",
        "单位材料 › 工作报告（这里要 Word 版 或 PDF 扫描件）",
        "张三 › 视频（这里要 MP4）",
    ]
    labels = [one.label for one in slot_drops.choices(state, ["a.docx"], "n1")]
    assert labels[0] == "单位材料 › 工作报告"
    labels = [one.label for one in slot_drops.choices(state, ["张三的视频说明.docx"], "n1")]
    assert labels[0] == "张三 › 视频（这里要 MP4）"
