"""Who recommends, edited; each change can be undone, and none is saved that changes nothing."""

from pathlib import Path

import pytest

from app.domain.problems import UsageProblem
from app.domain.submission import Contact
from app.workflow import undo
from app.workflow.checking import decide
from app.workflow.desk import Desk, look
from app.workflow.people import unit
from tests import cases


@pytest.fixture
def started(folder: Path) -> Desk:
    return cases.started(folder)


def test_changes_reach_the_disk_and_can_be_undone(started: Desk) -> None:
    unit.rename(started, " 新江市  学会 ")
    unit.set_contact(started, "李四", "010-55550138")
    unit.set_recommender(started, "district")
    unit.choose_route(started, "disc")
    saved = look(started.root).submission
    assert (saved.unit.name, saved.unit.contact) == ("新江市 学会", Contact("李四", "010-55550138"))
    assert (saved.recommender, saved.chosen_routes) == ("district", {"media": "disc"})
    undone = [undo.undo(started) for _step in range(4)]
    assert undone == ["修改单位信息"] * 4
    assert started.submission.unit.name == "江城市样例学会"


def test_what_changes_nothing_leaves_nothing_to_undo(started: Desk) -> None:
    unit.rename(started, "江城市样例学会")
    unit.set_contact(started, "王敏", "010-55550137")
    unit.set_recommender(started, "society")
    unit.withdraw(started, "no-secrets")
    assert undo.undoable(started) is None


def test_a_contact_may_be_taken_away(started: Desk) -> None:
    unit.set_contact(started, " ", "")
    assert look(started.root).submission.unit.contact is None


def test_an_answer_taken_back_is_open_again(started: Desk) -> None:
    decide.confirm(started, "no-secrets", answer=True, by="王敏")
    unit.withdraw(started, "no-secrets")
    assert look(started.root).submission.attestations == ()
    undo.undo(started)
    assert started.submission.attestations[0].answer is True


@pytest.mark.parametrize(
    ("name", "said"),
    [(" ", "请写明单位名称。"), ("学" * 101, "最多 100 个字"), ("学会\u200b", "看不见的字符")],
)
def test_names_that_cannot_be(started: Desk, name: str, said: str) -> None:
    with pytest.raises(UsageProblem, match=said):
        unit.rename(started, name)


def test_contacts_kinds_and_routes_that_cannot_be(started: Desk) -> None:
    with pytest.raises(UsageProblem, match="联系人的姓名"):
        unit.set_contact(started, "", "010-55550137")
    with pytest.raises(UsageProblem, match="没有这一类"):
        unit.set_recommender(started, "unknown")
    with pytest.raises(UsageProblem, match="不用选"):
        unit.choose_route(started, "email")
    assert undo.undoable(started) is None


def test_several_nominees_are_one_change(started: Desk) -> None:
    with pytest.raises(UsageProblem):
        unit.add_nominees(started, ("李四", "王" * 51))
    assert undo.undoable(started) is None
    unit.add_nominees(started, ("李四", "王五"))
    assert [one.name for one in look(started.root).submission.nominees] == ["张三", "李四", "王五"]
    assert undo.undo(started) == "添加推荐人选"
    assert [one.name for one in started.submission.nominees] == ["张三"]
