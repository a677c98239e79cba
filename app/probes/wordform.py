"""Reads of a Word document what a form is made of: tables, what nobody filled in, what may harm."""

import re
from dataclasses import dataclass, field

from app.domain.insides import WordCell
from app.probes.markup import Attributes
from app.probes.wordbody import Body

MOST_CELLS = 4000
LONGEST_CELL = 400
MOST_LINES = 40
"""Blanks and prompts told of; a form of ten pages has some thirty lines to fill in."""
BLANK = "＿＿"

_NOT_UNDERLINED = frozenset({"none", "0", "false"})
_NARROWEST = 3
_DDE = re.compile(r"^\s*DDE(AUTO)?\b", re.IGNORECASE)
_PACKAGES = frozenset({"package", "packager shell object"})
_FILLS = frozenset({"w:drawing", "w:pict", "w:object", "pic:pic"})

Rows = tuple[tuple[WordCell, ...], ...]


@dataclass(slots=True)
class _Cell:
    texts: list[str] = field(default_factory=list)
    wide: int = 1
    continued: bool = False
    drawn: bool = False

    def kept(self) -> WordCell:
        text = "".join(self.texts).strip()[:LONGEST_CELL]
        return WordCell(text, self.wide, continued=self.continued, drawn=self.drawn)


@dataclass(slots=True)
class _Table:
    rows: list[list[_Cell]] = field(default_factory=list)
    deleted: bool = False


class Form(Body):
    """As `Body`, and besides: `tables`, `prompts`, `blanks`, `codes` of fields that may harm.

    A prompt is what a content control shows until somebody types (点击此处输入); it fills no cell.
    A blank is underlined space, the line to write on; its paragraph is kept with ＿＿ in its place.
    """

    def __init__(self) -> None:
        super().__init__()
        self.tables: list[Rows] = []
        self.prompts: list[str] = []
        self.blanks: list[str] = []
        self.dde = False
        self.packages = 0
        self._open_tables: list[_Table] = []
        self._cells: list[_Cell] = []
        self._controls: list[bool] = []
        self._prompt: list[str] = []
        self._line: list[tuple[str, bool]] = []
        self._underlined = False
        self._code: list[str] | None = None
        self._kept = 0

    def start(self, name: str, attributes: Attributes) -> None:
        if not self._skipping:
            self._notice(name, attributes)
        super().start(name, attributes)

    def _notice(self, name: str, attributes: Attributes) -> None:
        if name == "w:instrText":
            self._code = []
        elif name in _FILLS:
            for cell in self._cells:
                cell.drawn = True
        elif name.endswith(":OLEObject"):
            self.packages += attributes.get("ProgID", "").casefold() in _PACKAGES
        elif name == "w:fldSimple":
            self.dde |= bool(_DDE.match(attributes.get("w:instr", "")))
        elif name == "w:u":
            self._underlined = attributes.get("w:val", "single") not in _NOT_UNDERLINED
        elif name == "w:r":
            self._underlined = False
        elif name == "w:sdt":
            self._controls.append(False)
        elif name == "w:showingPlcHdr" and self._controls:
            self._controls[-1] = attributes.get("w:val", "") not in {"0", "false", "off"}
        else:
            self._lay(name, attributes)

    def _lay(self, name: str, attributes: Attributes) -> None:
        if name == "w:tbl":
            self._open_tables.append(_Table())
        elif name == "w:tr" and self._open_tables:
            self._open_tables[-1].rows.append([])
        elif name == "w:tc" and self._open_tables and self._open_tables[-1].rows:
            cell = _Cell()
            self._cells.append(cell)
            self._open_tables[-1].rows[-1].append(cell)
        elif name == "w:gridSpan" and self._cells:
            told = attributes.get("w:val", "1")
            self._cells[-1].wide = min(64, int(told)) if told.isdecimal() else 1
        elif name == "w:vMerge" and self._cells:
            self._cells[-1].continued = attributes.get("w:val", "continue") == "continue"

    def end(self, name: str) -> None:
        if not self._skipping:
            self._leave(name)
        elif name == "w:instrText" and self._code is not None:
            self.dde |= bool(_DDE.match("".join(self._code)))
            self._code = None
        super().end(name)

    def _leave(self, name: str) -> None:
        if name == "w:p":
            self._end_line()
            for cell in self._cells:
                cell.texts.append("\n")
        elif name == "w:tc" and self._cells:
            self._cells.pop()
        elif name == "w:tbl" and self._open_tables:
            self._keep(self._open_tables.pop())
        elif name == "w:sdt" and self._controls and self._controls.pop():
            self._remember(self.prompts, "".join(self._prompt))
            self._prompt.clear()

    def _keep(self, table: _Table) -> None:
        self._kept += sum(map(len, table.rows))
        if self._kept <= MOST_CELLS:
            self.tables.append(tuple(tuple(cell.kept() for cell in row) for row in table.rows))

    def text(self, data: str) -> None:
        if self._code is not None:
            self._code.append(data)
        super().text(data)

    def _write(self, data: str) -> None:
        before = len(self._flows[-1])
        super()._write(data)
        if len(self._flows[-1]) == before:  # hidden, or the code of a field
            return
        self._line.append((data, self._underlined))
        if any(self._controls):
            self._prompt.append(data)
            return
        for cell in self._cells:
            cell.texts.append(data)

    def _end_line(self) -> None:
        """Underlined stretches are whole only here: padding on both sides of a name is no blank."""
        stretches: list[tuple[str, bool]] = []
        for text, underlined in self._line:
            if stretches and stretches[-1][1] == underlined:
                stretches[-1] = (stretches[-1][0] + text, underlined)
            else:
                stretches.append((text, underlined))
        self._line.clear()
        empty = [under and _is_line_to_write_on(text) for text, under in stretches]
        if any(empty):
            shown = (
                BLANK if blank else text for (text, _), blank in zip(stretches, empty, strict=True)
            )
            self._remember(self.blanks, "".join(shown))

    def _remember(self, told: list[str], text: str) -> None:
        if text.strip() and len(told) < MOST_LINES:
            told.append(text.strip()[:LONGEST_CELL])


def _is_line_to_write_on(text: str) -> bool:
    return not text.strip() and sum(8 if one == "\t" else 1 for one in text) >= _NARROWEST
