"""Paints the grouped list: a title a group, and its findings as rows of one card."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.gui.theme import Size, Theme, Token, font
from app.gui.viewmodels.findings import Kind
from app.gui.viewmodels.findings_model import Role
from app.gui.viewmodels.remedies import Remedy
from app.gui.widgets.buttons import ROW_HEIGHT
from app.gui.widgets.icons import Icon, paint_icon
from app.gui.widgets.mark_shapes import Mark, paint_mark
from app.gui.widgets.painting import inset, plate

Index = QModelIndex | QPersistentModelIndex
ROW = 65
"""64 and the hairline below it."""
_TITLE = 41
_RADIUS = 12.0
_MARK_X, _MARK_SIZE = 17, 20
_WORDS_X = 51
_BUTTON_RIGHT, _BUTTON_PADDING = 14, 16
_ICON, _ICON_GAP = 16, 6
_LINE_GAP = 2
_BAR_GAP = 8
_FOOT = 24


def card_area(row: QRectF, index: Index) -> QRectF:
    """A row's part of its card: the room to the scroll bar and below the last card stays free."""
    edges = index.data(Role.EDGE)
    return row.adjusted(0, 0, -_BAR_GAP, -_FOOT if edges and edges[2] else 0)


class FindingDelegate(QStyledItemDelegate):
    """`over_button` is the row whose button lies under the pointer; set by the view.

    `by_keys` tells whether the current row was reached by keys and shows its ring.
    """

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self.over_button = QPersistentModelIndex()
        self.by_keys = False
        words = sum(QFontMetrics(font(size)).height() for size in (Size.READING, Size.DETAIL))
        self._high = max(ROW, words + _LINE_GAP + 20)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802, ARG002
        if not index.parent().isValid():
            return QSize(0, _TITLE)
        foot = _FOOT if index.data(Role.EDGE)[2] else 0
        return QSize(0, self._high + foot)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = card_area(QRectF(option.rect), index)
        if not index.parent().isValid():
            self._draw_title(painter, area, index)
        else:
            self._draw_row(painter, area, option, index)
        painter.restore()

    def button_rect(self, area: QRectF, remedy: Remedy | None) -> QRectF:
        """Where a row's button stands; empty where it has none."""
        if remedy is None:
            return QRectF()
        words = QFontMetrics(font(Size.BASE)).horizontalAdvance(remedy.text)
        width = words + 2 * _BUTTON_PADDING + (_ICON + _ICON_GAP if remedy.picture else 0)
        top = area.top() + (area.height() - 1 - ROW_HEIGHT) / 2
        return QRectF(area.right() - _BUTTON_RIGHT - width, top, width, ROW_HEIGHT)

    def _draw_title(self, painter: QPainter, area: QRectF, index: Index) -> None:
        line = area.adjusted(0, 0, 0, -1)
        painter.setPen(self._theme.colour(Token.TEXT2))
        painter.setFont(font(Size.DETAIL))
        count = str(index.data(Role.COUNT))
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, side, count)
        painter.setFont(font(Size.BASE, bold=True))
        room = line.width() - QFontMetrics(font(Size.DETAIL)).horizontalAdvance(count) - 16
        self._elide(painter, line, room, str(index.data()), Qt.TextElideMode.ElideMiddle)

    def _draw_row(
        self, painter: QPainter, area: QRectF, option: QStyleOptionViewItem, index: Index
    ) -> None:
        first, last, _end = index.data(Role.EDGE)
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        self._draw_ground(painter, area, (first, last), selected, hovered)
        if self.by_keys and state & QStyle.StateFlag.State_HasFocus:
            ring = self._theme.colour(Token.ACCENT)
            plate(painter, inset(area, 2.0), 8.0, None, ring, 2.0)
        kind = Kind(index.data(Role.KIND))
        if kind is not Kind.INFO:
            top = area.top() + (area.height() - 1 - _MARK_SIZE) / 2
            corner = QPointF(area.left() + _MARK_X, top)
            box = QRectF(corner, QSize(_MARK_SIZE, _MARK_SIZE))
            paint_mark(painter, self._theme, Mark(kind.value), box)
        remedy = index.data(Role.REMEDY)
        button = self.button_rect(area, remedy)
        self._draw_words(painter, area, button, index, quiet=kind is Kind.INFO)
        if remedy:
            over = index == self.over_button
            self._draw_button(painter, button, remedy, over=over, chosen=selected)

    def _draw_ground(
        self,
        painter: QPainter,
        area: QRectF,
        edges: tuple[bool, bool],
        selected: bool,
        hovered: bool,
    ) -> None:
        """Its slice of the card: the card is drawn whole, beyond the row, and clipped to it."""
        first, last = edges
        card = area.adjusted(0, 0 if first else -40, 0, 0 if last else 40)
        edge = self._theme.colour(Token.BORDER)
        painter.setClipRect(area)
        plate(painter, card, _RADIUS, self._theme.colour(Token.SURFACE), edge)
        shape = QPainterPath()
        shape.addRoundedRect(inset(card, 1.0), _RADIUS - 1, _RADIUS - 1)
        if selected or hovered:
            painter.save()
            painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
            ground = Token.ACCENT_BG if selected else Token.HOVER
            painter.fillRect(area.adjusted(0, 0, 0, 0 if last else -1), self._theme.colour(ground))
            if selected:
                bar = QRectF(area.left(), area.top(), 4, area.height())
                painter.fillRect(bar, self._theme.colour(Token.ACCENT_FILL))
            painter.restore()
        if not last:
            line = QRectF(area.left() + _WORDS_X, area.bottom() - 1, area.width() - _WORDS_X - 1, 1)
            painter.fillRect(line, edge)

    def _draw_words(
        self, painter: QPainter, area: QRectF, button: QRectF, index: Index, quiet: bool
    ) -> None:
        right = button.left() - 16 if not button.isEmpty() else area.right() - 18
        left = area.left() + _WORDS_X
        upper, lower = font(Size.READING), font(Size.DETAIL)
        high, low = QFontMetrics(upper).height(), QFontMetrics(lower).height()
        top = area.top() + (area.height() - 1 - high - low - _LINE_GAP) / 2
        painter.setFont(upper)
        painter.setPen(self._theme.colour(Token.TEXT2 if quiet else Token.TEXT))
        line = QRectF(left, top, right - left, high)
        self._elide(painter, line, right - left, str(index.data()), Qt.TextElideMode.ElideRight)
        painter.setFont(lower)
        painter.setPen(self._theme.colour(Token.TEXT2))
        line = QRectF(left, top + high + _LINE_GAP, right - left, low)
        place = str(index.data(Role.PLACE))
        self._elide(painter, line, right - left, place, Qt.TextElideMode.ElideMiddle)

    def _draw_button(
        self, painter: QPainter, box: QRectF, remedy: Remedy, *, over: bool, chosen: bool
    ) -> None:
        """Soft and with an icon where the program can mend, plain where a person must.

        On the row that is chosen the soft one's ground would be lost: there it is plain too.
        """
        soft = bool(remedy.picture) and not chosen
        token = Token.ACCENT if soft else Token.TEXT
        ground = Token.ACCENT_BG if soft else Token.HOVER if over else Token.SURFACE
        edge = None if soft and not over else Token.ACCENT if soft else Token.BUTTON_BORDER
        line = self._theme.colour(edge) if edge else None
        plate(painter, box, 8.0, self._theme.colour(ground), line)
        words = box
        if remedy.picture:
            corner = QPointF(box.left() + _BUTTON_PADDING, box.center().y() - _ICON / 2)
            icon = QRectF(corner, QSize(_ICON, _ICON))
            paint_icon(painter, self._theme, Icon(remedy.picture), icon, token)
            words = box.adjusted(_ICON + _ICON_GAP, 0, 0, 0)
        painter.setFont(font(Size.BASE))
        painter.setPen(self._theme.colour(token))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, remedy.text)

    @staticmethod
    def _elide(
        painter: QPainter, line: QRectF, room: float, text: str, mode: Qt.TextElideMode
    ) -> None:
        shown = painter.fontMetrics().elidedText(text, mode, int(room))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
