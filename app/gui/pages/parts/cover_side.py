"""Beside the preview: what this cover is worth now, and the ways to get it onto paper."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.gui.pages.parts.cover_printer import CAN_PRINT
from app.gui.theme import Size, Theme, Token
from app.gui.viewmodels.cover import CoverView
from app.gui.widgets.buttons import PANEL_HEIGHT, Button, Kind
from app.gui.widgets.card import Card, Hairline
from app.gui.widgets.icons import Icon
from app.gui.widgets.labels import Heading, Text
from app.gui.widgets.marks import Chip, Mark, MarkIcon
from app.texts import _


class CoverSide(Card):
    print_asked = Signal()
    save_asked = Signal()
    pack_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme
        self._codes: list[QWidget] = []
        self._shown: tuple[tuple[str, bool], ...] = ()
        self._title = Heading(theme, _("封面清单"), Size.PANEL_TITLE)
        self._chip = Chip(theme)
        self._sentence = Text(theme, "", token=Token.TEXT2, wrap=True)
        self.pack = Button(theme, _("去打包"), Kind.PRIMARY, height=PANEL_HEIGHT)
        self.print = Button(theme, _("打印…"), Kind.PRIMARY, Icon.PRINTER, height=PANEL_HEIGHT)
        self.save = Button(theme, _("存为 PDF…"), Kind.PLAIN, Icon.PDF, height=PANEL_HEIGHT)
        self._no_printer = Text(theme, "", Size.DETAIL, token=Token.TEXT2, wrap=True)
        self._lay_out()
        self.print.clicked.connect(self.print_asked)
        self.save.clicked.connect(self.save_asked)
        self.pack.clicked.connect(self.pack_asked)
        if not CAN_PRINT:
            self._no_printer.setText(_("这台电脑缺少打印组件，请存为 PDF，再用别的程序打印。"))
            self.print.hide()
        self._no_printer.setHidden(CAN_PRINT)

    def show_view(self, view: CoverView) -> None:
        mark = Mark.PASSED if not view.draft else Mark.NOT_CHECKED
        whole = all(coded for _name, coded in view.codes)
        self._chip.set_chip(view.title, mark if whole or view.draft else Mark.MISSING)
        self._sentence.setText(view.sentence)
        self.pack.setHidden(not view.pages or whole)
        best = self.print if CAN_PRINT else self.save
        best.set_kind(Kind.PRIMARY if view.pages and whole else Kind.PLAIN)
        self._set_usable(bool(view.pages))
        if view.codes != self._shown:
            self._show_codes(view.codes)

    def set_busy(self, busy: bool) -> None:
        self._set_usable(not busy)

    def _set_usable(self, usable: bool) -> None:
        for button in (self.print, self.save):
            button.setEnabled(usable)

    def _show_codes(self, codes: tuple[tuple[str, bool], ...]) -> None:
        self._shown = codes
        for row in self._codes:
            row.hide()
            row.deleteLater()
        self._codes = [self._code(name, coded) for name, coded in codes]
        for row in self._codes:
            self._list.addWidget(row)

    def _code(self, name: str, coded: bool) -> QWidget:
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(MarkIcon(self._theme, Mark.PASSED if coded else Mark.MISSING, 18))
        row.addWidget(Text(self._theme, name))
        row.addStretch(1)
        told = _("已有二维码") if coded else _("打包后才有")
        row.addWidget(Text(self._theme, told, Size.DETAIL, token=Token.TEXT2))
        return holder

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._chip)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        hints = (
            _("用 A4 纸单面打印，放在纸质材料的最上面。"),
            _("电子版一栏由程序打钩；纸质、盖公章两栏装袋时用笔打钩。"),
            _("确认事项请负责人看过后签字。"),
        )
        self.body.setContentsMargins(20, 18, 20, 18)
        self.body.setSpacing(12)
        self.body.addLayout(head)
        self.body.addWidget(self._sentence)
        self.body.addLayout(self._list)
        self.body.addSpacing(2)
        for part in (self._no_printer, self.pack, self.print, self.save):
            self.body.addWidget(part)
        self.body.addSpacing(2)
        self.body.addWidget(Hairline(self._theme))
        self.body.addWidget(Text(self._theme, _("打印的时候"), token=Token.TEXT2))
        told = QVBoxLayout()
        told.setSpacing(6)
        for hint in hints:
            told.addWidget(Text(self._theme, hint, wrap=True))
        self.body.addLayout(told)
        self.body.addStretch(1)
