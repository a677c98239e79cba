"""Step 3: files that are dropped, chosen, taken out, moved, replaced and looked at."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.domain.submission import SlotKey
from app.gui.dialogs.choose_slot import ChooseSlot
from app.gui.pages.gather import GatherPage
from tests import makers
from tests.gui.gathering import (
    PHOTOS,
    card,
    dragged,
    drop,
    enter,
    names,
    tiles,
)
from tests.gui.told import Told


def test_a_photo_dropped_on_its_card_is_taken_in(
    qtbot: QtBot, filled: GatherPage, tmp_path: Path
) -> None:
    mime = dragged([makers.photo(tmp_path / "田间.jpg", seed=9)])
    shown = card(filled, PHOTOS)
    assert enter(shown, mime)
    assert shown.veil.isVisible()
    assert shown.veil.words is not None
    assert shown.veil.words.title == "松开即放入“工作照片”"
    with qtbot.waitSignal(filled.session.changed):
        drop(shown, mime)
    assert not shown.veil.isVisible()
    assert names(filled, PHOTOS) == ["IMG_1.JPG", "IMG_2.JPG", "田间.jpg"]


def test_a_file_of_another_kind_is_refused_in_words(filled: GatherPage, tmp_path: Path) -> None:
    shown = card(filled, PHOTOS)
    mime = dragged([tmp_path / "工作.mp4"])
    assert not enter(shown, mime)
    assert shown.veil.words is not None
    assert (shown.veil.words.title, shown.veil.words.hint) == ("这一格只收照片", "拖来的是视频")
    drop(shown, mime)
    assert not filled.slot_actions._waiting


def test_of_a_folder_the_fitting_files_are_taken_and_the_rest_is_told(
    qtbot: QtBot, filled: GatherPage, told: Told, tmp_path: Path
) -> None:
    folder = tmp_path / "李四的照片"
    (folder / "里层").mkdir(parents=True)
    (folder / ".隐藏").mkdir()
    makers.photo(folder / "照片10.jpg", seed=1)
    makers.photo(folder / "照片2.jpg", seed=2)
    makers.photo(folder / "里层" / "b.jpg", seed=3)
    makers.photo(folder / ".隐藏" / "c.jpg", seed=4)
    (folder / "Thumbs.db").write_bytes(b"x")
    (folder / "说明.docx").write_bytes(b"x")
    key = SlotKey("photos", "n2")
    shown = card(filled, key)
    drop(shown, dragged([folder]))
    qtbot.waitUntil(lambda: len(names(filled, key)) == 3)
    assert names(filled, key) == ["照片2.jpg", "照片10.jpg", "b.jpg"]
    sentence = told.sentences[-1]
    assert "例如“说明.docx”" in sentence
    assert "“李四的照片/.隐藏”没有放入：隐藏文件。另有 1 个也没有放入。" in sentence


def test_a_file_that_may_be_of_either_waits_and_is_put_where_she_says(
    qtbot: QtBot, filled: GatherPage, tmp_path: Path
) -> None:
    film = makers.video(tmp_path / "工作2.mp4", seconds=3)
    filled.tabs.setCurrentIndex(1)
    with qtbot.waitSignal(filled.session.sorted_in):
        filled.drop_elsewhere([film])
    (line,) = filled.tray.card.lines
    line.other.click()
    dialog = filled.tray.findChild(ChooseSlot)
    assert isinstance(dialog, ChooseSlot)
    offered = [dialog.slots.itemText(at) for at in range(dialog.slots.count())]
    assert offered[0] == "李四 › 视频"
    assert sorted(offered) == sorted(
        [
            "李四 › 视频",
            "张三 › 视频",
            "李四 › 工作照片（这里要 JPG）",
            "张三 › 工作照片（这里要 JPG）",
            "单位材料 › 工作报告（这里要 Word 版 或 PDF 扫描件）",
        ]
    )
    with qtbot.waitSignal(filled.session.changed):
        dialog.yes.click()
    assert names(filled, SlotKey("video", "n2")) == ["工作2.mp4"]


def test_delete_takes_a_photo_out_and_offers_it_back(
    qtbot: QtBot, filled: GatherPage, told: Told
) -> None:
    shown = tiles(filled)
    shown.setCurrentIndex(shown.files.index(0))
    with qtbot.waitSignal(filled.session.changed):
        QTest.keyClick(shown, Qt.Key.Key_Delete)
    assert names(filled, PHOTOS) == ["IMG_2.JPG"]
    assert told.offers == ["已移除“IMG_1.JPG”"]
    with qtbot.waitSignal(filled.session.changed):
        filled.session.undo()
    assert names(filled, PHOTOS) == ["IMG_1.JPG", "IMG_2.JPG"]


def test_what_could_not_be_taken_out_is_not_offered_back(
    qtbot: QtBot, filled: GatherPage, told: Told
) -> None:
    """Its folder was moved away: 撤销 would take back something older."""
    state = filled.session.state
    assert state is not None
    root, aside = state.root, state.root.with_name("别处")
    shown = tiles(filled)
    shown.setCurrentIndex(shown.files.index(0))
    root.rename(aside)
    try:
        with qtbot.waitSignal(filled.session.told):
            QTest.keyClick(shown, Qt.Key.Key_Delete)
        assert told.offers == []
    finally:
        aside.rename(root)


def test_alt_and_an_arrow_move_a_photo(qtbot: QtBot, filled: GatherPage) -> None:
    shown = tiles(filled)
    shown.setCurrentIndex(shown.files.index(0))
    with qtbot.waitSignal(filled.session.changed):
        QTest.keyClick(shown, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert names(filled, PHOTOS) == ["IMG_2.JPG", "IMG_1.JPG"]
    assert shown.currentIndex().data() == "IMG_1.JPG"
    asked: list[int] = []
    shown.moved.connect(lambda _path, position: asked.append(position))
    QTest.keyClick(shown, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert not asked  # it is the last already


def test_a_tile_dropped_on_another_takes_its_place(qtbot: QtBot, filled: GatherPage) -> None:
    model = tiles(filled).files
    carried = model.mimeData([model.index(1)])
    with qtbot.waitSignal(filled.session.changed):
        taken = model.dropMimeData(carried, Qt.DropAction.MoveAction, -1, -1, model.index(0))
    assert not taken  # the view must remove no row
    assert names(filled, PHOTOS) == ["IMG_2.JPG", "IMG_1.JPG"]


def test_the_menu_holds_all_that_can_be_done(filled: GatherPage) -> None:
    shown = card(filled, PHOTOS)
    view = tiles(filled).files.view(0)
    assert view is not None
    menu = shown.menu_for(view)
    entries = [(one.text().partition("\t")[0], one.isEnabled()) for one in menu.actions()]
    assert entries == [
        ("打开", True),
        ("打开所在文件夹", True),
        ("更换…", True),
        ("往前移", False),
        ("往后移", True),
        ("移到待归位", True),
        ("移除", True),
    ]


def test_enter_on_a_tile_opens_its_menu(filled: GatherPage) -> None:
    asked: list[str] = []
    shown = tiles(filled)
    shown.asked.disconnect()
    shown.asked.connect(lambda verb, _view: asked.append(verb))
    QTest.keyClick(shown, Qt.Key.Key_Return)
    assert asked == ["menu"]


def test_a_replaced_file_keeps_its_place(
    qtbot: QtBot, filled: GatherPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    better = makers.photo(tmp_path / "更好.jpg", seed=8)
    monkeypatch.setattr(QFileDialog, "exec", lambda _dialog: 1)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _dialog: [str(better)])
    view = tiles(filled).files.view(0)
    assert view is not None
    with qtbot.waitSignal(filled.session.changed):
        filled.slot_actions.replace(view, PHOTOS)
    assert names(filled, PHOTOS) == ["更好.jpg", "IMG_2.JPG"]


def test_a_file_is_opened_as_a_copy_that_cannot_be_written(
    qtbot: QtBot, filled: GatherPage, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []

    def open_url(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    view = tiles(filled).files.view(0)
    assert view is not None
    filled.slot_actions.open(view)
    qtbot.waitUntil(lambda: bool(opened))
    assert filled.session.state is not None
    root = filled.session.state.root
    assert opened[0].name == "IMG_1.JPG"
    assert root not in opened[0].parents
    assert opened[0].read_bytes() == (root / view.file.path).read_bytes()
    assert not opened[0].stat().st_mode & 0o222
    assert told.sentences[-1].startswith("打开的是副本")
    filled.session.closed.emit()
    assert not opened[0].exists()


def test_what_might_be_a_program_is_never_opened(
    qtbot: QtBot, filled: GatherPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    program = tmp_path / "看照片.exe"
    program.write_bytes(b"MZ")
    with qtbot.waitSignal(filled.session.changed):
        filled.session.add([program], PHOTOS)
    view = tiles(filled).files.view(2)
    assert view is not None
    filled.slot_actions.open(view)
    assert len(opened) == 1
    assert Path(opened[0]).name == "files"
