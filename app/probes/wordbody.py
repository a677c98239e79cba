"""Reads the body of a Word document: its text as it would print, its pictures, its changes."""

from app.probes.markup import Attributes

_SKIPPED = frozenset(
    {"w:delText", "w:instrText", "w:delInstrText", "w:rt", "w:rPrChange", "w:pPrChange"}
)
_MARKS = {"w:tab": "\t", "w:ptab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-"}
_TEXT = frozenset({"w:t", "m:t"})
_OFF = frozenset({"0", "false", "off"})


class Body:
    """A reader for document.xml, footnotes.xml and endnotes.xml, one after the other.

    Tracked insertions belong to the text, deletions and moved-away passages do not. Of
    mc:AlternateContent the first choice is read, so that a text box (kept twice, for old and new
    programs) counts once. Field codes, hidden text and the reading above ruby are left out. Text
    boxes follow behind the text that they float in. Frames of embedded objects are no pictures.
    """

    def __init__(self) -> None:
        self.pictures = 0
        self.insertions = 0
        self.deletions = 0
        self.comments = 0
        self._done: list[str] = []
        self._flows: list[list[str]] = [[]]
        self._skipping = 0
        self._chosen: list[bool] = []
        self._fields: list[bool] = []
        self._objects = 0
        self._in_text = False
        self._hidden = False

    def whole_text(self) -> str:
        return "".join("".join(flow) for flow in (*self._flows, self._done))

    def start(self, name: str, attributes: Attributes) -> None:
        if self._skipping:
            self._skipping += 1
        elif self._must_skip(name):
            self._skipping = 1
        elif name in _TEXT:
            self._in_text = True
        elif (mark := _MARKS.get(name)) is not None:
            self._write(mark)
        elif name.startswith("w:"):
            self._open(name, attributes)
        elif name == "pic:pic" or (name == "v:imagedata" and not self._objects):
            self.pictures += 1

    def _must_skip(self, name: str) -> bool:
        if name in {"w:del", "w:moveFrom"}:
            self.deletions += 1
            return True
        if name == "mc:AlternateContent":
            self._chosen.append(False)
        elif name in {"mc:Choice", "mc:Fallback"} and self._chosen:
            taken, self._chosen[-1] = self._chosen[-1], True
            return taken
        return name in _SKIPPED

    def _open(self, name: str, attributes: Attributes) -> None:
        if name == "w:r":
            self._hidden = False
        elif name == "w:vanish":
            self._hidden = attributes.get("w:val", "") not in _OFF
        elif name in {"w:ins", "w:moveTo"}:
            self.insertions += 1
        elif name == "w:commentReference":
            self.comments += 1
        elif name == "w:fldChar":
            self._field(attributes.get("w:fldCharType"))
        elif name == "w:sym":
            self._write(_symbol(attributes.get("w:char", "")))
        elif name == "w:object":
            self._objects += 1
        elif name == "w:txbxContent":
            self._flows.append([])

    def _field(self, part: str | None) -> None:
        """Between begin and separate stands the code, which is not shown."""
        if part == "begin":
            self._fields.append(True)
        elif part == "separate" and self._fields:
            self._fields[-1] = False
        elif part == "end" and self._fields:
            self._fields.pop()

    def end(self, name: str) -> None:
        if self._skipping:
            self._skipping -= 1
        elif name in _TEXT:
            self._in_text = False
        elif name == "w:p":
            self._hidden = False
            self._flows[-1].append("\n")
        elif name == "w:r":
            self._hidden = False
        elif name == "w:object":
            self._objects -= 1
        elif name == "mc:AlternateContent":
            self._chosen.pop()
        elif name == "w:txbxContent":
            self._done.extend(self._flows.pop())

    def text(self, data: str) -> None:
        if self._in_text and not self._skipping:
            self._write(data)

    def _write(self, data: str) -> None:
        if not self._hidden and not any(self._fields):
            self._flows[-1].append(data)

    def close_part(self) -> None:
        """Between two parts: a field left open by a careless program ends with its part."""
        self._fields.clear()


def _symbol(code: str) -> str:
    """A character of a symbol font by its hexadecimal number; they lie in the private use area."""
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
