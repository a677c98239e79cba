"""Workbooks of today's Excel and WPS: their sheets and what stands in them."""

from pathlib import Path

from app.domain.facts import SheetFacts
from app.probes.package import Package, opened
from app.probes.refusal import Refusal
from app.probes.sheetcells import Workbook, tables_of

_MAIN = {
    "spreadsheetml.sheet.main+xml": "xlsx",
    "spreadsheetml.template.main+xml": "xlsx",
    "ms-excel.sheet.macroenabled.main+xml": "xlsm",
    "ms-excel.template.macroenabled.main+xml": "xlsm",
}


def probe(path: Path, size: int) -> SheetFacts:
    """The package is read by our own means: openpyxl would parse styles as well, and all cells."""
    with opened(path) as package:
        part, form = _main_part(package)
        book = Workbook()
        package.read(part, book)
        tables = tables_of(package, part, book)
        return SheetFacts(form, size, sheets=tuple(book.names), tables=tables)


def _main_part(package: Package) -> tuple[str, str]:
    for ending, form in _MAIN.items():
        for part, _ in package.parts(ending):
            return part, form
    if package.holds("xl/workbook.xml"):
        return "xl/workbook.xml", "xlsx"
    raise Refusal("damaged")
