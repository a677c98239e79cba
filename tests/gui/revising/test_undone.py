"""A correction taken back: on the shelf too, and nothing told of it stands any more."""

import threading
from pathlib import Path

import pytest

from app.gui.places import Step
from app.notices import drafts, store
from app.workflow.desk import look
from app.workflow.people.begin import begin
from tests.gui.correcting import correct, revising, size_of
from tests.gui.driving import Program, until


def corrected(program: Program, size: str = "1MB") -> None:
    page = revising(program, "bytes")
    correct(program, page, size)
    page.footer.next.click()
    until(lambda: size_of(program) == size, "it was not taken over")
    program.settle()


def test_what_was_told_of_it_goes_and_the_shelf_is_as_before(program: Program, root: Path) -> None:
    before = look(root).profile
    corrected(program)
    told = program.frame.told
    assert "改为“每张不小于 1MB”" in told.text
    program.frame.undo()
    until(lambda: size_of(program) == "2MB", "it was not taken back")
    program.settle()
    assert told.text == ""
    assert told.isHidden()
    assert [one for one in store.list_profiles() if not drafts.is_builtin(one)] == [before]
    program.gather()
    notice = program.notice()
    program.settle()
    assert notice.requirements.since.isHidden()


def test_corrected_again_it_is_the_same_notice(program: Program, root: Path) -> None:
    for size in ("1MB", "3MB", "4MB"):
        corrected(program, size)
        program.frame.undo()
        until(lambda: size_of(program) == "2MB", "it was not taken back")
        program.settle()
    assert len([one for one in store.list_profiles() if not drafts.is_builtin(one)]) == 1


def test_what_another_rests_on_is_told(program: Program, root: Path) -> None:
    corrected(program)
    begin(root.with_name("另一份"), look(root).profile, "江城市样例学会", nominees=["李四"])
    program.frame.undo()
    until(lambda: size_of(program) == "2MB", "it was not taken back")
    program.settle()
    assert "报送稿“另一份”也在用它" in program.frame.told.text
    assert "改为“每张不小于 1MB”" not in program.frame.told.text


def test_both_offers_name_what_was_changed(program: Program) -> None:
    corrected(program)
    offered = program.frame.undoing.bar.text
    assert offered.startswith("修改通知要求：")
    assert "由“每张不小于 2MB”改为“每张不小于 1MB”" in offered


def test_the_offer_stays_beside_what_is_told_until_the_next_change(program: Program) -> None:
    corrected(program)
    undo = program.frame.told.undo
    program.frame.undoing.bar.hide()
    assert not undo.isHidden()
    undo.click()
    until(lambda: size_of(program) == "2MB", "it was not taken back")
    program.settle()
    corrected(program)
    assert not undo.isHidden()
    session = program.frame.session
    session.edit(lambda desk: desk.save(desk.submission, "unit"))
    program.settle()
    assert "改为“每张不小于 1MB”" in program.frame.told.text
    assert undo.isHidden()
    program.frame.choose(Step.GATHER)
    assert program.frame.told.isHidden()


def test_while_it_is_saved_the_button_says_so(program: Program) -> None:
    page = revising(program, "bytes")
    correct(program, page, "1MB")
    slow = threading.Event()
    program.frame.session.edit(lambda _desk: slow.wait(60))
    page.footer.next.click()
    until(lambda: not page.reader.dirty, "it was not saved")
    program.frame.repaint()
    assert page.footer.next.text() == "正在保存…"
    assert not page.footer.next.isEnabled()
    page.reader.strike("items.video.seconds")
    until(lambda: page.reader.dirty, "it was not struck")
    assert page.footer.next.text() == "正在保存…"
    slow.set()
    until(lambda: size_of(program) == "1MB", "it was not taken over")
    program.settle()
    assert page.footer.next.text() == "保存并用到这份报送稿"
    assert page.footer.next.isEnabled()


def test_where_it_cannot_be_saved_the_button_is_as_before(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = revising(program, "bytes")
    correct(program, page, "1MB")
    with monkeypatch.context() as patched:
        patched.setattr(store, "home", lambda: Path("/proc/none"))
        page.footer.next.click()
        assert page.footer.next.text() == "正在保存…"
        until(lambda: "没能保存" in program.frame.told.text, "it was not refused")
    program.settle()
    assert page.footer.next.text() == "保存并用到这份报送稿"
    assert page.footer.next.isEnabled()
