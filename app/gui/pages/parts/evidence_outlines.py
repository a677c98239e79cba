"""Draws on the picture of a page: in solid red what was found, in dashed blue where it should be.

A page stays paper white in the dark, so what is drawn on it keeps the light theme's colours.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.domain.pages import Box
from app.gui.theme import Size, Theme, Token, font
from app.gui.viewmodels.outlines import Outline, Outlined, Part
from app.gui.widgets.painting import inset, plate

_WIDTH = 2.0
_DASHES = [4.0, 2.5]
_AWAY = 4.0
"""Px between what was found and its line, so that the line hides nothing of it."""
_GAP, _HIGH, _RADIUS = 8.0, 22.0, 5.0
_TINT = 0.07
_TOKENS = {Outlined.FOUND: Token.ERR, Outlined.WANTED: Token.ACCENT}


def draw_outlines(
    painter: QPainter, paper: Theme, area: QRectF, placed: QRectF, part: Part,
    outlines: Sequence[Outline],
) -> None:  # fmt: skip
    """`placed` is where the part's picture lies, `area` what is seen of it."""
    own = [one for one in outlines if one.page == part.page]
    lines = [(one, _line(one, _where(one.box, part.box, placed))) for one in own]
    for outline, line in lines:
        _draw_line(painter, paper, outline, line)
    taken: list[QRectF] = []
    for outline, line in sorted(lines, key=lambda pair: pair[0].kind is not Outlined.WANTED):
        tag = _tag_rect(painter, area, outline, line)
        for other in taken:
            if tag.intersects(other):
                tag.moveBottom(other.top() - _GAP / 2)
        taken.append(tag)
        _draw_tag(painter, paper, outline, tag)


def _where(box: Box, crop: Box, placed: QRectF) -> QRectF:
    across, down = placed.width() / crop.width, placed.height() / crop.height
    return QRectF(
        placed.left() + (box.left - crop.left) * across,
        placed.top() + (box.top - crop.top) * down,
        box.width * across,
        box.height * down,
    )


def _line(outline: Outline, box: QRectF) -> QRectF:
    return inset(box, -_AWAY) if outline.kind is Outlined.FOUND else box


def _draw_line(painter: QPainter, paper: Theme, outline: Outline, line: QRectF) -> None:
    colour = paper.colour(_TOKENS[outline.kind])
    pen = QPen(colour, _WIDTH)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if outline.kind is Outlined.WANTED:
        pen.setDashPattern(_DASHES)
        tint = paper.colour(_TOKENS[outline.kind])
        tint.setAlphaF(_TINT)
        painter.setBrush(tint)
    painter.setPen(pen)
    if outline.is_round:
        painter.drawEllipse(line)
    else:
        painter.drawRoundedRect(line, _RADIUS, _RADIUS)


def _tag_rect(painter: QPainter, area: QRectF, outline: Outline, line: QRectF) -> QRectF:
    """Beside what was found, left of it if there is room; within where it should be."""
    painter.setFont(font(Size.SMALL, bold=True))
    metrics = painter.fontMetrics()
    wide, high = metrics.horizontalAdvance(outline.tag) + 16.0, max(_HIGH, metrics.height() + 4.0)
    if outline.kind is Outlined.WANTED:
        left, top = line.left() + _GAP, line.bottom() - _GAP - high
    else:
        left, top = line.left() - _GAP - wide, line.center().y() + _GAP
        if left < area.left() + _GAP:
            left = line.right() + _GAP
        if left + wide > area.right() - _GAP:
            left, top = line.center().x() - wide / 2, line.bottom() + _GAP
    inner = inset(area, _GAP / 2)
    left = max(inner.left(), min(left, inner.right() - wide))
    return QRectF(left, max(inner.top(), min(top, inner.bottom() - high)), wide, high)


def _draw_tag(painter: QPainter, paper: Theme, outline: Outline, tag: QRectF) -> None:
    plate(painter, tag, _RADIUS, paper.colour(_TOKENS[outline.kind]))
    painter.setPen(paper.colour(Token.ON_ACCENT))
    painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, outline.tag)
