"""A package that was written, or sent, before its requirements were changed is not current."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.cli.main import main
from app.domain.notice import CountRange, NoticeProfile, Source
from app.domain.submission import PackageRef
from app.packing import plan as planning
from app.submissions import layout
from app.workflow import undo
from app.workflow.checking.revising import revise
from app.workflow.desk import Desk
from app.workflow.packing import pack
from app.workflow.packing.packed import outdated_lines, written
from app.workflow.packing.sending import lines
from app.workflow.packing.sent import record, since
from tests import cases, makers

TODAY = date.today()  # noqa: DTZ011 - the wall calendar counts
FEWER = replace(cases.PHOTOS, count=CountRange(1, 3))
TOLD = "电子邮件：报送包写好以后，通知的要求改过，请重新打包。"


@pytest.fixture
def desk(folder: Path, tmp_path: Path) -> Desk:
    photos = [makers.photo(tmp_path / f"IMG_{n}.JPG", seed=n) for n in (1, 2)]
    return cases.filled(folder, {"photos/1": photos})


def fewer(profile: NoticeProfile) -> NoticeProfile:
    items = tuple(FEWER if one.id == "photos" else one for one in profile.items)
    return replace(profile, items=items)


def packed(desk: Desk) -> PackageRef:
    """As if the package by mail had just been written."""
    route = desk.profile.route("email")
    assert route is not None
    pack.enter(desk, planning.plan_package(desk.submission, desk.profile, route))
    return desk.submission.packages[-1]


def test_what_was_written_before_is_not_current(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    ref = packed(desk)
    assert (written(desk).current, written(desk).asked_otherwise) == ((ref,), ())
    revise(desk, fewer(desk.profile))
    assert (written(desk).current, written(desk).asked_otherwise) == ((), (ref,))
    main(["status", str(desk.root)])
    assert TOLD in capsys.readouterr().out
    undo.undo(desk)
    assert written(desk).current == (ref,)


def test_written_again_it_is_current(desk: Desk) -> None:
    packed(desk)
    revise(desk, fewer(desk.profile))
    again = packed(desk)
    assert written(desk).current == (again,)
    assert outdated_lines(desk) == []
    undo.undo(desk)
    assert written(desk).asked_otherwise == (again,)


def test_what_was_only_confirmed_changes_nothing(desk: Desk) -> None:
    ref = packed(desk)
    before = desk.submission.notice
    revise(desk, replace(desk.profile, source=Source("通知.txt")))
    assert desk.submission.notice != before
    assert written(desk).current == (ref,)


def test_where_the_cache_was_deleted_the_history_tells(desk: Desk) -> None:
    ref = packed(desk)
    record(desk, "email", TODAY)
    shutil.rmtree(desk.root / layout.CACHE)
    assert written(desk).current == (ref,)
    revise(desk, fewer(desk.profile))
    assert written(desk).asked_otherwise == (ref,)
    assert since(desk)[0].asked_otherwise


def test_of_what_was_sent_it_is_told_of_paper_too(desk: Desk) -> None:
    packed(desk)
    for route in ("email", "paper"):
        record(desk, route, TODAY)
    assert not any(one.asked_otherwise for one in since(desk))
    revise(desk, fewer(desk.profile))
    assert [one.asked_otherwise for one in since(desk)] == [True, True]
    assert "之后通知的要求改过" in lines(desk)[1]
    assert outdated_lines(desk) == []


def test_what_was_packed_before_and_sent_after_is_of_the_old_requirements(desk: Desk) -> None:
    packed(desk)
    revise(desk, fewer(desk.profile))
    record(desk, "email", TODAY)
    assert since(desk)[0].asked_otherwise
    packed(desk)
    record(desk, "email", TODAY)
    assert not since(desk)[0].asked_otherwise
