"""Quotas that stand in tables, in the words of their cells and of what stands around."""

import pytest

from tests.notices.reader.cases import call

Told = list[tuple[str, int | None, int | None]]


def told(table: str, prose: str = "名额分配如下：") -> Told:
    body = f"一、材料\n推荐表1份，5月20日前报送。\n二、名额\n{prose}\n{table}\n"
    return [(one.who, one.min, one.max) for one in call(body).profile.quotas]


@pytest.mark.parametrize(
    ("table", "prose", "expected"),
    [
        (
            "| 单位 | 推荐户数 |\n| --- | --- |\n| 东街、西街 | 各5户 |\n| 其他乡镇 | 不超过3户 |",
            "名额分配如下：",
            [("东街、西街", 5, 5), ("其他乡镇", None, 3)],
        ),
        (
            (
                "| 地区 | 推荐总数（不超过） | 其中农村（不少于） |\n| --- | --- | --- |\n"
                "| 东县 | 6 | 2 |"
            ),
            "名额分配如下：",
            [("东县", None, 6), ("东县（农村）", 2, None)],
        ),
        (
            "| 单位 | 名额 |\n| --- | --- |\n| 东县妇联 | 4 |",
            "下表为各单位可推荐数，可以少推，不能多推。",
            [("东县妇联", None, 4)],
        ),
        (
            "| 渠道 | 可申报案例数 |\n| --- | --- |\n| 各市文物局 | 6（其中B类不少于1个） |",
            "名额分配如下：",
            [("各市文物局", None, 6), ("各市文物局（B类）", 1, None)],
        ),
        (
            "| 学校 | 名额 |\n| --- | --- |\n| 中心学校 | 教学班满40个的2名，不满40个的1名 |",
            "名额分配如下：",
            [("中心学校（教学班满40个的）", 2, 2), ("中心学校（不满40个的）", 1, 1)],
        ),
        (
            (
                "| 项目 | 职工组 | 学生组 |\n| --- | --- | --- |\n"
                "| 电工 | 4人 | 3人 |\n| 护理 | 2人 | 不设 |"
            ),
            "每个参赛单位的报名人数不得超过下表所列：",
            [("电工（职工组）", None, 4), ("电工（学生组）", None, 3), ("护理（职工组）", None, 2)],
        ),
        (
            "| 推荐渠道 | 篇数 |\n| --- | --- |\n| 高等院校 | 15 |\n| 市级学会 | 6 |",
            "各渠道推荐篇数不得突破下表。",
            [("高等院校", None, 15), ("市级学会", None, 6)],
        ),
    ],
)
def test_who_may_send_how_many(table: str, prose: str, expected: Told) -> None:
    assert told(table, prose) == expected


@pytest.mark.parametrize(
    ("before", "header", "cell", "expected"),
    [
        ("各单位须按下表足额推荐，不得突破。", "推荐名额", "2—3", (2, 3)),
        ("各单位推荐名额见下表，不得突破。", "推荐名额", "3", (None, 3)),
        ("市里按下表接受推荐。", "可推荐标兵（名）", "3", (None, 3)),
    ],
)
def test_bounds_by_the_words_around_a_table(
    before: str, header: str, cell: str, expected: tuple[int | None, int | None]
) -> None:
    draft = call(
        f"一、名额\n{before}\n| 推荐单位 | {header} |\n|---|---|\n| 各县区工会 | {cell} |\n"
        f"| 市直工会 | {cell} |\n二、材料\n5月1日前提交《推荐表》2份。\n"
    )
    assert [(one.min, one.max) for one in draft.profile.quotas] == [expected, expected]


def test_a_column_of_what_each_school_may_send_beside_tracks() -> None:
    draft = call(
        "一、赛道\n| 赛道 | 内容 | 每校限报（项） |\n|---|---|---|\n| A 产品设计 | 包装 | 10 |\n"
        "| B 技术应用 | 农业机械等 | 8 |\n二、材料\n5月1日前提交《推荐表》2份。\n"
    )
    assert [(one.who, one.max) for one in draft.profile.quotas] == [
        ("每校（A 产品设计）", 10),
        ("每校（B 技术应用）", 8),
    ]
