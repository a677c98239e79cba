"""收材料: what becomes of a drop, and the tray with what waits."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.facts import VideoFacts
from app.domain.submission import SlotKey, Waiting
from app.gui.dialogs.sorted_in import SortedDialog
from app.gui.pages.gather import GatherPage
from app.gui.pages.parts import tray_card
from app.gui.theme import Theme
from app.gui.viewmodels.tray import tray_view
from app.gui.widgets.labels import Text
from app.sandbox.sandbox import Sandbox
from tests import makers
from tests.gui import states
from tests.gui.gathering import VIDEO, fill, names, shown_page
from tests.gui.told import Told

OTHERS = SlotKey("photos", "n2")


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as made:
        yield made


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def page(
    qtbot: QtBot, theme: Theme, told: Told, folder: Path, tmp_path: Path, sandbox: Sandbox
) -> Iterator[GatherPage]:
    with shown_page(qtbot, theme, told, sandbox) as made:
        fill(qtbot, made, folder, tmp_path / "来源")
        yield made


@pytest.fixture
def drop(tmp_path: Path) -> Path:
    """Of 李四 for sure one; three that may be either's; junk."""
    folder = tmp_path / "拖来的"
    (folder / "李四").mkdir(parents=True)
    makers.photo(folder / "李四" / "工作照.jpg", seed=70)
    for number in range(3):
        makers.photo(folder / f"微信图片_2024031{number}.jpg", seed=80 + number)
    (folder / "Thumbs.db").write_bytes(b"x")
    return folder


def put(qtbot: QtBot, page: GatherPage, paths: list[Path]) -> None:
    with qtbot.waitSignal(page.session.sorted_in, timeout=20_000):
        page.drop_elsewhere(paths)


def waiting(page: GatherPage) -> list[str]:
    assert page.session.state is not None
    return [one.file.name for one in page.session.state.submission.waiting]


def test_the_sum_is_told_and_each_file_with_its_place(
    qtbot: QtBot, page: GatherPage, drop: Path
) -> None:
    before = names(page, OTHERS)
    put(qtbot, page, [drop])
    said = [one.text() for one in page.tray.bar.findChildren(Text)]
    assert "放进来 5 个文件：放好 1 个，待归位 3 个，略过 1 个。" in said
    assert names(page, OTHERS) == [*before, "工作照.jpg"]
    page.tray.open_outcome()
    dialog = page.tray.findChild(SortedDialog)
    assert dialog is not None
    lines = [one.text() for one in dialog.findChildren(Text)]
    assert any(one.startswith("李四 › 工作照片（") for one in lines)
    assert any("Thumbs.db" in one for one in lines)
    dialog.accept()


def test_several_go_into_one_slot_at_once_and_come_back_at_once(
    qtbot: QtBot, page: GatherPage, drop: Path
) -> None:
    put(qtbot, page, sorted(drop.glob("*.jpg")))
    offered = {one.text(): one for one in page.tray.card.together}
    assert "3 个都放进“李四 › 工作照片”" in offered
    before = names(page, OTHERS)
    with qtbot.waitSignal(page.session.changed):
        offered["3 个都放进“李四 › 工作照片”"].click()
    assert names(page, OTHERS)[len(before) :] == [f"微信图片_2024031{n}.jpg" for n in range(3)]
    assert page.tray.card.isHidden()
    with qtbot.waitSignal(page.session.changed):
        page.session.undo()
    assert len(waiting(page)) == 3
    assert page.tray.card.isVisible()


def test_no_button_puts_in_more_than_a_slot_takes(
    qtbot: QtBot, page: GatherPage, drop: Path
) -> None:
    """One lies there for sure, three wait, and at most three are asked for: a person picks."""
    put(qtbot, page, [drop])
    assert len(waiting(page)) == 3
    assert "李四" not in " ".join(one.text() for one in page.tray.card.together)


