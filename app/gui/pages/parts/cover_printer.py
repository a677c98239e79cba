"""Printing the cover: the only place that knows of printers."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPageSize, QPainter
from PySide6.QtWidgets import QDialog, QWidget

from app.domain.problems import UnusableProblem
from app.gui.viewmodels.cover_pages import print_on
from app.printing.pdf import Document
from app.texts import _

try:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
except ImportError:  # a Linux without libcups
    CAN_PRINT = False
else:
    CAN_PRINT = True


class CoverPrinter(QObject):
    """`ready(work)`: the dialog was accepted, and `work` paints onto the printer it names."""

    ready = Signal(object)
    refused = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._document: Document | None = None

    def ask(self, document: Document) -> None:
        """Opens the system's dialog; `refused` where there is nothing to print on."""
        if not QPrinterInfo.availablePrinterNames():
            self.refused.emit(_("这台电脑没有装打印机。请存为 PDF，再从别的电脑打印。"))
            return
        self._document = document
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(document.title)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        dialog = QPrintDialog(printer, self._over)
        dialog.setMinMax(1, len(document.pages))
        dialog.accepted.connect(self._on_accepted)
        dialog.finished.connect(dialog.deleteLater)
        self._printer = printer
        QDialog.open(dialog)  # its own open() wants a slot by name

    def _on_accepted(self) -> None:
        if self._document is not None:
            self.ready.emit(printing(self._document, self._printer))


def printing(document: Document, printer: "QPrinter") -> Callable[[], None]:
    """The work that prints all pages, in true millimetres from the paper's corner."""

    def work() -> None:
        printer.setFullPage(True)
        painter = QPainter()
        if not painter.begin(printer):
            raise UnusableProblem(_("打印机没有响应。可以先存为 PDF，再从别的电脑打印。"))
        try:
            print_on(document, painter, printer.resolution() / 25.4, printer.newPage)
        finally:
            painter.end()

    return work
