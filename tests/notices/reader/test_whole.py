"""What a notice says as a whole: who, until when, by which way, how many."""

from datetime import date

import pytest

from app.domain.notice import Method, Strength
from app.notices.reader import DraftKind, read
from tests.notices.reader.cases import FOOT, HEAD, call, item

SENT = "一、材料\n1.推荐表。\n2.事迹材料。\n二、报送\n"


def test_title_issuer_day_and_contacts() -> None:
    profile = call(SENT).profile
    assert profile.title == "关于推荐第三届江城匠人的通知"
    assert (profile.issuers, profile.issued) == (("江城市总工会",), date(2025, 4, 8))
    assert (profile.contacts.people, profile.contacts.phones) == (("周闻",), ("0712-8812066",))


@pytest.mark.parametrize(
    ("words", "day", "time"),
    [
        ("请于2025年5月16日17:00前报送。", date(2025, 5, 16), "17:00"),
        ("请于5月16日下班前报送。", date(2025, 5, 16), None),
        ("报送截止时间为5月16日下午5时。", date(2025, 5, 16), "17:00"),
        ("征集时间：即日起至5月31日24:00。", date(2025, 5, 31), "24:00"),
        ("请于5月底前报送。", date(2025, 5, 31), None),
        ("请于年底前报送。", date(2025, 12, 31), None),
    ],
)
def test_deadlines(words: str, day: date, time: str | None) -> None:
    (due,) = call(SENT + words).profile.deadlines
    assert (due.date, due.time) == (day, time)
    assert due.year_inferred is ("2025年" not in words)


@pytest.mark.parametrize(
    "words",
    [
        "评审会于6月12日前举行。",
        "组委会将在9月1日前公布结果。",
        "颁奖活动定于10月8日举办。",
        "候选人须为1985年1月1日以后出生。",
    ],
)
def test_other_peoples_days_are_no_deadlines(words: str) -> None:
    assert call(SENT + words).profile.deadlines == ()


def test_a_garbled_day_is_told_as_a_doubt() -> None:
    (due,) = call(SENT + "请于522日前报送。").profile.deadlines
    assert due.date == date(2025, 5, 22)
    assert all(one.corrupted and one.confidence <= 0.5 for one in due.basis)


def test_every_quarter() -> None:
    draft = call(SENT + "每季度末报送，即3月25日、6月25日、9月25日、12月25日前。")
    assert [one.date.month for one in draft.profile.deadlines] == [3, 6, 9, 12]
    assert draft.profile.conflicts == ()


def test_two_days_for_the_same_are_a_conflict_and_the_earlier_counts() -> None:
    draft = call(SENT + "请于5月16日前报送。\n三、其他\n报送截止时间为5月20日。\n")
    assert [one.date.day for one in draft.profile.deadlines] == [16]
    (conflict,) = [one for one in draft.profile.conflicts if one.of == "deadlines.0.date"]
    assert conflict.values == ("2025-05-16", "2025-05-20")


def test_by_the_postmark() -> None:
    draft = call(SENT + "请于5月16日前寄至江城市滨湖路88号市总工会，以邮戳日期为准。")
    (due,) = draft.profile.deadlines
    assert due.by_postmark is True


@pytest.mark.parametrize(
    ("words", "who", "least", "most"),
    [
        ("各区工会限推荐3名。", "各区工会", None, 3),
        ("各区工会推荐1—2名。", "各区工会", 1, 2),
        ("每个学校推荐人选不超过5名。", "每个学校", None, 5),
        ("每人限报1项。", "每人", None, 1),
    ],
)
def test_quotas(words: str, who: str, least: int | None, most: int) -> None:
    (quota,) = call(SENT + "三、名额\n" + words).profile.quotas
    assert (quota.who, quota.min, quota.max) == (who, least, most)


def test_award_totals_are_no_quotas() -> None:
    words = "评选一等奖10名、二等奖20名，奖金各3000元。本届拟表彰15名。"
    assert call(SENT + "三、名额\n" + words).profile.quotas == ()


def test_routes_either_or_and_refused() -> None:
    draft = call(
        SENT + "电子版发送至jc@union.example.cn，邮件主题注明“江城匠人+推荐单位”；"
        "纸质材料寄至江城市滨湖路88号市总工会1206室，不接受现场报送；"
        "照片以光盘或U盘方式随纸质材料一并报送。"
    )
    routes = {one.method: one for one in draft.profile.routes}
    assert set(routes) == {Method.EMAIL, Method.POST, Method.USB, Method.DISC}
    assert routes[Method.EMAIL].subject == "江城匠人{单位}"
    assert routes[Method.USB].any_of == routes[Method.DISC].any_of == "media"
    assert routes[Method.USB].accompanies == routes[Method.POST].id
    assert [one.method for one in draft.profile.excluded_routes] == [Method.IN_PERSON]


def test_a_masked_address_is_no_address() -> None:
    profile = call(SENT + "电子版发送至邮箱jcg***@163.com。").profile
    assert profile.contacts.emails == ()
    assert [(one.method, one.to) for one in profile.routes] == [(Method.EMAIL, None)]


