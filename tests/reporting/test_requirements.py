"""What a notice asks, in the words of an office."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.notice import (
    Basis,
    CountRange,
    Deadline,
    Item,
    Kind,
    Limits,
    Method,
    NoticeProfile,
    NumberRange,
    Paper,
    PixelLimit,
    Quota,
    Rendition,
    Route,
    SizeRange,
    Strength,
)
from app.notices import store
from app.reporting import notice_lines
from app.reporting.limit_words import pattern
from app.reporting.requirements import Line, in_full, item_lines, leaves_out, one_line


@pytest.fixture
def built_in() -> NoticeProfile:
    return store.get("bj-zuimei-2024", "2024")


@pytest.mark.parametrize(
    ("item", "line"),
    [
        ("work-report", "Word 版、盖章 PDF 扫描件各 1 份"),
        ("form", "Word 版、盖章 PDF 扫描件各 1 份，公章盖在“推荐单位意见”处"),
        ("headshot", "JPG·不小于 2MB·1 张"),
        ("life-photos", "JPG·每张不小于 2MB·3～5 张"),
        ("video", "MP4 或 MOV·3 分钟以内·1 个"),
    ],
)
def test_one_line_says_what_tells_most(built_in: NoticeProfile, item: str, line: str) -> None:
    found = built_in.item(item)
    assert found is not None
    assert one_line(found) == line


def test_all_lines_of_a_video(built_in: NoticeProfile) -> None:
    video = built_in.item("video")
    assert video is not None
    assert [(line.label, line.text) for line in item_lines(video, built_in)] == [
        ("格式", "MP4 或 MOV"),
        ("时长", "3 分钟以内"),
        ("分辨率", "1920×1080 或 1080×1920"),
        ("数量", "1 个"),
        ("建议", "避免逆光拍摄"),
        ("报送", "电子邮件、U盘、光盘"),
    ]


def test_every_line_of_the_built_in_notice_rests_on_its_words(built_in: NoticeProfile) -> None:
    lines = [
        *notice_lines.deadline_lines(built_in),
        *notice_lines.route_lines(built_in),
        *notice_lines.quota_lines(built_in),
        *notice_lines.seal_lines(built_in),
        *notice_lines.pledge_lines(built_in),
        *(line for item in built_in.items for line in item_lines(item, built_in)),
    ]
    assert len(lines) > 50
    assert [line for line in lines if not line.basis] == []


def test_deadline_routes_and_quotas_of_the_built_in_notice(built_in: NoticeProfile) -> None:
    (deadline,) = notice_lines.deadline_lines(built_in)
    assert deadline.text == "2024年4月3日前（含当天）"
    assert deadline.year_inferred
    routes = {line.label: line.text for line in notice_lines.route_lines(built_in)}
    assert routes["U盘"] == "随邮寄的材料一起，与光盘任选一种"
    assert routes["不接受"] == "现场报送"
    assert routes["联系电话"] == built_in.contacts.phones[0]
    quotas = {line.label: line.text for line in notice_lines.quota_lines(built_in)}
    assert quotas["各区科协的名额"] == "1～2 名"
    assert quotas["主办单位的名额"] == "最多 2 名"


def _photo(limits: Limits, count: CountRange | None = None, name: str = "照片") -> Item:
    return Item("p", name, Kind.PHOTO, count=count, limits=limits)


def _audio(seconds: NumberRange) -> Item:
    return Item("a", "录音", Kind.AUDIO, limits=Limits(seconds=seconds))


def _report(limits: Limits) -> Item:
    return Item("r", "材料", Kind.REPORT, limits=limits)


def _letter(paper: Paper) -> Item:
    return Item("l", "函", Kind.LETTER, renditions=(Rendition.PAPER,), paper=paper)


@pytest.mark.parametrize(
    ("item", "line"),
    [
        (_photo(Limits()), ""),
        (_photo(Limits(), CountRange(3)), "至少 3 张"),
        (_photo(Limits(), CountRange(0, 5)), "最多 5 张"),
        (_photo(Limits(bytes=SizeRange(max="5MB")), CountRange(1, 1)), "不超过 5MB·1 张"),
        (
            _photo(Limits(bytes=SizeRange("1MB", "5MB"), per_file=False), CountRange(2, 2)),
            "合计不小于 1MB，不超过 5MB·2 张",
        ),
        (_photo(Limits(size_mm=(35, 49.5), background="白")), "35×49.5 毫米·白色背景"),
        (_photo(Limits(pixels=PixelLimit(long_edge_min=3000))), "长边不少于 3000 像素"),
        (_photo(Limits(pose=("正面", "免冠"), colour=True), name="免冠照片"), "正面彩色"),
        (_audio(NumberRange(target=90)), "约 1 分 30 秒"),
        (_audio(NumberRange(60, 180)), "1 分钟～3 分钟"),
        (_report(Limits(chars=NumberRange(max=800), formats=("docx",))), "Word，800 字以内"),
        (_letter(Paper(2, originals=True)), "原件 2 份"),
        (Item("o", "其他", Kind.OTHER), ""),
    ],
)  # fmt: skip
def test_odd_limits(item: Item, line: str) -> None:
    assert one_line(item) == line


def test_one_line_leaves_out_what_has_no_room() -> None:
    limits = Limits(
        formats=("mp4", "mov"),
        seconds=NumberRange(max=180),
        resolutions=((1920, 1080), (1080, 1920)),
    )
    video = Item("v", "视频", Kind.VIDEO, count=CountRange(1, 1), limits=limits)
    assert one_line(video) == "MP4 或 MOV·3 分钟以内·1 个"


def test_what_is_conditional_or_later_is_told_first() -> None:
    item = Item("x", "证明", Kind.OTHER, required=False, conditional="有获奖的", phase="年底")
    lines = item_lines(item, NoticeProfile("n", "1", "通知"))
    assert [line.text for line in lines] == ["有获奖的", "年底"]
    free = item_lines(replace(item, conditional=None, phase=None), NoticeProfile("n", "1", "通知"))
    assert [line.text for line in free] == ["可以不交"]


@pytest.mark.parametrize(
    ("naming", "shown"),
    [
        ("{姓名}{序号}", "姓名+序号"),
        ("{姓名}项目{序号}", "姓名+项目+序号"),
        ("类别-{作品名}-时长", "类别-作品名-时长"),
        ("{姓名}-{序号}", "姓名-序号"),
        ("{单位}（{姓名}）", "单位（姓名）"),
        ("照片", "照片"),
    ],
)
def test_a_pattern_for_names_reads_as_the_notice_writes_it(naming: str, shown: str) -> None:
    assert pattern(naming) == shown


def test_pictures_a_second_are_asked_for_exactly() -> None:
    video = Item("v", "视频", Kind.VIDEO, limits=Limits(fps=NumberRange(target=25)))
    assert [line.text for line in item_lines(video, NoticeProfile("n", "1", "通知"))] == [
        "每秒 25 帧"
    ]


@pytest.mark.parametrize(
    ("deadline", "text"),
    [
        (Deadline(date(2024, 4, 3), "24:00"), "2024年4月3日 24:00 前"),
        (Deadline(date(2024, 4, 3), by_postmark=True), "2024年4月3日前（含当天），以邮戳为准"),
        (Deadline(date(2024, 4, 3), by_postmark=False), "2024年4月3日前（含当天），以收到为准"),
    ],
)
def test_deadlines(deadline: Deadline, text: str) -> None:
    assert notice_lines.deadline_text(deadline) == text


@pytest.mark.parametrize(
    ("quota", "text"),
    [
        (Quota("a", "甲", 1, 1), "1 人"),
        (Quota("a", "甲", min=2), "至少 2 人"),
        (Quota("a", "甲"), "数量不限"),
        (Quota("a", "甲", max=3, per="学科"), "最多 3 人（按学科计）"),
    ],
)
def test_quotas(quota: Quota, text: str) -> None:
    assert notice_lines.quota_text(quota) == text


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("各学校推荐作品1－3件", "1～3 件"),
        ("每所小学、初中三節", "1～3 节"),
        ("各区推荐1至3名", "1～3 名"),
        ("各单位限报作品", "1～3 个"),
        (None, "1～3 个"),
    ],
)
def test_a_quota_is_counted_as_the_notice_counts(quote: str | None, text: str) -> None:
    basis = (Basis(("max",), quote, 0, len(quote), 0.9),) if quote else ()
    quota = Quota("a", "甲", 1, 3, basis=basis)
    assert notice_lines.quota_text(quota, notice_lines.quota_unit(quota)) == text


def test_a_route_without_an_address_says_so() -> None:
    profile = NoticeProfile("n", "1", "通知", routes=(Route("w", Method.ONLINE),))
    assert [line.text for line in notice_lines.route_lines(profile)] == ["没有写明地址"]


def test_the_weakest_word_counts() -> None:
    firm = Basis(("a",), "须", 0, 1, 1.0)
    soft = Basis(("a",), "原则上", 2, 5, 1.0, Strength.IN_PRINCIPLE, corrupted=True)
    line = Line("大小", "2MB", (firm, soft))
    assert (line.strength, line.corrupted, line.inferred) == (Strength.IN_PRINCIPLE, True, False)
    assert Line("大小", "2MB", (firm,)).strength is Strength.MUST


@pytest.mark.parametrize(
    ("item", "left", "lacking"),
    [
        (
            Item(
                "photo",
                "照片",
                Kind.PHOTO,
                count=CountRange(6, 10),
                limits=Limits(
                    formats=("jpg",),
                    bytes=SizeRange("2MB", "10MB"),
                    orientation="landscape",
                    no_watermark=True,
                ),
            ),
            True,
            ("横竖：横版", "水印：不能有水印"),
        ),
        (
            Item(
                "form",
                "申报书",
                Kind.FORM,
                paper=Paper(copies=2, duplex=True, binding="胶装", size="A4"),
                limits=Limits(
                    bytes=SizeRange(max="20MB"), chars=NumberRange(max=5000), sealed=True
                ),
            ),
            True,
            ("盖章：要盖公章",),
        ),
        (Item("film", "视频", Kind.VIDEO, limits=Limits(formats=("mp4",))), False, ()),
        (
            Item(
                "letter",
                "推荐函",
                Kind.LETTER,
                renditions=(Rendition.SCAN,),
                limits=Limits(formats=("pdf",), sealed=True),
            ),
            False,
            (),
        ),
    ],
    ids=lambda one: one.id if isinstance(one, Item) else "",
)
def test_what_the_line_has_no_room_for_is_known(
    item: Item, left: bool, lacking: tuple[str, ...]
) -> None:
    assert leaves_out(item) is left
    assert set(lacking) <= set(in_full(item))
    assert not [one for one in lacking if one.partition("：")[2] in one_line(item)]
