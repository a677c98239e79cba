"""One file in a card: its picture, what is known of it, what can be done with it."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QImage, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from app.gui.pages.parts.slot_delegate import PAGES, file_icon
from app.gui.theme import Size, Theme, Token
from app.gui.viewmodels.slot_files import FileView
from app.gui.viewmodels.slots import Form
from app.gui.viewmodels.thumbs import Thumbs
from app.gui.widgets.buttons import ROW_HEIGHT, Button, Kind, LinkButton
from app.gui.widgets.icons import Icon
from app.gui.widgets.labels import Elide, Elided
from app.gui.widgets.thumbs import Thumbnail
from app.texts import _

_PICTURES = {
    Form.PORTRAIT: QSize(104, 146),
    Form.VIDEO: QSize(200, 112),
    Form.DOCUMENTS: QSize(84, 118),
    Form.PHOTOS: QSize(136, 96),
}
_LINES = 5


class FileBlock(QWidget):
    """`asked(verb, view)`: open, mend, replace, remove, menu."""

    asked = Signal(str, object)

    def __init__(self, theme: Theme, thumbs: Thumbs, form: Form) -> None:
        super().__init__()
        self._theme = theme
        self._thumbs = thumbs
        self._form = form
        self.view: FileView | None = None
        self.picture = Thumbnail(theme, _PICTURES[form])
        self.picture.setParent(self)
        self._name = Elided(theme, "", Elide.MIDDLE)
        self._lines = [
            Elided(theme, "", Elide.END, Size.DETAIL, token=Token.TEXT2) for _n in range(_LINES)
        ]
        self._planned = [
            Elided(theme, _("打包时命名为"), Elide.END, Size.DETAIL, token=Token.TEXT2),
            Elided(theme, "", Elide.MIDDLE),
        ]
        self.links = QWidget()
        self.mend = Button(theme, _("修正"), Kind.SOFT, height=ROW_HEIGHT)
        self.mend.hide()
        self._replace = LinkButton(theme, _("更换"))
        self._remove = LinkButton(theme, _("移除"))
        self._lay_out()
        self.picture.clicked.connect(lambda: self._ask("open"))
        self.mend.clicked.connect(lambda: self._ask("mend"))
        self._replace.clicked.connect(lambda: self._ask("replace"))
        self._remove.clicked.connect(lambda: self._ask("remove"))
        thumbs.ready.connect(self._picture_came)

    def show_file(self, view: FileView) -> None:
        changed = self.view is None or self.view.file.sha512 != view.file.sha512
        self.view = view
        self._name.setText(view.name)
        self._name.setVisible(self._form is not Form.VIDEO)
        for place, label in enumerate(self._lines):
            line = view.lines[place] if place < len(view.lines) else None
            label.setHidden(line is None)
            if line:
                label.setText(line.text)
                label.set_token(Token.ERR if line.is_fault else Token.TEXT2)
        self._show_planned(view)
        self._show_mend(view)
        self.picture.setAccessibleName(_("打开“{name}”").format(name=view.name))
        self.picture.setAccessibleDescription(view.tip)
        self.picture.setToolTip(view.tip)
        self.picture.set_kind(file_icon(view))
        if self._form is Form.VIDEO:
            self.picture.set_video(view.name, view.length)
        for link in (self._replace, self._remove):
            link.setAccessibleDescription(view.name)
        if changed:
            self.picture.set_image(QImage())
            self._want_picture(view)

    def _show_mend(self, view: FileView) -> None:
        """In the words that the look has for it: … where more is asked first."""
        self.mend.setHidden(view.mend is None)
        if view.mend is not None:
            asks = not view.offers[0].at_once
            text = _("{verb}…").format(verb=view.mend.text) if asks else view.mend.text
            self.mend.setText(text)
            self.mend.set_icon(Icon(view.mend.picture))
            self.mend.setAccessibleDescription(_("{how}（{name}）").format(
                how=view.mend.how, name=view.name
            ))  # fmt: skip
            self.mend.setToolTip(view.mend.how)

    def _show_planned(self, view: FileView) -> None:
        shown = self._form is Form.PORTRAIT and bool(view.planned)
        for label in self._planned:
            label.setVisible(shown)
        self._planned[1].setText(view.planned)

    def _want_picture(self, view: FileView) -> None:
        if view.pictured:
            size = _PICTURES[self._form]
            longer = max(size.width(), size.height()) * self.devicePixelRatioF()
            self._thumbs.request(view.file, round(longer))

    def _picture_came(self, path: str, image: QImage) -> None:
        if self.view and self.view.file.path == path and not image.isNull():
            self.picture.set_image(image, from_top=self.view.family in PAGES)

    def menu_point(self) -> QPoint:
        return self.picture.mapToGlobal(self.picture.rect().center())

    def focus_first(self) -> None:
        self.picture.setFocus(Qt.FocusReason.OtherFocusReason)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        event.accept()
        self._ask("menu")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Delete removes, wherever in the block the focus is."""
        if event.key() == Qt.Key.Key_Delete:
            self._ask("remove")
        else:
            super().keyPressEvent(event)

    def _ask(self, verb: str) -> None:
        if self.view:
            self.asked.emit(verb, self.view)

    def _lay_out(self) -> None:
        links = QHBoxLayout(self.links)
        links.setContentsMargins(0, 0, 0, 0)
        links.setSpacing(18)
        if self._form is Form.VIDEO:
            links.addWidget(self.mend)
        links.addWidget(self._replace)
        links.addWidget(self._remove)
        links.addStretch(1)
        if self._form is Form.VIDEO:
            self._lay_out_film()
            return
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16 if self._form is Form.PORTRAIT else 14)
        row.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._facts(with_links=True), 1)

    def _lay_out_film(self) -> None:
        """The links stand below: a button that mends has its place before them."""
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._facts(with_links=False), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(row)
        column.addWidget(self.links)
        column.addStretch(1)

    def _facts(self, *, with_links: bool) -> QLayout:
        column = QVBoxLayout()
        column.setSpacing(3)
        column.addWidget(self._name)
        for label in self._lines:
            column.addWidget(label)
        if self._form is Form.PORTRAIT:
            column.addSpacing(6)
        for label in self._planned:
            column.addWidget(label)
        if self._form is Form.DOCUMENTS:
            column.addStretch(1)
        if with_links:
            column.addSpacing(2)
            column.addWidget(self.mend, 0, Qt.AlignmentFlag.AlignLeft)
            column.addWidget(self.links)
        if self._form is not Form.DOCUMENTS:
            column.addStretch(1)
        return column