def test_strength_is_told() -> None:
    draft = call("一、报送材料\n1.事迹材料，原则上不超过3000字。\n2.工作照片，建议5MB以上。\n")
    for name, of, strength in (
        ("事迹", "chars.max", Strength.IN_PRINCIPLE),
        ("照片", "bytes.min", Strength.ADVICE),
    ):
        (basis,) = [one for one in item(draft, name).basis if of in one.of]
        assert basis.strength is strength


def test_what_only_a_person_can_confirm() -> None:
    draft = call(SENT + "推荐材料不得涉及国家秘密，纸质材料与电子版须保持一致。")
    assert {"no-state-secrets", "paper-equals-electronic"} <= {
        one.id for one in draft.profile.attestations
    }


def test_a_sidebars_days_and_things_are_not_the_notices() -> None:
    text = HEAD + SENT + "请于5月16日前报送。" + FOOT
    aside = "\n相关阅读\n关于报送2019年推荐表的通知（截止3月22日）\n"
    assert read(text + aside).profile.deadlines == read(text).profile.deadlines


def test_what_became_no_fact_is_listed() -> None:
    draft = call(SENT + "推荐单位应当统筹安排好各行业的推荐工作。")
    assert any("统筹安排" in one.quote for one in draft.profile.unparsed)


@pytest.mark.parametrize(
    "text",
    ["", " \n", "天色暗下来，他推开门走了进去。" * 400, "材料" * 200_000],
    ids=["empty", "blank", "a novel", "50 MB"],
)
def test_useless_input_gets_a_sentence_and_no_checklist(text: str) -> None:
    draft = read(text, name="x.txt")
    assert draft.kind is DraftKind.NONE
    assert draft.reason
    assert not draft.profile.items
    assert not draft.profile.deadlines


def test_a_work_plan_is_no_submission() -> None:
    points = "".join(f"{n}.加强第{n}项宣传工作。牵头部门：综合科。\n" for n in range(1, 12))
    draft = read(
        f"关于印发2025年度宣传工作要点的通知\n各科室：\n{points}江城市科协\n2025年2月1日\n"
    )
    assert draft.kind is DraftKind.TASKS
    assert not draft.profile.items


def test_a_points_table_is_no_submission() -> None:
    rules = "".join(f"第{n}类信息每条计{n}分，少报一条扣1分。\n" for n in range(1, 8))
    draft = read(f"关于印发信息报送考核办法的通知\n各科室：\n{rules}局办公室\n2025年2月1日\n")
    assert draft.kind is DraftKind.LEDGER
    assert not draft.profile.items


@pytest.mark.parametrize(
    ("words", "shares"),
    [
        (
            "各区工会择优报送，制造业组不超过6名，服务业组不超过4名。",
            [("各区工会（制造业组）", None, 6), ("各区工会（服务业组）", None, 4)],
        ),
        ("50人以上的企业限3名，其余企业各1名。", [("50人以上的企业", None, 3), ("其余企业", 1, 1)]),
        ("评选一等奖1名，每场观众不超过40人。", []),
    ],
)
def test_quotas_of_several_kinds(
    words: str, shares: list[tuple[str, int | None, int | None]]
) -> None:
    quotas = call(SENT + "三、名额\n" + words).profile.quotas
    assert [(one.who, one.min, one.max) for one in quotas] == shares


def test_a_day_of_sending_and_one_of_speaking_to_somebody_are_no_conflict() -> None:
    draft = call(
        "一、材料\n1.推荐表1份。\n二、时间\n1.材料报送截止5月16日。\n"
        "2.有意设展位的单位，请于4月30日前与会务组联系。\n"
    )
    assert draft.profile.conflicts == ()


def test_two_days_for_different_things_are_no_conflict() -> None:
    profile = call(
        "一、材料\n（1）推荐表1份；\n（2）工作照3张，JPG格式。\n"
        "二、时间\n（1）项于5月10日前报送。（2）项可于5月20日前报送。\n"
    ).profile
    assert [one.date.day for one in profile.deadlines] == [10, 20]
    assert profile.conflicts == ()


def test_a_day_long_before_the_issue_is_next_year() -> None:
    profile = read(
        "关于报送年报材料的通知\n各部门：\n工作综述1份，请于1月17日前报送办公室。\n"
        "江城市档案馆\n2024年12月23日\n"
    ).profile
    assert [one.date.isoformat() for one in profile.deadlines] == ["2025-01-17"]


def test_points_with_bullets_list_what_is_asked() -> None:
    draft = call("一、其他\n● 活动海报2张，JPG格式\n● 剧本，Word文档，不多于3000字\n")
    assert [one.name for one in draft.profile.items] == ["活动海报", "剧本"]


def test_what_may_have_to_be_confirmed_is_listed() -> None:
    lines = "电脑生成、合成的照片一律不收。\n照片色彩不限。\n"
    profile = call(f"一、材料\n推荐表1份，5月20日前报送。\n二、其他事项\n{lines}").profile
    quoted = [one.quote for one in profile.unparsed]
    assert quoted == ["电脑生成、合成的照片一律不收"]
    assert not profile.attestations


