"""The window as a whole: opening, walking between steps, the list of what is lacking, undoing."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app import settings
from app.domain.submission import Nominee, PackageRef
from app.gui.places import Step
from app.gui.shell.kept import Kept
from app.gui.theme import Theme
from app.gui.viewmodels import shell as words
from app.gui.viewmodels import steps
from app.gui.viewmodels.steps import Progressed
from app.gui.window import Window
from app.submissions import layout
from app.workflow.desk import Desk
from app.workflow.notices.facts import facts
from app.workflow.packing.packed import Written
from app.workflow.people import nominees
from tests.gui.shell_cases import named, opened


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> Iterator[Window]:
    made = Window(theme, Kept())
    qtbot.addWidget(made)
    made.resize(1280, 800)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    QApplication.processEvents()  # what was asked for in this turn begins before it is closed
    made.close()


def test_opens_and_says_how_each_step_stands(window: Window, qtbot: QtBot, folder: Path) -> None:
    frame = opened(window, qtbot, folder)
    state = frame.session.state
    assert state is not None
    assert frame.step is Step.GATHER
    assert {step: one.line for step, one in frame.rail.steps.items()} == steps.step_lines(state)
    whole = len(facts(state.profile))
    assert frame.rail.steps[Step.NOTICE].line.line == f"{whole} 条要求"
    assert frame.top.title.text() == "报送“小小先进”材料"
    assert frame.top.subtitle.text() == "江城市样例学会·推荐 1 人"
    assert frame.top.due.accessibleName().endswith("还有 30 天")
    assert frame.top.missing.text() == f"还差 {state.tally.open} 项"
    lacking = [one.text for one in steps.missing_list(state)]
    assert any(text.endswith("还缺 Word 版") for text in lacking)


def test_keys_lead_to_every_step(window: Window, qtbot: QtBot, folder: Path) -> None:
    frame = opened(window, qtbot, folder)
    for step in Step:
        QTest.keyClick(window, Qt.Key(Qt.Key.Key_1 + step), Qt.KeyboardModifier.ControlModifier)
        assert frame.step is step
    walked = []
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right):
        QTest.keyClick(window, key, Qt.KeyboardModifier.AltModifier)
        walked.append(frame.step)
    assert walked == [Step.PACK, Step.CHECK, Step.PACK]


def test_footer_is_never_silently_dead(window: Window, qtbot: QtBot, folder: Path) -> None:
    frame = opened(window, qtbot, folder)
    for step in Step:
        frame.choose(step)
        following = frame.footer.next
        assert following.isVisible() is (step is not Step.COVER)
        assert following.isEnabled()
        assert following.isVisible() or frame.footer.hint.text()
    frame.choose(Step.GATHER)
    walked = []
    for button in (frame.footer.next, frame.footer.back):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        walked.append(frame.step)
    assert walked == [Step.CHECK, Step.GATHER]


def test_back_from_the_first_step_leads_to_the_start_page(
    window: Window, qtbot: QtBot, folder: Path
) -> None:
    frame = opened(window, qtbot, folder)
    frame.choose(Step.PEOPLE)
    assert frame.footer.back.text() == "上一步"
    frame.choose(Step.NOTICE)
    assert frame.footer.back.text() == "开始页"
    QTest.mouseClick(frame.footer.back, Qt.MouseButton.LeftButton)
    assert window.rooms.shown is None
    assert window.rooms.frame is frame


def test_missing_list_leads_to_its_place_by_keys(
    window: Window, qtbot: QtBot, folder: Path
) -> None:
    frame = opened(window, qtbot, folder)
    rows = steps.missing_list(frame.session.state)  # type: ignore[arg-type]
    last = rows[-1].place
    frame.top.missing.setFocus()
    QTest.keyClick(frame.top.missing, Qt.Key.Key_Return)
    popup = frame.popup
    assert popup.isVisible()
    assert [popup.model.index(n).data() for n in range(len(rows))] == [one.text for one in rows]
    QTest.keyClick(popup.list, Qt.Key.Key_End)
    with qtbot.waitSignal(popup.chosen) as chosen:
        QTest.keyClick(popup.list, Qt.Key.Key_Return)
    assert chosen.args == [last]
    assert (popup.isVisible(), frame.step) == (False, last.step)


def _add(name: str, desk: Desk) -> None:
    nominees.add(desk, name)


def test_undo_by_key_offers_nothing_older(window: Window, qtbot: QtBot, folder: Path) -> None:
    frame = opened(window, qtbot, folder)
    for name in ("李四", "王五"):
        with qtbot.waitSignal(frame.session.edited):
            frame.session.edit(partial(_add, name))
    assert frame.undoing.bar.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: frame.undoing.bar.text == "已撤销：添加推荐人选")
    state = frame.session.state
    qtbot.waitUntil(lambda: len(frame.session.state.submission.nominees) == 2)  # type: ignore[union-attr]
    assert state is not None
    assert not frame.undoing.bar.link.isVisible()
    assert frame.told.isHidden()


def test_what_was_told_of_a_page_stays_with_it(window: Window, qtbot: QtBot, folder: Path) -> None:
    frame = opened(window, qtbot, folder)
    frame.tell("打开的是副本。")
    frame.warn("没能写入报送稿文件夹。")
    frame.choose(frame.step)
    assert frame.told.text == "打开的是副本。\n没能写入报送稿文件夹。"
    frame.choose(Step.PACK)
    assert frame.told.text == "没能写入报送稿文件夹。"
    frame.told.clear()
    assert frame.told.isHidden()


def test_nothing_to_undo_is_told(window: Window, qtbot: QtBot, folder: Path) -> None:
    frame = opened(window, qtbot, folder)
    frame.undo()
    qtbot.waitUntil(lambda: "没有可以撤销的改动。" in frame.told.text)


def test_a_page_words_win_over_the_general_ones(window: Window, qtbot: QtBot, folder: Path) -> None:
    frame = opened(window, qtbot, folder)
    frame.offer_undo("已添加李四")
    frame.undoing.offer_general("添加推荐人选")
    assert frame.undoing.bar.link.accessibleDescription() == "已添加李四"


@pytest.mark.parametrize("size", [(1280, 800), (1024, 700)])
def test_what_can_be_taken_back_covers_nothing(
    window: Window, qtbot: QtBot, folder: Path, size: tuple[int, int]
) -> None:
    """Nor is it where one has just clicked, which would keep it there."""
    frame = opened(window, qtbot, folder)
    window.resize(*size)
    frame.choose(Step.CHECK)
    frame.offer_undo("已移除“张三.jpg”")
    frame.warn("没能写入报送稿文件夹。")
    bar = frame.undoing.bar
    qtbot.waitUntil(lambda: bar.width() >= bar.link.width() + 200)

    def area(one: QWidget) -> QRect:
        return QRect(one.mapTo(frame, QPoint()), one.size())

    shown = (frame.pages, frame.told, frame.footer.back, frame.footer.next)
    assert [one for one in shown if one.isVisible() and area(one).intersects(area(bar))] == []
    assert area(frame.footer).contains(area(bar))
    assert frame.footer.hint.isHidden()
    bar.hide()
    assert frame.footer.hint.isVisible()


def test_tab_walks_rail_top_page_footer(window: Window, qtbot: QtBot, folder: Path) -> None:
    frame = opened(window, qtbot, folder)
    frame.rail.logo.setFocus()
    parts = (frame.rail, frame.top, frame.pages, frame.footer)
    seen: list[int] = []
    for _turn in range(400):
        focused = QApplication.focusWidget()
        assert focused is not None
        assert named(focused), focused
        place = next(n for n, part in enumerate(parts) if part.isAncestorOf(focused))
        if seen and place < seen[-1]:
            break
        seen.append(place)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert sorted(seen) == seen
    assert set(seen) == {0, 1, 2, 3}


def test_narrow_below_1200(window: Window, qtbot: QtBot, folder: Path) -> None:
    frame = opened(window, qtbot, folder)
    wide = frame.rail.width()
    window.resize(1024, 700)
    qtbot.waitUntil(lambda: frame.width() == 1024)
    assert (wide, frame.rail.width()) == (225, 97)
    assert frame.minimumSizeHint().width() <= 1024


def test_drops_of_files_reach_the_page(window: Window, qtbot: QtBot, folder: Path) -> None:
    frame = opened(window, qtbot, folder)
    frame.choose(Step.NOTICE)
    got: list[list[Path]] = []
    frame.pages.page(Step.GATHER).drop_elsewhere = got.append  # type: ignore[attr-defined]
    path = folder.parent / "一.jpg"
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    here, no = QPoint(600, 300), Qt.KeyboardModifier.NoModifier
    left, copy = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
    entering = QDragEnterEvent(here, copy, mime, left, no)
    QApplication.sendEvent(window, entering)
    QApplication.sendEvent(window, QDropEvent(QPointF(here), copy, mime, left, no))
    assert entering.isAccepted()
    assert (got, frame.step) == ([[path]], Step.GATHER)


def test_second_submission_takes_the_place_of_the_first(
    window: Window, qtbot: QtBot, folder: Path
) -> None:
    first = opened(window, qtbot, folder)
    other = folder.parent / "另一份"
    shutil.copytree(folder, other, ignore=shutil.ignore_patterns(".beiqi*"))
    with qtbot.waitSignal(first.session.closed):
        window.rooms.open(other)
    frame = window.rooms.frame
    assert frame is not None
    assert frame.session.state is not None
    assert frame.session.state.root == other
    assert [one.folder for one in window.rooms.recents.rows] == [other, folder]


def test_what_cannot_be_opened_leaves_the_first_open(
    window: Window, qtbot: QtBot, folder: Path
) -> None:
    frame = opened(window, qtbot, folder)
    window.rooms.open(folder.parent / "没有")
    qtbot.waitUntil(lambda: "找不到报送稿文件夹“没有”" in frame.told.text)
    assert window.rooms.frame is frame


def test_damaged_one_is_restored_and_opened(window: Window, qtbot: QtBot, folder: Path) -> None:
    opened(window, qtbot, folder)
    window.rooms.show_start()
    other = folder.parent / "损坏的"
    shutil.copytree(folder, other, ignore=shutil.ignore_patterns(".beiqi*"))
    (other / layout.SUBMISSION).write_text("{", "utf-8")
    window.rooms.open(other)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.rooms.recents.rows[0].folder == other)


def test_recents_are_kept_and_forgotten(
    window: Window, qtbot: QtBot, theme: Theme, folder: Path
) -> None:
    opened(window, qtbot, folder)
    window.close()
    assert settings.load()["recent"][0]["unit"] == "江城市样例学会"
    shutil.rmtree(folder)
    again = Window(theme, Kept())
    qtbot.addWidget(again)
    again.show()
    (row,) = again.rooms.start.rows
    qtbot.waitUntil(lambda: not row.name.isEnabled())
    assert "不在了" in row.name.accessibleDescription()
    QTest.mouseClick(row.forget, Qt.MouseButton.LeftButton)
    assert again.rooms.start.rows == []
    again.close()
    assert settings.load()["recent"] == []


def test_more_people_than_the_quota_allows_are_not_a_finished_step(
    window: Window, qtbot: QtBot, folder: Path
) -> None:
    state = opened(window, qtbot, folder).session.state
    assert state is not None
    assert steps.step_lines(state)[Step.PEOPLE].progressed is Progressed.DONE
    people = tuple(Nominee(f"n{number}", f"人选{number}") for number in range(3))
    many = replace(state, submission=replace(state.submission, nominees=people))
    line = steps.step_lines(many)[Step.PEOPLE]
    assert (line.line, line.progressed) == ("3 人·超过名额 1 人", Progressed.BEGUN)


def test_the_cover_s_footer_speaks_of_the_packages_as_they_are(
    window: Window, qtbot: QtBot, folder: Path
) -> None:
    state = opened(window, qtbot, folder).session.state
    assert state is not None
    package = PackageRef("p", "email", "m", datetime(2026, 3, 25, 9, 0).astimezone())
    packed = replace(state, submission=replace(state.submission, packages=(package,)))
    states = [
        state,
        replace(packed, written=Written((), 2)),
        replace(packed, written=Written((package,), 2)),
        replace(packed, written=Written((package,), 1)),
    ]
    wanted = ["现在打印的是草稿", "材料变了，请重新打包", "还有报送包没写好", "连同纸质材料"]
    hints = [words.last_hint(one) for one in states]
    assert [want in hint for want, hint in zip(wanted, hints, strict=True)] == [True] * 4
