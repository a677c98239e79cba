"""Step 3: tabs, cards and tiles: where they stand, what they say, how fast they come."""

import time
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.domain.notice import Kind, Rendition
from app.domain.submission import SlotKey, SubmittedFile
from app.gui.pages.gather import GatherPage
from app.gui.pages.parts.slot_list import SlotList
from app.gui.pages.parts.slot_model import Role
from app.gui.places import Place, Step
from app.gui.viewmodels.state import State
from app.gui.widgets.drop_zone import DropZone
from app.gui.widgets.labels import Elided
from app.submissions import edits
from app.workflow.checking.revising import revise
from app.workflow.desk import Desk
from tests import cases, makers
from tests.gui.gathering import (
    PHOTOS,
    VIDEO,
    card,
    settle,
    tiles,
)
from tests.gui.told import Told


def test_tabs_name_the_people_and_the_unit_with_what_is_open(filled: GatherPage) -> None:
    tabs = filled.tabs
    shown = [(tabs.tabText(at), tabs.count_of(at)) for at in range(tabs.count())]
    assert shown == [("张三", 0), ("李四", 2), ("单位材料", 1)]
    assert filled.summary.text() == "本页 2 格，2 格已备齐"
    assert list(filled.cards) == [PHOTOS, VIDEO]
    tabs.setCurrentIndex(1)
    assert filled.summary.text() == "本页 2 格，0 格已备齐"
    assert {key.nominee for key in filled.cards} == {"n2"}


def test_a_hidden_page_builds_nothing_until_it_is_shown(
    qtbot: QtBot, page: GatherPage, folder: Path
) -> None:
    cases.started(folder)
    page.hide()
    with qtbot.waitSignal(page.session.changed):
        page.session.open(folder)
    assert not page.cards
    page.show()
    assert list(page.cards) == [PHOTOS, VIDEO]


def test_the_model_of_tiles_keeps_the_rules_of_models(
    qtmodeltester: ModelTester, filled: GatherPage
) -> None:
    model = tiles(filled).files
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    first = model.index(0)
    assert first.data() == "IMG_1.JPG"
    assert first.data(Role.PLANNED) == "张三1.jpg"
    assert model.roleNames()[Role.DETAIL] == b"detail"
    assert "张三1.jpg" in first.data(Qt.ItemDataRole.ToolTipRole)
    assert first.data(Qt.ItemDataRole.AccessibleTextRole).startswith("IMG_1.JPG ")


def test_files_added_at_the_end_are_rows_inserted(
    qtbot: QtBot, filled: GatherPage, tmp_path: Path
) -> None:
    model = tiles(filled).files
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    with qtbot.waitSignals([model.rowsInserted, filled.session.changed]):
        filled.session.add([makers.photo(tmp_path / "新.jpg", seed=7)], PHOTOS)
    assert model.rowCount() == 3
    assert not resets


def test_a_place_leads_to_its_tab_and_gives_the_focus(qtbot: QtBot, filled: GatherPage) -> None:
    filled.go_to(Place(Step.GATHER, SlotKey("video", "n2")))
    assert filled.tabs.tabText(filled.tabs.currentIndex()) == "李四"
    zone = filled.cards[SlotKey("video", "n2")].parts[0].zone
    assert isinstance(zone, DropZone)
    qtbot.waitUntil(lambda: filled.focusWidget() is zone)
    filled.go_to(Place(Step.GATHER, PHOTOS))
    assert filled.focusWidget() is tiles(filled)


def test_without_people_the_page_says_where_to_add_them(
    qtbot: QtBot, page: GatherPage, told: Told, folder: Path
) -> None:
    cases.started(folder, ())
    with qtbot.waitSignal(page.session.changed):
        page.session.open(folder)
    assert page.hint.isVisible()
    page.hint.link_clicked.emit()
    assert told.places == [Place(Step.PEOPLE)]


def test_every_control_has_a_name(filled: GatherPage) -> None:
    for index in range(filled.tabs.count()):
        filled.tabs.setCurrentIndex(index)
        for control in [*filled.findChildren(QAbstractButton), *filled.findChildren(SlotList)]:
            text = control.text() if isinstance(control, QAbstractButton) else ""
            assert text or control.accessibleName(), control