@pytest.mark.parametrize(
    ("foot", "issuers"),
    [
        ("江城市水利局节水处\n二〇二", ("江城市水利局节水处",)),
        ("江城市水利局\n二一五年四月九日", ("江城市水利局",)),
        ("市水利局节水处\n（市节水办公室）\n2025年4月9日", ("市水利局节水处（市节水办公室）",)),
    ],
)
def test_who_signs_beside_a_broken_day_or_by_two_names(foot: str, issuers: tuple[str, ...]) -> None:
    body = "一、报送材料\n1.海报1幅，JPG格式。\n二、报送时间\n请于2025年6月1日前报送至市水利局。\n"
    page = f"关于征集节水海报的通知\n各区县水利局：\n{body}{foot}\n"
    assert read(page).profile.issuers == issuers


def test_who_calls_upon_the_public_where_nobody_signs() -> None:
    page = (
        "来画节水海报吧\n节水是大家的事。江城水利博物馆特面向全市公开征集节水海报，欢迎参加。\n"
        "请于2025年6月1日前将海报发送至jieshui@sl.example.cn。\n"
    )
    assert read(page).profile.issuers == ("江城水利博物馆",)


def test_the_day_below_a_heading_is_no_day_of_issue() -> None:
    page = (
        "各区县水利局：\n请报送节水海报1幅。\n（一）截止时间\n2025年6月1日\n"
        "（二）报送地点\n市水利局305室\n联系人：周闻 电话：0712-8812066\n"
    )
    profile = read(page).profile
    assert profile.issued is None
    assert [one.date.isoformat() for one in profile.deadlines] == ["2025-06-01"]


_BODY = "各区县水利局：\n一、报送材料\n1.海报1幅，JPG格式。\n请于2025年6月1日前报送至市水利局。\n"
_MENU = "".join(f"• 栏目{number}\n" for number in "一二三四五六七八九十百千万")


@pytest.mark.parametrize(
    "head",
    [
        "关于征集节水海报的通知\n2025年04月09日 18:39 来源：本站 点击：\n",
        f"登录\n\n{_MENU}关于征集节水海报的通知\n时间：2025-04-09 点击：75 次\n",
        "关于征集节水海报的通知\n[发表时间]：2025-04-09 [来源]：节水处\n",
        "关于征集节水海报的通知\n（2025年4月9日）\n",
        "节水海报这样画\n2025-04-09 江城节水\n",
        "关于征集节水海报的通知\n添加时间：2025-04-09 16:26:04 阅读次数：22次\n",
        "关于征集节水海报的通知\n时间：2025年4月9日 点击：22\n",
    ],
)
def test_the_day_of_the_page(head: str) -> None:
    assert read(head + _BODY).profile.issued == date(2025, 4, 9)


@pytest.mark.parametrize(
    ("title", "issuers"),
    [
        ("水利部关于征集节水海报的通知", ("水利部",)),
        ("转发省水利厅关于征集节水海报的通知", ()),
    ],
)
def test_who_issues_by_the_title(title: str, issuers: tuple[str, ...]) -> None:
    assert read(f"{title}\n{_BODY}").profile.issuers == issuers


def test_a_call_in_few_of_the_usual_words_is_read() -> None:
    page = (
        "“剪出江城”剪纸大展即日起收件\n2025年4月9日 江城晚报\n"
        "江城文化馆操办的剪纸大展，定于7月与观众见面。\n"
        "每件剪纸夹在硬卡纸里。收件到2025年6月30日为止（寄出日期看邮戳）。\n"
        "剪纸一律寄往江城市草市街17号文化馆群文楼204室，邮编：430722。\n"
    )
    draft = read(page)
    assert draft.kind is DraftKind.SUBMISSION
    assert [one.date for one in draft.profile.deadlines] == [date(2025, 6, 30)]


@pytest.mark.parametrize(
    "foot",
    [
        "【版权声明】\n应征海报须为原创。\n联系电话：0712-8812066\n2025年4月9日\n",
        "编辑：周闻 审核：梁山 2025-04-09\n",
        "往期推荐\n推送时间 2025-04-09\n",
        "欢迎投稿。 2025年4月9日 |\n",
    ],
)
def test_the_day_at_the_foot(foot: str) -> None:
    assert read(f"关于征集节水海报的通知\n{_BODY}{foot}").profile.issued == date(2025, 4, 9)


def test_the_day_of_an_event_is_no_day_of_issue() -> None:
    page = f"节水海报擂台\n时间：2025年7月26日晚7:00\n地点：文化馆\n{_BODY}"
    assert read(page).profile.issued is None


@pytest.mark.parametrize(
    ("words", "issuers"),
    [
        ("工 会\n2025年4月9日\n", ("工会",)),
        ("", ("市总工会",)),
    ],
)
def test_who_issues_with_a_blank_or_for_all_of_a_system(
    words: str, issuers: tuple[str, ...]
) -> None:
    page = (
        "关于征集节水海报的通知\n市总工会决定在全市工会系统开展节水海报征集活动。\n"
        f"请于2025年6月1日前将海报发送至jieshui@sl.example.cn。\n{words}"
    )
    assert read(page).profile.issuers == issuers
