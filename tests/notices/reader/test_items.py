"""Which things a notice asks for, and what it asks of each."""

import pytest

from app.domain.notice import Kind, NumberRange, Per, Rendition, SizeRange
from tests.notices.reader.cases import asked, call, item


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("《江城匠人推荐表》一式三份。", Kind.FORM),
        ("推荐人选汇总表。", Kind.TABLE),
        ("近期免冠证件照1张。", Kind.HEADSHOT),
        ("工作照片3张。", Kind.PHOTO),
        ("事迹短视频1部。", Kind.VIDEO),
        ("个人事迹材料。", Kind.REPORT),
        ("单位推荐函1份。", Kind.LETTER),
        ("技艺传承谱系图一份。", Kind.OTHER),
    ],
)
def test_the_noun_tells_the_kind(line: str, kind: Kind) -> None:
    assert asked(line).kind is kind


@pytest.mark.parametrize(
    ("words", "limit"),
    [
        ("不超过3000字", NumberRange(max=3000)),
        ("1500字以内", NumberRange(max=1500)),
        ("不得少于八百字", NumberRange(min=800)),
        ("2000字左右", NumberRange(target=2000)),
        ("1500至4000字", NumberRange(min=1500, max=4000)),
        ("1.2万字以内", NumberRange(max=12000)),
    ],
)
def test_characters(words: str, limit: NumberRange) -> None:
    assert asked(f"事迹材料，{words}。").limits.chars == limit


@pytest.mark.parametrize(
    ("words", "limit"),
    [
        ("时长不超过3分钟", NumberRange(max=180)),
        ("2—3分钟", NumberRange(min=120, max=180)),
        ("90秒以内", NumberRange(max=90)),
        ("3分半以内", NumberRange(max=210)),
        ("60秒左右", NumberRange(target=60)),
    ],
)
def test_seconds(words: str, limit: NumberRange) -> None:
    assert asked(f"宣传短片，{words}。").limits.seconds == limit


@pytest.mark.parametrize(
    ("words", "limit"),
    [
        ("不小于2M", SizeRange(min="2MB")),
        ("单张3兆以上、20M以内", SizeRange(min="3MB", max="20MB")),
        ("大小100KB—500KB", SizeRange(min="100KB", max="500KB")),
    ],
)
def test_sizes(words: str, limit: SizeRange) -> None:
    assert asked(f"工作照片，{words}。").limits.bytes == limit


def test_a_video_with_all_that_can_be_asked() -> None:
    limits = asked(
        "展示视频，MP4或MOV格式，H.264编码，横屏拍摄，画面比例16:9，"
        "分辨率不低于1920×1080，帧率25帧/秒，不得出现水印。"
    ).limits
    assert limits.formats == ("mp4", "mov")
    assert limits.codec == "H.264"
    assert limits.orientation == "landscape"
    assert limits.aspect == "16:9"
    assert limits.min_resolution == (1920, 1080)
    assert limits.fps == NumberRange(target=25)
    assert limits.no_watermark is True


def test_either_way_up_is_no_orientation() -> None:
    limits = asked("短视频，横屏竖屏均可，1920×1080或1080×1920。").limits
    assert limits.orientation is None
    assert limits.resolutions == ((1920, 1080), (1080, 1920))


def test_a_portrait_for_a_form() -> None:
    limits = asked("近期2寸蓝底正面免冠彩色照片，JPG格式，分辨率不低于300dpi。").limits
    assert (limits.photo_size, limits.background, limits.colour) == ("2寸", "蓝", True)
    assert limits.pose == ("正面", "免冠")
    assert limits.dpi_min == 300


def test_paper_copies_seals_and_binding() -> None:
    form = asked("《推荐表》一式三份，A4纸双面打印，左侧胶装，“所在单位意见”栏加盖公章，本人签字。")
    assert form.paper is not None
    assert (form.paper.copies, form.paper.duplex, form.paper.size) == (3, True, "A4")
    assert form.paper.binding == "左侧胶装"
    assert (form.limits.sealed, form.limits.seal_near, form.limits.signed) == (
        True, "所在单位意见", True,
    )  # fmt: skip


def test_word_and_sealed_scan_are_two_renditions() -> None:
    form = asked("《推荐表》，同时报Word版和盖章后的PDF扫描件。")
    assert form.renditions == (Rendition.WORD, Rendition.SCAN)


def test_a_number_belongs_to_the_thing_beside_it() -> None:
    draft = call("一、报送材料\n包括推荐表1份、工作照5张、生活照3—4张。\n")
    counts = {one.name: one.count for one in draft.profile.items}
    assert {name: (c.min, c.max) for name, c in counts.items() if c} == {
        "推荐表": (1, 1), "工作照": (5, 5), "生活照": (3, 4),
    }  # fmt: skip


def test_one_sentence_governs_several_items() -> None:
    draft = call("一、报送材料\n1.工作照5张，生活照2张，均为JPG格式，每张不小于2MB。\n")
    assert {one.limits.formats for one in draft.profile.items} == {("jpg",)}
    assert {one.limits.bytes for one in draft.profile.items} == {SizeRange(min="2MB")}


def test_a_list_of_lengths_stands_for_several_items() -> None:
    draft = call("一、报送材料\n1.事迹材料300字、1000字、3000字各一份。\n")
    targets = [one.limits.chars for one in draft.profile.items]
    assert targets == [NumberRange(target=n) for n in (300, 1000, 3000)]


def test_for_whom_an_item_is() -> None:
    draft = call(
        "一、材料\n（一）候选人材料\n1.推荐表。\n2.事迹材料。\n（二）推荐单位材料\n1.推荐工作报告。\n"
    )
    pers = {one.name: one.per for one in draft.profile.items}
    assert pers == {"推荐表": Per.NOMINEE, "事迹材料": Per.NOMINEE, "推荐工作报告": Per.UNIT}


def test_conditions_and_what_is_left_open() -> None:
    draft = call(
        "一、报送材料\n1.推荐表。\n2.宣传视频（自愿提交），3分钟以内。\n3.企业负责人另须提供纳税证明。\n"
    )
    assert item(draft, "视频").required is False
    assert item(draft, "纳税证明").conditional == "企业负责人"


def test_names_of_files_become_patterns_of_five_fields() -> None:
    draft = call("一、报送材料\n1.工作照5张，以“单位名称+姓名+序号”命名。\n2.推荐表。\n")
    assert item(draft, "工作照").naming == "{单位}{姓名}{序号}"
    assert item(draft, "推荐表").naming is None


def test_a_table_is_read_by_its_headers() -> None:
    draft = call(
        "一、报送内容\n| 材料名称 | 份数 | 格式 | 备注 |\n| --- | --- | --- | --- |\n"
        "| 推荐表 | 2 | Word | 须加盖公章 |\n| 生活照 | 3-5 | JPG，每张不小于1MB | 选报 |\n"
    )
    form, photo = draft.profile.items
    assert (form.name, form.renditions, form.limits.sealed) == ("推荐表", (Rendition.WORD,), True)
    assert (photo.name, photo.required) == ("生活照", False)
    assert photo.count is not None
    assert (photo.count.min, photo.count.max) == (3, 5)


def test_two_numbers_for_one_thing_are_a_conflict_worked_to_the_stricter() -> None:
    draft = call("一、报送材料\n1.事迹材料，不超过3000字，字数控制在2000字以内。\n")
    assert item(draft, "事迹").limits.chars == NumberRange(max=2000)
    (conflict,) = draft.profile.conflicts
    assert [words.rstrip("以内") for words in conflict.values] == ["控制在2000字", "不超过3000字"]
