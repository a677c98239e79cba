"""Where things go that are simply 报送 to an office, with no street and no room."""

import pytest

from tests.notices.reader.cases import call

_MAIL = "huodong@example.org"


def ways(body: str) -> dict[str, str | None]:
    return {one.method.value: one.to for one in call(body).profile.routes}


@pytest.mark.parametrize(
    ("words", "office"),
    [
        ("请于4月20日前将申报材料报送到县文化馆。", "县文化馆"),
        (
            "推荐表和名册于4月20日前报送至市民中心科技窗口（分批的另约）。",
            "市民中心科技窗口",
        ),
        ("登记表2份及《评议表》一并交组织人事处审核。", "组织人事处"),
        ("公示期满，各院4月20日前报材料到学生工作部。", "学生工作部"),
        ("推荐表2份报送至学生工作部（处）思想教育科。", "学生工作部（处）思想教育科"),
    ],
)
def test_an_office_without_an_address_is_gone_to(words: str, office: str) -> None:
    assert ways(words) == {"in_person": office}


def test_beside_a_mail_that_takes_the_files_an_office_takes_the_papers() -> None:
    found = ways(f"请将下列书面材料报送到教务处教研科，同时将电子版发至{_MAIL}：推荐表、总结。")
    assert found == {"email": _MAIL, "in_person": "教务处教研科"}


def test_papers_for_an_office_whose_street_is_told_are_posted() -> None:
    found = ways("推荐表纸质版报送至县文化馆办公室。\n地址：江城县环城路17号")
    assert "in_person" not in found


@pytest.mark.parametrize(
    "words",
    [
        f"请将推荐表报组委会办公室，邮箱：{_MAIL}。",
        f"推荐表以邮件方式提交秘书处（{_MAIL}）。",
        "推荐表由街道存档，不报县文化馆。",
    ],
)
def test_an_office_that_has_another_way_or_takes_nothing_is_none(words: str) -> None:
    assert "in_person" not in ways(words)
