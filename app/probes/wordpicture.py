"""Draws the first page of a document or sheet as a sketch: enough to tell one from another."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from app import paths
from app.probes import sheet
from app.probes.package import opened
from app.probes.word import main_part
from app.probes.wordblocks import Blocks, Cell, Paragraph, Row

_WIDTH, _HEIGHT = 595.0, 842.0
"""A4 in points."""
_MARGIN = 72.0
_MOST_ROWS, _MOST_COLUMNS, _SMALL = 30, 8, 8.0
_LINE = 1.45
_PADDING = 4.0
_INK, _RULE, _PAPER = (38, 44, 50), (120, 128, 134), (255, 255, 255)
_FINER = 2
"""Drawn so many times larger, then made small: type of four pixels is a grey line else."""


def first_page(path: Path, edge: int) -> Image.Image:
    """An A4 page whose height is `edge` px. Raises Refusal as the probe does."""
    blocks = Blocks()
    with opened(path) as package:
        package.read(main_part(package)[0], blocks)
    return _sketch(blocks.blocks, edge)


def first_sheet(path: Path, size: int, edge: int) -> Image.Image | None:
    """The upper left of the first visible sheet; None where its cells cannot be read."""
    tables = sheet.probe(path, size).tables
    rows = tables[0].rows[:_MOST_ROWS] if tables else ()
    columns = min(_MOST_COLUMNS, max(map(len, rows), default=0))
    cells = [[*row, *[""] * columns][:columns] for row in rows]
    drawn = [Row([Cell([Paragraph(one[:40], _SMALL)]) for one in row]) for row in cells]
    return _sketch([*drawn], edge) if drawn else None


def _sketch(blocks: Sequence[Paragraph | Row], edge: int) -> Image.Image:
    scale = edge * _FINER / _HEIGHT
    page = Image.new("RGB", (round(_WIDTH * scale), round(_HEIGHT * scale)), _PAPER)
    _Pen(page, scale).draw(blocks)
    return page.resize((max(1, page.width // _FINER), edge), Image.Resampling.LANCZOS)


class _Pen:
    """Places are in points from the page's upper left."""

    def __init__(self, page: Image.Image, scale: float) -> None:
        self._draw = ImageDraw.Draw(page)
        self._scale = scale
        self._top = _MARGIN

    def draw(self, blocks: Sequence[Paragraph | Row]) -> None:
        for block in blocks:
            if self._top > _HEIGHT - _MARGIN:
                return
            if isinstance(block, Paragraph):
                self._top = self._written(block, _MARGIN, self._top, _WIDTH - 2 * _MARGIN)
            else:
                self._top = self._ruled(block)

    def _written(self, paragraph: Paragraph, left: float, top: float, width: float) -> float:
        font = _font(round(paragraph.points * self._scale), bold=paragraph.bold)
        for line in _lines(paragraph.text, width / paragraph.points):
            shift = (width - _length(line) * paragraph.points) / 2 if paragraph.centred else 0
            place = ((left + max(0.0, shift)) * self._scale, top * self._scale)
            if top < _HEIGHT - _MARGIN / 2:
                self._draw.text(place, line, _INK, font)
            top += paragraph.points * _LINE
        return top

    def _ruled(self, row: Row) -> float:
        """All cells of a row are as high as the highest; one joined to that above has no rule."""
        widths = _widths(row.cells)
        heights = (_height(c, w) for c, w in zip(row.cells, widths, strict=True))
        bottom = self._top + max([row.height, 18.0, *heights])
        left = _MARGIN
        for cell, width in zip(row.cells, widths, strict=True):
            self._frame(left, bottom, width, joined=cell.joined)
            at = self._top + _PADDING
            for paragraph in cell.paragraphs:
                at = self._written(paragraph, left + _PADDING, at, width - 2 * _PADDING)
            left += width
        return bottom

    def _frame(self, left: float, bottom: float, width: float, *, joined: bool) -> None:
        s = self._scale
        x0, x1, y0, y1 = left * s, (left + width) * s, self._top * s, bottom * s
        for line in [(x0, y0, x0, y1), (x1, y0, x1, y1), (x0, y1, x1, y1)]:
            self._draw.line(line, _RULE, _FINER)
        if not joined:
            self._draw.line((x0, y0, x1, y0), _RULE, _FINER)


def _widths(cells: list[Cell]) -> list[float]:
    given = [cell.width for cell in cells]
    shares = given if all(given) else [cell.columns for cell in cells]
    whole = sum(shares) or 1
    return [(_WIDTH - 2 * _MARGIN) * share / whole for share in shares]


def _height(cell: Cell, width: float) -> float:
    lines = (
        one.points * _LINE * sum(1 for _ in _lines(one.text, (width - 2 * _PADDING) / one.points))
        for one in cell.paragraphs
    )
    return sum(lines) + 2 * _PADDING


def _lines(text: str, ems: float) -> Iterator[str]:
    """Broken anywhere, at `ems` widths of a Chinese character; an empty one is one line."""
    line, length = "", 0.0
    for character in text:
        wide = _length(character)
        if line and length + wide > max(1.0, ems):
            yield line
            line, length = "", 0.0
        line, length = line + character, length + wide
    yield line


def _length(text: str) -> float:
    return sum(1.0 if ord(character) > 0x2E7F else 0.55 for character in text)


@lru_cache(maxsize=32)
def _font(size: int, *, bold: bool) -> ImageFont.FreeTypeFont:
    name = "BeiqiSans-Bold.ttf" if bold else "BeiqiSans-Regular.ttf"
    return ImageFont.truetype(paths.assets() / "fonts" / name, max(2, size))
