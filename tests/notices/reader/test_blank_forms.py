"""Forms that stand behind a notice, to be filled in."""

import pytest

from app.notices.reader import read
from app.notices.reader.layout.blank_forms import blank_forms
from tests.notices.reader.cases import FOOT, HEAD

_BODY = (
    "一、材料\n1.《匠人推荐表》一式两份；\n2.事迹材料，2000字左右。\n二、5月16日前报市总工会。\n"
)
_LINES = (
    "附件1：\n匠人推荐表\n姓 名 | | 性 别 | \n工作单位 | | 职 务 | \n主要事迹及简 介\n"
    "单位\n意 见\n（盖章）\n年 月 日\n市总工会\n意 见\n（盖章）\n年 月 日\n"
)
_RUN_ON = (
    "附件1： 匠人推荐表 姓名 性别 民族 职务 事迹 简介 呈报 单位 意见 （盖 章） 年 月 日 "
    "市总工会 意见 （盖 章） 年 月 日"
)


@pytest.mark.parametrize("form", [_LINES, _RUN_ON])
def test_its_cells_ask_for_nothing(form: str) -> None:
    draft = read(HEAD + _BODY + FOOT + form, name="江城.txt")
    assert [one.name for one in draft.profile.items] == ["匠人推荐表", "事迹材料"]
    assert not any(one.paper and one.paper.sealed for one in draft.profile.items)


def test_annexes_that_ask_are_no_forms() -> None:
    rules = "附件1：\n材料要求\n推荐表须有单位意见并加盖公章，姓名与证件一致，另交简介一份。\n"
    assert not list(blank_forms(HEAD + _BODY + FOOT + rules))


def test_several_forms_are_parted_from_what_stands_between_them() -> None:
    between = "附件2：\n证书扫描件要求\n请另交证书扫描件1份，PDF格式，发至报名邮箱。\n"
    text = HEAD + _BODY + FOOT + _LINES + between + _LINES.replace("附件1", "附件3")
    first, second = blank_forms(text)
    assert text[slice(*first)].startswith("附件1")
    assert text[slice(*second)].startswith("附件3")
    assert "证书扫描件" not in text[slice(*first)] + text[slice(*second)]
