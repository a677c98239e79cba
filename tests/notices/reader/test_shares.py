"""Who may send how many: whom the words name, across clauses, and what is no share."""

import pytest

from tests.notices.reader.cases import call


def told(line: str) -> list[tuple[str, int | None, int | None]]:
    found = call(f"一、材料\n推荐表1份，5月20日前报送。\n二、要求\n{line}。\n").profile.quotas
    return [(one.who, one.min, one.max) for one in found]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("每个申报主体仅限申报1个项目", [("每个申报主体", None, 1)]),
        ("每位参赛者最多提交3件作品", [("每位参赛者", None, 3)]),
        ("一个单位最多可以申报三项", [("一个单位", None, 3)]),
        ("各街道办事处须报送不少于3篇", [("各街道办事处", 3, None)]),
        ("申报人每人限报1项", [("申报人每人", None, 1)]),
        ("报送数量每单位不得少于两篇", [("每单位", 2, None)]),
        ("原则上每个乡镇推荐数量不少于2个", [("每个乡镇", 2, None)]),
        ("设有博士点的学院限报3项", [("设有博士点的学院", None, 3)]),
        ("名额分配：东区5名，西区4名", [("东区", 5, 5), ("西区", 4, 4)]),
        (
            "职工在1000人以上的企业推荐3个，1000人以下的推荐1个",
            [("职工在1000人以上的企业", 3, 3), ("1000人以下的企业", 1, 1)],
        ),
        (
            "基层法院：收案数在5000件以上的，优秀案例报送4篇、优秀文书报送6篇",
            [
                ("收案数在5000件以上的基层法院（优秀案例）", 4, 4),
                ("收案数在5000件以上的基层法院（优秀文书）", 6, 6),
            ],
        ),
        (
            "业务部门：案例、文书分别不超过2篇",
            [("业务部门（案例）", None, 2), ("业务部门（文书）", None, 2)],
        ),
        ("每区至少推荐2个项目，最多不超过5个", [("每区", 2, 5)]),
        (
            "每位作者单幅作品上限6幅，组照上限2组",
            [("每位作者（单幅作品）", None, 6), ("每位作者（组照）", None, 2)],
        ),
    ],
)
def test_whom_the_words_name(line: str, expected: list[tuple[str, int | None, int | None]]) -> None:
    assert told(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "每单位选派2名代表参加启动仪式",
        "每支队伍人数4至6人，可配1名指导教师",
        "各组取首奖1名、佳作10名",
        "拷入U盘，一个单位一个U盘",
        "商标授权使用主体不少于10家",
    ],
)
def test_people_prizes_and_discs_are_no_share(line: str) -> None:
    assert told(line) == []
