"""A full disk while a submission takes over what was corrected: all stays, and can be tried again.

The shelf lies elsewhere: what was corrected is not lost.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.gui.reader.page import ReaderPage
from app.gui.theme import Theme
from app.workflow.desk import Desk, look
from tests.bags.disks import in_memory
from tests.gui.correcting import begun, correct, revising, size_of
from tests.gui.driving import Program, until
from tests.gui.faults import Faults

pytestmark = pytest.mark.fault


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """4 MB of its own; asked for first, so that it goes last."""
    with in_memory(tmp_path / "小盘", "4m") as made:
        yield made


@pytest.fixture
def program(disk: Path, theme: Theme) -> Iterator[Program]:
    made = Program(theme)
    made.open(begun(disk / "报送稿"))
    yield made
    made.notice().reader.forget()
    made.close()


def refused(program: Program, disk: Path) -> tuple[ReaderPage, Faults, Desk]:
    """Corrected and saved, and no room for it in the submission."""
    page, faults = revising(program, "bytes"), Faults()
    correct(program, page, "1MB")
    before = look(disk / "报送稿")
    faults.fill(disk)
    page.footer.next.click()
    until(lambda: "磁盘已满" in program.frame.told.text, "it was not told")
    program.settle()
    assert faults.count
    assert look(disk / "报送稿") == before
    return page, faults, before


def test_it_can_be_tried_again_at_once(disk: Path, program: Program) -> None:
    page, faults, before = refused(program, disk)
    assert "还没有用到这份报送稿" in page.footer.hint.text()
    faults.empty(disk)
    page.footer.next.click()
    until(lambda: size_of(program) == "1MB", "it was not tried again")
    program.settle()
    assert not program.notice().is_reading
    assert look(disk / "报送稿").profile != before.profile


def test_it_is_offered_later_until_it_is_taken_over(disk: Path, program: Program) -> None:
    page, faults, before = refused(program, disk)
    page.other.click()
    bar = program.notice().requirements.since
    until(lambda: not bar.isHidden(), "it was not offered")
    bar.link_clicked.emit()
    program.settle()
    assert not bar.isHidden()
    assert look(disk / "报送稿") == before
    faults.empty(disk)
    bar.link_clicked.emit()
    bar.link_clicked.emit()  # by a hand that is used to it
    until(lambda: size_of(program) == "1MB", "it was not taken over")
    program.settle()
    assert "改为“每张不小于 1MB”" in program.frame.told.text
    assert bar.isHidden()
