from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from app.checks.base import Case
from app.domain.notice import Attestation, Basis, Deadline, Item, Kind, Method, Route, Strength
from app.domain.quantities import Count, Several, Words
from app.domain.submission import Confirmation
from tests.checks.cases import BEIJING, LONG_AGO, case, line, profile, run, said, the

SECRETS = Attestation("secrets", "材料不涉及国家秘密。")
HOSTS = Attestation("hosts", "已征求联合主办单位意见。", only_for=("district",))


def attesting(
    *attestations: Attestation,
    recommender: str | None = None,
    answers: tuple[Confirmation, ...] = (),
) -> Case:
    one = case(replace(profile(), attestations=attestations))
    submission = replace(one.submission, recommender=recommender, attestations=answers)
    return replace(one, submission=submission)


def answer(of: str, good: bool) -> Confirmation:
    return Confirmation(of, good, "王秘书", LONG_AGO)


def test_an_attestation_is_open_until_somebody_answers() -> None:
    one = attesting(SECRETS)
    assert said(one) == ["AT01 confirm secrets"]
    assert the("AT01", one).values == {"what": Words("材料不涉及国家秘密。")}


@pytest.mark.parametrize(("good", "severity"), [(True, "passed"), (False, "error")])
def test_the_answer_counts_with_who_and_when(good: bool, severity: str) -> None:
    one = attesting(SECRETS, answers=(answer("secrets", good), answer("other", not good)))
    assert said(one) == [f"AT01 {severity} secrets"]
    finding = the("AT01", one)
    assert (finding.decided_by, finding.decided_at) == ("王秘书", LONG_AGO)


@pytest.mark.parametrize(
    ("recommender", "expected"),
    [
        (None, ["AT01 confirm secrets", "AT01 not_checked hosts"]),
        ("district", ["AT01 confirm hosts", "AT01 confirm secrets"]),
        ("society", ["AT01 confirm secrets"]),
    ],
)
def test_some_are_for_one_kind_of_recommender_only(
    recommender: str | None, expected: list[str]
) -> None:
    assert said(attesting(SECRETS, HOSTS, recommender=recommender)) == expected


def test_an_attestation_in_principle_can_be_denied_without_a_fault() -> None:
    words = Basis(("attestations.0",), "原则上", 0, 3, 0.9, Strength.IN_PRINCIPLE)
    gentle = replace(SECRETS, basis=(words,))
    one = attesting(gentle, answers=(answer("secrets", good=False),))
    assert said(one) == ["AT01 warning secrets"]
    assert the("AT01", one).basis == (words,)


DAY = date(2024, 4, 3)
EMAIL, POST = Route("email", Method.EMAIL), Route("paper", Method.POST)
STICK = Route("stick", Method.USB, accompanies="paper")


def due(
    *moment: int,
    time: str | None = None,
    routes: tuple[str, ...] = ("email",),
    by_postmark: bool | None = None,
) -> Case:
    """The case of one deadline on 3 April, looked at at this moment in Beijing."""
    deadline = Deadline(DAY, time, "电子版", routes, by_postmark=by_postmark)
    asked = replace(profile(), deadlines=(deadline,), routes=(EMAIL, POST, STICK))
    when = datetime(2024, *moment, tzinfo=BEIJING)  # type: ignore[misc,arg-type]
    return case(asked, now=when)


def codes(one: Case) -> list[str]:
    return sorted(f"{f.rule.code} {f.severity}" for f in run(one).values())


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ((3, 30, 23, 59), ["DL01 passed"]),
        ((3, 31, 0, 0), ["DL01 passed", "DL02 warning"]),
        ((4, 3, 0, 0), ["DL01 passed", "DL02 warning"]),
        ((4, 3, 23, 59, 59), ["DL01 passed", "DL02 warning"]),
        ((4, 4, 0, 0), ["DL01 warning"]),
        ((5, 3, 0, 0), ["DL01 warning"]),
    ],
)
def test_the_named_day_itself_is_in_time(moment: tuple[int, ...], expected: list[str]) -> None:
    assert codes(due(*moment)) == expected
    assert codes(due(*moment, time="24:00")) == expected


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ((4, 3, 17, 0, 59), ["DL01 passed", "DL02 warning"]),
        ((4, 3, 17, 1, 0), ["DL01 warning"]),
    ],
)
def test_a_named_time_counts_to_the_minute(moment: tuple[int, ...], expected: list[str]) -> None:
    assert codes(due(*moment, time="17:00")) == expected


