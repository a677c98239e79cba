"""What a printed page is made of: text, rules, boxes, ticks, QR codes. All of it vectors, in mm.

A `Canvas` paints onto whatever its painter paints on: a PDF, a preview, a printer. It also keeps
the text that it set, in order, which `textmap` needs.
"""

import functools
from enum import Enum

import segno
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QGlyphRun,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QRawFont,
)

from app.printing.fonts import UNITS_PER_MM, Face, Glyphs
from app.printing.lines import INK, Style, width

QUIET_ZONE = 4
"""Modules of white that ISO/IEC 18004 asks for around a QR code."""
HAIRLINE = 0.12
"""mm; thinner lines drop out on laser printers at 300 dpi."""


class Align(Enum):
    LEFT = 0.0
    CENTRE = 0.5
    RIGHT = 1.0


class Canvas:
    """A page being painted. Lengths in mm from the paper's upper left corner."""

    def __init__(self, painter: QPainter, dots_per_mm: float) -> None:
        self._painter = painter
        self.drawn: list[str] = []
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(dots_per_mm / UNITS_PER_MM, dots_per_mm / UNITS_PER_MM)

    def text(
        self, x: float, baseline: float, text: str, style: Style, align: Align = Align.LEFT
    ) -> None:
        """One line; `x` is its left end, middle or right end."""
        left = (x - align.value * width(text, style)) * UNITS_PER_MM
        self._painter.setPen(QColor(style.colour))
        for run in style.glyphs(text):
            if run.font is None:
                self._numbers(left, baseline, run.text, style)
            else:
                self._glyphs(left, baseline * UNITS_PER_MM, run, run.font)
            left += sum(run.advances)

    def rule(self, x1: float, y1: float, x2: float, y2: float, thick: float, colour: str) -> None:
        """A straight line, level or upright, centred on its coordinates."""
        half = thick / 2
        area = (x1, y1 - half, x2 - x1, thick) if y1 == y2 else (x1 - half, y1, thick, y2 - y1)
        self.fill(*area, colour)

    def fill(self, x: float, y: float, wide: float, high: float, colour: str) -> None:
        self._painter.fillRect(_rect(x, y, wide, high), QColor(colour))

    def frame(
        self, x: float, y: float, wide: float, high: float, thick: float = 0.3, colour: str = INK
    ) -> None:
        self._painter.setPen(_pen(thick, colour))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRect(_rect(x, y, wide, high))

    def circle(self, x: float, y: float, radius: float, colour: str, thick: float = 0.2) -> None:
        """Around its middle; empty inside."""
        self._painter.setPen(_pen(thick, colour))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawEllipse(QPointF(x, y) * UNITS_PER_MM, *[radius * UNITS_PER_MM] * 2)

    def tick_box(self, x: float, y: float, size: float, *, ticked: bool = False) -> None:
        """☐ or ☑, which no Chinese font has."""
        self.frame(x, y, size, size)
        if ticked:
            corners = ((0.20, 0.52), (0.42, 0.74), (0.82, 0.27))
            points = [QPointF(x + a * size, y + b * size) * UNITS_PER_MM for a, b in corners]
            self._painter.setPen(_pen(size * 0.135, INK))
            self._painter.drawPolyline(QPolygonF(points))

    def qr(self, x: float, y: float, size: float, payload: str) -> None:
        """A QR code of `size` mm; the caller leaves QUIET_ZONE modules of white around it."""
        rows = qr_modules(payload)
        module = size * UNITS_PER_MM / len(rows)
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        for down, row in enumerate(rows):
            for start, length in _dark_stretches(row):
                top = y * UNITS_PER_MM + down * module
                left = x * UNITS_PER_MM + start * module
                path.addRect(QRectF(left, top, length * module, module))
        self._painter.fillPath(path, QBrush(QColor("black")))

    def picture(self, x: float, y: float, wide: float, high: float, encoded: bytes) -> None:
        """A JPEG or PNG in the middle of the area, whole, in its own proportion."""
        image = QImage.fromData(encoded)
        if image.isNull():
            return
        area = _rect(x, y, wide, high)
        keep = Qt.AspectRatioMode.KeepAspectRatio
        placed = QRectF(QPointF(), QSizeF(image.size()).scaled(area.size(), keep))
        placed.moveCenter(area.center())
        self._painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._painter.drawImage(placed, image)

    def _glyphs(self, left: float, baseline: float, run: Glyphs, font: QRawFont) -> None:
        positions, offset = [], 0.0
        for advance in run.advances:
            positions.append(QPointF(offset, 0))
            offset += advance
        glyphs = QGlyphRun()
        glyphs.setRawFont(font)
        glyphs.setGlyphIndexes(run.indexes)
        glyphs.setPositions(positions)
        self._painter.drawGlyphRun(QPointF(left, baseline), glyphs)
        self.drawn.append(run.text)

    def _numbers(self, left: float, baseline: float, text: str, style: Style) -> None:
        """Each character as a box with its code point, so that a person sees what is meant."""
        em, small = style.size, Style(style.size * 0.36, Face.REGULAR, style.colour)
        for place, sign in enumerate(text):
            x = left / UNITS_PER_MM + place * em
            digits = f"{ord(sign):04X}"
            half = (len(digits) + 1) // 2
            self.frame(x + em * 0.05, baseline - em * 0.85, em * 0.9, em * 0.97, em * 0.05)
            self.text(x + em / 2, baseline - em * 0.42, digits[:half], small, Align.CENTRE)
            self.text(x + em / 2, baseline - em * 0.02, digits[half:], small, Align.CENTRE)


@functools.lru_cache(maxsize=64)
def qr_modules(payload: str) -> tuple[tuple[bool, ...], ...]:
    """The code's modules without quiet zone, error correction M; dark is True."""
    code = segno.make(payload, error="m", micro=False, boost_error=False)
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)


def _dark_stretches(row: tuple[bool, ...]) -> list[tuple[int, int]]:
    """(start, length) of each stretch of dark modules, so that none shows a seam inside."""
    found: list[tuple[int, int]] = []
    for place, dark in enumerate(row):
        if dark and found and sum(found[-1]) == place:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        elif dark:
            found.append((place, 1))
    return found


def _rect(x: float, y: float, wide: float, high: float) -> QRectF:
    scale = UNITS_PER_MM
    return QRectF(x * scale, y * scale, wide * scale, high * scale)


def _pen(thick: float, colour: str) -> QPen:
    return QPen(
        QColor(colour),
        thick * UNITS_PER_MM,
        Qt.PenStyle.SolidLine,
        Qt.PenCapStyle.FlatCap,
        Qt.PenJoinStyle.MiterJoin,
    )
