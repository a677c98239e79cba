"""A PDF that is parted by hand: where its parts go, and that leaving it leaves nothing."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.facts import PdfFacts, PdfPage
from app.domain.notice import Item, Kind, Per, Rendition
from app.domain.pages import Box, PageText, TextLine
from app.domain.problems import RefusedProblem
from app.domain.submission import Slot
from app.gui.dialogs.pdf_split import SplitDialog
from app.gui.pages.gather import GatherPage
from app.gui.viewmodels import pdf_targets
from app.gui.viewmodels.state import snapshot
from app.workflow.desk import Desk
from app.workflow.gathering import tray
from app.workflow.mending import pdf_pages
from tests import cases
from tests.gui import states
from tests.gui.by_hand.hands import ANNEX, REPORT, WHOLE, copies, files_in, splitting, waiting
from tests.gui.told import Told


def test_a_pdf_is_parted_by_hand_and_by_keys(page: GatherPage, told: Told, qtbot: QtBot) -> None:
    """One part stays, one waits, one is not wanted; one undo brings the whole back."""
    dialog = splitting(page, qtbot)
    assert not dialog.yes.isEnabled()
    assert "还没有分开" in dialog.yes.accessibleDescription()
    grid = dialog.grid
    left = grid.visualRect(grid.model().index(1, 0)).topLeft() + QPoint(4, 60)
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=left)
    QTest.keyClick(grid, Qt.Key.Key_Right)
    QTest.keyClick(grid, Qt.Key.Key_Space)
    assert [one.pages for one in dialog.split.drafts] == [(1,), (2,), (3, 4)]
    labels = [one.place.currentText() for one in dialog.parts.rows]
    assert labels == ["单位材料 › 工作报告", "待归位", "待归位"]
    last = dialog.parts.rows[2].place
    last.setFocus()
    QTest.keyClick(last, Qt.Key.Key_End)
    assert dialog.split.drafts[2].target.left_out
    spoken = grid.item(3).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "第 4 页，不要"
    assert dialog.yes.text() == "拆成 2 份"
    with qtbot.waitSignal(dialog.accepted, timeout=20_000):
        dialog.yes.click()
    assert files_in(page) == ["工作报告.pdf", ANNEX]
    assert waiting(page) == ["报告（第2页）.pdf"]
    assert told.offers == [f"“{WHOLE}”拆成了 2 份，第 3–4 页没有要"]
    with qtbot.waitSignal(page.session.changed):
        page.session.undo()
    assert files_in(page) == [WHOLE, ANNEX]
    assert waiting(page) == []


def test_what_was_parted_is_put_together_again(page: GatherPage, qtbot: QtBot) -> None:
    dialog = splitting(page, qtbot)
    dialog.single.click()
    assert len(dialog.split.drafts) == 4
    dialog.single.click()
    assert len(dialog.split.drafts) == 1
    assert dialog.cut.text() == "从第 2 页分开"
    dialog.cut.click()
    assert dialog.cut.text() == "第 2 页与前一页合上"
    dialog.cut.click()
    for number in range(len(dialog.split.drafts)):
        dialog.split.choose(number, len(dialog.split.drafts[number].targets) - 1)
    assert not dialog.yes.isEnabled()
    dialog.reject()


@pytest.mark.parametrize("begun", [False, True])
def test_leaving_leaves_nothing(page: GatherPage, qtbot: QtBot, begun: bool) -> None:
    """Before anything was done, and in mid-work."""
    dialog = splitting(page, qtbot)
    dialog.split.toggle(3)
    if begun:
        dialog.yes.click()
        assert dialog.split.working
    with qtbot.waitSignal(dialog.rejected, timeout=20_000):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert (files_in(page), waiting(page), copies(page)) == ([WHOLE, ANNEX], [], [])


def test_what_cannot_be_parted_says_why_and_can_be_left(
    page: GatherPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = splitting(page, qtbot)
    dialog.split.toggle(3)

    def refuse(*_args: object) -> None:
        raise RefusedProblem("这份 PDF 不许改动。")

    monkeypatch.setattr(pdf_pages, "split", refuse)
    dialog.yes.click()
    qtbot.waitUntil(lambda: dialog.sentence.text() == "这份 PDF 不许改动。", timeout=20_000)
    assert dialog.yes.isEnabled()
    dialog.reject()
    assert not dialog.isVisible()


def test_in_the_tray_a_pdf_of_several_pages_can_be_parted(page: GatherPage, qtbot: QtBot) -> None:
    """Of one page it is not offered; what is not known yet is."""

    def aside(desk: Desk) -> None:
        for file in desk.submission.files(REPORT):
            tray.to_tray(desk, file.path)

    with qtbot.waitSignal(page.session.changed):
        page.session.edit(aside)
    lines = {line.row.file.name: line for line in page.tray.card.lines}
    assert not lines[WHOLE].split.isHidden()
    assert lines[ANNEX].split.isHidden()
    lines[WHOLE].split.click()
    (dialog,) = (one for one in page.findChildren(SplitDialog) if one.isVisible())
    qtbot.waitUntil(lambda: dialog.split.count == 4, timeout=20_000)
    dialog.split.toggle(2)
    with qtbot.waitSignal(dialog.accepted, timeout=20_000):
        dialog.yes.click()
    assert len(waiting(page)) + len(files_in(page)) == 3


def test_a_part_goes_where_its_own_words_say(folder: Path) -> None:
    """The first stays where the whole lies; of a page that was not read nothing is known."""
    desk = cases.started(folder)
    form = Item("form", "推荐表", Kind.FORM, Per.NOMINEE, renditions=(Rendition.SCAN,))
    desk.profile = replace(desk.profile, items=(*desk.profile.items, form))
    file = replace(states.PHOTO, path="files/0001-a.pdf", name="合订.pdf")
    desk.submission = replace(desk.submission, slots=(Slot(REPORT, (file,)),))
    state = snapshot(desk, None, cases.NOW)
    line = TextLine("推荐表", Box(0.4, 0.05, 0.2, 0.03), 0.9)
    texts = (PageText(), PageText((line,)), PageText())
    state.case.facts[file.path] = PdfFacts(9, (PdfPage(210, 297),) * 3, texts=texts)
    first, place = pdf_targets.targets(state, file, (1,), set())
    assert first[place].key == REPORT
    second, place = pdf_targets.targets(state, file, (2,), {REPORT})
    assert second[place].label == "张三 › 推荐表"
    unread, place = pdf_targets.targets(state, file, (3,), {REPORT})
    assert unread[place].label == "待归位"
    assert [one.label for one in unread[-2:]] == ["待归位", "不要"]
    assert len({one.label for one in unread}) == len(unread)
