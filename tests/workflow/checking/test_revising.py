"""A submission brought up to requirements that were corrected after it was begun."""

import shutil
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from app.domain.notice import (
    Attestation,
    CountRange,
    Item,
    Limits,
    NoticeProfile,
    NumberRange,
    SizeRange,
)
from app.domain.pages import Box, PageLook, PageText, SealMark
from app.domain.problems import UnreadableProblem
from app.domain.progress import Silent
from app.domain.submission import Confirmation, SlotKey, Waiver
from app.sandbox.sandbox import Sandbox
from app.shapes.profile import profile_sha512
from app.submissions import edits, layout
from app.workflow import undo
from app.workflow.checking import revising
from app.workflow.checking.check import check
from app.workflow.desk import Desk, look
from app.workflow.gathering import gather
from app.workflow.looking import pages, probing
from tests import cases, makers

PHOTO = SlotKey("photos", "n1")


def with_item(item: Item) -> NoticeProfile:
    items = tuple(item if one.id == item.id else one for one in cases.PROFILE.items)
    return replace(cases.PROFILE, items=items)


def smaller() -> NoticeProfile:
    limits = Limits(formats=("jpg",), bytes=SizeRange(min="1KB"))
    return with_item(replace(cases.PHOTOS, limits=limits))


@pytest.fixture
def begun(folder: Path, tmp_path: Path) -> Desk:
    desk = cases.attested(cases.started(folder))
    gather.add(desk, [makers.photo(tmp_path / "一.jpg", seed=1)], PHOTO, Silent())
    gather.add(desk, [makers.video(tmp_path / "片.mp4")], SlotKey("video", "n1"), Silent())
    return desk


def test_files_and_decisions_stay_where_they_apply_still(begun: Desk) -> None:
    before = begun.submission
    done = revising.revise(begun, smaller())
    assert (begun.submission.slots, begun.submission.attestations) == (
        before.slots,
        before.attestations,
    )
    assert begun.submission.notice.sha512 == profile_sha512(smaller())
    assert (done.set_aside, done.lapsed) == ((), 0)
    assert [(one.before, one.now) for one in done.differences] == [
        ("每张不小于 20KB", "每张不小于 1KB")
    ]
    there = look(begun.root)
    assert (there.profile, there.submission) == (smaller(), begun.submission)


def test_files_of_what_is_asked_no_more_wait_in_the_tray(begun: Desk) -> None:
    (film,) = begun.submission.files(SlotKey("video", "n1"))
    done = revising.revise(begun, cases.without_item("video"))
    assert done.set_aside == (film,)
    assert [one.file for one in begun.submission.waiting] == [film]
    assert begun.submission.files(SlotKey("video", "n1")) == ()
    assert begun.submission.files(PHOTO)


def test_it_is_undone_with_the_requirements(begun: Desk) -> None:
    before = begun.submission
    revising.revise(begun, cases.without_item("video"))
    assert undo.undoable(begun) == "修改通知要求"
    undo.undo(begun)
    assert (begun.profile, begun.submission) == (cases.PROFILE, before)
    there = look(begun.root)
    assert (there.profile, there.submission) == (cases.PROFILE, before)
    undo.undo(begun)
    assert look(begun.root).profile == cases.PROFILE


def test_two_corrections_are_undone_one_by_one(begun: Desk) -> None:
    revising.revise(begun, smaller())
    revising.revise(begun, cases.without_item("video"))
    undo.undo(begun)
    assert look(begun.root).profile == smaller()
    undo.undo(begun)
    assert look(begun.root).profile == cases.PROFILE


def test_cut_short_between_its_two_files_nothing_was_changed(begun: Desk) -> None:
    submission = (begun.root / layout.SUBMISSION).read_bytes()
    revising.revise(begun, smaller())
    (begun.root / layout.SUBMISSION).write_bytes(submission)
    assert look(begun.root).profile == cases.PROFILE


def test_what_was_confirmed_of_other_words_is_asked_again(begun: Desk) -> None:
    pledges = (Attestation("no-secrets", "材料已经保密审查。"), cases.PROFILE.attestations[1])
    done = revising.revise(begun, replace(cases.PROFILE, attestations=pledges))
    assert (begun.submission.attestations, done.lapsed) == ((), 1)


def waived(desk: Desk) -> str:
    """Too few photos, waived."""
    finding = next(one for one in revising.judged(desk) if one.rule.code == "CT02")
    waiver = Waiver(finding.id, "只有一张", "王敏", cases.NOW)
    desk.save(edits.waive(desk.submission, waiver))
    return finding.id


def test_a_waiver_lapses_where_what_was_waived_is_another_demand(begun: Desk) -> None:
    wanted = waived(begun)
    revising.revise(begun, smaller())
    assert [one.finding for one in begun.submission.waivers] == [wanted]
    more = with_item(replace(cases.PHOTOS, count=replace(cases.PHOTOS.count, min=3)))  # type: ignore[type-var]
    done = revising.revise(begun, more)
    assert (begun.submission.waivers, done.lapsed) == ((), 1)


