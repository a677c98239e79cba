"""Who may send how many: whom the words name, across clauses, and what is no share."""

import pytest

from app.notices.reader import read
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
        ("名额：出版社每类限报2种", [("出版社（每类）", None, 2)]),
        ("名额：各社区请至少发动3个项目报名", [("各社区", 3, None)]),
        (
            "各馆每馆限报3个。不是成员馆的，可自荐1个",
            [("各馆每馆", None, 3), ("不是成员馆的", None, 1)],
        ),
        ("名额：县（市）不超过5家，区不超过4家", [("县（市）", None, 5), ("区", None, 4)]),
        ("省电视台推荐名额，每家作品合计不超过3件", [("省电视台每家", None, 3)]),
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


def shared(block: str) -> list[tuple[str, int | None, int | None]]:
    found = call(f"一、材料\n推荐表1份，5月20日前报送。\n二、推荐名额\n{block}\n").profile.quotas
    return [(one.who, one.min, one.max) for one in found]


def test_a_table_of_kinds_shares_out_each_kind() -> None:
    block = (
        "| 申报单位 | 小学生成果 | 科幻画 |\n| 各区 | 不超过10项 | 不超过20幅 |\n"
        "| 各直属学校 | 不超过2项 | — |"
    )
    assert shared(block) == [
        ("各区（小学生成果）", None, 10),
        ("各区（科幻画）", None, 20),
        ("各直属学校（小学生成果）", None, 2),
    ]


def test_a_column_of_numbers_and_one_of_which() -> None:
    block = (
        "| 推荐单位 | 推荐人数（名） | 其中：一线职工（名） |\n| 各产业工会 | 5 | 不少于3 |\n"
        "| 市直机关工会 | 4 | — |"
    )
    assert shared(block) == [
        ("各产业工会", 5, 5),
        ("各产业工会（一线职工）", 3, None),
        ("市直机关工会", 4, 4),
    ]


def test_a_header_one_blank_apart_stands_above_its_columns() -> None:
    rows = ["推荐单位　　　　广播作品　电视作品", "各市广电局　　5　　　4", "省属机构　　2　　　1"]
    block = "\n".join([*rows, "名额不得突破。"])
    assert shared(block)[:2] == [
        ("各市广电局（广播作品）", None, 5),
        ("各市广电局（电视作品）", None, 4),
    ]


def test_a_line_of_bodies_and_numbers() -> None:
    block = "论文推荐篇数上限如下：\n学院 篇数 学院 篇数\n机械学院 9 材料学院 6"
    assert shared(block) == [("机械学院", None, 9), ("材料学院", None, 6)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "各市推荐10家，其中县域的不少于4家",
            [("各市", 10, 10), ("各市（县域）", 4, None)],
        ),
        ("博士论文每个学院最多推荐2篇", [("每个学院（博士论文）", None, 2)]),
        ("高校新闻院系只报论文，每校1篇", [("高校新闻院系每校", 1, 1)]),
        ("护理案例由护理部统一遴选后报送，不超过6个", [("护理部", None, 6)]),
        ("同一项目限推荐1名", [("同一项目", None, 1)]),
    ],
)
def test_whose_it_is_by_the_clause_before(
    line: str, expected: list[tuple[str, int | None, int | None]]
) -> None:
    assert told(line) == expected


def test_what_one_sends_of_a_thing_is_no_share() -> None:
    assert told("1.佐证材料，每人不超过3项") == []
    assert told("每名人选的材料按第三条所列序号排列") == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("各县监管局会同总工会组成1支代表队", [("各县监管局会同总工会", 1, 1)]),
        ("其他单位可在案例、文章中任选一项推荐1个", [("其他单位", None, 1)]),
        ("有关省级学会可在本学科范围内推荐3篇以内", [("有关省级学会", None, 3)]),
        ("各会员单位指定1名同志为联络员", []),
        ("每个项目用一个档案袋封装", []),
    ],
)
def test_who_makes_up_a_team_and_what_is_no_entry(
    line: str, expected: list[tuple[str, int | None, int | None]]
) -> None:
    assert told(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("各行业协会择优推荐不多于4家企业", [("各行业协会", None, 4)]),
        ("各支队推荐集体1个、个人3名", [("各支队（集体）", 1, 1), ("各支队（个人）", 3, 3)]),
        ("没有分会的地市可由市科协推荐1人", [("市科协", None, 1)]),
        ("每场比赛取前8名进入决赛", []),
        ("每班派3名学生代表参加开幕式", []),
    ],
)
def test_bodies_that_read_like_others(
    line: str, expected: list[tuple[str, int | None, int | None]]
) -> None:
    assert told(line) == expected