def test_a_photo_that_cannot_be_opened_says_so_while_it_waits(
    qtbot: QtBot, page: GatherPage, tmp_path: Path
) -> None:
    broken = makers.truncated_photo(tmp_path / "IMG_1005.jpg")
    put(qtbot, page, [broken])
    (row,) = page.tray.card.lines
    assert row.row.why.startswith("打不开：文件不完整，后面缺了一截。")


def test_a_video_that_waits_tells_its_length(folder: Path) -> None:
    """Of two for one place it tells more than megabytes."""
    state = states.state_of(folder, [])
    file = replace(states.MOVIE, path="files/0009-c.mp4")
    there = replace(state.submission, waiting=(Waiting(file, (), ("收到的",)),))
    facts = VideoFacts("mp4", 9000, 1920, 1080, 1920, 1080, 178.4, 178.4, 25.0, "h264")
    shown = replace(state, submission=there, waiting={file.path: facts})
    assert tray_view(shown).rows[0].place == "收到的·8.78 KB·2 分 58 秒"


def test_the_sum_of_a_drop_goes_along_while_its_files_are_placed(
    qtbot: QtBot, page: GatherPage, drop: Path
) -> None:
    put(qtbot, page, [drop])
    for count, rest in ((2, "待归位 3 个（还剩 2 个）"), (0, "待归位 3 个（都已处理）")):
        while len(waiting(page)) > count:
            with qtbot.waitSignal(page.session.changed):
                page.tray.card.lines[0].drop.click()
        said = [one.text() for one in page.tray.bar.findChildren(Text)]
        assert f"放进来 5 个文件：放好 1 个，{rest}，略过 1 个。" in said
    assert not page.tray.isHidden()


def test_undoing_the_drop_takes_its_sum_away(qtbot: QtBot, page: GatherPage, drop: Path) -> None:
    put(qtbot, page, [drop])
    with qtbot.waitSignal(page.session.changed):
        page.session.undo()
    assert not waiting(page)
    assert page.tray.isHidden()


def test_by_keyboard_a_row_is_placed_and_the_next_has_the_focus(
    qtbot: QtBot, page: GatherPage, drop: Path
) -> None:
    put(qtbot, page, [drop])
    page.tray.card.focus_first()
    first = page.tray.card.lines[0]
    assert first.guesses[0].accessibleDescription().startswith(f"把“{first.row.file.name}”放进")
    with qtbot.waitSignal(page.session.changed):
        QTest.keyClick(first.guesses[0], Qt.Key.Key_Space)
    assert len(page.tray.card.lines) == 2
    assert page.tray.card.lines[0].guesses[0].hasFocus()


def test_delete_takes_a_waiting_file_out_and_offers_it_back(
    qtbot: QtBot, page: GatherPage, drop: Path, told: Told
) -> None:
    put(qtbot, page, [drop])
    line = page.tray.card.lines[0]
    line.other.setFocus()
    with qtbot.waitSignal(page.session.changed):
        QTest.keyClick(line.other, Qt.Key.Key_Delete)
    assert line.row.file.name not in waiting(page)
    assert told.offers == [f"已移除“{line.row.file.name}”"]


def test_a_placed_file_is_set_aside(qtbot: QtBot, page: GatherPage) -> None:
    view = page.cards[VIDEO].view.parts[0].files[0]
    with qtbot.waitSignal(page.session.changed):
        page.slot_actions.set_aside(view)
    assert waiting(page) == [view.name]
    assert page.tray.card.isVisible()


def test_of_very_many_some_are_shown_at_first(
    qtbot: QtBot, page: GatherPage, drop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tray_card, "AT_ONCE", 2)
    page.tray.card._most = 2
    put(qtbot, page, [drop])
    assert len(page.tray.card.lines) == 2
    assert page.tray.card.more.text() == "再显示 1 个"
    page.tray.card.more.click()
    assert len(page.tray.card.lines) == 3
    assert page.tray.card.more.isHidden()


def test_files_and_folders_can_be_chosen(page: GatherPage) -> None:
    assert [one.text() for one in page.ways().actions()] == ["选文件或压缩包…", "选文件夹…"]
