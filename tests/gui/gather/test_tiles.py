"""Step 3: what stands in a tile and can be clicked."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.gui.pages.gather import GatherPage
from app.gui.pages.parts.slot_model import Role
from tests.gui.gathering import PHOTOS, names, tiles
from tests.gui.told import Told


def test_a_tile_has_a_remove_to_be_seen_and_clicked(
    qtbot: QtBot, filled: GatherPage, told: Told
) -> None:
    """One click takes out one file; the second of a double click does nothing more."""
    shown = tiles(filled)
    index = shown.files.index(1)
    area = shown.tiles.remove_area(shown.visualRect(index), index.data(Role.VIEW))
    assert shown.visualRect(index).contains(area)
    end = area.center() + QPoint(-shown.tiles.cell.width(), 0)
    QTest.mousePress(shown.viewport(), Qt.MouseButton.LeftButton, pos=end)
    QTest.mouseRelease(shown.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
    assert names(filled, PHOTOS) == ["IMG_1.JPG", "IMG_2.JPG"]
    with qtbot.waitSignal(filled.session.changed):
        QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
    assert names(filled, PHOTOS) == ["IMG_1.JPG"]
    assert told.offers == ["已移除“IMG_2.JPG”"]
