"""What status says without opening a file, and whether the last check still holds."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain.progress import Silent
from app.workflow import undo
from app.workflow.checking import decide
from app.workflow.checking.check import check
from app.workflow.checking.status import status
from app.workflow.desk import Desk
from app.workflow.gathering import gather
from app.workflow.packing.pack import Wish, pack
from app.workflow.people import nominees
from tests import cases


def test_a_whole_submission_lacks_nothing(desk: Desk) -> None:
    found = status(desk)
    assert (found.open, found.dates, found.outdated) == ((), (), False)
    assert found.last is not None
    assert found.last.verdict == "compliant"


def test_packing_changes_nothing_that_was_judged(desk: Desk, tmp_path: Path) -> None:
    with cases.childless() as none:
        pack(desk, check(desk, Silent(), none), Wish(tmp_path / "out"), Silent())
    assert len(desk.submission.packages) == 2
    assert not status(desk).outdated


@pytest.mark.parametrize(
    "change",
    [
        lambda desk: gather.remove(desk, "工作.mp4"),
        lambda desk: nominees.rename(desk, "张三", "张珊"),
        lambda desk: decide.confirm(desk, "no-secrets", answer=False, by="王敏"),
    ],
)
def test_any_change_asks_for_a_new_check_until_it_is_undone(
    desk: Desk, change: Callable[[Desk], object]
) -> None:
    change(desk)
    assert status(desk).outdated
    undo.undo(desk)
    assert not status(desk).outdated


def test_a_stored_file_that_is_gone_is_missing_at_once(desk: Desk) -> None:
    next((desk.root / "files").glob("*IMG_1.JPG")).unlink()
    assert [one.rule.code for one in status(desk).open] == ["ST02"]
