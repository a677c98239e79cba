"""A card a slot: what is asked in one line, how it stands, what lies in it. Takes drops."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout

from app.gui.pages.parts.slot_actions import SlotActions
from app.gui.pages.parts.slot_part import SlotPart, show_standing
from app.gui.pages.parts.slot_veil import Veil
from app.gui.pages.parts.slot_when import WhenRow
from app.gui.theme import Size, Theme, Token
from app.gui.viewmodels import fixes, slot_drops
from app.gui.viewmodels.slot_files import FileView
from app.gui.viewmodels.slots import CardView
from app.gui.viewmodels.thumbs import Thumbs
from app.gui.widgets.buttons import IconButton, LinkButton
from app.gui.widgets.card import Card, Hairline
from app.gui.widgets.drop_zone import paths_in
from app.gui.widgets.icons import Icon, q_icon
from app.gui.widgets.labels import Elide, Elided
from app.gui.widgets.marks import Chip
from app.texts import _

_BETWEEN_PARTS = 20
_FEW = 2
"""Of what is done by hand so much stands in the menu itself, more in a menu of its own."""
_LOOKED_AT = 2
"""Entries that only show a file come before those that change what lies in the slot."""


class SlotCard(Card):
    def __init__(self, theme: Theme, thumbs: Thumbs, actions: SlotActions, view: CardView) -> None:
        super().__init__(theme)
        self.theme = theme
        self._actions = actions
        self.view = view
        self._title = Elided(theme, view.title, Elide.END, Size.CARD_TITLE, bold=True)
        self.chip = Chip(theme)
        self.revise = IconButton(theme, Icon.LIST, _("核对这项要求…"), side=28)
        self._requirement = Elided(theme, "", Elide.END, Size.DETAIL, token=Token.TEXT2)
        self.more = LinkButton(theme, "", size=Size.DETAIL)
        self.when = WhenRow(theme)
        self.parts = [SlotPart(theme, thumbs, view.form, part, self._judge) for part in view.parts]
        self._row = QHBoxLayout()
        self.veil = Veil(theme, self)
        self._lay_out()
        for part in self.parts:
            part.asked.connect(self._do)
            part.moved.connect(actions.move)
            part.chosen.connect(self._choose)
            part.dropped.connect(self._dropped)
        self.revise.clicked.connect(self._revise)
        self.more.clicked.connect(self._revise)
        self.setAcceptDrops(True)
        self.show_view(view)

    def is_for(self, view: CardView) -> bool:
        """Whether it has the parts of this view; a corrected requirement may ask for others."""
        return view.form is self.view.form and len(view.parts) == len(self.parts)

    def show_view(self, view: CardView) -> None:
        """One that it `is_for`."""
        self.view = view
        self.setAccessibleName(view.title)
        self.setAccessibleDescription(_("，").join([*view.when, view.requirement]))
        self._title.setText(view.title)
        self._requirement.setText(view.requirement)
        self._requirement.setHidden(bool(view.when) and not view.requirement)
        self._show_more(view.more)
        self.when.show_texts(view.when)
        show_standing(self.chip, view.standing)
        for part, shown in zip(self.parts, view.parts, strict=True):
            part.show_part(shown, headed=len(view.parts) > 1)
            self._row.setStretchFactor(part, part.share)

    def _show_more(self, every: tuple[str, ...]) -> None:
        """What the line has no room for is not passed over in silence."""
        self.more.setHidden(not every)
        self.more.setText(_("共 {count} 项要求").format(count=len(every)))
        self.more.setToolTip("\n".join(every))
        self.more.setAccessibleDescription(_("；").join(every))
        self.more.updateGeometry()

    def focus_first(self) -> None:
        self.parts[0].focus_first()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title, 1)
        head.addWidget(self.revise)
        head.addWidget(self.chip)
        top = QVBoxLayout()
        top.setSpacing(3)
        top.addLayout(head)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self._requirement)
        self.more.setFixedHeight(self._requirement.sizeHint().height())
        line.addWidget(self.more)
        line.addStretch(1)
        top.addLayout(line)
        top.addWidget(self.when)
        self.body.setSpacing(10 if len(self.parts) == 1 else 5)
        self.body.addLayout(top)
        row = self._row
        row.setSpacing(_BETWEEN_PARTS)
        for number, part in enumerate(self.parts):
            if number:
                row.addWidget(Hairline(self.theme, vertical=True))
            row.addWidget(part, 1)
        self.body.addLayout(row, 1)

    def _revise(self) -> None:
        self._actions.doubting.emit(self.view.key)

    def _choose(self) -> None:
        self._actions.choose(self.view.key, self.view.item)

    def _dropped(self, paths: list[Path]) -> None:
        self._actions.drop(paths, self.view.key, self.view.item)

    def _judge(self, paths: list[Path]) -> tuple[bool, str, str]:
        words = slot_drops.over(self.view.item, paths)
        return words.takes, words.title, words.hint

    def _do(self, verb: str, view: object) -> None:
        if not isinstance(view, FileView):
            return
        if verb == "menu":
            self._open_menu(view)
        elif verb == "replace":
            self._actions.replace(view, self.view.key)
        elif verb == "remove":
            self._actions.remove(view)
        elif verb == "open":
            self._actions.open(view)
        elif verb == "mend" and view.offers:
            self._actions.mending.emit(view.offers[0])

    def menu_for(self, view: FileView) -> QMenu:
        """All that can be done with a file, by keyboard too."""
        menu = QMenu(self)
        menu.setAccessibleName(view.name)
        files = [one.path for part in self.view.parts for one in part.files.files]
        place = files.index(view.file.path) + 1
        path = view.file.path
        entries = [
            (Icon.EXTERNAL, _("打开"), True, lambda: self._actions.open(view)),
            (Icon.FOLDER, _("打开所在文件夹"), True, lambda: self._actions.reveal(view)),
            (Icon.SWAP, _("更换…"), True, lambda: self._do("replace", view)),
            (
                Icon.CHEVRON_LEFT,
                _("往前移\tAlt+←"),
                place > 1,
                lambda: self._actions.move(path, place - 1),
            ),
            (
                Icon.CHEVRON_RIGHT,
                _("往后移\tAlt+→"),
                place < len(files),
                lambda: self._actions.move(path, place + 1),
            ),
            (Icon.FOLDER, _("移到待归位"), True, lambda: self._actions.set_aside(view)),
            (Icon.TRASH, _("移除\tDelete"), True, lambda: self._actions.remove(view)),
        ]
        self._offer_mending(menu, view)
        for icon, text, enabled, done in entries[:_LOOKED_AT]:
            menu.addAction(q_icon(self.theme, icon), text, done).setEnabled(enabled)
        self._offer_by_hand(menu, view)
        for icon, text, enabled, done in entries[_LOOKED_AT:]:
            menu.addAction(q_icon(self.theme, icon), text, done).setEnabled(enabled)
        return menu

    def _offer_mending(self, menu: QMenu, view: FileView) -> None:
        for offer in view.offers:
            verb = fixes.verb_of(offer)
            ask = partial(self._actions.mending.emit, offer)
            menu.addAction(q_icon(self.theme, Icon(verb.picture)), verb.text, ask)
        if view.offers:
            menu.addSeparator()

    def _offer_by_hand(self, menu: QMenu, view: FileView) -> None:
        deeds = self._actions.deeds(self.view.key, view)
        into = menu
        if len(deeds) > _FEW:
            into = menu.addMenu(q_icon(self.theme, Icon.PENCIL), _("修改副本"))
            into.setAccessibleName(_("修改“{name}”的副本").format(name=view.name))
        for deed in deeds:
            do = partial(self._actions.doing.emit, deed)
            entry = into.addAction(deed.text, do)
            if deed.picture:
                entry.setIcon(q_icon(self.theme, Icon(deed.picture)))

    def _open_menu(self, view: FileView) -> None:
        menu = self.menu_for(view)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._menu_point(view))

    def _menu_point(self, view: FileView) -> QPoint:
        for part in self.parts:
            if part.area is not None and part.area.tiles.files.row_of(view.file.path) is not None:
                return part.area.tiles.menu_point()
            for block in part.blocks:
                if block.view and block.view.file.path == view.file.path:
                    return block.menu_point()
        return self.mapToGlobal(self.rect().center())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        paths = paths_in(event.mimeData())
        if not paths:
            event.ignore()
            return
        self.veil.lay(slot_drops.over(self.view.item, paths))
        self._answer(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802
        self._answer(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802
        self.veil.lift()
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        taken = self.veil.words is not None and self.veil.words.takes
        self._answer(event)
        self.veil.lift()
        if taken:
            self._dropped(paths_in(event.mimeData()))

    def _answer(self, event: QDropEvent) -> None:
        """A refused drag is held too, with the pointer that says so: else no leave would come."""
        taken = self.veil.words is not None and self.veil.words.takes
        event.setDropAction(Qt.DropAction.CopyAction if taken else Qt.DropAction.IgnoreAction)
        event.accept()
