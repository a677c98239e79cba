"""A decision is taken back by itself, whatever was changed since."""

from pathlib import Path

import pytest

from app.domain.problems import UsageProblem
from app.domain.progress import Silent
from app.workflow import undo
from app.workflow.checking import decide
from app.workflow.checking.check import check
from app.workflow.checking.retract import retract
from app.workflow.desk import look
from app.workflow.people import nominees
from tests import cases


def test_waiver_goes_and_what_came_later_stays(folder: Path) -> None:
    desk = cases.started(folder)
    report = check(desk, Silent(), cases.childless()).report
    missing = next(one for one in report.findings if one.rule.code == "CT01")
    decide.waive(desk, missing.id, reason="不报", by="王敏")
    nominees.add(desk, "李四")
    retract(desk, missing.id)
    kept = look(folder).submission
    assert kept.waivers == ()
    assert [one.name for one in kept.nominees] == ["张三", "李四"]
    assert undo.undoable(desk) == "豁免"


def test_answer_to_an_attestation_goes(folder: Path) -> None:
    desk = cases.attested(cases.started(folder))
    retract(desk, "no-secrets")
    assert look(folder).submission.attestations == ()


def test_nothing_decided_is_said(folder: Path) -> None:
    with pytest.raises(UsageProblem, match="没有做过"):
        retract(cases.started(folder), "no-secrets")
