"""What is sure, in compact rows with hairlines between; a press leads to the whole fact."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.gui.theme import Size, Theme, Token, font
from app.gui.widgets.card import Card, Hairline
from app.gui.widgets.mark_shapes import Mark, paint_mark
from app.gui.widgets.painting import plate
from app.gui.widgets.pressable import Pressable
from app.texts import _

_HIGH = 44
_SIDE, _GAP = 16, 10
_MARK = 18
_LABEL_SHARE = 0.55
_ROUNDED = 2


class FactRow(Pressable):
    """`pressed_for` bears the fact's id."""

    pressed_for = Signal(str)

    def __init__(self, theme: Theme, fact: str, label: str, text: str, mark: Mark) -> None:
        super().__init__(theme, "")
        self.fact = fact
        self.label = label
        self.value = text
        self._mark = mark
        self.setAccessibleName(f"{label}，{text}" if text else label)
        self.setAccessibleDescription(_("有把握") if mark is Mark.PASSED else _("拿不准"))
        self.setToolTip(f"{label}\n{text}")
        self.clicked.connect(self._press)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(200, max(_HIGH, QFontMetrics(font()).height() + 16))

    def draw(self, painter: QPainter) -> None:
        theme = self.theme
        area = QRectF(self.rect())
        if self.feel.hover > 0.0:
            plate(painter, area.adjusted(3, 2, -3, -2), 8.0, theme.colour(Token.HOVER))
        if self.feel.keyboard:
            plate(painter, area.adjusted(3, 2, -3, -2), 8.0, None, theme.colour(Token.ACCENT), 2.0)
        high = area.height()
        paint_mark(painter, theme, self._mark, QRectF(_SIDE, (high - _MARK) / 2, _MARK, _MARK))
        left = _SIDE + _MARK + _GAP
        room = area.width() - left - _SIDE
        metrics = QFontMetrics(font())
        label, value, most = self.shares(room)
        painter.setFont(font())
        painter.setPen(theme.colour(Token.TEXT))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(left, 0, most + 2, high), middle, label)
        rest = room - metrics.horizontalAdvance(label) - _GAP
        painter.setFont(font(Size.DETAIL))
        painter.setPen(theme.colour(Token.TEXT2))
        end = QRectF(area.width() - _SIDE - rest, 0, rest, high)
        painter.drawText(end, middle | Qt.AlignmentFlag.AlignRight, value)

    def shares(self, room: float) -> tuple[str, str, float]:
        """Label and value as they fit beside each other, and how wide the label may be."""
        metrics, small = QFontMetrics(font()), QFontMetrics(font(Size.DETAIL))
        most = room if not self.value else max(room * _LABEL_SHARE, room - _wide(small, self.value))
        label = metrics.elidedText(self.label, Qt.TextElideMode.ElideRight, int(most))
        rest = room - metrics.horizontalAdvance(label) - _GAP
        value = small.elidedText(self.value, Qt.TextElideMode.ElideRight, int(rest))
        return label, value, most

    def _press(self) -> None:
        self.pressed_for.emit(self.fact)


def _wide(metrics: QFontMetrics, text: str) -> int:
    """With room for what the widths of two texts lose by being rounded."""
    return metrics.horizontalAdvance(text) + _GAP + _ROUNDED


class Rows(Card):
    """`pressed_for` bears the fact's id."""

    pressed_for = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme_of_rows = theme
        self.rows: list[FactRow] = []
        self.body.setContentsMargins(0, 1, 0, 1)
        self.body.setSpacing(0)
        self._holder: QWidget | None = None
        self._shown: list[tuple[str, str, str, Mark]] = []

    def show_rows(self, rows: Sequence[tuple[str, str, str, Mark]]) -> None:
        """Fact, label, text and mark of each."""
        if list(rows) == self._shown:
            return
        self._shown = list(rows)
        if self._holder is not None:
            self._holder.deleteLater()
            self._holder.hide()
            self.body.removeWidget(self._holder)
        self._holder = QWidget()
        column = QVBoxLayout(self._holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.rows = []
        for fact, label, text, mark in rows:
            if self.rows:
                column.addWidget(Hairline(self._theme_of_rows))
            row = FactRow(self._theme_of_rows, fact, label, text, mark)
            row.pressed_for.connect(self.pressed_for)
            self.rows.append(row)
            column.addWidget(row)
        self.body.addWidget(self._holder)
