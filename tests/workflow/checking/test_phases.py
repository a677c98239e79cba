"""A notice that asks twice: what belongs to the other phase is not missing now."""

from datetime import datetime
from pathlib import Path

import pytest

from app.cli.main import main
from app.domain.finding import Severity
from app.domain.problems import UsageProblem
from app.domain.progress import Silent
from app.notices import store
from app.workflow import undo
from app.workflow.checking.check import check
from app.workflow.covers.cover import _deadlines
from app.workflow.desk import editing
from app.workflow.people import begin, unit
from tests import cases

NOW = datetime.fromisoformat("2022-06-01T09:00:00+08:00")
FIRST, LAST = "集中宣传", "年底总结"


@pytest.fixture
def begun(folder: Path) -> Path:
    begin.begin(folder, store.get("torch-decade-2022"), "江城市高新区管委会")
    return folder


def missing(root: Path) -> list[str | None]:
    with editing(root, "") as desk, cases.childless() as sandbox:
        report = check(desk, Silent(), sandbox, NOW).report
    return [one.item for one in report.of(Severity.ERROR) if one.rule.code == "CT01"]


def test_the_first_phase_is_asked_until_another_is_chosen(begun: Path) -> None:
    assert missing(begun) == ["report", "policy-files", "cases"]
    with editing(begun, "") as desk:
        unit.choose_phase(desk, LAST)
    assert missing(begun) == ["year-report"]
    with editing(begun, "") as desk:
        undo.undo(desk)
    assert missing(begun) == ["report", "policy-files", "cases"]


def test_the_cover_tells_the_deadline_of_the_phase(begun: Path) -> None:
    with editing(begun, "") as desk:
        assert "2022年6月15日" in _deadlines(desk.profile, desk.submission)
        unit.choose_phase(desk, LAST)
        told = _deadlines(desk.profile, desk.submission)
    assert "2022年12月31日" in told
    assert "6月15日" not in told


def test_an_unknown_phase_is_told_with_those_there_are(begun: Path) -> None:
    with editing(begun, "") as desk, pytest.raises(UsageProblem, match=f"{FIRST}、{LAST}"):
        unit.choose_phase(desk, "明年")


def test_the_command_chooses_a_phase(begun: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["unit", str(begun), "--phase", LAST]) == 0
    assert f"阶段：{LAST}" in capsys.readouterr().out
    assert main(["status", str(begun)]) == 1
    told = capsys.readouterr().out
    assert "2022年12月31日" in told
    assert "2022年6月15日" not in told
