"""The reader in the whole window: the way in by a drop, the way on, and what would be lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.gui.places import Step
from app.gui.reader.leaving import KeepOrDrop
from app.gui.shell.beginning import Beginning
from app.gui.theme import Theme
from app.gui.viewmodels.steps import Progressed
from app.notices import drafts, store
from tests.gui.driving import Program, until
from tests.gui.reading import NOTICE


@pytest.fixture
def program(qtbot: QtBot, theme: Theme) -> Iterator[Program]:
    made = Program(theme)
    made.window.rooms.begin()
    made.settle()
    yield made
    made.notice().reader.forget()
    made.close()


@pytest.fixture
def frame(program: Program, tmp_path: Path) -> Beginning:
    """A notice was dropped on the window, and is read."""
    file = tmp_path / "通知.txt"
    file.write_text(NOTICE, "utf-8")
    shown = program.frame
    assert isinstance(shown, Beginning)
    shown.drop([file])
    until(lambda: program.notice().is_reading, "the notice was not read")
    program.settle()
    return shown


def asked() -> KeepOrDrop:
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, KeepOrDrop)]
    return next(one for one in found if one.isVisible())


def test_the_bars_speak_of_the_notice(program: Program, frame: Beginning) -> None:
    assert frame.footer.isHidden()
    assert "好工匠" in frame.top.title.text()
    assert "条待确认" in frame.rail.steps[Step.NOTICE].line.line


def test_the_way_on_takes_it_to_the_unit(program: Program, frame: Beginning) -> None:
    program.notice().entry.page.footer.next.click()
    until(lambda: frame.step is Step.PEOPLE, "the next step was not shown")
    program.settle()
    assert not frame.footer.isHidden()
    kept = [one for one in store.list_profiles() if not drafts.is_builtin(one)]
    assert [drafts.text_of(one) for one in kept] == [NOTICE]
    line = frame.rail.steps[Step.NOTICE].line
    frame.back()
    program.settle()
    assert frame.footer.isHidden()
    shown = program.notice().reader.shown
    assert shown is not None
    assert (line.line, line.progressed) == (f"{len(shown.open)} 条待确认", Progressed.BEGUN)


def test_taken_from_the_shelf_it_says_what_nobody_confirmed(
    program: Program, frame: Beginning
) -> None:
    notice = program.notice()
    shown = notice.reader.shown
    assert shown is not None
    notice.reader.save()
    program.settle()
    notice.entry.page.other.click()
    program.settle()
    card = next(one for one in notice.chooser.cards if not drafts.is_builtin(one.choice.profile))
    card.use.click()
    until(lambda: frame.step is Step.PEOPLE, "the next step was not shown")
    program.settle()
    line = frame.rail.steps[Step.NOTICE].line
    assert (line.line, line.progressed) == (f"{len(shown.open)} 条待确认", Progressed.BEGUN)


def test_tab_walks_from_the_text_to_its_cards_to_the_footer(
    program: Program, frame: Beginning
) -> None:
    page = program.notice().entry.page
    box = page.list.open.boxes[page.reader.shown.open[0].id] if page.reader.shown else None
    assert box is not None
    wanted = [page.other, page.sheet.view, page.list.add, page.list.tabs]
    wanted += [box.confirm, box.correct, box.strike]
    page.other.setFocus()
    walked = [frame.focusWidget()]
    while walked[-1] is not page.footer.next and len(walked) < 100:
        frame.focusNextPrevChild(True)
        walked.append(frame.focusWidget())
    assert walked[: len(wanted)] == wanted
    ends = [page.list.open.rows.rows[-1], page.footer.compare, page.footer.export]
    assert walked[-5:-2] == ends


def test_ctrl_z_takes_the_last_step_back(program: Program, frame: Beginning) -> None:
    reader = program.notice().reader
    assert reader.shown is not None
    first = reader.shown.open[0].id
    reader.confirm(first)
    program.settle()
    frame.undo()
    program.settle()
    assert reader.shown.open[0].id == first


def test_closing_the_window_asks_first(program: Program, frame: Beginning) -> None:
    program.window.close()
    assert program.window.isVisible()
    asked().reject()
    assert program.notice().is_reading
    program.window.rooms.show_start()
    asked().no.click()
    assert program.window.rooms.beginning is None
    program.window.rooms.begin()
    program.settle()


def test_back_leads_to_the_shelf(program: Program, frame: Beginning) -> None:
    frame.back()
    asked().no.click()
    program.settle()
    assert not program.notice().is_reading
    assert not frame.footer.isHidden()
    assert frame.rail.steps[Step.NOTICE].line.line == "选一份通知"
