"""Of how many things of a list a sentence speaks: of all, of some by number, of one part."""

import pytest

from app.domain.notice import Item
from tests.notices.reader.cases import call, item

_LIST = "1.登记表；\n2.营业执照副本复印件；\n3.章程复印件；\n4.工作总结。\n"
_REST = "三、其他\n认真填写。\n"


def copies(body: str) -> list[int | None]:
    return [_copies(one) for one in call(body).profile.items]


def _copies(one: Item) -> int | None:
    return one.paper.copies if one.paper else None


@pytest.mark.parametrize(
    "lead",
    [
        "二、材料\n合作社提交以下材料，按顺序装订成册，一式三份：\n",
        "二、材料\n下列材料一式三份，A4纸双面打印：\n",
        "二、材料\n需报送纸质材料一式三份，包括：\n",
        "二、材料\n请提供如下书面材料，每样三份，按目录次序胶装：\n",
        "二、申报材料（一式三份，A4纸双面打印）\n",
        "二、书面材料一式三份\n",
    ],
)
def test_what_stands_above_a_list_holds_for_all_of_it(lead: str) -> None:
    assert copies(f"一、要求\n认真准备。\n{lead}{_LIST}{_REST}") == [3, 3, 3, 3]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("材料（1）至（3）胶装成一册，一式六份。\n", [6, 6, 6, None]),
        ("按照封面、目录、材料（1）至（4）的次序胶装成一册，一式六份。\n", [6, 6, 6, 6]),
        ("材料1、2、4各一式两份，加盖公章。\n", [2, 2, None, 2]),
        ("第（三）、（四）项与登记表合订成册，一式三份。\n", [3, None, 3, 3]),
        ("第3、4项附于登记表后一并装订，一式三份。\n", [3, None, 3, 3]),
    ],
)
@pytest.mark.parametrize("between", ["", "三、报送\n"])
def test_a_paragraph_behind_a_list_speaks_of_it_by_number(
    sentence: str, expected: list[int | None], between: str
) -> None:
    assert copies(f"二、申报材料\n{_LIST}{between}{sentence}") == expected


def ways(body: str, name: str) -> list[str]:
    draft = call(body)
    methods = {one.id: one.method.value for one in draft.profile.routes}
    return sorted(methods[one] for one in item(draft, name).routes)


_SENT = "请于5月6日前将{}寄送至市总工会宣教部（江城市中山路8号），{}电子版发至gh@jc.example.cn。\n"


@pytest.mark.parametrize(
    "named", ["汇总表和申报材料", "汇总表及其他材料", "申报材料连同汇总表", "汇总表以及书面材料"]
)
def test_materials_named_beside_a_thing_are_all_of_them(named: str) -> None:
    body = "一、报送材料\n1.登记表\n2.汇总表\n3.证书复印件\n二、报送\n"
    sent = body + _SENT.format(named, "汇总表")
    assert ways(sent, "证书") == ["post"]
    assert ways(sent, "汇总表") == []


def test_a_box_named_above_is_not_all_that_is_named_above() -> None:
    body = (
        "一、报送材料\n1.登记表\n2.汇总表\n二、报送\n登记表寄至江城市中山路8号。汇总表发至"
        "gh@jc.example.cn。三、决赛\n入围者将演讲稿发至上述邮箱。\n"
    )
    assert ways(body, "登记表") == ["post"]


@pytest.mark.parametrize(
    "body",
    [
        (
            "一、文明校园\n1.《文明校园申报表》，一式两份；\n2.创建总结，一式两份。\n"
            "二、文明班级\n1.《文明班级申报表》，一式两份；\n2.班级合影1张。\n"
        ),
        "县教育局填报《甲区统计表》，市直学校填报《校内统计表》。\n",
        "1集体填写《先进集体申报表》，个人填写《先进个人申报表》。\n",
    ],
)
def test_sorts_of_senders_are_told_by_headings_and_by_like_verbs(body: str) -> None:
    found = [one.conditional for one in call(body).profile.items]
    assert all(found)
    assert len(set(found)) == len({one for one in found if one}) == 2


@pytest.mark.parametrize(
    "sentence",
    [
        "登记表须单位盖章，A4纸双面打印。",
        "登记表由单位负责人签字、单位盖章，双面打印。",
        "《登记表》双面打印并盖章。",
    ],
)
def test_a_paragraph_that_opens_with_the_thing_of_another_point_is_about_that(
    sentence: str,
) -> None:
    draft = call(f"二、申报材料\n{_LIST}{sentence}\n{_REST}")
    assert item(draft, "登记表").limits.sealed
    assert not item(draft, "总结").limits.sealed
    assert item(draft, "总结").paper is None


@pytest.mark.parametrize(
    "body",
    [
        "1.集体填写《先进集体申报表》，个人填写《先进个人申报表》，A4纸打印，一式两份，盖章。\n",
        "教师填《教师推荐表》（附件1），学生填《学生推荐表》（附件2），一式两份，盖章。\n",
        "学校填报《学校情况表》，教师填报《教师情况表》，审核后打印，一式两份，加盖公章。\n",
    ],
)
def test_what_follows_two_forms_of_two_sorts_is_said_of_both(body: str) -> None:
    items = call(f"一、报送材料\n{body}").profile.items
    assert [(_copies(one), one.limits.sealed) for one in items] == [(2, True), (2, True)]


def test_of_two_forms_asked_with_different_verbs_the_last_alone_is_copied() -> None:
    assert copies("一、报送材料\n单位报送《推荐表》，个人填写《登记表》，一式四份。\n") == [None, 4]


@pytest.mark.parametrize("joint", ["和其他材料", "及其余材料", "以及其他材料", "连同其他附件"])
def test_a_thing_joined_to_the_rest_is_spoken_of_with_it(joint: str) -> None:
    body = f"二、申报材料\n{_LIST}三、报送\n登记表一式三份，工作总结{joint}各打印一份。\n"
    assert copies(body) == [3, 1, 1, 1]
