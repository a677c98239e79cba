"""Cards say under which condition a material is asked for, and what is missing agrees with it."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.notice import Item, Kind, Per
from app.domain.progress import Silent
from app.domain.submission import SlotKey
from app.gui.pages.parts.slot_when import WhenRow
from app.gui.theme import Theme
from app.gui.viewmodels import slot_when, steps
from app.gui.viewmodels.slot_words import Sign, Standing
from app.gui.viewmodels.slots import CardView, gather_view
from app.gui.viewmodels.state import State, snapshot
from app.workflow.desk import Desk
from app.workflow.gathering import gather
from tests import cases, makers


def asked(name: str, **more: object) -> Item:
    return replace(Item(name, name, Kind.OTHER, Per.NOMINEE), **more)  # type: ignore[arg-type]


DEED, LEASE = asked("产权证", alternative_group="地"), asked("租赁合同", alternative_group="地")


@pytest.mark.parametrize(
    ("item", "told"),
    [
        (asked("甲"), ()),
        (asked("甲", required=False), ("选交",)),
        (asked("甲", conditional="企业负责人"), ("仅企业负责人需交",)),
        (asked("甲", conditional="仅限企业"), ("仅限企业需交",)),
        (asked("甲", conditional="如有专利"), ("如有专利才要交",)),
        (asked("甲", required=False, conditional="涉密的"), ("仅涉密的需交",)),
        (asked("甲", phase="初评"), ("初评阶段",)),
        (asked("甲", phase="入围后"), ("入围后交",)),
        (asked("甲", phase="终审阶段"), ("终审阶段",)),
        (DEED, ("与“租赁合同”二选一",)),
    ],
)
def test_in_plain_words(item: Item, told: tuple[str, ...]) -> None:
    assert slot_when.when(item, (item, LEASE, asked("乙"))) == told


def test_of_many_choices_their_number_is_told() -> None:
    group = [asked(name, alternative_group="类") for name in "甲乙丙丁"]
    assert slot_when.when(group[0], group[:3]) == ("与“乙”“丙”任选一项",)
    assert slot_when.when(group[0], group) == ("4 项任选一项",)


def begun(folder: Path, *items: Item) -> Desk:
    desk = cases.started(folder)
    desk.profile = replace(cases.PROFILE, items=items)
    return desk


def cards(desk: Desk) -> tuple[State, dict[str, CardView]]:
    state = snapshot(desk, None, cases.NOW)
    return state, {one.title: one for one in gather_view(state, "n1").cards}


def test_a_phase_of_all_is_said_once(folder: Path) -> None:
    desk = begun(folder, asked("甲", phase="初评"), asked("乙", phase="初评"))
    state, found = cards(desk)
    assert [one.when for one in found.values()] == [(), ()]
    assert gather_view(state, "n1").summary == "初评阶段·本页 2 格，0 格已备齐"


def test_one_of_a_choice_is_enough(folder: Path, tmp_path: Path) -> None:
    desk = begun(folder, DEED, LEASE)
    state, found = cards(desk)
    missing = Standing(Sign.MISSING, "任选一项，还没放")
    assert [one.standing for one in found.values()] == [missing, missing]
    assert gather_view(state, "n1").tabs[0].count == 1
    told = [one.text for one in steps.missing_list(state)]
    assert "张三 › 产权证、租赁合同：任选一项，还没有放" in told
    paths = [makers.word(tmp_path / "合同.docx", chars=40)]
    gather.add(desk, paths, SlotKey("租赁合同", "n1"), Silent())
    state, found = cards(desk)
    assert found["产权证"].standing == Standing(None, "已有另一项")
    assert found["租赁合同"].standing != missing
    assert gather_view(state, "n1").tabs[0].count == 0
    assert not [one for one in steps.missing_list(state) if "任选" in one.text]


def test_what_is_not_missing_says_why(folder: Path) -> None:
    desk = begun(folder, asked("甲", conditional="涉密的"), asked("乙", required=False))
    state, found = cards(desk)
    told = [one.standing for one in found.values()]
    assert told == [Standing(None, "不涉及就不放"), Standing(None, "可以不放")]
    assert [one.ready for one in found.values()] == [None, None]
    assert not [one for one in state.pieces if one.key]


def test_chips_that_do_not_fit_are_elided_and_told(qtbot: QtBot, theme: Theme) -> None:
    row = WhenRow(theme)
    qtbot.addWidget(row)
    row.show_texts(("选交", "仅标准内容涉及专利的单位和个人需交"))
    row.resize(500, 26)
    assert row.toolTip() == ""
    row.resize(200, 26)
    shown = row.shown()
    assert shown[0] == "选交"
    assert shown[1].endswith("…")
    assert "专利的单位和个人需交" in row.toolTip()
    row.show_texts(())
    assert row.isHidden()
