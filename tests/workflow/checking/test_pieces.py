"""What a person counts: pieces that are ready, missing, faulty."""

from app.checks import engine
from app.domain.progress import Silent
from app.sandbox.sandbox import Sandbox
from app.workflow.checking import decide
from app.workflow.checking.check import check
from app.workflow.checking.pieces import Piece, Standing, Tally, pieces, tally
from app.workflow.desk import Desk
from app.workflow.gathering import gather
from app.workflow.people import nominees
from tests import cases, makers


def counted(desk: Desk, sandbox: Sandbox) -> tuple[Piece, ...]:
    done = check(desk, Silent(), sandbox)
    return pieces(engine.prepare(done.case), done.report.findings)


def test_a_whole_submission_is_ready_rendition_by_rendition(desk: Desk, sandbox: Sandbox) -> None:
    found = counted(desk, sandbox)
    assert tally(found) == Tally(ready=5, missing=0, faulty=0)
    shapes = [piece.rendition for piece in found]
    assert shapes == ["word", "scan", "photo", "video", None]
    assert found[-1].attestation == "no-secrets"


def test_what_is_missing_or_faulty_is_told_with_its_finding(desk: Desk, sandbox: Sandbox) -> None:
    gather.remove(desk, "工作.mp4")
    small = makers.photo(desk.root.parent / "小.jpg", width=60, height=40)
    cases.with_files(desk, {"photos/1": [small]})
    gather.remove(desk, "报告.pdf")
    decide.confirm(desk, "no-secrets", answer=False, by="王敏")
    told = [
        (one.standing, one.fault.rule.code if one.fault else "") for one in counted(desk, sandbox)
    ]
    assert told == [
        (Standing.READY, ""),
        (Standing.MISSING, ""),
        (Standing.FAULTY, "PH03"),
        (Standing.MISSING, ""),
        (Standing.MISSING, "AT01"),
    ]


def test_a_second_nominees_pieces_are_counted_apart(desk: Desk, sandbox: Sandbox) -> None:
    nominees.add(desk, "李四")
    found = counted(desk, sandbox)
    assert tally(found) == Tally(ready=5, missing=2, faulty=0)
    missing = [one.key for one in found if one.standing is Standing.MISSING]
    assert [key.nominee for key in missing if key] == ["n2", "n2"]
    assert tally(found).open == 2
