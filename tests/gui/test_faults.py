"""The window when the machine fails it: each fault really happens, is told, and loses nothing."""

import shutil
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app import log
from app.domain.progress import Silent
from app.domain.submission import SlotKey
from app.gui.places import Place, Step
from app.gui.theme import Theme
from app.gui.viewmodels.packing_panel import Mode
from app.sandbox.sandbox import Sandbox
from app.submissions import intake, layout
from app.workflow.checking.check import check
from app.workflow.packing.writing import Moment, Stage
from app.workflow.people import unit
from tests import cases, makers
from tests.bags.disks import in_memory
from tests.gui.driving import Program, SlowStick, until
from tests.gui.faults import (
    Faults,
    aim,
    asked,
    ended,
    not_checked,
    sound,
    told,
    words_in,
)

pytestmark = [pytest.mark.fault, pytest.mark.timeout(120)]
_STANDING = 10
"""Looks in a row at which a check has gone no further: it waits for its children."""
PHOTOS = SlotKey("photos", "n1")


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """48 MB of its own; asked for first, so that it goes last."""
    with in_memory(tmp_path / "小盘", "48m") as made:
        yield made


@pytest.fixture
def faults() -> Iterator[Faults]:
    made = Faults()
    yield made
    assert made.count, "no fault happened"


