"""Workbooks of today's Excel and WPS: the names of their sheets."""

from pathlib import Path

from app.domain.facts import SheetFacts
from app.probes.markup import Attributes
from app.probes.package import Package, opened
from app.probes.refusal import Refusal

_MAIN = {
    "spreadsheetml.sheet.main+xml": "xlsx",
    "spreadsheetml.template.main+xml": "xlsx",
    "ms-excel.sheet.macroenabled.main+xml": "xlsm",
    "ms-excel.template.macroenabled.main+xml": "xlsm",
}


class _Sheets:
    def __init__(self) -> None:
        self.names: list[str] = []

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "s:sheet":
            self.names.append(attributes.get("name", ""))

    def end(self, name: str) -> None: ...
    def text(self, data: str) -> None: ...


def probe(path: Path, size: int) -> SheetFacts:
    """The package is read by our own means: openpyxl would parse styles and strings as well."""
    with opened(path) as package:
        part, form = _main_part(package)
        sheets = _Sheets()
        package.read(part, sheets)
        return SheetFacts(format=form, size=size, sheets=tuple(sheets.names))


def _main_part(package: Package) -> tuple[str, str]:
    for ending, form in _MAIN.items():
        for part, _ in package.parts(ending):
            return part, form
    if package.holds("xl/workbook.xml"):
        return "xl/workbook.xml", "xlsx"
    raise Refusal("damaged")
