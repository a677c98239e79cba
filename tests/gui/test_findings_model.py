"""What is listed, in which order, with which remedy; and the model that lists it."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from app.checks.quotas import TOO_MANY_NOMINEES
from app.checks.unplaced import FILES_UNPLACED
from app.domain.finding import Finding, Severity
from app.domain.submission import Nominee
from app.gui.places import Place, Step
from app.gui.viewmodels import findings, remedies
from app.gui.viewmodels.evidence import Keep, Media, evidence, file_filter
from app.gui.viewmodels.findings import Filter, Kind
from app.gui.viewmodels.findings_model import FindingsModel, Role
from app.gui.viewmodels.remedies import Act, remedy_of
from app.gui.viewmodels.state import State
from tests.gui import states as s

EVERY = [s.PASSED, s.TOLD, s.BORDERLINE, s.FEW, s.POSE, s.LONG, s.MISSING, s.PLEDGE, s.UNJUDGED]


@pytest.fixture
def state(folder: Path) -> State:
    return s.state_of(folder, EVERY)


def _listed(state: State, chosen: Filter) -> dict[str, list[Kind]]:
    return {
        group.title: [row.kind for row in group.rows] for group in findings.groups(state, chosen)
    }


def test_nominees_come_first_and_the_gravest_on_top(state: State) -> None:
    assert _listed(state, Filter()) == {
        "张三": [Kind.ERROR, Kind.GAP, Kind.CONFIRM, Kind.WARNING],
        "单位材料与整体": [Kind.GAP, Kind.CONFIRM, Kind.NOT_CHECKED],
    }


def test_without_the_switch_what_passed_is_listed_too(state: State) -> None:
    listed = _listed(state, Filter(problems_only=False))
    assert listed["张三"][-2:] == [Kind.INFO, Kind.PASSED]


def test_a_question_about_a_slot_shows_the_only_file_there(state: State) -> None:
    """避免逆光 cannot be judged without the video; 去看材料 leads to several."""
    unjudged = replace(s.UNJUDGED, item="video", nominee="n1")
    shown = evidence(unjudged, state)
    assert shown.stored == s.MOVIE.path
    assert shown.file == state.root / s.MOVIE.path
    assert shown.facts.startswith("工作.mp4")
    assert findings.file_of(replace(unjudged, severity=Severity.ERROR), state) is None
    assert evidence(s.UNJUDGED, state).file is None


def test_files_that_wait_are_not_called_nominees(state: State) -> None:
    waiting = Finding(FILES_UNPLACED, Severity.WARNING, None, None)
    assert findings.place_of(waiting, state) == "待归位"
    crowd = Finding(TOO_MANY_NOMINEES, Severity.ERROR, None, None)
    assert findings.place_of(crowd, state) == "推荐人选"


def test_chips_count_and_narrow(state: State) -> None:
    chosen = Filter().toggled(Kind.GAP).toggled(Kind.WAIVED)
    assert _listed(state, chosen) == {"张三": [Kind.GAP], "单位材料与整体": [Kind.GAP]}
    assert findings.chips(state, chosen) == [
        (Kind.ERROR, 1), (Kind.GAP, 2), (Kind.WARNING, 1), (Kind.CONFIRM, 2),
        (Kind.NOT_CHECKED, 1), (Kind.WAIVED, 0),
    ]  # fmt: skip
    assert chosen.toggled(Kind.GAP).toggled(Kind.WAIVED) == Filter()


def test_namesakes_are_numbered(state: State) -> None:
    people = (Nominee("n1", "张三"), Nominee("n2", "张三"))
    two = replace(state, submission=replace(state.submission, nominees=people))
    assert findings.title_of("n2", two) == "2 张三"


@pytest.mark.parametrize(
    ("finding", "act", "text"),
    [
        (s.SMALL, Act.REPLACE, "换一张"),
        (s.LONG, Act.REPLACE, "换一个"),
        (s.FEW, Act.LEAD, "去放入"),
        (s.POSE, Act.CONFIRM, "确认…"),
        (s.PLEDGE, Act.CONFIRM, "确认…"),
        (s.UNJUDGED, Act.CONFIRM, "确认…"),
        (s.decided(s.LONG, Severity.WAIVED), Act.RETRACT, "撤销豁免"),
        (s.decided(s.POSE, Severity.PASSED), Act.RETRACT, "撤销确认"),
        (s.decided(s.POSE, Severity.ERROR), Act.REPLACE, "换一张"),
    ],
)
def test_remedy(state: State, finding: Finding, act: Act, text: str) -> None:
    remedy = remedy_of(finding, state)
    assert remedy is not None
    assert (remedy.act, remedy.text) == (act, text)


@pytest.mark.parametrize(
    ("severity", "text"),
    [
        (Severity.WAIVED, "撤销豁免"),
        (Severity.PASSED, "撤销确认"),
        (Severity.ERROR, "撤销“不符合”"),
    ],
)
def test_what_was_decided_is_taken_back_by_its_name(severity: Severity, text: str) -> None:
    remedy = remedies.retraction(s.decided(s.POSE, severity))
    assert remedy is not None
    assert remedy.text == text


def test_what_is_in_order_has_no_remedy(state: State) -> None:
    assert remedy_of(s.PASSED, state) is None
    assert remedy_of(s.TOLD, state) is None


def test_gap_leads_to_its_slot(state: State) -> None:
    remedy = remedy_of(s.FEW, state)
    assert remedy is not None
    assert remedy.place is not None
    assert (remedy.place.step, remedy.place.key) == (Step.GATHER, s.state_key(s.FEW))


def test_evidence_of_a_photo(state: State) -> None:
    shown = evidence(s.SMALL, state)
    assert (shown.path, shown.rule) == ("张三 › 工作照片", "规则 PH03")
    assert shown.file == state.root / s.PHOTO.path
    assert (shown.media, shown.facts) == (Media.PHOTO, "开会.jpg·400×300·1000 字节")
    assert (shown.measured, shown.asked) == ("1000 字节", "不小于 20 KB")
    assert shown.waivable
    assert shown.quote is not None
    assert shown.quote.text == "……照片2至3张……不小于20KB……"
    assert [shown.quote.text[a:b] for a, b in shown.quote.marked] == ["照片2至3张", "不小于20KB"]
    assert shown.quote.place == Place(Step.NOTICE, passage=(20, 26))


def test_evidence_of_a_long_video_says_what_may_stay(state: State) -> None:
    assert evidence(s.LONG, state).keep == Keep(180, 192)
    assert Keep(180, 192).labels == ("0:00", "保留到 3:00", "3:12")
    assert evidence(s.SMALL, state).keep is None


def test_a_decision_is_told_and_can_be_taken_back(state: State) -> None:
    shown = evidence(s.decided(s.LONG, Severity.WAIVED), state)
    assert "王敏" in shown.decided
    assert "老" in shown.decided
    assert shown.retraction is not None
    assert not shown.waivable


def test_open_questions_are_answered_before_they_are_waived(state: State) -> None:
    assert not evidence(s.POSE, state).waivable
    assert not evidence(s.PLEDGE, state).waivable
    assert evidence(s.decided(s.POSE, Severity.ERROR), state).waivable


def test_a_question_about_a_slot_leads_to_its_files(state: State) -> None:
    looking = evidence(s.UNJUDGED, state).looking
    assert looking is not None
    assert looking.place == Place(Step.GATHER, s.state_key(s.UNJUDGED))


def test_file_dialog_offers_what_the_notice_takes(state: State) -> None:
    assert file_filter(s.SMALL, state) == "照片 (*.jpg *.JPG);;所有文件 (*)"
    assert file_filter(s.PLEDGE, state) == "所有文件 (*)"


def test_never_false_comfort(state: State) -> None:
    good = s.shown(state, [s.PASSED, s.UNJUDGED])
    assert findings.all_good(good) == "查过的都合格，还有 1 处没有查"
    assert findings.all_good(replace(good, current=False)) == ""
    assert findings.all_good(state) == ""
    waived = s.shown(state, [s.PASSED, s.decided(s.LONG, Severity.WAIVED)])
    assert findings.all_good(waived) == "查过的都合格，豁免 1 项"


def test_empty_list_says_why(state: State) -> None:
    unchecked = s.shown(state, EVERY, checked=False)
    assert findings.empty(unchecked, Filter()).offers_check
    assert findings.groups(unchecked, Filter()) == []
    whole = findings.empty(s.shown(state, [s.PASSED]), Filter())
    assert (whole.title, whole.good) == ("查过的都合格", True)
    narrowed = findings.empty(state, Filter(frozenset({Kind.WAIVED})))
    assert (narrowed.good, narrowed.offers_all) == (False, True)


def test_line_says_when_how_much_and_how_long(state: State) -> None:
    line = findings.checked_line(state, 3.6)
    assert f"查完 {state.tally.total} 项，用时 4 秒。" in line
    assert "用时" not in findings.checked_line(state, None)
    assert "正在重新检查" in findings.checked_line(replace(state, current=False), 1.0)
    assert findings.checking_line(0.5, "a.jpg") == "正在检查：a.jpg，已完成 50%"


def test_place_finds_its_finding(state: State) -> None:
    by_id = Place(Step.CHECK, finding=s.POSE.id)
    by_slot = Place(Step.CHECK, s.state_key(s.FEW), finding="gone")
    by_pledge = Place(Step.CHECK, attestation="no-secrets")
    assert findings.at(state, by_id) == s.POSE
    assert findings.at(state, by_slot) == s.FEW
    assert findings.at(state, by_pledge) == s.PLEDGE
    assert findings.at(state, Place(Step.CHECK)) is None


def test_filter_widens_only_where_it_would_hide() -> None:
    errors = Filter(frozenset({Kind.ERROR}))
    assert findings.showing(errors, s.LONG) == errors
    assert findings.showing(errors, s.FEW) == Filter()
    assert findings.showing(Filter(), s.PASSED) == Filter(problems_only=False)


def test_model_keeps_qts_rules(state: State, qtmodeltester: ModelTester) -> None:
    model = FindingsModel()
    model.show(findings.groups(state, Filter(problems_only=False)))
    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]
    assert not model.show(findings.groups(state, Filter(problems_only=False)))
    assert model.show([])
    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]


def test_model_roles(state: State) -> None:
    model = FindingsModel()
    model.show(findings.groups(state, Filter()))
    top = model.index(0, 0)
    assert (top.data(), top.data(Role.COUNT)) == ("张三", "4 处")
    assert not model.flags(top) & Qt.ItemFlag.ItemIsEnabled
    row = model.index_of(s.LONG.id)
    told: dict[Role, Any] = {role: row.data(role) for role in Role}
    assert told[Role.ID] == s.LONG.id
    assert told[Role.KIND] == Kind.ERROR
    assert told[Role.PLACE] == "视频 › 工作.mp4"
    assert told[Role.REMEDY].text == "换一个"
    assert told[Role.EDGE] == (True, False, False)
    assert row.data() == "视频长 3 分 12 秒，要求不超过 3 分钟"
    spoken = row.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "不合格：视频长 3 分 12 秒，要求不超过 3 分钟。视频 › 工作.mp4"
    assert b"remedy" in {bytes(name.data()) for name in model.roleNames().values()}


def test_model_counts_places_through_the_groups(state: State) -> None:
    model = FindingsModel()
    assert not model.index_at(0).isValid()
    model.show(findings.groups(state, Filter()))
    first_of_unit = model.index_of(s.MISSING.id)
    assert model.place_of(first_of_unit) == 4
    assert model.index_at(4) == first_of_unit
    assert model.index_at(99).data(Role.ID) == s.UNJUDGED.id
