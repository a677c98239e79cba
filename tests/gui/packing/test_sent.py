"""打包: what left and what changed since; labels for envelopes."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pypdf
import pytest
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from app.domain.notice import CountRange
from app.gui.dialogs.mailing import LabelsDialog
from app.gui.dialogs.sent import ChangesDialog, SentDialog
from app.gui.pages.pack import PackPage
from app.gui.places import Step
from app.gui.viewmodels.packing_route import Deed, Standing
from app.gui.viewmodels.session import Session
from app.gui.viewmodels.steps import step_lines
from app.workflow import undo
from app.workflow.checking.revising import revise
from app.workflow.desk import Desk
from tests.gui.packed import card_of, change, opened, standing, text_of, write


def note_sent(page: PackPage, route: str, qtbot: QtBot, *, by: str = "王敏") -> None:
    dialog = opened(page, route, Deed.SENT)
    assert isinstance(dialog, SentDialog)
    dialog.tracking.set_text("SF 123")
    dialog.by.set_text(by)
    dialog.yes.click()
    qtbot.waitUntil(lambda: card_of(page, route).sent is not None)


def _rename(desk: Desk) -> None:
    """What the package calls its folders changes with it."""
    first, *others = desk.submission.nominees
    named = replace(first, name="张三丰")
    desk.save(replace(desk.submission, nominees=(named, *others)), undo.UNIT)


def test_what_left_is_noted_with_day_number_and_hand_and_can_be_taken_back(
    page: PackPage, session: Session, out: Path, qtbot: QtBot
) -> None:
    assert Deed.SENT not in card_of(page, "email").deeds
    write(page, "email", out, qtbot)
    with qtbot.waitSignal(session.edited):
        note_sent(page, "email", qtbot)
    today = date.today()  # noqa: DTZ011 - the wall calendar counts
    told = f"{today.month}月{today.day}日已报送，单号 SF 123，经手人 王敏"
    assert told in text_of(page)
    assert page.cards["email"].accessibleName() == "电子邮件，已报送"
    session.undo()
    qtbot.waitUntil(lambda: card_of(page, "email").sent is None)
    assert "已报送，" not in text_of(page)


def test_requirements_that_were_changed_since_are_told(
    page: PackPage, session: Session, out: Path, qtbot: QtBot
) -> None:
    write(page, "email", out, qtbot)
    note_sent(page, "email", qtbot)
    state = session.state
    assert state is not None
    assert not steps_words(session)
    (first, *others) = state.profile.items
    later = replace(state.profile, items=(replace(first, count=CountRange(1, 9)), *others))
    session.edit(lambda desk: revise(desk, later))
    qtbot.waitUntil(lambda: standing(page, "email") is Standing.STALE)
    qtbot.waitUntil(lambda: "之后通知的要求改过" in text_of(page))
    assert card_of(page, "email").chip == "要求改过，要重写"
    assert steps_words(session) == "要求改过，请重新打包"


def steps_words(session: Session) -> str:
    """What the rail says of 打包 where something is to be done again."""
    assert session.state is not None
    told = step_lines(session.state)[Step.PACK].line
    return told if "重新" in told else ""


def test_the_hand_is_remembered_for_the_next_time(page: PackPage, out: Path, qtbot: QtBot) -> None:
    write(page, "email", out, qtbot)
    note_sent(page, "email", qtbot, by="赵六")
    dialog = opened(page, "paper", Deed.SENT)
    assert isinstance(dialog, SentDialog)
    assert dialog.by.text() == "赵六"


def test_a_day_to_come_is_refused_where_it_is_typed(page: PackPage, qtbot: QtBot) -> None:
    dialog = opened(page, "paper", Deed.SENT)
    assert isinstance(dialog, SentDialog)
    morrow = date.today() + timedelta(days=1)  # noqa: DTZ011 - the wall calendar counts
    for text, told in ((f"{morrow:%Y-%m-%d}", "还没有到"), ("昨天", "年、月、日")):
        dialog.day.set_text(text)
        with qtbot.assertNotEmitted(dialog.answered):
            dialog.yes.click()
        assert told in dialog.day.error
        assert dialog.isVisible()


def test_what_changed_after_it_left_is_listed_with_what_to_do(
    page: PackPage, session: Session, out: Path, qtbot: QtBot
) -> None:
    write(page, "email", out, qtbot)
    note_sent(page, "email", qtbot)
    change(session, _rename, qtbot)
    qtbot.waitUntil(lambda: Deed.CHANGES in card_of(page, "email").deeds)
    assert standing(page, "email") is Standing.STALE
    found = card_of(page, "email").sent
    assert found is not None
    assert found.changed == f"之后改了 {len(found.changes)} 处"
    assert found.changed in text_of(page)
    dialog = opened(page, "email", Deed.CHANGES)
    assert isinstance(dialog, ChangesDialog)
    assert any("张三丰" in one for one in found.changes)
    assert "重新打包再送一次" in card_of(page, "email").advice
    dialog.accept()
    write(page, "email", out, qtbot)
    assert "新的一份已经写好" in card_of(page, "email").advice
    note_sent(page, "email", qtbot)
    qtbot.waitUntil(lambda: Deed.CHANGES not in card_of(page, "email").deeds)


def test_labels_are_seen_before_they_are_saved(
    page: PackPage, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: seen.append(url.toLocalFile()))
    dialog = opened(page, "paper", Deed.LABELS)
    assert isinstance(dialog, LabelsDialog)
    assert not dialog.save.isEnabled()
    qtbot.waitUntil(lambda: bool(dialog.preview.pages) and dialog.preview.pages[0].painted)
    assert dialog.preview.pages[0].accessibleName() == "信封标签第 1 页"
    with qtbot.waitSignal(dialog.maker.saved):
        dialog.save_as(str(tmp_path / "信封"))
    assert seen == [str(tmp_path / "信封.pdf")]
    text = pypdf.PdfReader(seen[0]).pages[0].extract_text()
    assert "信封里的材料" in text
    with qtbot.waitSignal(dialog.maker.warned):
        dialog.save_as(str(tmp_path / "没有这里" / "信封.pdf"))
    assert "没能写入" in dialog._told.text()
    dialog.reject()
