"""Parts side by side for sorts of candidates, each with a list of its own."""

from tests.notices.reader.cases import call

_SENT = "四、报送\n请于2025年5月16日前发至gongjiang@example.org。\n"


def _told(body: str) -> list[tuple[str, str | None]]:
    return [(one.name, one.conditional) for one in call(body + _SENT).profile.items]


def test_each_sort_has_things_of_its_own_though_their_names_are_the_same() -> None:
    assert _told(
        "一、匠心奖章\n1.推荐审批表一式3份；\n2.事迹材料（2000字左右）一式3份。\n"
        "二、匠心奖状\n1.推荐审批表一式2份；\n2.事迹材料（1500字左右）一式2份。\n"
    ) == [
        ("推荐审批表", "匠心奖章"),
        ("事迹材料", "匠心奖章"),
        ("推荐审批表", "匠心奖状"),
        ("事迹材料", "匠心奖状"),
    ]


def test_limits_stay_with_the_things_of_their_sort() -> None:
    draft = call(
        "一、先进集体\n1.推荐表一式3份；\n2.事迹材料，2000字左右。\n"
        "二、先进个人\n1.推荐表一式2份；\n2.事迹材料，1500字左右。\n" + _SENT
    )
    copies = [one.paper.copies for one in draft.profile.items if one.paper]
    lengths = [one.limits.chars.target for one in draft.profile.items if one.limits.chars]
    assert (copies, lengths) == ([3, 2], [2000, 1500])


def test_parts_of_one_list_are_no_sorts() -> None:
    assert _told(
        "一、申报要求\n1.填写推荐表一式3份；\n2.事迹材料（2000字左右）。\n"
        "二、材料要求\n1.推荐表用A4纸打印；\n2.事迹材料用A4纸打印。\n"
    ) == [("推荐表", None), ("事迹材料", None)]


def test_what_a_sort_is_told_in_passing_is_the_thing_named_before() -> None:
    told = _told(
        "一、书法类\n1.登记表1份；\n2.作品照片1张。\n二、摄影类\n作品原图1张，登记表同上。\n"
    )
    assert [name for name, _who in told].count("登记表") == 1
