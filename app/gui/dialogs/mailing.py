"""Labels to be stuck on: seen as they will be printed, then printed or saved."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from app.gui.dialogs.asking import Asking
from app.gui.dialogs.files import in_chinese
from app.gui.pages.parts.cover_preview import CoverPreview
from app.gui.pages.parts.cover_printer import CoverPrinter
from app.gui.theme import Theme
from app.gui.viewmodels.packing_labels import LabelsMaker, Printed
from app.gui.widgets.buttons import PANEL_HEIGHT, Button, Kind
from app.gui.widgets.icons import Icon
from app.gui.widgets.labels import Text
from app.gui.widgets.marks import Mark, MarkIcon
from app.texts import _

_WIDE = 620
_PREVIEW = 360
"""px: a low window of 700 has room for the dialog."""


class LabelsDialog(Asking):
    """Stays open, so that a page can be printed and saved as well. `warned` is shown in it."""

    closed = Signal()

    def __init__(
        self, theme: Theme, wanted: Printed, parent: QWidget | None = None, sentence: str = ""
    ) -> None:
        self.save = Button(theme, _("存为 PDF…"), Kind.PLAIN, Icon.DOWNLOAD, height=PANEL_HEIGHT)
        told = sentence or _("下面就是打印出来的样子。按原大打印，剪下来贴好。")
        super().__init__(theme, parent, wanted.name, told, yes=_("打印…"), no=_("关闭"))
        self.setFixedWidth(_WIDE)
        self._wanted = wanted
        self.maker = LabelsMaker(wanted, self)
        self.preview = CoverPreview(theme)
        self.preview.setAccessibleName(_("{name}预览").format(name=wanted.name))
        self.preview.setFixedHeight(_PREVIEW)
        self.printer = CoverPrinter(self)
        self._mark = MarkIcon(theme, Mark.PASSED, 18)
        self._told = Text(theme, "", wrap=True)
        below = QHBoxLayout()
        below.setSpacing(10)
        below.addWidget(self._mark)
        below.addWidget(self._told, 1)
        self.body.addWidget(self.preview)
        self.body.addLayout(below)
        self._say("", Mark.PASSED)
        self._enable(on=False)
        self._wire()

    def accept(self) -> None:
        """The printer's own dialog follows; this one stays."""
        if self.maker.document is not None:
            self.printer.ask(self.maker.document)

    def done(self, result: int) -> None:
        self.maker.close()
        super().done(result)
        self.closed.emit()

    def ask_file(self) -> None:
        where = self._wanted.suggested
        title = _("把{name}存为 PDF").format(name=self._wanted.name)
        dialog = QFileDialog(self, title, str(where.parent))
        in_chinese(dialog, _("保存"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(_("PDF 文件（*.pdf）"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(where.name)
        dialog.fileSelected.connect(self.save_as)
        dialog.open()

    def save_as(self, path: str) -> None:
        self.maker.save(Path(path))

    def _buttons(self) -> QHBoxLayout:
        row = super()._buttons()
        row.insertWidget(row.count() - 1, self.save)
        return row

    def _wire(self) -> None:
        maker = self.maker
        self.save.clicked.connect(self.ask_file)
        self.preview.wanted.connect(self._want)
        self.printer.ready.connect(maker.print)
        self.printer.refused.connect(self._warn)
        maker.laid.connect(self._on_laid)
        maker.painted.connect(self.preview.show_picture)
        maker.saved.connect(self._on_saved)
        maker.told.connect(self._tell)
        maker.warned.connect(self._warn)

    def _want(self, page: int, width: int) -> None:
        self.maker.ask_page(page, width, self.devicePixelRatioF())

    def _on_laid(self, pages: int) -> None:
        self.preview.show_pages(pages)
        name = _("{name}第 {number} 页")
        for number, page in enumerate(self.preview.pages, 1):
            page.setAccessibleName(name.format(name=self._wanted.name, number=number))
        self._enable(on=True)

    def _on_saved(self, target: Path) -> None:
        self._tell(_("已存为“{name}”。").format(name=target.name))
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(target)))

    def _tell(self, sentence: str) -> None:
        self._say(sentence, Mark.PASSED)

    def _warn(self, sentence: str) -> None:
        self._say(sentence, Mark.WARNING)

    def _say(self, sentence: str, mark: Mark) -> None:
        self._mark.set_mark(mark)
        self._mark.setHidden(not sentence)
        self._told.setText(sentence)
        self._told.setHidden(not sentence)
        self.fit()

    def _enable(self, *, on: bool) -> None:
        self.yes.setEnabled(on)
        self.save.setEnabled(on)
