"""The notice's sheet: legend above, the text below, and the button beside a selection."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.gui.reader.notice_view import NoticeView
from app.gui.reader.tints import NAMES, TINTS
from app.gui.theme import Size, Theme, Token, font
from app.gui.widgets.buttons import ROW_HEIGHT, Button, Kind
from app.gui.widgets.card import Card, Hairline
from app.gui.widgets.flow import Flow
from app.gui.widgets.icons import Icon
from app.gui.widgets.painting import plate, smooth
from app.texts import _
from app.workflow.notices.facts import Family

_SIDE = 28
_BOX = 14


class Sheet(Card):
    """`adding` when something shall be added that the selected stretch says."""

    adding = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.view = NoticeView(theme)
        swatches = Flow(15, 6)
        for family in Family:
            swatches.add(_Swatch(theme, family))
        legend = QHBoxLayout()
        legend.setSpacing(12)
        legend.addWidget(swatches, 1)
        legend.addWidget(_Dashed(theme), 0, Qt.AlignmentFlag.AlignTop)
        head = QVBoxLayout()
        head.setContentsMargins(_SIDE - 1, 0, _SIDE - 6, 0)
        head.setSpacing(12)
        head.addLayout(legend)
        head.addWidget(Hairline(theme))
        self.body.setContentsMargins(1, 16, 6, 8)
        self.body.setSpacing(0)
        self.body.addLayout(head)
        self.body.addWidget(self.view, 1)
        self.turn = Button(theme, _("加进清单…"), Kind.SOFT, Icon.PLUS, height=ROW_HEIGHT)
        self.turn.setParent(self.view.viewport())
        self.turn.hide()
        self.turn.clicked.connect(self.adding)
        self.view.selected.connect(self._place_turn)
        self.view.verticalScrollBar().valueChanged.connect(self._place_turn)

    def _place_turn(self) -> None:
        """Below the end of the selection, within the text."""
        end = self.view.selection_end
        self.turn.setVisible(end is not None)
        if end is None:
            return
        self.turn.resize(self.turn.sizeHint())
        room = self.view.viewport().size()
        x = min(max(0, end.x() - self.turn.width() // 2), room.width() - self.turn.width())
        below = end.y() + 6
        high = self.turn.height()
        self.turn.move(x, below if below + high <= room.height() else end.y() - 36 - high)
        self.turn.raise_()


class _Swatch(QWidget):
    def __init__(self, theme: Theme, family: Family) -> None:
        super().__init__()
        self._theme = theme
        self._family = family
        self._text = _(NAMES[family])
        self.setAccessibleName(self._text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802
        metrics = QFontMetrics(font(Size.DETAIL))
        wide = metrics.horizontalAdvance(self._text)
        return QSize(_BOX + 6 + wide + 1, max(_BOX, metrics.height()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        painter = smooth(self)
        ground, edge = (self._theme.colour(token) for token in TINTS[self._family])
        box = QRectF(0, (self.height() - _BOX) / 2, _BOX, _BOX)
        plate(painter, box, 4.0, ground, edge, 1.2)
        _write(painter, self._theme, QRectF(self.rect()).adjusted(_BOX + 6, 0, 2, 0), self._text)


class _Dashed(QWidget):
    """虚线为拿不准, its first word underlined so."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lead, self._rest = _("虚线"), _("为拿不准")
        self.setAccessibleName(self._lead + self._rest)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802
        metrics = QFontMetrics(font(Size.DETAIL))
        return QSize(metrics.horizontalAdvance(self._lead + self._rest) + 1, metrics.height() + 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        painter = smooth(self)
        area = QRectF(self.rect()).adjusted(0, -2, 2, -2)
        _write(painter, self._theme, area, self._lead + self._rest)
        wide = painter.fontMetrics().horizontalAdvance(self._lead)
        pen = QPen(self._theme.colour(Token.ACCENT), 1.5)
        pen.setDashPattern([3.0, 2.0])
        painter.setPen(pen)
        painter.drawLine(0, self.height() - 1, wide, self.height() - 1)


def _write(painter: QPainter, theme: Theme, area: QRectF, text: str) -> None:
    painter.setFont(font(Size.DETAIL))
    painter.setPen(theme.colour(Token.TEXT2))
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, text)
