"""What lies inside a file beyond its outline; parts of its facts."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class VideoInside:
    """What the look “video” saw of a video that opens.

    `share` of its bytes that were read, 1.0 all. `broken`: seconds where damage begins. `ends`:
    the second after which nothing plays, None where it plays to its end. `sound`: its peak in
    dBFS as far as was listened (to the first that can be heard), None where none decodes.
    `picture`: left, top, width and height inside black bars, in shares of the frame as shown,
    None without bars. `backlit`: the share of the pictures looked at that show somebody dark
    before bright light. `rates`: pictures a second where slowest and where fastest.
    """

    share: float
    broken: tuple[float, ...] = ()
    ends: float | None = None
    sound: float | None = None
    picture: tuple[float, float, float, float] | None = None
    backlit: float = 0.0
    rates: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class WordCell:
    """A cell of a Word table. `wide`: how many columns it spans.

    `continued`: it belongs to the cell above. `drawn`: a picture or an object stands in it.
    """

    text: str
    wide: int = 1
    continued: bool = False
    drawn: bool = False


@dataclass(frozen=True, slots=True)
class WordInside:
    """What lies in a Word file beyond its running text.

    `tables`, row by row; inner tables stand before the one that they lie in. `prompts`: what
    content controls show until somebody types. `blanks`: lines with underlined space, ＿＿ in its
    place. `unsafe`: slugs of what may harm who opens it (template, link, dde, package).
    None where the format does not tell.
    """

    tables: tuple[tuple[tuple[WordCell, ...], ...], ...] | None = None
    prompts: tuple[str, ...] | None = None
    blanks: tuple[str, ...] | None = None
    unsafe: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class SheetTable:
    """The cells of one visible sheet as text; numbers as the file has them, with a point.

    A formula without its value is “=” and the formula. `covered` are (row, column) of cells that
    belong to a merged one and are not its first. `cut`: there were more rows or columns.
    """

    name: str
    rows: tuple[tuple[str, ...], ...] = ()
    covered: tuple[tuple[int, int], ...] = ()
    cut: bool = False
