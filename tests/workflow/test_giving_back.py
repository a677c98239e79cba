"""A correction that was saved for a submission, taken back on the shelf with the submission."""

import hashlib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app import settings
from app.cli.main import main
from app.domain.notice import NoticeProfile, Source
from app.domain.problems import RefusedProblem
from app.notices import drafts, editing, store
from app.workflow import undo
from app.workflow.checking.revising import revise
from app.workflow.desk import Desk, look
from app.workflow.notices import keeping
from app.workflow.people.begin import begin
from tests import cases

BUILT_IN = ("bj-zuimei-2024", "2024")
OWN_TEXT = "关于报送材料的通知"


@pytest.fixture
def read_here() -> NoticeProfile:
    source = Source("通知.txt", None, hashlib.sha512(OWN_TEXT.encode()).hexdigest())
    return drafts.save(replace(cases.PROFILE, source=source), OWN_TEXT)


def less(profile: NoticeProfile) -> NoticeProfile:
    return replace(profile, items=profile.items[1:], deadlines=())


def used(profile: NoticeProfile, root: Path) -> Desk:
    begin(root, profile, "江城市样例学会", nominees=["张三"])
    return look(root)


def corrected(desk: Desk, profile: NoticeProfile) -> NoticeProfile:
    """Saved and taken over, as the reader does."""
    kept = drafts.save(keeping.named(profile, desk.profile))
    revise(desk, kept)
    return kept


def undone(desk: Desk) -> list[str]:
    left: list[str] = []
    undo.undo(desk, left.append)
    return left


def of_her_own() -> tuple[NoticeProfile, ...]:
    return tuple(one for one in store.list_profiles() if not drafts.is_builtin(one))


def test_her_own_notice_is_put_back(read_here: NoticeProfile, folder: Path) -> None:
    desk = used(read_here, folder)
    corrected(desk, less(read_here))
    assert undone(desk) == []
    assert (desk.profile, of_her_own()) == (read_here, (read_here,))
    assert keeping.corrected_since(desk.profile) is None


def test_of_two_corrections_the_last_goes_first(read_here: NoticeProfile, folder: Path) -> None:
    desk = used(read_here, folder)
    first = corrected(desk, less(read_here))
    corrected(desk, replace(first, deadlines=(), title="又改了"))
    undone(desk)
    assert of_her_own() == (first,)
    undone(desk)
    assert of_her_own() == (read_here,)


def test_a_copy_that_was_made_goes_and_the_next_has_its_name(folder: Path) -> None:
    """Else there would be one more card of the same title for each."""
    built_in = store.get(*BUILT_IN)
    desk = used(built_in, folder)
    first = corrected(desk, editing.strike(built_in, "items.video"))
    assert undone(desk) == []
    assert of_her_own() == ()
    assert keeping.corrected_since(built_in) is None
    second = corrected(desk, editing.strike(built_in, "deadlines.0"))
    assert second.id == first.id
    assert of_her_own() == (second,)


def test_what_was_taken_over_stays_on_the_shelf(read_here: NoticeProfile, folder: Path) -> None:
    desk = used(read_here, folder)
    other = drafts.save(less(read_here))
    revise(desk, other, undo.TAKE_OVER)
    assert undo.undoable(desk) == "换用改过的通知要求"
    assert undone(desk) == []
    assert of_her_own() == (other,)


@pytest.mark.parametrize("beside", [True, False])
def test_what_another_submission_rests_on_stays(
    read_here: NoticeProfile, folder: Path, tmp_path: Path, *, beside: bool
) -> None:
    """It lies beside this one, or was opened lately."""
    desk = used(read_here, folder)
    other = corrected(desk, less(read_here))
    second = tmp_path / "第二份" if beside else tmp_path / "别处" / "第二份"
    used(other, second)
    settings.save({settings.RECENT: [{"folder": str(second)}, "damaged"]})
    assert undone(desk) == ["通知库里的那份没有跟着改回去：报送稿“第二份”也在用它。"]
    assert (desk.profile, of_her_own()) == (read_here, (other,))


def test_the_command_tells_it_too(
    read_here: NoticeProfile, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = used(read_here, folder)
    used(corrected(desk, less(read_here)), folder.with_name("第二份"))
    assert main(["undo", str(folder)]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told == [
        "已撤销：修改通知要求",
        "通知库里的那份没有跟着改回去：报送稿“第二份”也在用它。",
    ]


def test_what_was_corrected_again_stays(read_here: NoticeProfile, folder: Path) -> None:
    desk = used(read_here, folder)
    later = drafts.save(replace(corrected(desk, less(read_here)), issued=date(2031, 1, 1)))
    assert undone(desk) == ["通知库里的那份没有跟着改回去：它后来又改过。"]
    assert of_her_own() == (later,)


def test_what_was_removed_meanwhile_is_not_brought_back(
    read_here: NoticeProfile, folder: Path
) -> None:
    desk = used(read_here, folder)
    drafts.remove(corrected(desk, less(read_here)))
    assert undone(desk) == []
    assert of_her_own() == ()


def test_where_the_shelf_cannot_be_written_it_is_told(
    read_here: NoticeProfile, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = used(read_here, folder)
    other = corrected(desk, less(read_here))

    def full(_profile: NoticeProfile) -> None:
        raise RefusedProblem("磁盘已满。")

    with monkeypatch.context() as patched:
        patched.setattr(drafts, "save", full)
        (told,) = undone(desk)
    assert "没有跟着改回去" in told
    assert "磁盘已满" in told
    assert (look(folder).profile, of_her_own()) == (read_here, (other,))
