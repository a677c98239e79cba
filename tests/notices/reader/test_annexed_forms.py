"""Forms that the list of annexes alone names; names said with whose or what they are."""

from app.domain.notice import Kind, Per
from app.notices.reader import read
from tests.notices.reader.cases import FOOT, HEAD, call, item

_SENT = "三、报送\n请于2025年5月16日前发至gongjiang@example.org。\n"


def _with_annexes(body: str, annexes: str) -> list[str]:
    found = read(f"{HEAD}{body}{_SENT}{FOOT}附件：\n{annexes}\n", name="江城.txt")
    return [one.name for one in found.profile.items]


def _names(body: str) -> list[str]:
    return [one.name for one in call(body + _SENT).profile.items]


def test_the_annexes_name_what_the_body_calls_materials() -> None:
    body = "一、要求\n请做好推荐材料的审核并及时报送推荐材料。\n"
    annexes = "1、江城匠人评选办法\n2、江城匠人推荐表\n3、江城匠人候选人简况表"
    assert _with_annexes(body, annexes) == ["江城匠人推荐表", "江城匠人候选人简况表"]


def test_the_annexes_name_which_forms_are_meant() -> None:
    body = "一、要求\n请填写申报表（附后），一式五份。\n"
    annexes = "1、江城匠人工坊申报表\n2、江城匠人学堂申报表"
    assert _with_annexes(body, annexes) == ["江城匠人工坊申报表", "江城匠人学堂申报表"]


def test_what_the_body_names_is_not_named_again() -> None:
    body = "一、要求\n请填写《江城匠人推荐表》，一式五份。\n"
    annexes = "1、江城匠人推荐表\n2、江城匠人往届信息表"
    assert _with_annexes(body, annexes) == ["江城匠人推荐表"]


def test_a_form_by_whose_it_is() -> None:
    body = (
        "一、程序\n填写匠人奖学金申请表。\n二、材料\n请将候选人申请表、成绩单、评审报告送至工会。\n"
    )
    assert _names(body) == ["匠人奖学金申请表", "成绩单", "评审报告"]


def test_all_that_is_sent_is_no_further_thing() -> None:
    body = "一、要求\n请填写《匠人申报书》一式三份。请将申报材料统一报送至区工会。\n"
    assert _names(body) == ["匠人申报书"]


def test_what_others_laid_down() -> None:
    rules = "请按《匠人工坊实施方案》（见附件2）要求，填写《工坊申报书》。"
    assert _names(f"一、要求\n{rules}\n") == ["工坊申报书"]
    plans = "请报送《匠人工坊实施方案》（见附件2）和《工坊申报书》。"
    assert _names(f"一、要求\n{plans}\n") == ["匠人工坊实施方案", "工坊申报书"]


def test_what_is_kept_or_changed() -> None:
    body = "一、要求\n请提交推荐表1份。作者应保留高精度的设计原图。\n"
    assert _names(body) == ["推荐表"]
    changed = call("一、要求\n请提交推荐表1份，并附修改说明1份。\n" + _SENT).profile.items
    assert [one.kind for one in changed] == [Kind.FORM, Kind.REPORT]


def test_the_first_annex_stands_behind_the_heading() -> None:
    body = "一、要求\n请填写申报表（附后），一式五份。\n"
    text = f"{HEAD}{body}{_SENT}\n附件：1.江城匠人工坊申报表\n2.江城匠人学堂申报表\n{FOOT}"
    names = [one.name for one in read(text, name="江城.txt").profile.items]
    assert names == ["江城匠人工坊申报表", "江城匠人学堂申报表"]


def test_one_annex_under_two_names() -> None:
    body = (
        "一、要求\n各分会填写会费收缴汇总表（详见附件2）交财务组。\n"
        "二、上交\n请提交缴费凭证、分会缴费汇总表（附件2）和收款申请单（附件3）。\n"
    )
    names = _names(body)
    assert sum("汇总表" in one for one in names) == 1
    apart = body.replace("（附件2）和", "（附件4）和")
    assert sum("汇总表" in one for one in _names(apart)) == 2


def test_a_list_of_those_who_apply_is_a_table_of_the_sender() -> None:
    found = call("一、报送材料\n1.推荐表。\n2.匠人申报一览表1份。\n" + _SENT)
    table = item(found, "一览表")
    assert (table.kind, table.per) == (Kind.TABLE, Per.UNIT)
