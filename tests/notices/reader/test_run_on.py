"""Lists that run together in a paragraph, and numbers in front of what they count."""

import pytest

from app.domain.notice import Kind
from app.notices.reader import read
from tests.notices.reader.cases import call, item


def test_numbers_and_lengths_stand_before_what_they_count() -> None:
    draft = call(
        "请提交申报表一式两份。每名匠人一张2寸近期彩色照片、一个3分钟广播访谈节目、一部5分钟专题片。\n"
    )
    items = draft.profile.items
    assert [one.kind for one in items] == [Kind.FORM, Kind.HEADSHOT, Kind.AUDIO, Kind.VIDEO]
    counts = [one.count for one in items[1:]]
    assert [(one.min, one.max) for one in counts if one] == [(1, 1)] * 3
    seconds = [one.limits.seconds for one in items[2:]]
    assert [one.target for one in seconds if one] == [180, 300]


def test_a_number_before_other_words_counts_nothing_more() -> None:
    draft = call("请提交申报表2份报区工会，照片一张。\n")
    assert [one.name for one in draft.profile.items] == ["申报表", "照片"]
    assert item(draft, "照片").count is not None


def test_each_length_is_a_text_of_its_own() -> None:
    draft = call("请提交2500字左右、800字左右和200字以内的事迹材料各1份，推荐表一份。\n")
    texts = [one for one in draft.profile.items if one.kind is Kind.REPORT]
    chars = [one.limits.chars for one in texts]
    assert [one.target or one.max for one in chars if one] == [2500, 800, 200]
    assert all(one.count is not None and one.count.max == 1 for one in texts)


def test_two_texts_with_a_length_each_stay_two() -> None:
    draft = call("请提交200字简介和2500字的事迹材料一式三份。\n")
    assert [one.name for one in draft.profile.items] == ["简介", "事迹材料"]
    assert [one.paper.copies for one in draft.profile.items if one.paper] == [3, 3]


def test_a_photo_of_some_inches_is_a_portrait() -> None:
    assert item(call("请提交2寸近期彩色照片一张。\n"), "照片").kind is Kind.HEADSHOT
    assert item(call("请提交照片2张（近期免冠）。\n"), "照片").kind is Kind.HEADSHOT
    assert item(call("请提交7寸彩色照片一张。\n"), "照片").kind is Kind.PHOTO
    assert item(call("请提交活动照片一张，申报表贴1寸照。\n"), "活动照片").kind is Kind.PHOTO


def test_evidence_joined_to_evidence_is_asked_for_as_well() -> None:
    draft = call("请提交申报表一份，审核证明材料及获奖佐证材料等1套。\n")
    assert any("佐证材料" in one.name for one in draft.profile.items)


@pytest.mark.parametrize(
    "sentence",
    [
        "申报材料须包括单位推荐函、申报表、影像资料三个方面的内容。",
        "申报材料由单位推荐函、申报表、影像资料三部分组成。",
        "参评材料含单位推荐函、申报表、影像资料等。",
        "请将申报材料（单位推荐函、申报表、影像资料）于5月6日前报区工会。",
        "申报时须提交的材料包括单位推荐函、申报表和影像资料。",
        "报送材料应包含单位（工会）推荐函、申报表、影像资料等内容。",
    ],
)
def test_the_materials_hold_one_thing_after_the_other(sentence: str) -> None:
    names = [one.name for one in call(sentence + "\n").profile.items]
    assert [one[-3:] for one in names] == ["推荐函", "申报表", "像资料"]


@pytest.mark.parametrize(
    "sentence",
    [
        "总结应包括工作成效、存在问题、下步打算三部分。",
        "申报材料由各单位统一审核、汇总。",
        "申报材料（纸质版和电子版）须真实、完整。",
    ],
)
def test_what_a_text_holds_and_how_materials_are_is_no_list(sentence: str) -> None:
    names = [one.name for one in call("请提交申报表。\n" + sentence + "\n").profile.items]
    assert set(names) <= {"申报表", "总结"}


