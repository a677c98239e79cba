"""Cells of one sheet written into its XML; formats, heights and all that is beside them stay."""

import re

from openpyxl.formula.translate import Translator
from openpyxl.utils import get_column_letter
from openpyxl.utils.cell import column_index_from_string

from app.fixes.work.word_tree import Element, made

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_AFTER_CALCULATION = frozenset(
    {
        *("oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes"),
        *("webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst"),
    }
)
"""What the schema wants behind calcPr in a workbook."""


class Cells:
    """Rows and columns count from 1."""

    def __init__(self, sheet: Element) -> None:
        self._sheet = sheet
        self._data = sheet.find("{*}sheetData")
        self._rows: dict[int, Element] = {}
        self.changed = False
        for row in self._data.iterfind("{*}row") if self._data is not None else ():
            number = int(row.get("r") or max(self._rows, default=0) + 1)
            row.set("r", str(number))
            self._rows[number] = row
            _number_cells(row, number)

    def put(self, row: int, column: int, value: str, *, number: bool = False) -> None:
        """In the cell's own format. `number`: as a number, for formulas to count with."""
        cell = self._cell(row, column)
        for inside in list(cell):
            cell.remove(inside)
        if number:
            cell.attrib.pop("t", None)
            held = made(cell, "v")
            held.text = value
            cell.append(held)
        else:
            cell.set("t", "inlineStr")
            held, piece = made(cell, "is"), made(cell, "t")
            piece.text = value
            piece.set(_SPACE, "preserve")
            held.append(piece)
            cell.append(held)
        self.changed = True

    def add_row(self, number: int, like: int | None) -> None:
        """A row below all others, in the formats of row `like`."""
        pattern = self._rows.get(like) if like else None
        row = self._row(number)
        if pattern is None:
            return
        for name, told in pattern.items():
            if name not in {"r", "spans"}:
                row.set(name, told)
        for cell in pattern.iterfind("{*}c"):
            another = made(cell, "c")
            another.set("r", f"{_letters(cell)}{number}")
            if cell.get("s"):
                another.set("s", cell.get("s"))
            _carry_formula(cell, another)
            row.append(another)

    def forget_results(self) -> None:
        """What formulas gave before; whoever opens the sheet works them out anew."""
        for formula in self._sheet.iter("{*}f"):
            cell = formula.getparent()
            for held in cell.findall("{*}v"):
                cell.remove(held)

    def _cell(self, row: int, column: int) -> Element:
        inside = self._row(row)
        for cell in inside.iterfind("{*}c"):
            there = column_index_from_string(_letters(cell))
            if there == column:
                return cell
            if there > column:
                another = self._new_cell(inside, row, column)
                cell.addprevious(another)
                return another
        another = self._new_cell(inside, row, column)
        inside.append(another)
        return another

    def _new_cell(self, inside: Element, row: int, column: int) -> Element:
        cell = made(inside, "c")
        cell.set("r", f"{get_column_letter(column)}{row}")
        if inside.get("s") and inside.get("customFormat"):
            cell.set("s", inside.get("s"))
        return cell

    def _row(self, number: int) -> Element:
        if number not in self._rows:
            row = made(self._data, "row")
            row.set("r", str(number))
            later = [one for one in self._rows if one > number]
            if later:
                self._rows[min(later)].addprevious(row)
            else:
                self._data.append(row)
            self._rows[number] = row
            for told in self._sheet.findall("{*}dimension"):
                self._sheet.remove(told)
        return self._rows[number]


def work_out_anew(workbook: Element) -> None:
    """Has whoever opens the workbook work out its formulas."""
    told = workbook.find("{*}calcPr")
    if told is None:
        told = made(workbook, "calcPr")
        later = (one for one in workbook if _local(one) in _AFTER_CALCULATION)
        before = next(later, None)
        if before is None:
            workbook.append(told)
        else:
            before.addprevious(told)
    told.set("fullCalcOnLoad", "1")


def _carry_formula(cell: Element, another: Element) -> None:
    """As Excel does when a row is copied. Formulas for a whole range stay where they are."""
    formula = cell.find("{*}f")
    if formula is None or not formula.text or formula.get("t", "normal") != "normal":
        return
    moved = Translator(f"={formula.text}", cell.get("r")).translate_formula(another.get("r"))
    held = made(another, "f")
    held.text = moved.removeprefix("=")
    another.append(held)


def _number_cells(row: Element, number: int) -> None:
    """Some programs leave out the places of cells that follow one another."""
    column = 0
    for cell in row.iterfind("{*}c"):
        column = column_index_from_string(_letters(cell)) if cell.get("r") else column + 1
        cell.set("r", f"{get_column_letter(column)}{number}")


def _letters(cell: Element) -> str:
    return re.sub(r"\d", "", cell.get("r") or "A")


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
