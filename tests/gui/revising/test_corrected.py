"""A requirement that was misread is corrected after the submission was begun."""

import threading
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.gui.pages.check import CheckPage
from app.gui.places import Place, Step
from app.gui.reader.leaving import KeepOrDrop
from app.gui.viewmodels.reader_words import summary
from app.notices import drafts, store
from app.shapes.profile import profile_sha512
from app.workflow.desk import look
from app.workflow.notices import fields
from app.workflow.people.begin import begin
from tests import makers
from tests.gui.correcting import correct, opened, photo, revising, size_of
from tests.gui.driving import Program, until

SIZE = "items.photo.bytes"


def test_from_the_notice_page_to_the_submission_and_back(program: Program, root: Path) -> None:
    notice = program.notice()
    notice.requirements.revise.click()
    page = opened(program)
    assert program.frame.footer.isHidden()
    assert not page.footer.next.isEnabled()
    page.reader.choose(f"items.{photo(program)}.bytes")
    correct(program, page, "1MB")
    assert page.footer.next.isEnabled()
    page.footer.next.click()
    until(lambda: size_of(program) == "1MB", "the submission was not brought up")
    program.settle()
    assert not notice.is_reading
    assert not program.frame.footer.isHidden()
    assert "“每张不小于 2MB”改为“每张不小于 1MB”" in program.frame.told.text
    there = look(root)
    assert there.submission.notice.sha512 == profile_sha512(there.profile)
    assert there.profile in store.list_profiles()
    program.frame.undo()
    until(lambda: size_of(program) == "2MB", "it was not taken back")


def with_photo(program: Program, tmp_path: Path) -> CheckPage:
    """One small photo, which is found to be at fault."""
    path = makers.photo(tmp_path / "小.jpg", seed=3)
    gather = program.gather()
    key = next(key for key in gather.cards if key.item == photo(program))
    program.frame.session.add([path], key)
    program.settle()
    program.choose_finding("PH03")
    return program.check()


def test_from_the_evidence_with_what_was_misread_chosen(program: Program, tmp_path: Path) -> None:
    check = with_photo(program, tmp_path)
    shown = check.panel.shown
    assert shown is not None
    assert not check.panel.wrong.isHidden()
    check.panel.wrong.click()
    page = opened(program)
    assert page.reader.choice == f"items.{photo(program)}.bytes"
    page.reader.strike(page.reader.choice)
    program.settle()
    page.footer.next.click()
    until(lambda: program.frame.step is Step.CHECK, "it did not lead back")
    program.settle()
    state = program.frame.session.state
    assert state is not None
    assert "PH03" not in [one.rule.code for one in state.problems]
    assert len([file for slot in state.submission.slots for file in slot.files]) == 1


def test_from_a_card(program: Program) -> None:
    gather = program.gather()
    key = next(key for key in gather.cards if key.item == photo(program))
    gather.cards[key].revise.click()
    page = opened(program)
    chosen = page.reader.shown.fact(page.reader.choice) if page.reader.shown else None
    assert chosen is not None
    assert chosen.item == photo(program)
    page.other.click()
    assert program.frame.step is Step.GATHER


def test_of_a_built_in_notice_a_copy_is_made_and_told(program: Program, tmp_path: Path) -> None:
    """Its text is not on this computer: its quotes stand for it."""
    built_in = store.get("bj-zuimei-2024", "2024")
    begin(tmp_path / "另一份", built_in, "江城市样例学会", nominees=["张三"])
    program.open(tmp_path / "另一份")
    program.frame.go(Place(Step.NOTICE, revising=True, fact="items.video.seconds"))
    page = opened(program)
    assert "没有通知正文" in summary(page.reader.shown) if page.reader.shown else False
    page.reader.strike(page.reader.choice)
    program.settle()
    assert "原来那份不变" in page.footer.hint.text()
    page.footer.next.click()
    until(lambda: not program.notice().is_reading, "it was not taken over")
    program.settle()
    assert "另存成了您自己的一份" in program.frame.told.text
    there = look(tmp_path / "另一份").profile
    assert there.id == "bj-zuimei-2024-own"
    assert store.get("bj-zuimei-2024", "2024") == built_in