@pytest.mark.parametrize(
    "numbered",
    [
        "1.申报表一式两份 2.获奖证书复印件 3.工作总结",
        "1、申报表一式两份，2、获奖证书复印件，3、工作总结。",
        "（1）申报表一式两份，（2）获奖证书复印件，（3）工作总结。",
        "①申报表一式两份②获奖证书复印件③工作总结。",
        "一是申报表一式两份，二是获奖证书复印件，三是工作总结。",
    ],
)
def test_numbers_go_on_within_a_line(numbered: str) -> None:
    names = [one.name for one in call(f"申报人需提交以下材料：{numbered}\n").profile.items]
    assert names == ["申报表", "获奖证书复印件", "工作总结"]


def test_a_number_that_refers_to_a_list_parts_nothing() -> None:
    body = "申报人需提交以下材料：\n①申报表一式两份；\n②获奖证书复印件，与第①②项装订成册；\n"
    names = [one.name for one in call(body).profile.items]
    assert names == ["申报表", "获奖证书复印件"]


def test_a_copy_beside_its_original_is_named_after_it() -> None:
    draft = call("请提交身份证原件，提交复印件一式三份；营业执照原件，提交复印件两份。\n")
    names = [one.name for one in draft.profile.items]
    assert "身份证复印件" in names
    assert "营业执照复印件" in names
    assert "复印件" not in names


def test_sentences_that_count_go_on_with_a_list() -> None:
    body = (
        "申报人需提交以下材料：申报表一式两份。资格证书复印件1份。事迹材料2000字。以上报区工会。\n"
    )
    names = [one.name for one in call(body).profile.items]
    assert names == ["申报表", "资格证书复印件", "事迹材料"]


def test_a_bracket_is_no_part_of_a_name() -> None:
    names = [one.name for one in call("请提交【教学视频】和教案。\n").profile.items]
    assert names == ["教学视频", "教案"]


def test_a_point_may_list_several_behind_an_attribute() -> None:
    body = (
        "一、报送材料\n1.申报表；\n"
        "2.能够说明技艺水平的总结报告（不超过3000字）、应用及效果证明、论文（不超过5篇）、奖励、报道；\n"
    )
    names = [one.name for one in call(body).profile.items]
    assert any("总结报告" in one for one in names)
    assert any("效果证明" in one for one in names)
    assert "论文" in names


def test_examples_of_evidence_in_a_later_sentence_are_no_list() -> None:
    body = "一、报送材料\n1.申报表；\n2.支撑材料。技艺奖励、用户评价、论文等能够证明水平的材料；\n"
    names = [one.name for one in call(body).profile.items]
    assert names == ["申报表", "支撑材料"]


def test_a_campaign_in_quotes_is_part_of_a_name() -> None:
    body = "申报人需提交以下材料：1.“江城匠人”推荐表一式两份；2.“江城匠人”总结报告。\n"
    names = [one.name for one in call(body).profile.items]
    assert [one[-4:] for one in names] == ["人推荐表", "总结报告"]


def test_a_contest_asks_for_its_work_by_no_name() -> None:
    text = (
        "关于征集江城市志愿服务标识（LOGO）的公告\n现面向社会征集标识。\n"
        "一、作品要求\n1.作品寓意贴切。\n2.分辨率不低于300dpi，JPG格式，不小于5MB，并提供矢量源文件。\n"
        "二、投稿方式\n请于2025年5月6日前发至logo@jc.example.cn。\n江城市民政局\n2025年4月8日\n"
    )
    kinds = [one.kind for one in read(text, name="江城.txt").profile.items]
    assert Kind.PHOTO in kinds


def _contest(title: str, body: str) -> list[str]:
    text = f"关于举办{title}的通知\n各单位：\n{body}江城市总工会\n2025年4月8日\n"
    return [one.name for one in read(text, name="江城.txt").profile.items]


def test_a_contest_whose_works_are_only_sent_asks_for_them() -> None:
    body = "一、作品要求\n1.内容健康向上。\n二、报送方式\n作品于5月6日前送至区工会403室。\n"
    assert _contest("职工书画作品征集活动", body) == ["书画作品"]


def test_a_printed_text_is_what_the_contest_calls_for() -> None:
    body = "一、要求\n1.题目自拟。\n二、投稿方式\n打印稿一式两份，于5月6日前交区工会。\n"
    assert _contest("“我的工友”主题征文比赛", body) == ["征文"]


def test_which_papers_follow_is_no_name() -> None:
    names = [one.name for one in call("报名时需携带以下证件：身份证、毕业证书。\n").profile.items]
    assert names == ["身份证", "毕业证书"]