@pytest.mark.parametrize(("wide", "high"), [(1056, 676), (928, 576)])
def test_no_words_are_cut(qtbot: QtBot, filled: GatherPage, wide: int, high: int) -> None:
    filled.resize(wide, high)
    for index in range(filled.tabs.count()):
        filled.tabs.setCurrentIndex(index)
        qtbot.wait(1)
        assert filled.minimumSizeHint().width() <= wide
        for words in filled.findChildren(QLabel):
            if words.isVisible() and not isinstance(words, Elided) and not words.wordWrap():
                assert words.width() >= words.sizeHint().width(), words.text()
        for button in filled.findChildren(QAbstractButton):
            if button.isVisible():
                assert button.width() >= button.minimumSizeHint().width(), button.text()


def test_a_small_window_has_two_equal_columns_and_wide_cards_below(filled: GatherPage) -> None:
    filled.resize(928, 576)
    photos, video = filled.cards[PHOTOS], filled.cards[VIDEO]
    settle(filled.grid)
    assert photos.mapTo(filled.grid, QPoint()).y() > video.mapTo(filled.grid, QPoint()).y()
    filled.resize(1280, 676)
    settle(filled.grid)
    assert photos.mapTo(filled.grid, QPoint()).y() == video.mapTo(filled.grid, QPoint()).y()
    assert photos.width() > video.width()


def test_a_long_name_is_cut_in_its_middle_and_whole_in_the_tip(
    qtbot: QtBot, filled: GatherPage, tmp_path: Path
) -> None:
    name = "关于科技志愿服务活动的一段非常非常长的视频文件名称最终版" * 2 + ".mp4"
    key = SlotKey("video", "n2")
    with qtbot.waitSignal(filled.session.changed):
        filled.session.add([makers.video(tmp_path / name)], key)
    picture = card(filled, key).parts[0].blocks[0].picture
    assert name in picture.toolTip()
    assert filled.minimumSizeHint().width() <= filled.width()


def _many(count: int) -> list[SubmittedFile]:
    return [
        SubmittedFile(f"files/{n:04d}-a.jpg", f"IMG_{n}.jpg", 30_000, f"{n:0128d}", cases.NOW)
        for n in range(1, count + 1)
    ]


@pytest.mark.slow
def test_three_thousand_files_are_listed_at_once_without_a_stall(
    qtbot: QtBot, filled: GatherPage
) -> None:
    """Listed within 1 s of the state, and no beat of a heart of 5 ms later than 100 ms.

    The best of three rounds counts: what else the machine does is not the page's.
    """

    def put_in(desk: Desk) -> None:
        desk.submission = edits.add_files(desk.submission, PHOTOS, _many(3000))

    with qtbot.waitSignal(filled.session.changed, timeout=20_000):
        filled.session.edit(put_in)
    state = filled.session.state
    assert state is not None
    rounds = [_listed(qtbot, filled, replace(state)) for _round in range(3)]
    assert min(seconds for seconds, _stall in rounds) < 1.0
    assert min(stall for _seconds, stall in rounds) < 0.1


def _listed(qtbot: QtBot, page: GatherPage, state: State) -> tuple[float, float]:
    """Seconds until a state with many files was shown; the longest stall then and in scrolling."""
    page.tabs.setCurrentIndex(1)
    beats: list[float] = []
    heart = QTimer()
    heart.setInterval(5)
    heart.timeout.connect(lambda: beats.append(time.perf_counter()))
    heart.start()
    qtbot.wait(50)
    began = time.perf_counter()
    page.show_state(state)
    shown = tiles(page)
    assert shown.files.rowCount() == 3002
    seconds = time.perf_counter() - began
    bar = shown.verticalScrollBar()
    for part in range(40):
        bar.setValue(bar.maximum() * part // 40)
        qtbot.wait(10)
    heart.stop()
    return seconds, max(after - before for before, after in pairwise(beats))


@pytest.mark.parametrize(
    ("key", "changed"),
    [
        (SlotKey("report", None), {"renditions": (Rendition.WORD,)}),
        (PHOTOS, {"kind": Kind.VIDEO}),
    ],
)
def test_a_card_in_sight_follows_what_is_asked_there_now(
    qtbot: QtBot, filled: GatherPage, key: SlotKey, changed: dict[str, object]
) -> None:
    """The requirements were corrected, and the correction is undone."""

    def shape() -> tuple[object, int]:
        made = card(filled, key)
        assert made.isVisible()
        return made.parts[0]._form, len(made.parts)

    before, old = shape(), cases.PROFILE
    items = tuple(replace(one, **changed) if one.id == key.item else one for one in old.items)  # type: ignore[arg-type]
    with qtbot.waitSignal(filled.session.changed):
        filled.session.edit(lambda desk: revise(desk, replace(old, items=items)))
    assert shape() != before
    with qtbot.waitSignal(filled.session.changed):
        filled.session.undo()
    assert shape() == before