def test_whom_a_label_names() -> None:
    city = "各市主管部门：电视作品5件以内，传播机构2家"
    province = "省广播电视台：电视作品、广播作品各10件以内"
    assert told(f"见附件。\n三、名额\n{city}。{province}") == [
        ("各市主管部门（电视作品）", None, 5),
        ("各市主管部门（传播机构）", 2, 2),
        ("省广播电视台（电视作品）", None, 10),
        ("省广播电视台（广播作品）", None, 10),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "正文包括背景、做法、成效、可推广之处四部分",
        "设学生组、企业组、社会组三组",
        "以论文申报的，须在提交申请书时附上学位论文一本",
        "每队学生3至5人",
        "以单位名义申报的，主要完成单位不超过3个",
        "子公司与母公司只能有一家申报",
        "名额：不合格率超过20%的县，推荐数减少1家",
    ],
)
def test_what_else_is_counted(line: str) -> None:
    assert told(line) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "每位作者（团队）A类至多投稿3件，B类至多投稿2件。",
            [("每位作者（团队）（A类）", None, 3), ("每位作者（团队）（B类）", None, 2)],
        ),
        ("每人每类限投2件。", [("每人（每类）", None, 2)]),
        (
            "各县区推荐3名，其中基层一线人员不少于2名。",
            [("各县区", 3, 3), ("各县区（基层一线人员）", 2, None)],
        ),
        ("江投集团、江港航集团最多各报4个。", [("江投集团、江港航集团", None, 4)]),
        (
            "各县区推荐3名；市直单位没有合适人选的可以不报，有的可推荐1名。",
            [("各县区", 3, 3), ("市直单位", None, 1)],
        ),
        (
            "中等职业学校可推荐案例、论文各1项。",
            [("中等职业学校（案例）", None, 1), ("中等职业学校（论文）", None, 1)],
        ),
        (
            "各市水利局报送照片（组照每组算1件）20件以内、视频5件以内。",
            [("各市水利局（照片）", None, 20), ("各市水利局（视频）", None, 5)],
        ),
        ("省里分配我市标兵6名、集体4个，各县区推荐标兵1名。", [("各县区", 1, 1)]),
        ("经院学术委员会投票产生的2名人选，6月20日前再报《登记表》。", []),
        ("破格申报的，还须提交两名同专业正高级工程师的亲笔推荐信。", []),
        ("各区禁毒办另报送本地活动小结1篇。", []),
    ],
)
def test_whose_share_and_what_is_none(body: str, expected: list[object]) -> None:
    draft = call(f"一、名额\n{body}\n二、材料\n5月1日前提交《推荐表》2份。\n")
    assert [(one.who, one.min, one.max) for one in draft.profile.quotas] == expected


def test_shares_below_the_name_of_a_sort_are_of_that_sort() -> None:
    draft = call(
        "一、类别和名额\n书香家庭：各县（区）3户，市属高校各1户；\n"
        "阅读推广人：各县（区）2名，市属高校各1名。\n二、材料\n5月1日前提交《推荐表》2份。\n"
    )
    assert [(one.who, one.max) for one in draft.profile.quotas] == [
        ("各县（区）（书香家庭）", 3),
        ("市属高校（书香家庭）", 1),
        ("各县（区）（阅读推广人）", 2),
        ("市属高校（阅读推广人）", 1),
    ]


def _told(words: str) -> list[tuple[str, int | None, int | None]]:
    body = f"关于推荐江城剧作的通知\n各单位：\n{words}\n请将剧本1份发至ju@jc.example.cn。\n"
    return [(one.who, one.min, one.max) for one in read(body).profile.quotas]


@pytest.mark.parametrize(
    ("words", "shares"),
    [
        ("各高校自愿组织选手报名，每校可推荐1名选手。", [("各高校", None, 1)]),
        ("每类候选人每单位只能推荐1人。", [("每类候选人每单位", None, 1)]),
        (
            "各剧团以县为单位报送广播剧2-4部，情景短剧1部。",
            [("各剧团（广播剧）", 2, 4), ("各剧团（情景短剧）", 1, 1)],
        ),
        (
            "市直各剧团、有关单位负责本系统剧作的报送，分别报送微电影1-2部。",
            [("市直各剧团、有关单位（微电影）", 1, 2)],
        ),
    ],
)
def test_wordings_of_shares(words: str, shares: list[tuple[str, int | None, int | None]]) -> None:
    assert _told(words) == shares


@pytest.mark.parametrize(
    "words",
    [
        "各地各部门将剧作（播出版、工作版两个版本）存入U盘。",
        "每册12至20个页面。",
        "每周播3部剧。",
        "集体不少于5人、不超过80人。",
        "每人讲一个片段。",
        "各单位要把这项评选当成一件实事来抓。",
        "各部门组织本专业20名青年教师到场听课。",
        "每部剧最多署三名作者。",
    ],
)
def test_amounts_that_are_nobody_s_share(words: str) -> None:
    assert _told(words) == []


@pytest.mark.parametrize(
    ("line", "shares"),
    [
        (
            "6月底前提交第二批案例的可推荐3人，年底前提交第二批案例的可推荐2人。",
            [("6月底前提交第二批案例的", 3), ("年底前提交第二批案例的", 2)],
        ),
        (
            "同一单位报送的科普人物每类不超过3件，网络科普作品每类不超过5件。",
            [("同一单位（科普人物每类）", 3), ("同一单位（网络科普作品每类）", 5)],
        ),
        ("每个作品参演选手不超过2人。", []),
        ("每篇论文的作者不超过3人。", []),
    ],
)
def test_of_whom_the_amount_is(line: str, shares: list[tuple[str, int]]) -> None:
    found = call(f"一、报送材料\n1.推荐表1份。\n二、要求\n{line}\n").profile.quotas
    assert [(one.who, one.max) for one in found] == shares


def test_a_least_number_behind_a_sort_in_brackets() -> None:
    assert told("每个单位推荐2首（篇）以上优秀诗文") == [("每个单位", 2, None)]
