"""The list that 还差 opens: each line leads to its place, by mouse and by keys."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.gui.places import Step
from app.gui.theme import Size, Theme, Token, font
from app.gui.viewmodels.steps import Missing
from app.gui.widgets.icons import Icon, paint_icon
from app.gui.widgets.labels import Heading, Text
from app.gui.widgets.mark_shapes import Mark, paint_mark
from app.gui.widgets.painting import plate, smooth
from app.gui.widgets.scroll import ThinBar
from app.texts import _

_Index = QModelIndex | QPersistentModelIndex
_WIDE, _ROW, _SHOWN = 520, 40, 10
_MARKS = {Step.PEOPLE: Mark.CONFIRM, Step.CHECK: Mark.ERROR}
PLACE = Qt.ItemDataRole.UserRole


class MissingModel(QAbstractListModel):
    """Rows of Missing; PLACE is where a row leads."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Missing, ...] = ()

    def set_rows(self, rows: Sequence[Missing]) -> None:
        if tuple(rows) != self._rows:
            self.beginResetModel()
            self._rows = tuple(rows)
            self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        shown = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}
        if role in {*shown, Qt.ItemDataRole.AccessibleTextRole}:
            return row.text
        return row.place if role == PLACE else None


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802, ARG002
        return QSize(_WIDE - 2, max(_ROW, QFontMetrics(font()).height() + 16))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = self._theme
        rect: QRectF = QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour(Token.ACCENT_BG))
            painter.fillRect(rect.adjusted(0, 0, 3 - rect.width(), 0), theme.colour(Token.ACCENT))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour(Token.HOVER))
        middle = rect.center().y()
        mark = _MARKS.get(index.data(PLACE).step, Mark.MISSING)
        paint_mark(painter, theme, mark, QRectF(rect.left() + 16, middle - 9, 18, 18))
        arrow = QRectF(rect.right() - 30, middle - 8, 16, 16)
        paint_icon(painter, theme, Icon.CHEVRON_RIGHT, arrow, Token.TEXT3)
        words = QRectF(rect.left() + 44, rect.top(), arrow.left() - rect.left() - 52, rect.height())
        painter.setFont(font())
        painter.setPen(theme.colour(Token.TEXT))
        elide, room = Qt.TextElideMode.ElideRight, int(words.width())
        text = painter.fontMetrics().elidedText(index.data(), elide, room)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()


class _List(QListView):
    """Enter goes where the line leads; Fusion's own activation needs a double click."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.clicked.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


class MissingPopup(QFrame):
    """`chosen(Place)`; Esc or a click elsewhere closes it and nothing has happened."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._theme = theme
        self.setAccessibleName(_("还差的材料"))
        self.model = MissingModel(self)
        self._title = Heading(theme, "", Size.CARD_TITLE)
        self.list = _List()
        self.list.setAccessibleName(_("还差的材料，一行一项"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(_Delegate(theme, self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.clicked.connect(self._on_clicked)
        ThinBar(self.list.verticalScrollBar(), theme)
        self._hint = Text(theme, _("点一项，就到要补的地方。"), Size.DETAIL, token=Token.TEXT2)
        self._lay_out()
        theme.changed.connect(self.update)

    def set_rows(self, rows: Sequence[Missing]) -> None:
        self.model.set_rows(rows)
        self._title.setText(_("还差 {count} 项").format(count=len(rows)))

    def open_below(self, anchor: QWidget) -> None:
        """Its right edge under the right edge of `anchor`."""
        rows = self.model.rowCount()
        high = self.list.sizeHintForRow(0) if rows else 0
        self.list.setFixedHeight(min(rows, _SHOWN) * high)
        self.adjustSize()
        corner = anchor.mapToGlobal(QPoint(anchor.width() - self.width(), anchor.height() + 4))
        self.move(corner)
        if rows:
            self.list.setCurrentIndex(self.model.index(0))
        self.show()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        theme = self._theme
        edge = theme.colour(Token.BUTTON_BORDER)
        plate(smooth(self), self.rect(), 0.0, theme.colour(Token.SURFACE), edge)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 12, 1, 9)
        column.setSpacing(0)
        for words in (self._title, self._hint):
            words.setContentsMargins(16, 0, 16, 0)
            column.addWidget(words)
        column.addSpacing(8)
        column.addWidget(self.list)
        self.setFixedWidth(_WIDE)

    def _on_clicked(self, index: QModelIndex) -> None:
        place = index.data(PLACE)
        if place is not None:
            self.hide()
            self.chosen.emit(place)
