"""Step 6: the cover checklist as it will be printed, and the way to the printer or a PDF."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout

from app.gui.dialogs.files import in_chinese
from app.gui.pages.page import Page
from app.gui.pages.parts.cover_preview import CoverPreview
from app.gui.pages.parts.cover_printer import CoverPrinter
from app.gui.pages.parts.cover_side import CoverSide
from app.gui.places import Navigator, Place, Step
from app.gui.theme import SPACE, Size, Theme, Token
from app.gui.viewmodels.cover import Cover, CoverView
from app.gui.viewmodels.session import Session
from app.gui.viewmodels.state import State
from app.gui.widgets.buttons import IconButton
from app.gui.widgets.choices import Segments
from app.gui.widgets.icons import Icon
from app.gui.widgets.labels import Elide, Elided, Heading, Text
from app.gui.widgets.scroll import BAR, PageScroll
from app.texts import _

_SIDE, _NARROW_SIDE = 316, 272


class CoverPage(Page):
    step = Step.COVER

    def __init__(self, theme: Theme, session: Session, navigator: Navigator) -> None:
        super().__init__(theme, session, navigator)
        self.cover = Cover(session, self)
        self.preview = CoverPreview(theme)
        self.side = CoverSide(theme)
        self.printer = CoverPrinter(self)
        self.back = IconButton(theme, Icon.CHEVRON_UP, _("上一页"))
        self.forward = IconButton(theme, Icon.CHEVRON_DOWN, _("下一页"))
        self.zoom = Segments(theme, [_("适合宽度"), _("整页")], _("预览大小"))
        self._count = Text(theme, "", Size.DETAIL, token=Token.TEXT2)
        self._waiting: State | None = None
        self._page = 0
        self._lay_out()
        self._wire()

    def show_state(self, state: State) -> None:
        """Laid out while it is seen; a hidden page waits."""
        if self.isVisible():
            self.cover.show_state(state)
        else:
            self._waiting = state

    def go_to(self, place: Place) -> None:
        del place
        self.preview.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            self.cover.show_state(waiting)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        narrow = self.window().width() < SPACE.narrow_below
        side = SPACE.narrow_margin if narrow else SPACE.margin
        self._outer.setContentsMargins(side, 20, side - BAR, 16)
        self._aside.setFixedWidth(BAR + (_NARROW_SIDE if narrow else _SIDE))

    def _lay_out(self) -> None:
        lead = _("随纸质材料放在最上面；下面就是打印出来的样子。")
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(Elided(self.theme, lead, Elide.END, token=Token.TEXT2), 1)
        for part in (self._count, self.back, self.forward, self.zoom):
            tools.addWidget(part)
        tools.setContentsMargins(0, 0, BAR, 0)
        self._aside = PageScroll(self.theme, (0, 0, BAR, 0))
        self._aside.body.addWidget(self.side)
        columns = QHBoxLayout()
        columns.setSpacing(12)
        columns.addWidget(self.preview, 1)
        columns.addWidget(self._aside)
        self._outer = QVBoxLayout(self)
        self._outer.setSpacing(2)
        self._outer.addWidget(Heading(self.theme, _("封面")))
        self._outer.addLayout(tools)
        self._outer.addSpacing(10)
        self._outer.addLayout(columns, 1)

    def _wire(self) -> None:
        self.cover.changed.connect(self._show)
        self.cover.painted.connect(self.preview.show_picture)
        self.cover.told.connect(self._tell)
        self.cover.warned.connect(self._warn)
        self.cover.busy.connect(self.side.set_busy)
        self.preview.wanted.connect(self._want)
        self.preview.turned.connect(self._on_turned)
        self.zoom.chosen.connect(self._on_zoom)
        self.back.clicked.connect(self._turn_back)
        self.forward.clicked.connect(self._turn_on)
        self.side.print_asked.connect(self.ask_printer)
        self.side.save_asked.connect(self.ask_file)
        self.side.pack_asked.connect(self._go_pack)
        self.printer.ready.connect(self.cover.print)
        self.printer.refused.connect(self._tell)

    def ask_printer(self) -> None:
        if self.cover.laid is not None:
            self.printer.ask(self.cover.laid.document)

    def ask_file(self) -> None:
        dialog = QFileDialog(self, _("把封面存为 PDF"), str(self.cover.suggested.parent))
        in_chinese(dialog, _("保存"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(_("PDF 文件（*.pdf）"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self.cover.suggested.name)
        dialog.fileSelected.connect(self.save)
        dialog.open()

    def save(self, path: str) -> None:
        self.cover.save(Path(path))

    def _show(self, view: CoverView) -> None:
        self.side.show_view(view)
        self.preview.show_pages(view.pages)
        self._on_turned(min(self._page, max(0, view.pages - 1)))

    def _want(self, page: int, width: int) -> None:
        self.cover.ask_page(page, width, self.devicePixelRatioF())

    def _on_turned(self, page: int) -> None:
        self._page = page
        total = len(self.preview.pages)
        text = _("第 {number} 页，共 {total} 页").format(number=page + 1, total=total)
        self._count.setText(text if total else "")
        self.back.setEnabled(page > 0)
        self.forward.setEnabled(page + 1 < total)

    def _turn_back(self) -> None:
        self.preview.turn_to(self._page - 1)

    def _turn_on(self) -> None:
        self.preview.turn_to(self._page + 1)

    def _on_zoom(self, place: int) -> None:
        self.preview.show_whole(place == 1)

    def _tell(self, sentence: str) -> None:
        self.navigator.tell(sentence)

    def _warn(self, sentence: str) -> None:
        self.navigator.warn(sentence)

    def _go_pack(self) -> None:
        self.navigator.go(Place(Step.PACK))
