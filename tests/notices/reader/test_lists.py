"""Lists of things, however the notice sets them out."""

import pytest

from app.domain.notice import Kind
from app.notices.reader import read
from tests.notices.reader.cases import FOOT, call, item


def names(body: str) -> list[str]:
    return [one.name for one in call(body).profile.items]


@pytest.mark.parametrize(
    "body",
    [
        "请报以下材料：\n——自查报告，盖公章；\n——现场图片3张。\n",
        "请报以下材料：\n01 自查报告，盖公章\n02 现场图片3张\n",
        "请报以下材料：\n1）自查报告，盖公章\n2）现场图片3张\n",
        "材料要求：\n自查报告：盖公章，2000字以内。\n现场图片：3张，JPG格式。\n",
        "要交两样东西：一是自查报告，盖公章；二是现场图片3张。\n",
        "每个单位需要两样东西。第一是自查报告，盖公章。第二是现场图片，共3张。\n",
        "各单位应交：\n自查报告（盖公章）、现场图片（3张）。\n",
    ],
)
def test_whatever_the_marks_the_things_are_the_same(body: str) -> None:
    assert names(body) == ["自查报告", "现场图片"]


@pytest.mark.parametrize(
    "lead",
    [
        "现就申报工作提出有关要求如下",
        "具备下列条件之一的，可以提出设站申请",
        "申报者应符合以下条件",
        "申报人还要符合下面四条中的一条",
        "属于下面某一种情形的，可经镇里提出申请",
        "稿子请从下列四个题目里挑一个",
    ],
)
def test_requirements_of_those_who_apply_are_no_list_of_things(lead: str) -> None:
    body = (
        f"一、申报\n{lead}：\n1.获得县级以上技能类奖项；\n2.省级非遗传承人；\n"
        "3.形式活泼、内容丰富，为居民所喜爱；\n4.具备传播科学思想的内涵。\n"
        "二、请于2025年5月16日前报送《申报表》一式两份。\n"
    )
    assert names(body) == ["申报表"]


def test_things_may_be_asked_of_those_who_meet_conditions() -> None:
    body = "一、申报\n符合以下条件之一的，请提交下列材料：\n1.自查报告；\n2.现场图片3张。\n"
    assert names(body) == ["自查报告", "现场图片"]


def test_numbers_without_any_sign_are_marks_where_they_count_up() -> None:
    body = "一所需材料\n１登记表盖章后扫描\n２作品简介300字以内\n３现场照片3张\n二时间\n三其他\n"
    assert names(body) == ["登记表", "作品简介", "现场照片"]


def test_cells_one_below_the_other_are_a_table() -> None:
    body = (
        "一、报送材料\n序号\n材料名称\n要求\n1\n年度总结\nWord版，3000字以内\n"
        "2\n经费台账\nExcel版；盖章后的扫描件\n"
    )
    draft = call(body)
    assert [one.name for one in draft.profile.items] == ["年度总结", "经费台账"]
    limit = item(draft, "年度总结").limits.chars
    assert limit is not None
    assert limit.max == 3000
    assert item(draft, "经费台账").limits.sealed


def test_sorts_that_are_described_one_by_one_are_works() -> None:
    draft = call("参评作品分为文章、书法、短视频三类。文章不超过1000字，短视频3分钟以内，MP4。\n")
    assert [(one.name, one.kind) for one in draft.profile.items] == [
        ("文章", Kind.REPORT),
        ("短视频", Kind.VIDEO),
    ]


def test_of_two_things_to_choose_from_each_is_one() -> None:
    body = "一、材料\n1.展示材料，PPT（15页以内）和短视频（MP4，3分钟以内）任选其一。\n"
    assert names(body) == ["PPT", "短视频"]


@pytest.mark.parametrize(
    "line",
    [
        "图片、课件中一律不得出现作者姓名。",
        "三类案例分为产业带动、人居环境、乡村治理。",
        "对入选作者发放收藏证书。",
        "同一作者的作品不再另报登记表。",
    ],
)
def test_rules_and_what_the_issuer_gives_are_no_things(line: str) -> None:
    assert names(f"一、有关要求\n{line}\n") == []


def test_a_card_of_any_name_can_be_asked_for() -> None:
    assert names("退休的附退休证扫描件，在职的附工作证复印件。\n") == [
        "退休证扫描件",
        "工作证复印件",
    ]


def test_who_hands_it_in_may_stand_before_the_thing() -> None:
    body = (
        "一、材料\n1.登记表盖章。\n2.户籍不在本市的，提供居住证明。\n"
        "3.译著须有版权登记批复的复印件。\n"
    )
    assert names(body) == ["登记表", "居住证明", "版权登记批复的复印件"]


def test_all_but_those_named_have_the_form() -> None:
    draft = call(
        "一、材料\n1.申报表。\n2.获奖证书复印件。\n3.宣传视频。\n"
        "二、提交\n除视频外均为PDF格式，每个文件不超过10MB。\n"
    )
    told = {one.name: one.limits.formats for one in draft.profile.items}
    assert told == {"申报表": ("pdf",), "获奖证书复印件": ("pdf",), "宣传视频": ()}
    sizes = [one.limits.bytes is not None for one in draft.profile.items]
    assert sizes == [True, True, False]


def test_copies_must_be_sealed_and_nothing_else() -> None:
    draft = call(
        "一、材料\n1.申报表。\n2.获奖证书复印件。\n二、要求\n上述复印件均须加盖单位公章。\n"
    )
    assert [one.limits.sealed for one in draft.profile.items] == [None, True]


def test_a_body_that_is_named_reports_itself() -> None:
    text = (
        "关于命名青年文明号集体的通知\n各单位：\n一、材料\n1.申报表。\n2.创建工作总结。\n"
        "3.推荐汇总表。\n" + FOOT
    )
    per = {one.name: one.per.value for one in read(text, name="a.txt").profile.items}
    assert per == {"申报表": "nominee", "创建工作总结": "nominee", "推荐汇总表": "unit"}


@pytest.mark.parametrize(
    "point",
    [
        "照片。免冠照1张，工作照2张。",
        "影像资料：免冠照1张、工作照2张（300dpi）。",
        "照片（均为JPG格式）：免冠照1张，工作照2张。",
        "照片资料一套，依次为：免冠照1张、工作照2张。",
    ],
)
def test_a_whole_that_names_its_parts_is_none_of_them(point: str) -> None:
    assert names(f"三、材料\n1.推荐表1份。\n2.{point}\n") == ["推荐表", "免冠照", "工作照"]


def test_a_whole_with_examples_of_what_may_lie_in_it_is_one_thing() -> None:
    body = "三、材料\n1.推荐表1份。\n2.证明材料。获奖证书、论文首页等，合并成一个文件。\n"
    assert names(body) == ["推荐表", "证明材料"]
