"""Who alone hands a thing in, and at which stage, by the clause that is likeliest to say so."""

from time import perf_counter

import pytest

from app.domain.notice import Kind
from app.notices.reader.scopes import later
from app.notices.reader.things import alone
from app.notices.reader.things.choosing import Choice
from app.notices.reader.things.mentions import Mention
from app.notices.reader.things.sheet import Ground, Sheet
from app.notices.reader.weighing.clauses import clauses, traits
from tests.notices.reader.cases import call, item

TEXT = "凡退休匠人，另附退休证。"


def _sheet(told: str = "") -> Sheet:
    found = Sheet(Mention(8, 11, "退休证", Kind.OTHER), Kind.OTHER, "退休证", 0)
    if told:
        found.put("conditional", told, Ground(("conditional",), 8, 11, 0.8))
    return found


def _choice(words: str, chance: float) -> Choice:
    (clause,) = clauses(words, 0, len(words))
    return Choice(clause, chance)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("凡退休匠人还须附退休证", "退休匠人"),
        ("县（市、区）总工会填写汇总表", "县（市、区）总工会"),
        ("拟申请补助的工坊", "拟申请补助的工坊"),
        ("仅限外地匠人", "外地匠人"),
        ("3寸照片", "3寸照片"),
    ],
)
def test_a_clause_without_what_leads_to_it_and_the_verb(written: str, words: str) -> None:
    assert [one.words for one in clauses(written, 0, len(written))] == [words]


def test_what_speaks_of_a_clause() -> None:
    first, second = clauses(TEXT, 0, len(TEXT))
    assert {"noun person,0", "begins 退", "sign ，", "everybody 0", "has 匠人"} <= set(
        traits(TEXT, first)
    )
    assert "verb " in traits(TEXT, first)
    assert second.written == "另附退休证"


@pytest.mark.parametrize(
    ("told", "choices", "found"),
    [
        ("", [], None),
        ("", [_choice("退休匠人", 0.49)], None),
        ("", [_choice("退休匠人", 0.52), _choice("工坊", 0.51)], "退休匠人"),
        ("工坊", [_choice("退休匠人", 0.6)], "工坊"),
        ("工坊", [_choice("退休匠人", 0.8)], "工坊"),
        ("", [_choice("退休匠人不少于800字", 0.8)], "退休匠人"),
        ("", [_choice("每家工坊", 0.9), _choice("视频长3分钟", 0.9)], None),
        ("", [_choice("参加本次评选的单位", 0.9)], None),
    ],
    ids=["none", "unlikely", "likely", "told", "told anyway", "amount", "nobody", "everybody"],
)
def test_the_likeliest_clause(told: str, choices: list[Choice], found: str | None) -> None:
    sheet = _sheet(told)
    alone.settle(sheet, choices)
    assert sheet.values.get("conditional") == found


def test_a_condition_tells_how_sure_it_is_and_on_which_words_it_rests() -> None:
    sheet = _sheet()
    sheet.sure = 0.9
    alone.settle(sheet, [_choice("退休匠人", 0.95)])
    assert [(one.of, one.start, one.end, one.confidence) for one in sheet.grounds] == [
        (("conditional",), 0, 4, 0.88),
        (("required",), 0, 4, 0.88),
    ]


def test_who_comes_further_hands_in_more_by_a_day_of_their_own() -> None:
    draft = call(
        "一、报送材料\n1.申报书一份。\n2.工作总结。\n二、答辩\n答辩时携带演示文稿一份，6月20日前发来。\n"
        "三、时间\n请于5月16日前发至gongjiang@example.org。\n"
    )
    assert item(draft, "演示文稿").phase == "答辩"
    assert item(draft, "申报书").phase is None
    assert {str(one.date): one.phase for one in draft.profile.deadlines} == {
        "2025-05-16": None,
        "2025-06-20": "答辩",
    }


@pytest.mark.parametrize(
    ("chance", "values"),
    [
        (0.9, {"phase": "决赛"}),
        (0.4, {"phase": "决赛", "conditional": "决赛的匠人", "required": False}),
    ],
)
def test_a_stage_is_no_condition_besides(chance: float, values: dict[str, object]) -> None:
    choice = _choice("决赛的匠人", 0.9)
    sheet = _sheet()
    alone.settle(sheet, [choice])
    later.put(sheet, choice._replace(chance=chance), "决赛")
    assert sheet.values == values


def test_a_duty_said_again_and_again_is_read_at_once() -> None:
    written = "需要" * 2000 + "甲表"
    began = perf_counter()
    (clause,) = clauses(written, 0, len(written))
    assert clause.verb == "需要"
    assert perf_counter() - began < 1


def test_a_need_is_told_with_its_verb() -> None:
    (clause,) = clauses("获奖者还需要提交照片", 0, 10)
    assert (clause.words, clause.verb) == ("获奖者", "提交")
