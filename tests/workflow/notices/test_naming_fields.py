"""How a name's pattern is shown and read back: 单位+姓名 for {单位}{姓名}, of files and mails."""

from dataclasses import replace

import pytest

from app.domain.notice import Method, NoticeProfile, Route
from app.notices import store
from app.workflow.notices.facts import facts
from app.workflow.notices.field_words import Editor, read, written
from app.workflow.notices.fields import corrected, fields_of


def sent_by(subject: str) -> NoticeProfile:
    route = Route("post", Method.EMAIL, "a@example.org", subject=subject)
    return replace(store.get("bj-zuimei-2024"), routes=(route,), items=(), deadlines=())


def told(profile: NoticeProfile) -> str:
    return next(one.text for one in facts(profile) if one.id == "routes.post")


def field(profile: NoticeProfile) -> str:
    return next(one.text for one in fields_of("routes.post", profile) if one.name == "subject")


@pytest.mark.parametrize(
    ("subject", "shown"),
    [
        ("{单位}{姓名}拟推荐称号", "单位+姓名+拟推荐称号"),
        ("类别{姓名}", "类别+姓名"),
        ("{单位}+立项", "单位+立项"),
        ("典型案例-{单位}", "典型案例-单位"),
        ("年会论文", "年会论文"),
    ],
)
def test_a_mail_s_subject_stands_without_braces_and_unchanged_stays(
    subject: str, shown: str
) -> None:
    profile = sent_by(subject)
    assert f"标题写“{shown}”" in told(profile)
    assert field(profile) == shown
    texts = {one.name: one.text for one in fields_of("routes.post", profile)}
    assert corrected(profile, "routes.post", texts).routes == profile.routes


def test_a_corrected_subject_has_fields_again() -> None:
    after = corrected(sent_by("称号"), "routes.post", {"subject": "单位名称 + 姓名+拟推荐称号"})
    assert after.routes[0].subject == "{单位}{姓名}拟推荐称号"
    assert "标题写“单位+姓名+拟推荐称号”" in told(after)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("{姓名}{序号}", "姓名+序号"),
        ("类别-{姓名}", "类别-姓名"),
        ("{单位}_{姓名}（{序号}）", "单位_姓名（序号）"),
        ("推荐表{姓名}", "推荐表+姓名"),
        ("姓名栏", "姓名栏"),
    ],
)
def test_what_joins_the_parts_of_a_name_stays(pattern: str, text: str) -> None:
    assert written(Editor.NAMING, pattern) == text
    assert read("文件名", Editor.NAMING, text) == pattern
