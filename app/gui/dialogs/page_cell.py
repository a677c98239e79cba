"""How one page is drawn among the others: its picture, its number, its part, where one begins."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPen, QPixmap, QTransform
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.gui.theme import Size, Theme, Token, font
from app.gui.widgets.icons import Icon, paint_icon
from app.gui.widgets.painting import plate
from app.gui.widgets.thumbs import paint_thumbnail

CELL = QSize(112, 154)
_SHEET = QSize(78, 104)
_TOP, _FOOT = 24, 22
"""Pixels for the part's name above the page, and for the page's number below."""
MARK = int(Qt.ItemDataRole.UserRole)
IMAGE = MARK + 1
_SCISSORS = 18.0
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class PageMark:
    """`tag` above a part's first page; `odd`: every other part has the other ground.

    `out`: the page is left out. `turn`: degrees clockwise by which it is shown turned.
    """

    label: str
    spoken: str
    tag: str = ""
    begins: bool = False
    odd: bool = False
    out: bool = False
    turn: int = 0


class Cell(QStyledItemDelegate):
    """`hovered` tells before which page the pointer lies, 0 none.

    `parting`: grounds tell the parts apart, so that what is chosen has its edge alone.
    """

    def __init__(
        self, theme: Theme, parent: QWidget, hovered: Callable[[], int], *, parting: bool
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hovered = hovered
        self._parting = parting

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802, ARG002
        return CELL

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        mark = index.data(MARK)
        if not isinstance(mark, PageMark):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        area = QRectF(option.rect)
        self._draw_ground(painter, area, option, mark)
        sheet = QRectF(0, 0, _SHEET.width(), _SHEET.height())
        sheet.moveCenter(QPointF(area.center().x(), area.top() + _TOP + _SHEET.height() / 2))
        painter.setOpacity(0.35 if mark.out else 1.0)
        self._draw_page(painter, sheet, index, mark)
        painter.setOpacity(1.0)
        self._write(painter, area, mark)
        if mark.begins:
            self._draw_cut(painter, area, Token.ACCENT)
        elif self._hovered() == index.row() + 1:
            self._draw_cut(painter, area, Token.STRONG)
        painter.restore()

    def _draw_ground(
        self, painter: QPainter, area: QRectF, option: QStyleOptionViewItem, mark: PageMark
    ) -> None:
        """Pages of one part lie on one ground; what is chosen or has the keyboard has an edge."""
        theme, state = self._theme, option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        band = area.adjusted(0, 1, 0, -3)
        painter.fillRect(band, theme.colour(Token.ACCENT_BG if mark.odd else Token.SUNKEN))
        if chosen or focused:
            inner = band.adjusted(5, 2, -5, -2)
            fill = theme.colour(Token.ACCENT_BG) if chosen and not self._parting else None
            edge = theme.colour(Token.ACCENT) if focused else theme.colour(Token.BORDER)
            plate(painter, inner, 8.0, fill, edge, 2.0 if focused else 1.0)

    def _draw_page(self, painter: QPainter, sheet: QRectF, index: Index, mark: PageMark) -> None:
        image = index.data(IMAGE)
        if not isinstance(image, QImage) or image.isNull():
            plate(
                painter, sheet, 6.0, self._theme.colour(Token.HOVER),
                self._theme.colour(Token.BORDER),
            )  # fmt: skip
            box = QRectF(0, 0, 22, 22)
            box.moveCenter(sheet.center())
            paint_icon(painter, self._theme, Icon.DOCUMENT, box, Token.TEXT3)
            return
        shown = self._shown(painter, image, mark.turn)
        place = QRectF(0, 0, shown.deviceIndependentSize().width(), 0)
        place.setHeight(shown.deviceIndependentSize().height())
        place.moveCenter(sheet.center())
        paint_thumbnail(painter, self._theme, place, shown)

    def _shown(self, painter: QPainter, image: QImage, turn: int) -> QPixmap:
        """The whole page, turned, as large as the sheet's place lets it be."""
        ratio = painter.device().devicePixelRatioF()
        turned = image.transformed(QTransform().rotate(turn)) if turn else image
        keep, smooth = (
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        made = QPixmap.fromImage(turned.scaled(_SHEET * ratio, keep, smooth))
        made.setDevicePixelRatio(ratio)
        return made

    def _write(self, painter: QPainter, area: QRectF, mark: PageMark) -> None:
        centre = Qt.AlignmentFlag.AlignCenter
        painter.setFont(font(Size.DETAIL))
        painter.setPen(self._theme.colour(Token.TEXT2))
        foot = QRectF(area.left(), area.top() + _TOP + _SHEET.height(), area.width(), _FOOT)
        painter.drawText(foot, centre, mark.label)
        if mark.tag:
            painter.setFont(font(Size.SMALL, bold=True))
            painter.setPen(self._theme.colour(Token.TEXT2 if mark.out else Token.ACCENT))
            head = QRectF(area.left(), area.top() + 5, area.width(), _TOP - 5)
            painter.drawText(head, centre, mark.tag)

    def _draw_cut(self, painter: QPainter, area: QRectF, token: Token) -> None:
        """A dashed line before the page, with scissors on it."""
        theme, x = self._theme, area.left() + 7
        pen = QPen(theme.colour(token), 2.0)
        pen.setDashPattern([3.0, 2.0])
        painter.setPen(pen)
        painter.drawLine(QPointF(x, area.top() + 4), QPointF(x, area.bottom() - 6))
        box = QRectF(0, 0, _SCISSORS, _SCISSORS)
        box.moveCenter(QPointF(x + 1, area.top() + _TOP + _SHEET.height() / 2))
        plate(painter, box, _SCISSORS / 2, theme.colour(Token.SURFACE), theme.colour(token), 1.5)
        paint_icon(painter, theme, Icon.SCISSORS, box.adjusted(3, 3, -3, -3), token)
