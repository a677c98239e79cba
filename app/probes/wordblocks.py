"""Reads of a Word document what its first page shows: paragraphs and tables, in their order."""

from dataclasses import dataclass, field

from app.probes.markup import Attributes

MOST_BLOCKS = 80
"""Paragraphs and table rows; a page holds some forty lines."""
_LONGEST = 2000
_POINTS = 10.5
"""What Word sets Chinese text in where nothing is said (五号)."""
_SKIPPED = frozenset({"w:del", "w:moveFrom", "mc:Fallback", "w:instrText", "w:txbxContent"})
_OFF = frozenset({"0", "false", "off"})


@dataclass(slots=True)
class Paragraph:
    text: str = ""
    points: float = _POINTS
    bold: bool = False
    centred: bool = False


@dataclass(slots=True)
class Cell:
    """`width` in twentieths of a point, 0 where it is not given; `joined` to the cell above."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    columns: int = 1
    width: int = 0
    joined: bool = False


@dataclass(slots=True)
class Row:
    """`height` at least, in points."""

    cells: list[Cell] = field(default_factory=list)
    height: float = 0.0


class Blocks:
    """A reader for document.xml. What lies beyond the first page or `MOST_BLOCKS` is left out."""

    def __init__(self) -> None:
        self.blocks: list[Paragraph | Row] = []
        self._skipping = 0
        self._full = False
        self._rows: list[Row] = []
        self._cells: list[Cell] = []
        self._paragraph: Paragraph | None = None
        self._in_text = False
        self._in_mark = False

    def start(self, name: str, attributes: Attributes) -> None:
        if self._skipping or name in _SKIPPED:
            self._skipping += 1
        elif not self._full:
            self._open(name, attributes)

    def _open(self, name: str, attributes: Attributes) -> None:
        match name:
            case "w:tr":
                self._rows.append(Row())
            case "w:tc" if self._rows:
                self._cells.append(Cell())
            case "w:p":
                self._paragraph = Paragraph()
            case "w:t":
                self._in_text = True
            case "w:rPr" | "w:pPr":
                self._in_mark = name == "w:pPr" or self._in_mark
            case "w:br" if attributes.get("w:type") == "page":
                self._full = bool(self.blocks)
            case _:
                self._shape(name, attributes)

    def _shape(self, name: str, attributes: Attributes) -> None:
        value = attributes.get("w:val", "")
        if self._paragraph is not None:
            self._dress(self._paragraph, name, value)
        elif name == "w:trHeight" and self._rows:
            self._rows[-1].height = _number(value) / 20
        elif self._cells:
            self._measure(self._cells[-1], name, attributes)

    @staticmethod
    def _measure(cell: Cell, name: str, attributes: Attributes) -> None:
        if name == "w:gridSpan":
            cell.columns = max(1, min(60, round(_number(attributes.get("w:val", "")))))
        elif name == "w:tcW" and attributes.get("w:type") == "dxa":
            cell.width = round(_number(attributes.get("w:w", "")))
        elif name == "w:vMerge":
            cell.joined = attributes.get("w:val") != "restart"

    def _dress(self, paragraph: Paragraph, name: str, value: str) -> None:
        """The first words' size and weight stand for the paragraph's."""
        if name == "w:tab":
            self.text("  ", always=True)
        elif name == "w:jc":
            paragraph.centred = value == "center"
        elif paragraph.text or self._in_mark:
            return
        elif name == "w:sz":
            paragraph.points = min(40.0, max(6.0, _number(value) / 2))
        elif name == "w:b":
            paragraph.bold = value not in _OFF

    def end(self, name: str) -> None:
        if self._skipping:
            self._skipping -= 1
        elif name == "w:t":
            self._in_text = False
        elif name == "w:pPr":
            self._in_mark = False
        elif name == "w:p" and self._paragraph is not None:
            self._close(self._paragraph)
        elif name == "w:tc" and self._cells:
            cell = self._cells.pop()
            if self._rows:
                self._rows[-1].cells.append(cell)
        elif name == "w:tr" and self._rows:
            self._keep(self._rows.pop())

    def _close(self, paragraph: Paragraph) -> None:
        self._paragraph = None
        if self._cells:
            self._cells[-1].paragraphs.append(paragraph)
        else:
            self._keep(paragraph)

    def _keep(self, block: Paragraph | Row) -> None:
        """Rows of a table inside a cell are left out: the outer row stands for them."""
        if not (self._rows or self._full):
            self.blocks.append(block)
            self._full = len(self.blocks) >= MOST_BLOCKS

    def text(self, data: str, *, always: bool = False) -> None:
        if self._paragraph is not None and not self._skipping and (self._in_text or always):
            self._paragraph.text = (self._paragraph.text + data)[:_LONGEST]


def _number(text: str) -> float:
    try:
        return max(0.0, min(1e5, float(text)))
    except ValueError:
        return 0.0
