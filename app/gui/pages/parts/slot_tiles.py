"""The tiles of a part with the place for more beside them, or below where a row is full."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.gui.pages.parts.slot_delegate import GAP, PICTURE
from app.gui.pages.parts.slot_list import ALL_SHOWN, SlotList
from app.gui.viewmodels.slots import PartView
from app.gui.widgets.drop_zone import DropZone

_LEAST_ZONE = 118
_LOW_ZONE = 64
_SPARE = 2  # px; a list wraps a tile that fits to the last pixel


class TilesArea(QWidget):
    """Its height follows from its width; it never asks for more width than a tile."""

    def __init__(self, tiles: SlotList, zone: DropZone) -> None:
        super().__init__()
        self.tiles = tiles
        self.zone = zone
        tiles.setParent(self)
        zone.setParent(self)
        self._wants_more = True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_part(self, part: PartView) -> None:
        self._wants_more = part.has_room
        self.zone.setVisible(part.has_room)
        self.zone.set_words(part.invitation.title, part.invitation.hint)
        self.tiles.setVisible(len(part.files) > 0)
        self.tiles.set_files(part.files, with_links=part.has_fault)
        self._arrange()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(PICTURE.width() + GAP, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    def _arrange(self) -> None:
        """The list is a gap wider than its room, since every tile bears its gap at the right."""
        count = self.tiles.files.rowCount()
        wide, cell = self.width() + GAP + _SPARE, self.tiles.tiles.cell
        if not count:
            self.zone.setGeometry(0, 0, self.width(), PICTURE.height())
            self.setFixedHeight(PICTURE.height())
            return
        beside = self.width() - count * cell.width()
        if self._wants_more and beside >= _LEAST_ZONE:
            self.tiles.setGeometry(0, 0, count * cell.width() + _SPARE, cell.height())
            self.zone.setGeometry(count * cell.width(), 0, beside, PICTURE.height())
            self.zone.raise_()
            self.setFixedHeight(cell.height())
            return
        if count > ALL_SHOWN:
            wide = self.width()
        high = self.tiles.height_for((wide - _SPARE) // cell.width())
        self.tiles.setGeometry(0, 0, wide, high)
        if self._wants_more:
            self.zone.setGeometry(QRect(0, high + 4, self.width(), _LOW_ZONE))
            high += _LOW_ZONE + 8
        self.setFixedHeight(high)
