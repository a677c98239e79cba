"""What is called sure was right nearly always on notices that nobody had seen."""

import pytest

from app.notices.reader import Draft, read
from tests.notices.reader.cases import call

SURE = 0.9


def sure(draft: Draft, number: int, leaf: str) -> bool:
    found = [one for one in draft.profile.items[number].basis if leaf in one.of]
    return max((one.confidence for one in found), default=0.0) >= SURE


@pytest.mark.parametrize("name", ["江城匠人推荐表", "事迹材料", "近期免冠照片", "公示情况证明"])
def test_the_name_of_a_paper_or_a_recording_is_sure(name: str) -> None:
    assert sure(call(f"一、报送材料\n1.{name}1份，加盖公章；\n2.汇总表1份。\n"), 0, "name")


@pytest.mark.parametrize("name", ["书法", "作品样件", "科幻画"])
def test_a_sort_or_a_form_is_not(name: str) -> None:
    draft = call(f"一、报送材料\n1.{name}，一式两份\n2.汇总表\n")
    assert not sure(draft, 0, "name")


@pytest.mark.parametrize("name", ["结题材料", "退役身份证明"])
def test_what_names_no_one_paper_is_not(name: str) -> None:
    draft = call(f"一、报送材料\n1.{name}，加盖公章\n2.汇总表\n")
    assert not any(sure(draft, 0, leaf) for leaf in ("name", "kind", "sealed"))


@pytest.mark.parametrize(
    ("name", "expected"), [("推荐表", True), ("工作总结", True), ("造价估算表", False)]
)
def test_a_kind_is_sure_where_the_last_word_leaves_no_doubt(name: str, *, expected: bool) -> None:
    assert sure(call(f"一、报送材料\n1.{name}\n2.承诺书\n"), 0, "kind") is expected


def test_nothing_said_of_an_unsure_thing_is_sure() -> None:
    draft = call("一、报送材料\n1.作品样件，加盖公章\n2.汇总表，加盖公章\n")
    assert [sure(draft, number, "sealed") for number in (0, 1)] == [False, True]


def test_forms_counts_and_lengths_are_told_and_not_sure() -> None:
    draft = call("一、报送材料\n1.事迹材料1份，2000字以内，Word格式\n2.汇总表\n")
    item = draft.profile.items[0]
    assert item.limits.chars is not None
    assert not any(sure(draft, 0, leaf) for leaf in ("chars.max", "count.max", "renditions"))


@pytest.mark.parametrize(
    ("line", "expected"),
    [("截止时间为5月20日", True), ("5月20日前报送", True), ("5月10日至5月20日受理", False)],
)
def test_a_day_is_sure_where_it_is_said_in_so_many_words(line: str, *, expected: bool) -> None:
    (due,) = call(f"一、材料\n1.推荐表\n二、时间\n{line}。\n").profile.deadlines
    assert (max(one.confidence for one in due.basis if "date" in one.of) >= SURE) is expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("", True),
        ("2023年立项的课题须结题。\n", False),
        ("江研〔2024〕8号\n2023年立项的课题须结题。\n", True),
    ],
)
def test_the_year_of_a_day_is_doubtful_where_years_differ_and_nothing_dates_it(
    head: str, *, expected: bool
) -> None:
    draft = read(f"{head}各课题组：\n2024年结题材料截止时间为5月20日。\n", name="江城.txt")
    (due,) = draft.profile.deadlines
    assert (max(one.confidence for one in due.basis if "date" in one.of) >= SURE) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("材料请发至shouji@example.org。", True),
        ("1.推荐表\n2.汇总表\n电子信箱：shouji@example.org", False),
    ],
)
def test_a_box_for_mail_is_a_sure_way_where_its_sentence_asks(line: str, *, expected: bool) -> None:
    draft = call(f"一、报送材料\n{line}\n")
    (way,) = (one for one in draft.profile.routes if one.to)
    found = [one for one in draft.profile.basis if f"routes.{way.id}" in one.of]
    assert (max(one.confidence for one in found) >= SURE) is expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [("江城市读书征文启事（第一轮）", True), ("江城市读书活动方案", False)],
)
def test_a_title_is_sure_where_it_ends_as_notices_call_themselves(
    title: str, *, expected: bool
) -> None:
    body = "各学校：\n请于5月20日前报送推荐表。\n江城市图书馆\n2025年4月8日\n"
    draft = read(f"{title}\n{body}", name="1.txt")
    assert draft.profile.title == title
    (found,) = (one for one in draft.profile.basis if "title" in one.of)
    assert (found.confidence >= SURE) is expected


@pytest.mark.parametrize(("before", "expected"), [("联系电话 ", True), ("友情链接 书香 ", False)])
def test_a_number_is_sure_where_a_word_announces_it(before: str, *, expected: bool) -> None:
    ahead = "关于征文的通知\n请于5月20日前报送推荐表。\n" + "本馆欢迎各界朋友前来。" * 12
    draft = read(f"{ahead}\n{before}0712-8812066\n", name="1.txt")
    found = [one for one in draft.profile.basis if "contacts.phones.0" in one.of]
    assert [one.confidence >= SURE for one in found] == [expected]
