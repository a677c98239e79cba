"""Blocks of a document, one below the other, shared out over pages."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from app.printing.pieces import Canvas


@dataclass(frozen=True, slots=True)
class Block:
    """Something `height` mm high that paints itself from a given top.

    `keep` binds it to the block that follows; `above` is repeated on top of a page that begins
    with this block (a table's header, the section's heading).
    """

    height: float
    paint: Callable[[Canvas, float], None]
    keep: bool = False
    above: tuple["Block", ...] = ()


@dataclass(frozen=True, slots=True)
class Placed:
    top: float
    block: Block


def gap(height: float) -> Block:
    """White space; bound to what follows, so that no page ends with it alone."""
    return Block(height, lambda _canvas, _top: None, keep=True)


def paginate(
    blocks: Sequence[Block], first_top: float, next_top: float, bottom: float
) -> list[list[Placed]]:
    """Shares `blocks` out over pages that reach from a top to `bottom`, all in mm.

    Bound blocks stay together, unless together they are higher than a page.
    """
    pages: list[list[Placed]] = [[]]
    top = first_top
    for group in _groups(blocks):
        parts = [group] if _height(group) <= bottom - next_top else [[block] for block in group]
        for part in parts:
            if pages[-1] and top + _height(part) > bottom:
                pages.append([])
                top = next_top
                part = [*part[0].above, *part]  # noqa: PLW2901 - the page's own head goes before
            for block in part:
                pages[-1].append(Placed(top, block))
                top += block.height
    return pages


def _groups(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    group: list[Block] = []
    for block in blocks:
        group.append(block)
        if not block.keep:
            yield group
            group = []
    if group:
        yield group


def _height(blocks: Sequence[Block]) -> float:
    return sum(block.height for block in blocks)