def test_what_was_corrected_elsewhere_is_offered_and_taken_over(
    program: Program, root: Path
) -> None:
    """As for another submission, or on the shelf."""
    assert program.notice().requirements.since.isHidden()
    used = look(root).profile
    fact = f"items.{photo(program)}.bytes"
    drafts.save(fields.corrected(used, fact, {"bytes.min": "1MB", "bytes.max": ""}, ("bytes",)))
    program.gather()
    bar = program.notice().requirements.since
    until(lambda: not bar.isHidden(), "it was not offered")
    assert "“每张不小于 2MB”改为“每张不小于 1MB”" in bar.accessibleName()
    bar.link_clicked.emit()
    until(lambda: size_of(program) == "1MB", "it was not taken over")
    program.settle()
    until(bar.isHidden, "it is offered still")
    assert "每张不小于 1MB" in program.frame.told.text


def test_leaving_asks_and_gives_up_or_takes_over(program: Program) -> None:
    program.frame.go(Place(Step.NOTICE, revising=True, fact=f"items.{photo(program)}.bytes"))
    page = opened(program)
    correct(program, page, "1MB")
    program.window.close()
    asked = [one for one in QApplication.topLevelWidgets() if isinstance(one, KeepOrDrop)]
    visible = next(one for one in asked if one.isVisible())
    assert "报送稿" in visible.yes.text()
    visible.reject()
    program.frame.back()
    visible = next(
        one
        for one in QApplication.topLevelWidgets()
        if isinstance(one, KeepOrDrop) and one.isVisible()
    )
    visible.no.click()
    program.settle()
    assert size_of(program) == "2MB"
    assert not program.notice().is_reading


def test_a_check_that_ends_meanwhile_does_not_close_it(program: Program) -> None:
    program.notice().requirements.revise.click()
    page = opened(program)
    page.reader.choose(f"items.{photo(program)}.bytes")
    correct(program, page, "1MB")
    program.frame.session.refresh()
    program.settle()
    assert program.notice().is_reading
    assert page.reader.dirty
    program.frame.undo()
    program.settle()
    assert not page.reader.dirty


def test_pressed_twice_it_leads_to_the_same_requirement(program: Program) -> None:
    fact = f"items.{photo(program)}.bytes"
    program.frame.go(Place(Step.NOTICE, revising=True, fact=fact))
    assert revising(program, "bytes").reader.choice == fact


def test_saved_by_two_presses_it_is_told_once(program: Program) -> None:
    page = revising(program, "bytes")
    correct(program, page, "1MB")
    page.footer.next.click()
    page.footer.next.click()
    until(lambda: not program.notice().is_reading, "it was not taken over")
    program.settle()
    assert "“每张不小于 2MB”改为“每张不小于 1MB”" in program.frame.told.text
    assert "已保存" not in program.frame.told.text


def test_what_is_corrected_while_a_slow_stick_takes_over_is_not_left_behind(
    program: Program,
) -> None:
    page = revising(program, "bytes")
    correct(program, page, "1MB")
    slow = threading.Event()
    program.frame.session.edit(lambda _desk: slow.wait(60))
    page.footer.next.click()
    until(lambda: not page.reader.dirty, "it was not saved")
    page.reader.strike("items.video.seconds")
    slow.set()
    until(lambda: size_of(program) == "1MB", "the first was not taken over")
    program.settle()
    assert program.notice().is_reading
    assert page.footer.next.isEnabled()
    page.footer.next.click()
    until(lambda: not program.notice().is_reading, "the second was not taken over")
    state = program.frame.session.state
    assert state is not None
    assert next(one for one in state.profile.items if one.id == "video").limits.seconds is None
