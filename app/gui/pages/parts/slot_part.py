"""One rendition in a card: its heading, its files one by one or as tiles, or an empty place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from app.gui.pages.parts.slot_files import FileBlock
from app.gui.pages.parts.slot_list import SlotList
from app.gui.pages.parts.slot_tiles import TilesArea
from app.gui.theme import Size, Theme, Token
from app.gui.viewmodels.slot_words import Sign, Standing
from app.gui.viewmodels.slots import Form, PartView
from app.gui.viewmodels.thumbs import Thumbs
from app.gui.widgets.drop_zone import DropZone, Judge
from app.gui.widgets.icons import Icon
from app.gui.widgets.labels import Elide, Elided
from app.gui.widgets.marks import Chip, Mark, Tone

_ICONS = {
    "photo": Icon.PHOTO,
    "video": Icon.VIDEO,
    "audio": Icon.AUDIO,
    "word": Icon.DOCUMENT,
    "sheet": Icon.SHEET,
    "scan": Icon.PDF,
    "stamp": Icon.STAMP,
    "plus": Icon.PLUS,
}
_TALLEST_ZONE = 176
"""Beside a card that is much taller an empty place stays a place, and is no wall."""
_GREEDY = 1000


def show_standing(chip: Chip, standing: Standing | None) -> None:
    """合格 stays quiet: words with a mark, no ground."""
    chip.setHidden(standing is None)
    if standing is None:
        return
    mark = Mark(standing.sign.value) if standing.sign else None
    quiet = standing.sign in {None, Sign.PASSED, Sign.NOT_CHECKED}
    chip.set_chip(standing.text, mark, Tone.QUIET if quiet else None)


class SlotPart(QWidget):
    """`asked(verb, view)` of a file; `chosen` and `dropped(paths)` of the empty place.

    Empty until `show_part` is called.
    """

    asked = Signal(str, object)
    moved = Signal(str, int)
    chosen = Signal()
    dropped = Signal(list)

    def __init__(
        self, theme: Theme, thumbs: Thumbs, form: Form, part: PartView, judge: Judge
    ) -> None:
        super().__init__()
        self._theme = theme
        self._thumbs = thumbs
        self._form = form
        self._judge = judge
        self.part = part
        self.blocks: list[FileBlock] = []
        self.area: TilesArea | None = None
        self.zone: DropZone | None = None
        policy = QSizePolicy.Policy
        self._below = QSpacerItem(0, 0, policy.Minimum, policy.Expanding)
        self._title = Elided(
            theme, part.title, Elide.END, Size.DETAIL, bold=True, token=Token.TEXT2
        )
        self._chip = Chip(theme)
        self._head = QWidget()
        self._column = QVBoxLayout(self)
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._title, 1)
        row.addWidget(self._chip)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(3)
        self._head.setFixedHeight(self._chip.sizeHint().height())
        self._column.addWidget(self._head)

    def show_part(self, part: PartView, *, headed: bool) -> None:
        """`headed`: there are several parts, so that each says what it is and how it stands."""
        self.part = part
        self._head.setVisible(headed)
        self._title.setText(part.title)
        show_standing(self._chip, part.standing)
        if part.listed:
            self._show_tiles(part)
        else:
            self._show_blocks(part)

    def _show_tiles(self, part: PartView) -> None:
        self._keep_blocks(0)
        self._drop_zone()
        if self.area is None:
            tiles = SlotList(self._theme, self._thumbs)
            tiles.setAccessibleName(part.label)
            tiles.asked.connect(self.asked)
            tiles.moved.connect(self.moved)
            zone = self._make_zone(part, steps=False)
            self.area = TilesArea(tiles, zone)
            self._column.addWidget(self.area)
            self._column.addStretch(1)
        self.area.show_part(part)

    def _show_blocks(self, part: PartView) -> None:
        if self.area is not None:
            self._column.removeWidget(self.area)
            self.area.hide()
            self.area.deleteLater()
            self.area = None
        self._keep_blocks(len(part.files))
        for block, view in zip(self.blocks, part.files, strict=True):
            block.show_file(view)
        if part.files:
            self._drop_zone()
        elif self.zone is None:
            self.zone = self._make_zone(part, steps=True)
            self._column.addWidget(self.zone, _GREEDY)
            self._column.addItem(self._below)
        else:
            self.zone.set_words(part.invitation.title, part.invitation.hint)

    def _keep_blocks(self, count: int) -> None:
        """As many blocks as files; a block that stays keeps its focus."""
        while len(self.blocks) > count:
            gone = self.blocks.pop()
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self.blocks) < count:
            block = FileBlock(self._theme, self._thumbs, self._form)
            block.asked.connect(self.asked)
            self.blocks.append(block)
            self._column.addWidget(block, 0, Qt.AlignmentFlag.AlignTop)

    def _drop_zone(self) -> None:
        if self.zone is not None:
            self._column.removeWidget(self.zone)
            self._column.removeItem(self._below)
            self.zone.hide()
            self.zone.deleteLater()
            self.zone = None

    def _make_zone(self, part: PartView, *, steps: bool) -> DropZone:
        inviting = part.invitation
        taught = list(inviting.steps) if steps and inviting.steps else None
        icon = _ICONS.get(inviting.picture, Icon.UPLOAD)
        zone = DropZone(self._theme, inviting.title, inviting.hint, icon, taught)
        if taught is None:
            zone.setMaximumHeight(max(_TALLEST_ZONE, zone.sizeHint().height()))
        zone.set_judge(self._judge)
        zone.dropped.connect(self.dropped)
        zone.clicked.connect(self.chosen)
        return zone

    @property
    def share(self) -> int:
        """Of the card's width: an empty place, which teaches, needs more than a file."""
        return 9 if self.zone is not None else 8

    def focus_first(self) -> None:
        """The first thing in it that takes the keyboard."""
        if self.area is not None and self.part.files:
            self.area.tiles.setFocus()
        elif self.blocks:
            self.blocks[0].focus_first()
        elif self.area is not None:
            self.area.zone.setFocus()
        elif self.zone is not None:
            self.zone.setFocus()