def test_the_day_is_the_one_where_the_person_is() -> None:
    late_in_london = datetime(2024, 4, 3, 16, 30, tzinfo=UTC)
    assert codes(replace(due(4, 3), now=late_in_london)) == ["DL01 passed", "DL02 warning"]
    there = late_in_london.astimezone(BEIJING)
    assert codes(replace(due(4, 3), now=there)) == ["DL01 warning"]


def test_what_is_left_is_told_and_on_the_last_day_a_call_is_advised() -> None:
    values = the("DL02", due(4, 1, 9, 0)).values
    assert values["actual"] == Count(2, "天后到期")
    assert (values["what"], values["routes"]) == (Words("电子版"), Words("电子邮件"))
    assert values["required"] == Words("2024年4月3日")
    today = the("DL02", due(4, 3, 9, 0, time="17:00")).values
    assert today["actual"] == Words("今天到期")
    assert "电话" in str(today["advice"])
    assert "电话" not in str(values["advice"])
    assert today["required"] == Words("2024年4月3日17:00")


def test_how_late_it_is_is_told() -> None:
    assert the("DL01", due(4, 5, 9, 0)).values["actual"] == Count(2, "天")
    assert the("DL01", due(4, 3, 18, 0, time="17:00")).values["actual"] == Words("截止时刻")


def test_every_deadline_speaks_for_its_routes() -> None:
    values = the("DL01", due(3, 20, routes=("email", "stick", "paper"))).values
    assert values["routes"] == Several((Words("电子邮件"), Words("U盘"), Words("邮寄")))
    nameless = replace(due(3, 20, routes=()), now=datetime(2024, 3, 20, tzinfo=BEIJING))
    assert the("DL01", nameless).values["routes"] == Words("各种渠道")


def test_a_deadline_of_some_materials_names_them() -> None:
    items = (Item("form", "推荐表", Kind.FORM), Item("talk", "发言PPT", Kind.OTHER))
    some = replace(profile(*items), deadlines=(Deadline(DAY, items=("talk",)),))
    assert the("DL01", case(some)).values["what"] == Words("发言PPT")
    both = replace(some, deadlines=(Deadline(DAY, items=("form", "talk")),))
    assert the("DL01", case(both)).values["what"] == Words("材料")


def test_two_deadlines_of_one_day_are_two_findings() -> None:
    both = (Deadline(DAY, what="电子版", applies_to=("email",)), Deadline(DAY, "17:00", "纸质"))
    one = case(replace(profile(), deadlines=both, routes=(EMAIL,)))
    assert codes(one) == ["DL01 passed", "DL01 passed"]


@pytest.mark.parametrize(
    ("moment", "routes", "by_postmark", "expected"),
    [
        ((4, 3), ("email",), None, ["DL01 passed"]),
        ((4, 4), ("email",), None, ["DL01 error"]),
        ((4, 4), ("email", "paper"), None, ["DL01 error"]),
        ((4, 4), ("paper", "stick"), None, ["DL01 not_checked"]),
        ((4, 4), ("paper",), True, ["DL01 not_checked"]),
        ((4, 4), ("paper",), False, ["DL01 error"]),
        ((4, 4), (), None, ["DL01 error"]),
    ],
)
def test_on_arrival_lateness_is_an_error_but_post_has_its_postmark(
    moment: tuple[int, int],
    routes: tuple[str, ...],
    by_postmark: bool | None,
    expected: list[str],
) -> None:
    one = due(*moment, routes=routes, by_postmark=by_postmark)
    assert codes(replace(one, arrived=True)) == expected


def test_what_belongs_to_a_later_phase_is_neither_missing_nor_late() -> None:
    items = (Item("form", "推荐表", Kind.FORM), Item("sum", "总结", Kind.REPORT, phase="year-end"))
    deadlines = (Deadline(DAY), Deadline(date(2024, 4, 2), phase="year-end"))
    one = case(replace(profile(*items), deadlines=deadlines))
    assert codes(one) == ["CT01 error", "DL01 passed"]
    assert the("CT01", one).item == "form"
    later = replace(one, submission=replace(one.submission, phase="year-end"))
    assert codes(later) == ["CT01 error", "CT01 error", "DL01 passed", "DL01 passed"]


def test_where_every_item_has_a_phase_the_first_is_now() -> None:
    items = (
        Item("plan", "计划", Kind.REPORT, phase="spring"),
        Item("sum", "总结", Kind.REPORT, phase="winter"),
    )
    one = case(profile(*items))
    assert [(line(f), f.item) for f in run(one).values()] == [("CT01 error", "plan")]
