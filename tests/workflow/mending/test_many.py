"""Many files at one press: each whole as it comes, honest progress, one undo, quick for many."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.fixing import FixOutcome, Offer
from app.domain.notice import CountRange, Item, Kind, Limits, SizeRange
from app.domain.progress import Cancelled, Progress, Silent
from app.gui.viewmodels.fixes import mendable
from app.sandbox.sandbox import Sandbox
from app.workflow.desk import Desk, look
from app.workflow.mending.abreast import made
from app.workflow.mending.many import mend_all, offers_of
from app.workflow.mending.mend import preview
from app.workflow.mending.preview import FixPreview
from app.workflow.mending.safe import mend_safe
from app.workflow.undo import latest, undo
from tests import makers
from tests.fixes.mended import checked, desk_of, said
from tests.workflow.mending import mending_child

PHOTOS = Item(
    "photos", "工作照片", Kind.PHOTO, count=CountRange(1, 99), limits=Limits(formats=("jpg",))
)
WUHAN = (30.5872, 114.2881)


class Watched:
    """Every share that was told; cancels at `stop`."""

    def __init__(self, stop: float = 2.0) -> None:
        self.stop = stop
        self.shares: list[float] = []

    def step(self, share: float, label: str, *, done: int = 0, total: int = 0) -> None:
        if share >= self.stop:
            raise Cancelled
        self.shares.append(share)


def desk_with(folder: Path, sources: Path, number: int = 4) -> Desk:
    """PNGs, all but the first with their place; a photo that nothing is wrong with."""
    files = [
        makers.photo(
            sources / f"{one}.png",
            form="PNG",
            width=160,
            height=120,
            seed=one,
            gps=WUHAN if one else None,
        )
        for one in range(number)
    ]
    return desk_of(
        folder, PHOTOS, [*files, makers.photo(sources / "好.jpg", width=160, height=120, seed=99)]
    )


def fixed(desk: Desk) -> list[str]:
    return sorted(path.name[5:] for path in (desk.root / "fixed").iterdir())


def test_one_press_mends_all_in_rounds_and_one_undo_takes_it_back(
    folder: Path, tmp_path: Path, sandbox: Sandbox
) -> None:
    desk = desk_with(folder, tmp_path)
    before, steps = desk.submission, latest(desk)
    told: list[FixOutcome] = []
    watched = Watched()
    outcomes = mend_safe(desk, sandbox, watched, told.append)
    assert tuple(told) == outcomes
    assert all(one.mended for one in outcomes)
    done = sorted((one.offer.fix.id, one.made[0].name) for one in outcomes)
    assert done == [
        *(("drop-location", f"{one}.jpg") for one in (1, 2, 3)),
        *(("to-jpg", f"{one}.jpg") for one in range(4)),
    ]
    assert watched.shares == sorted(watched.shares)
    assert watched.shares[-1] > 0.85
    wrong = [one for one in said(checked(desk, sandbox)) if " passed" not in one]
    assert wrong == []
    assert [one.name for one in desk.submission.slots[0].files] == [
        "0.jpg",
        "1.jpg",
        "2.jpg",
        "3.jpg",
        "好.jpg",
    ]
    assert latest(desk) == steps + 1
    undo(desk)
    assert desk.submission.slots == before.slots


def test_a_cancel_keeps_what_was_done_and_nothing_half(
    folder: Path, tmp_path: Path, sandbox: Sandbox
) -> None:
    desk = desk_with(folder, tmp_path, 6)
    before, told = desk.submission, list[FixOutcome]()
    with pytest.raises(Cancelled):
        mend_all(desk, sandbox, Watched(0.5), lambda _: True, told.append)
    assert 0 < len(told) < 6
    names = sorted(one.made[0].name for one in told)
    assert (fixed(desk), look(desk.root).submission) == (names, desk.submission)
    undo(desk)
    assert desk.submission.slots == before.slots


def test_what_was_refused_is_not_tried_again(
    folder: Path, tmp_path: Path, sandbox: Sandbox
) -> None:
    desk = desk_with(folder, tmp_path, 2)
    least = f"{desk.submission.slots[0].files[0].size * 9 // 10 // 1024}KB"
    item = replace(PHOTOS, limits=replace(PHOTOS.limits, bytes=SizeRange(min=least)))
    desk.profile = replace(desk.profile, items=(item,))
    outcomes = mend_all(desk, sandbox, Silent(), lambda one: one.fix.id == "to-jpg")
    assert [one.mended for one in outcomes] == [False, False]
    assert {one.rule.code for outcome in outcomes for one in outcome.broken} == {"PH03"}
    assert fixed(desk) == []
    found = checked(desk, sandbox)
    left = mendable(found.case, found.report.findings, desk.refused)
    assert [one for one in left.offers if one.fix.id == "to-jpg"] == []
    desk.profile = replace(desk.profile, items=(PHOTOS,))
    found = checked(desk, sandbox)
    again = mendable(found.case, found.report.findings, desk.refused)
    assert len([one for one in again.offers if one.fix.id == "to-jpg"]) == 2


def test_a_sum_that_one_copy_would_exceed_with_the_other_is_seen(
    folder: Path, tmp_path: Path, sandbox: Sandbox
) -> None:
    sources = [
        makers.phone_photo(tmp_path / f"{one}.heic", width=480, height=360, seed=one, gps=None)
        for one in (1, 2)
    ]
    desk = desk_of(folder, PHOTOS, sources)
    alone = [
        one.made[0].size
        for one in mend_all(desk, sandbox, Silent(), lambda one: one.fix.id == "to-jpg")
    ]
    undo(desk)
    most = max(alone) + sum(path.stat().st_size for path in sources) // 2
    assert most * 1.05 < sum(alone)
    limits = replace(
        PHOTOS.limits, bytes=SizeRange(max=f"{most * 102 // 100 // 1024}KB"), per_file=False
    )
    desk.profile = replace(desk.profile, items=(replace(PHOTOS, limits=limits),))
    outcomes = mend_all(desk, sandbox, Silent(), lambda one: one.fix.id == "to-jpg")
    assert sorted(one.mended for one in outcomes) == [False, True]
    assert {one.rule.code for outcome in outcomes for one in outcome.broken} == {"PH04"}


@pytest.mark.fault
def test_one_that_kills_its_child_does_not_stop_the_others(folder: Path, tmp_path: Path) -> None:
    desk = desk_with(folder, tmp_path, 3)
    with Sandbox(command=mending_child.command("die")) as box:
        outcomes = mend_safe(desk, box, Silent())
    assert [one.mended for one in outcomes if one.offer.fix.id == "to-jpg"] == [False] * 3
    placed = [one.made[0].name for one in outcomes if one.offer.fix.id == "drop-location"]
    assert sorted(placed) == fixed(desk) == ["1.png", "2.png"]


@pytest.mark.slow
@pytest.mark.timeout(400)
def test_many_photos_take_time_in_proportion(
    folder: Path, tmp_path: Path, sandbox: Sandbox
) -> None:
    """The last third no slower than twice the first: nothing is read again for each file."""
    import time

    desk = desk_with(folder, tmp_path, 90)
    checked(desk, sandbox)
    ends: list[float] = []
    began = time.monotonic()
    mend_all(
        desk,
        sandbox,
        Silent(),
        lambda one: one.fix.id == "to-jpg",
        lambda _: ends.append(time.monotonic() - began),
    )
    assert len(ends) == 90
    assert offers_of(checked(desk, sandbox))
    assert ends[89] - ends[60] < 2 * (ends[29] - ends[0]) + 2


def test_a_copy_that_is_whole_when_the_cancel_comes_is_thrown_away(
    folder: Path, tmp_path: Path, sandbox: Sandbox
) -> None:
    """Made, and not yet given out: nobody else would know of it."""
    desk = desk_with(folder, tmp_path, 1)
    found = checked(desk, sandbox)
    (offer,) = offers_of(found)

    def make(one: Offer, _progress: Progress) -> FixPreview:
        return preview(desk, one, sandbox, Silent())

    with pytest.raises(Cancelled):
        list(made([offer], found.case.facts, make, 1, Watched(1.0)))
    assert fixed(desk) == []