@pytest.fixture
def program(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    """Ends without a failure of our own: nothing would have been a traceback."""
    ours: list[BaseException] = []
    monkeypatch.setattr(log, "failure", lambda _text, error: ours.append(error))
    made = Program(theme)
    yield made
    made.close()
    assert ours == []


@pytest.fixture(scope="module")
def _checked_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("样板") / "报送稿"
    good = cases.good_files(tmp_path_factory.mktemp("原始材料"))
    with Sandbox() as sandbox:
        check(cases.attested(cases.filled(root, good)), Silent(), sandbox)
    return root


@pytest.fixture
def whole(_checked_once: Path, folder: Path) -> Path:
    """A submission that could be packed."""
    shutil.copytree(_checked_once, folder)
    return folder


def test_a_disk_that_fills_up_while_files_come_in(
    disk: Path,
    program: Program,
    faults: Faults,
    whole: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Once seen beforehand, once in mid-copy, once with no room for a name."""
    big = makers.junk(whole.with_name("大文件.jpg"), size=3 * 2**20)
    root = shutil.copytree(whole, disk / "报送稿")
    given, before = big.read_bytes(), sound(root)
    program.open(root)
    session = program.frame.session
    faults.fill(disk, leave=2**20)
    ended(session.add([big], PHOTOS))
    assert "磁盘空间不够：需要 36 MB，只剩 1 MB。请先腾出空间。" in told(program)
    monkeypatch.setattr(intake, "require_space", lambda _root, _size: None)
    ended(session.add([big], PHOTOS))
    assert "“大文件.jpg”没能存进报送稿：磁盘可能已满，或不能写入。原件没有动。" in told(program)
    assert sound(root) == before
    assert not [one for one in (root / layout.FILES).iterdir() if "大文件" in one.name]
    faults.fill(disk)
    ended(session.edit(lambda desk: unit.rename(desk, "新名字")))
    assert "没能写入报送稿文件夹“报送稿”：磁盘已满" in told(program)
    assert sound(root) == before
    faults.empty(disk)
    ended(session.add([big], PHOTOS))
    assert "大文件.jpg" in {one.name for one in sound(root).files(PHOTOS)}
    assert big.read_bytes() == given
    program.settle()


def test_a_medium_that_fills_up_in_mid_writing(
    disk: Path, program: Program, faults: Faults, whole: Path
) -> None:
    program.open(whole)
    page = program.pack()

    def fill(moment: Moment) -> None:
        """In the writer's thread, when the first bytes are there."""
        if moment.stage is Stage.COPYING and not faults.count:
            faults.fill(disk)

    aim(page, disk)
    page.packing.moved.connect(fill, Qt.ConnectionType.DirectConnection)
    page.panel.start.click()
    until(lambda: page.packing._ended != "", "nothing was told")
    program.settle()
    assert "目标盘空间满了。请换一个空间大些的盘" in words_in(page.panel)
    assert [one.name for one in disk.iterdir()] == ["filler"]
    assert sound(whole).packages == ()
    faults.empty(disk)
    until(page.panel.start.isEnabled, "the room was not seen")
    page.panel.start.click()
    until(lambda: page.panel.mode is Mode.DONE, "the second try did not end")
    assert len(sound(whole).packages) == 1
    program.settle()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows moves no folder that is in use")
def test_the_folder_is_pulled_away_and_comes_back(
    program: Program, faults: Faults, whole: Path
) -> None:
    program.open(whole)
    before = sound(whole)
    away = whole.with_name("拿走了")
    whole.rename(away)
    faults.count += not whole.exists()
    watch = program.window.rooms.watch
    watch.look()
    until(lambda: "“报送稿”不见了：" in told(program), "its absence was not told")
    assert "放回原处后接着做" in told(program)
    ended(program.frame.session.edit(lambda desk: unit.rename(desk, "新名字")))
    assert "刚才的改动没有保存" in told(program)
    program.frame.session.check_now()
    program.settle()
    assert not whole.exists(), "something was written where the folder was"
    assert sound(away) == before
    away.rename(whole)
    watch.look()
    until(lambda: "回来了，可以接着做" in told(program), "its return was not told")
    ended(program.frame.session.edit(lambda desk: unit.rename(desk, "新名字")))
    assert sound(whole).unit.name == "新名字"
    program.settle()
    assert program.frame.session.state is not None
    assert not not_checked(program)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows removes no file that is in use")
def test_a_folder_that_is_gone_for_good(program: Program, faults: Faults, whole: Path) -> None:
    """The window lives on and opens another one."""
    other = whole.with_name("另一份")
    shutil.copytree(whole, other)
    program.open(whole)
    shutil.rmtree(whole)
    faults.count += not whole.exists()
    for step in Step:
        program.frame.choose(step)
        program.settle()
    ended(program.frame.session.edit(lambda desk: unit.rename(desk, "新名字")))
    assert "没能写入报送稿文件夹“报送稿”" in told(program)
    program.open(other)
    assert sound(other).slots


def test_a_damaged_submission_is_offered_back(
    program: Program, faults: Faults, whole: Path
) -> None:
    before = sound(whole)
    path = whole / layout.SUBMISSION
    path.write_bytes(path.read_bytes()[:200])
    faults.count += 1
    program.window.rooms.open(whole)
    dialog = asked()
    assert "submission.json" in words_in(dialog)
    assert "完好副本" in words_in(dialog)
    QTest.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)
    program.open(whole)
    assert sound(whole) == before
    assert list(whole.glob("submission.damaged-*.json"))


def test_where_no_copy_is_good_the_start_page_stays(
    program: Program, faults: Faults, whole: Path
) -> None:
    for path in (whole / layout.SUBMISSION, layout.last_good(whole, layout.SUBMISSION)):
        path.write_bytes(b"{")
        faults.count += 1
    files = sorted(path.name for path in (whole / layout.FILES).iterdir())
    program.window.rooms.open(whole)
    QTest.mouseClick(asked().yes, Qt.MouseButton.LeftButton)
    start = program.window.rooms
    until(lambda: "也没有完好的副本" in start.told.text, "nothing was told")
    assert start.shown is None
    assert sorted(path.name for path in (whole / layout.FILES).iterdir()) == files


def test_a_folder_that_another_program_holds(program: Program, faults: Faults, whole: Path) -> None:
    before = sound(whole)
    rooms = program.window.rooms
    with faults.held_elsewhere(whole) as process:
        rooms.open(whole)
        until(lambda: "正被另一个备齐占用" in rooms.told.text, "nothing was told")
        assert "正在检查" in rooms.told.text
        assert f"进程 {process}" in rooms.told.text
        assert "请先在那里关闭，再试一次。" in rooms.told.text
        assert rooms.shown is None
    program.open(whole)
    assert sound(whole) == before


def test_children_that_die_in_mid_check(program: Program, faults: Faults, whole: Path) -> None:
    """The files they were at are 未检查, the others are checked, and so is all the next time."""
    shutil.rmtree(whole / layout.CACHE)
    program.open(whole)
    page, session = program.check(), program.frame.session
    shutil.rmtree(whole / layout.CACHE)
    frozen = faults.freeze_children()
    moved: list[float] = []
    session.checking.connect(lambda share, _label: moved.append(share))
    session.check_now()
    until(lambda: len(moved) > 1 and moved.count(moved[-1]) > _STANDING, "no child is at work")
    faults.kill(frozen)
    program.settle()
    left = [one for one in not_checked(program) if one.file]
    assert 0 < len(left) < 5
    program.frame.go(Place(Step.CHECK, finding=left[0].id))
    assert "没能检查：" in words_in(page.panel)
    page.head.again.click()
    program.settle()
    assert not [one for one in not_checked(program) if one.file]


def test_children_that_cannot_live(program: Program, faults: Faults, whole: Path) -> None:
    """Every file is 未检查, and neither rail nor bar calls that done."""
    shutil.rmtree(whole / layout.CACHE)
    with faults.children_die():
        program.open(whole)
        page = program.check()
        assert {one.file.name for one in not_checked(program) if one.file} == {
            file.name for slot in sound(whole).slots for file in slot.files
        }
        assert program.frame.rail.steps[Step.CHECK].line.line == "5 个文件没能检查"
        assert program.frame.top.missing.text() == "还有 5 处要看"
        program.frame.go(Place(Step.CHECK, finding=not_checked(program)[0].id))
        assert "没能检查：检查文件的程序没能启动" in words_in(page.panel)
    page.head.again.click()
    program.settle()
    assert not [one for one in not_checked(program) if one.file]


def test_closing_in_mid_writing_asks_and_clears_away(
    program: Program, faults: Faults, whole: Path, tmp_path: Path
) -> None:
    program.open(whole)
    page, target = program.pack(), tmp_path / "写到这里"
    target.mkdir()
    aim(page, target)
    stick = SlowStick(page, 0.1)
    page.panel.start.click()
    until(lambda: stick.reached, "it did not begin to write")
    assert list(target.iterdir())
    faults.count += 1
    program.window.close()
    dialog = asked()
    assert "正在处理，要停下吗" in words_in(dialog)
    assert program.window.isVisible()
    threading.Timer(0.3, stick.let_go).start()
    QTest.mouseClick(dialog.no, Qt.MouseButton.LeftButton)
    until(lambda: not program.window.isVisible(), "it did not close")
    assert list(target.iterdir()) == []
    assert sound(whole).packages == ()
