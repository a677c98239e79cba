"""A corrected copy takes a file's place or it does not; in between there is nothing."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.fixing import Offer
from app.domain.notice import CountRange, Item, Kind, Limits, SizeRange
from app.domain.problems import UnusableProblem
from app.domain.progress import Cancelled, Silent
from app.domain.submission import SlotKey, Waiver
from app.sandbox.sandbox import Sandbox
from app.submissions import edits
from app.workflow.desk import Desk, look
from app.workflow.gathering import gather
from app.workflow.mending.many import offers_of
from app.workflow.mending.mend import accept, discard, mend, preview
from tests import makers
from tests.bags.disks import in_memory
from tests.fixes.mended import checked, desk_of
from tests.workflow.mending import mending_child

LIMITS = Limits(formats=("jpg",), bytes=SizeRange(min="20KB"))
PHOTOS = Item("photos", "工作照片", Kind.PHOTO, count=CountRange(1, 9), limits=LIMITS)
KEY = SlotKey("photos")


class Impatient:
    """Cancels as soon as this share is reached."""

    def __init__(self, at: float) -> None:
        self.at = at

    def step(self, share: float, label: str, *, done: int = 0, total: int = 0) -> None:
        if share >= self.at:
            raise Cancelled


@pytest.fixture
def png(tmp_path: Path) -> Path:
    return makers.photo(tmp_path / "张三.png", form="PNG", width=320, height=240)


@pytest.fixture
def desk(folder: Path, png: Path) -> Desk:
    return desk_of(folder, PHOTOS, [png])


@pytest.fixture
def offer(desk: Desk, sandbox: Sandbox) -> Offer:
    (only,) = offers_of(checked(desk, sandbox))
    return only


def left(desk: Desk) -> list[str]:
    return sorted(path.name for path in (desk.root / "fixed").iterdir())


@pytest.fixture(autouse=True)
def _originals_stay(desk: Desk) -> Iterator[None]:
    yield
    for path in (desk.root / "files").iterdir():
        (file,) = (one for one in _ever(desk) if one[0] == f"files/{path.name}")
        assert hashlib.sha512(path.read_bytes()).hexdigest() == file[1]


def _ever(desk: Desk) -> set[tuple[str, str]]:
    """Path and digest of every original that the submission or its history knows."""
    from app.shapes import submission as shape

    kept = [path.read_bytes() for path in (desk.root / "history").iterdir()]
    states = [desk.submission, *(shape.loads(one) for one in kept)]
    return {(f.path, f.sha512) for one in states for slot in one.slots for f in slot.files}


def test_a_preview_shows_both_and_enters_nothing(
    desk: Desk, offer: Offer, sandbox: Sandbox
) -> None:
    then = desk.submission
    shown = preview(desk, offer, sandbox, Silent())
    assert shown.good
    assert shown.line.startswith("已转成 JPG")
    assert [path.name for path in shown.before] == ["0001-张三.png"]
    assert shown.after is not None
    assert shown.after.read_bytes().startswith(b"\xff\xd8")
    assert (look(desk.root).submission, desk.submission) == (then, then)
    discard(shown)
    assert left(desk) == []
    discard(shown)


@pytest.mark.parametrize("lose", [Path.unlink, makers.photo])
def test_what_is_not_what_was_taken_in_is_not_mended(
    desk: Desk, offer: Offer, sandbox: Sandbox, lose: Callable[[Path], object]
) -> None:
    (desk.root / "fixed").mkdir(exist_ok=True)
    path = desk.root / offer.files[0].path
    kept = path.read_bytes()
    lose(path)
    outcome = mend(desk, offer, sandbox, Silent())
    assert not outcome.mended
    assert outcome.why.startswith("“张三.png”不在报送稿文件夹里了，或收进来以后变了")
    assert left(desk) == []
    path.write_bytes(kept)


def test_without_a_folder_for_copies_it_is_said(desk: Desk, offer: Offer, sandbox: Sandbox) -> None:
    folder = desk.root / "fixed"
    if folder.exists():
        folder.rmdir()
    folder.write_bytes(b"")
    with pytest.raises(UnusableProblem, match="原件没有动"):
        mend(desk, offer, sandbox, Silent())


def test_an_accepted_preview_takes_the_files_place(
    desk: Desk, offer: Offer, sandbox: Sandbox
) -> None:
    with preview(desk, offer, sandbox, Silent()) as shown:
        outcome = accept(desk, shown)
    (made,) = outcome.made
    assert (made.path, made.name) == ("fixed/0002-张三.jpg", "张三.jpg")
    assert made.fixed_from == offer.files[0].path
    assert look(desk.root).submission.files(KEY) == (made,)
    assert hashlib.sha512((desk.root / made.path).read_bytes()).hexdigest() == made.sha512
    assert left(desk) == ["0002-张三.jpg"]


def test_a_preview_left_open_is_cleared_when_the_folder_is_opened_again(
    desk: Desk, offer: Offer, sandbox: Sandbox
) -> None:
    from app.workflow.desk import editing

    shown = preview(desk, offer, sandbox, Silent())
    assert len(left(desk)) == 1
    with editing(desk.root, "测试"):
        assert left(desk) == []
    assert mend(desk, shown.offer, sandbox, Silent()).mended


def test_a_file_moved_away_meanwhile_is_not_replaced(
    desk: Desk, offer: Offer, sandbox: Sandbox
) -> None:
    with preview(desk, offer, sandbox, Silent()) as shown:
        desk.save(edits.remove_file(desk.submission, offer.files[0].path), "remove")
        then = desk.submission
        outcome = accept(desk, shown)
    assert (outcome.mended, desk.submission) == (False, then)
    assert "移走" in outcome.why
    assert left(desk) == []


def test_a_copy_touched_by_another_program_is_not_taken(
    desk: Desk, offer: Offer, sandbox: Sandbox
) -> None:
    then = desk.submission
    with preview(desk, offer, sandbox, Silent()) as shown:
        assert shown.after is not None
        shown.after.write_bytes(shown.after.read_bytes() + b"x")
        outcome = accept(desk, shown)
    assert (outcome.mended, desk.submission, left(desk)) == (False, then, [])


@pytest.mark.parametrize("at", [0.0, 0.06, 0.8])
def test_a_cancel_at_any_share_leaves_nothing(
    desk: Desk, offer: Offer, sandbox: Sandbox, at: float
) -> None:
    then = desk.submission
    with pytest.raises(Cancelled):
        mend(desk, offer, sandbox, Impatient(at))
    assert (left(desk), desk.submission, look(desk.root).submission) == ([], then, then)
    assert mend(desk, offer, sandbox, Silent()).mended


def test_an_error_of_a_neighbour_excuses_nothing(
    desk: Desk, offer: Offer, sandbox: Sandbox, tmp_path: Path
) -> None:
    small = makers.photo(tmp_path / "b.jpg", width=64, height=48)
    assert small.stat().st_size < 20 * 1024
    least = f"{offer.files[0].size * 9 // 10 // 1024}KB"
    item = replace(PHOTOS, limits=replace(LIMITS, bytes=SizeRange(min=least)))
    desk.profile = replace(desk.profile, items=(item,))
    gather.add(desk, [small], KEY, Silent())
    outcome = mend(desk, offer, sandbox, Silent())
    assert [one.rule.code for one in outcome.broken] == ["PH03"]


def test_a_fault_that_was_waived_may_stand_in_the_copy(
    desk: Desk, sandbox: Sandbox, tmp_path: Path
) -> None:
    item = replace(PHOTOS, limits=replace(LIMITS, bytes=SizeRange(min="9MB")))
    desk.profile = replace(desk.profile, items=(item,))
    fault = next(one for one in checked(desk, sandbox).report.findings if one.rule.code == "PH03")
    when = desk.submission.files(KEY)[0].added_at
    desk.save(edits.waive(desk.submission, Waiver(fault.id, "只有这一张", "王敏", when)))
    (only,) = offers_of(checked(desk, sandbox))
    assert mend(desk, only, sandbox, Silent()).mended


@pytest.mark.parametrize(("job", "why"), [("die", "内部有损坏"), ("spoil", "没有采用")])
def test_a_child_that_fails_leaves_nothing(desk: Desk, offer: Offer, job: str, why: str) -> None:
    then = desk.submission
    with Sandbox(command=mending_child.command(job)) as box:
        outcome = mend(desk, offer, box, Silent())
    assert why in outcome.why
    assert (left(desk), desk.submission) == ([], then)


def test_a_child_that_died_by_chance_is_tried_once_more(desk: Desk, offer: Offer) -> None:
    with Sandbox(command=mending_child.command("die_once")) as box:
        assert mend(desk, offer, box, Silent()).mended
    assert (desk.root.parent / "died").exists()


@pytest.mark.fault
def test_a_full_disk_is_told_and_leaves_nothing(
    tmp_path: Path, png: Path, sandbox: Sandbox
) -> None:
    with in_memory(tmp_path / "small", "40m") as small:
        full = desk_of(small / "报送稿", PHOTOS, [png])
        (only,) = offers_of(checked(full, sandbox))
        then = full.submission
        with (
            Sandbox(command=mending_child.command("fill")) as box,
            pytest.raises(UnusableProblem, match="磁盘满了"),
        ):
            mend(full, only, box, Silent())
        assert (left(full), full.submission, look(full.root).submission) == ([], then, then)
        filler = small / "filler"
        filler.write_bytes(b"x" * (12 << 20))
        with pytest.raises(UnusableProblem, match="磁盘空间不够"):
            mend(full, only, sandbox, Silent())
        filler.unlink()
        assert mend(full, only, sandbox, Silent()).mended
