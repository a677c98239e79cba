"""The list of findings: grouped, painted row by row, so that thousands cost no widgets."""

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPalette
from PySide6.QtWidgets import QFrame, QTreeView

from app.domain.finding import Finding
from app.gui.pages.parts.finding_delegate import FindingDelegate, card_area
from app.gui.theme import Theme, Token
from app.gui.viewmodels.findings_model import FindingsModel, Index, Role
from app.gui.widgets.labels import tint
from app.gui.widgets.scroll import dress_bar
from app.texts import _

_KEYS = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.OtherFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}


class FindingList(QTreeView):
    """`chosen(id)` when another row is current, `remedied(id)` when a row's button is pressed.

    `opened(id)` by Enter or a click, which ask for the panel.
    """

    chosen = Signal(str)
    opened = Signal(str)
    remedied = Signal(str)

    def __init__(self, theme: Theme, model: FindingsModel) -> None:
        super().__init__()
        self._theme = theme
        self._findings = model
        self._delegate = FindingDelegate(theme, self)
        self._held, self._at = "", 0
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self._settle()
        model.modelReset.connect(self._on_reset)
        self._retint()
        theme.changed.connect(self._retint)

    def _settle(self) -> None:
        self.setAccessibleName(_("检查结果"))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setExpandsOnDoubleClick(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.viewport().setAutoFillBackground(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().rangeChanged.connect(self._retint)

    @property
    def current(self) -> str:
        """The id of the current finding, "" where there is none."""
        return self.finding.id if self.finding else ""

    @property
    def finding(self) -> Finding | None:
        row = self._findings.row_at(self.currentIndex())
        return row.finding if row else None

    def choose(self, finding: str, *, centred: bool = False) -> bool:
        """Makes a finding current and scrolls to it; False where it is not listed."""
        index = self._findings.index_of(finding)
        if not index.isValid():
            return False
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flag)
        hint = QTreeView.ScrollHint
        self.scrollTo(index, hint.PositionAtCenter if centred else hint.EnsureVisible)
        return True

    def choose_first(self) -> None:
        first = self._findings.row_at(self._findings.first())
        if first:
            self.choose(first.finding.id)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802
        super().currentChanged(current, previous)
        row = self._findings.row_at(current)
        if row:
            self._held, self._at = row.finding.id, self._findings.place_of(current)
            self.chosen.emit(row.finding.id)

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:  # noqa: N802
        """Nothing: groups are always open."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        self._by_keys(True)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            if self.current:
                self.opened.emit(self.current)
            return
        if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            event.ignore()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._by_keys(False)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self._findings.row_at(index)
        if row is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        pressed = self._on_button(index, event)
        (self.remedied if pressed else self.opened).emit(row.finding.id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        over = self._on_button(index, event)
        self._point_at(index if over else QModelIndex())

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        super().leaveEvent(event)
        self._point_at(QModelIndex())

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self._by_keys(event.reason() in _KEYS)
        if not self.current:
            self.choose_first()

    def _on_button(self, index: Index, event: QMouseEvent) -> bool:
        if not index.isValid():
            return False
        area = card_area(QRectF(self.visualRect(index)), index)
        box = self._delegate.button_rect(area, index.data(Role.REMEDY))
        return box.contains(event.position())

    def _point_at(self, index: QModelIndex) -> None:
        if index != self._delegate.over_button:
            self._delegate.over_button = QPersistentModelIndex(index)
            self.viewport().update()
        shape = Qt.CursorShape.PointingHandCursor if index.isValid() else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def _by_keys(self, by_keys: bool) -> None:
        if by_keys != self._delegate.by_keys:
            self._delegate.by_keys = by_keys
            self.viewport().update()

    def _on_reset(self) -> None:
        """Keeps the row and the place in the list; where the row is gone, the next follows it."""
        at = self.verticalScrollBar().value()
        self.expandAll()
        held = self._findings.index_of(self._held) if self._held else QModelIndex()
        if self._held and not held.isValid():
            held = self._findings.index_at(self._at)
        if held.isValid():
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(held, flag)
        self.verticalScrollBar().setValue(at)

    def _retint(self) -> None:
        tint(self, self._theme, QPalette.ColorRole.Base, Token.WINDOW)
        dress_bar(self.verticalScrollBar(), self._theme)
        self.viewport().update()
