"""The whole cleaning, in its order."""

from app.notices.reader.clean import (
    columns,
    garble,
    glosses,
    lost,
    parted,
    repeated,
    script,
    spacing,
    stacked,
    strewn,
    unsigned,
    widths,
    wrapped,
)
from app.notices.reader.clean.cells import Cells
from app.notices.reader.clean.cleaned import CleanText


def clean(original: str) -> CleanText:
    r"""`original` is decoded text with \n as its only line break."""
    cells = Cells.of(original)
    spacing.strip_tags(cells)
    glosses.strip(cells)
    garble.repair(cells)
    script.simplify(cells)
    parted.part(cells)
    stacked.unstack(cells)
    columns.rule(cells)
    wrapped.unwrap(cells)
    repeated.cut(cells)
    widths.settle(cells)
    unsigned.sign(cells)
    strewn.close_up(cells)
    spacing.close_up(cells)
    lost.restore(cells)
    return CleanText(
        cells.text,
        tuple(zip(cells.starts, cells.ends, strict=True)),
        original,
        frozenset(place for place, doubt in enumerate(cells.doubtful) if doubt),
    )