def test_a_waiver_does_not_outlast_its_demand_for_another_one(begun: Desk) -> None:
    """In between nothing was demanded; it is asked again when something is."""
    waived(begun)
    enough = with_item(replace(cases.PHOTOS, count=CountRange(1, 3)))
    assert revising.revise(begun, enough).lapsed == 0
    more = with_item(replace(cases.PHOTOS, count=CountRange(3, 5)))
    assert revising.revise(begun, more).lapsed == 1
    assert begun.submission.waivers == ()


def test_so_it_does_where_the_cache_was_deleted(
    folder: Path, tmp_path: Path, sandbox: Sandbox
) -> None:
    """By the last report, which tells what the waiver was about."""
    desk = cases.started(folder)
    gather.add(desk, [makers.photo(tmp_path / "小.jpg", width=80, height=60)], PHOTO, Silent())
    small = with_item(replace(cases.PHOTOS, limits=sized("1MB")))
    revising.revise(desk, small)
    checked = check(desk, Silent(), sandbox)
    wanted = next(one.id for one in checked.report.findings if one.rule.code == "PH03")
    desk.save(edits.waive(desk.submission, Waiver(wanted, "只有这张", "王敏", cases.NOW)))
    shutil.rmtree(folder / layout.CACHE)
    other = with_item(replace(small.item("photos") or cases.PHOTOS, name="照片"))
    assert revising.revise(desk, other).lapsed == 0
    larger = with_item(replace(cases.PHOTOS, name="照片", limits=sized("2MB")))
    assert revising.revise(desk, larger).lapsed == 1
    assert desk.submission.waivers == ()


def sized(least: str) -> Limits:
    return Limits(formats=("jpg",), bytes=SizeRange(min=least))


def test_a_kind_of_recommender_that_is_gone_is_chosen_again(begun: Desk) -> None:
    quotas = tuple(one for one in cases.PROFILE.quotas if one.id != "society")
    revising.revise(begun, replace(cases.PROFILE, quotas=quotas, attestations=()))
    assert begun.submission.recommender == "district"


def test_who_is_of_no_kind_that_is_listed_stays_so(begun: Desk) -> None:
    begun.save(replace(begun.submission, recommender=None))
    revising.revise(begun, replace(cases.PROFILE, quotas=cases.PROFILE.quotas[:1]))
    assert begun.submission.recommender is None


def test_where_the_folder_is_gone_none_is_made_in_its_place(begun: Desk) -> None:
    """A stick that was pulled out: what is written there now would lie on the computer's disk."""
    before = begun.submission
    away = begun.root.with_name("拔走了")
    begun.root.rename(away)
    with pytest.raises(UnreadableProblem, match="找不到报送稿文件夹"):
        revising.revise(begun, smaller())
    assert not begun.root.exists()
    assert (begun.submission, look(away).submission) == (before, before)


def test_the_same_requirements_change_nothing(begun: Desk) -> None:
    before = undo.latest(begun)
    assert revising.revise(begun, cases.PROFILE).differences == ()
    assert undo.latest(begun) == before


def test_so_does_what_was_confirmed_of_a_scan_that_was_read(
    folder: Path, tmp_path: Path, sandbox: Sandbox
) -> None:
    """By what was seen in it before: nothing is read anew."""
    desk = cases.started(folder)
    revising.revise(desk, sealed_at("推荐单位意见"))
    key = SlotKey("report", None)
    gather.add(desk, [makers.scan(tmp_path / "报告.pdf", dpi=72)], key, Silent())
    (file,) = desk.submission.files(key)
    probing.facts_of(folder, desk.submission, sandbox, Silent())
    look = PageLook(True, False, 0.1, 200.0, (SealMark(Box(0.6, 0.7, 0.2, 0.1), "round", 0.95),))
    pages.PAGES.kept(folder).put(file, {"looks": [msgspec.to_builtins(look)]})
    read = {"texts": [msgspec.to_builtins(PageText())], "rings": [[None]]}
    pages.WORDS.kept(folder).put(file, read)
    doubt = next(one for one in revising.judged(desk) if one.rule.code == "PD15")
    given = Confirmation(doubt.id, True, "王敏", cases.NOW)
    desk.save(edits.decide(desk.submission, given))
    assert revising.revise(desk, sealed_at("推荐单位意见", chars=400)).lapsed == 0
    assert revising.revise(desk, sealed_at("上级部门意见", chars=400)).lapsed == 1
    assert desk.submission.confirmations == ()


def sealed_at(place: str, chars: int = 500) -> NoticeProfile:
    limits = Limits(chars=NumberRange(max=chars), sealed=True, seal_near=place)
    return with_item(replace(cases.REPORT, limits=limits))
