"""先后: in which order files become the pages of one PDF."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout

from app.domain.fixing import Offer
from app.domain.submission import SubmittedFile
from app.fixes import registry
from app.fixes.base import Chosen, Source
from app.gui.dialogs.asking import Asking
from app.gui.dialogs.hands import Hands
from app.gui.dialogs.page_list import PageList
from app.gui.viewmodels import fixes
from app.gui.viewmodels.state import State
from app.gui.widgets.buttons import ROW_HEIGHT, Button, Kind
from app.gui.widgets.icons import Icon
from app.texts import _

_WIDE = 520
_HIGH = 360
_ROW = 88
_EDGE = 160


class OrderDialog(Asking):
    """`ordered(chosen)` as the recipe wants it. It starts with what names and times tell."""

    ordered = Signal(object)

    def __init__(
        self, hands: Hands, offer: Offer, state: State, start: Chosen | None = None
    ) -> None:
        theme = hands.theme
        told = _("排好先后：拖动，或选中后按 Alt 和上下方向键。原来的文件不动。")
        title = fixes.verb_of(offer).text
        super().__init__(theme, hands.over, title, told, yes=_("看效果…"), no=_("取消"))
        self.setFixedWidth(_WIDE)
        self._thumbs = hands.thumbs
        files = _in_order(offer, state, start)
        self.pages = PageList(theme, files)
        self.pages.setFixedHeight(min(_HIGH, len(files) * _ROW + 4))
        self.up = Button(theme, _("上移"), Kind.PLAIN, Icon.CHEVRON_UP, height=ROW_HEIGHT)
        self.down = Button(theme, _("下移"), Kind.PLAIN, Icon.CHEVRON_DOWN, height=ROW_HEIGHT)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.up)
        row.addWidget(self.down)
        row.addStretch(1)
        self.body.addWidget(self.pages)
        self.body.addLayout(row)
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)
        self.pages.currentRowChanged.connect(self._on_row)
        self._thumbs.ready.connect(self._on_thumb)
        hands.session.closed.connect(self.reject)
        for file in files:
            self._thumbs.request(file, _EDGE)
        self._on_row(0)
        self.pages.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def chosen(self) -> Chosen:
        return {"order": self.pages.order}

    def accept(self) -> None:
        super().accept()
        self.ordered.emit(self.chosen)

    def _on_up(self) -> None:
        self.pages.shift(-1)

    def _on_down(self) -> None:
        self.pages.shift(1)

    def _on_row(self, row: int) -> None:
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < self.pages.count() - 1)

    def _on_thumb(self, path: str, image: QImage) -> None:
        self.pages.set_image(path, image)


def _in_order(offer: Offer, state: State, start: Chosen | None) -> list[SubmittedFile]:
    item = state.profile.item(offer.key.item)
    files = {file.path: file for file in offer.files}
    chosen = start
    if chosen is None and item is not None:
        sources = [Source(file, state.case.facts[file.path]) for file in offer.files]
        chosen = registry.recipe(offer.fix.id).by_default(sources, item)
    known = [path for path in (chosen or {}).get("order", ()) if path in files]
    return [files[path] for path in dict.fromkeys((*known, *files))]
