"""What each day holds for, by its own sentence; days that come back; a superior's days."""

import pytest

from tests.notices.reader.cases import call

LIST = "一、材料\n1.推荐表1份；\n2.事迹材料1份；\n3.汇总表1份；\n4.工作照2张，JPG格式。\n二、时间\n"


def held(line: str) -> list[tuple[str, set[str]]]:
    profile = call(f"{LIST}{line}。\n").profile
    names = {one.id: one.name for one in profile.items}
    return [(f"{one.date:%m-%d}", {names[item] for item in one.items}) for one in profile.deadlines]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "汇总表请于5月6日前先发来，其余材料5月20日前报送",
            [("05-06", {"汇总表"}), ("05-20", {"推荐表", "事迹材料", "工作照"})],
        ),
        (
            "推荐表和事迹材料5月3日前先报，汇总表5月12日前补齐",
            [("05-03", {"推荐表", "事迹材料"}), ("05-12", {"汇总表"})],
        ),
        (
            "各单位5月8日前登录系统填写汇总表。全部材料5月20日前报市总工会",
            [("05-08", {"汇总表"}), ("05-20", set())],
        ),
        (
            "汇总表5月6日前报送。工作照随汇总表一并发送。推荐表5月20日前报送",
            [("05-06", {"汇总表", "工作照"}), ("05-20", {"推荐表"})],
        ),
    ],
)
def test_what_a_day_holds_for(line: str, expected: list[tuple[str, set[str]]]) -> None:
    assert held(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("5月18日、19日两天到工会送材料", ["05-19"]),
        ("5月1日起至5月24日，由各单位联络员在系统提交材料", ["05-24"]),
        ("请于5月15日下午下班前交到工会", ["05-15"]),
        ("5月15日是交件的最后一天", ["05-15"]),
        ("报送窗口自4月20日起开放，5月8日18:00关上", ["05-08"]),
        ("务必在端午节前（5月31日）交齐", ["05-31"]),
        ("最迟在5月18日把材料发出来", ["05-18"]),
        ("评审会定于6月12日举行，名单6月底公布", []),
        ("从2026年起，每年3月、9月的20日前报送汇总表", ["03-20", "09-20"]),
        ("每年4月底、10月底前报送汇总表", ["04-30", "10-31"]),
    ],
)
def test_which_days_close(line: str, expected: list[str]) -> None:
    assert [day for day, _items in held(line)] == expected


def test_a_postmark_told_further_down_is_of_the_day_last_named() -> None:
    body = (
        f"{LIST}请于5月20日前报送：\n1.一人一袋；\n2.袋面写明单位。\n材料邮寄，以寄出邮戳为准。\n"
    )
    assert [one.by_postmark for one in call(body).profile.deadlines] == [True]


def test_those_who_were_told_hand_in_more_by_a_later_day() -> None:
    line = "5月20日前报送全部材料。\n三、入选以后\n接到通知的作者6月20日前把原图传到网盘"
    assert [day for day, _items in held(line)] == ["05-20", "06-20"]
