"""The notice's text with every fact marked in its place."""

from bisect import bisect_right
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QToolTip

from app.gui.reader.marking import Marking
from app.gui.reader.paragraph import LINE, Paragraph, lines_of
from app.gui.reader.selecting import Selecting
from app.gui.theme import Theme, Token
from app.gui.viewmodels.reader_shown import Shown, is_title
from app.gui.widgets.feel import Feel
from app.gui.widgets.painting import plate, smooth
from app.gui.widgets.scroll import ThinBar
from app.texts import _
from app.workflow.notices.marks import Segment

_SIDE, _RIGHT = 27, 22
_BETWEEN = 11
_TOP, _BOTTOM = 14, 24
_ROOM_ABOVE = 3 * LINE


class NoticeView(QAbstractScrollArea):
    """`picked` bears the ids of the facts under a click, or of the mark that keys came to.

    Left and right lead from mark to mark, Return to its card (`entered`). With Shift the arrows
    widen a selection, as dragging does; `selected` when it has changed.
    """

    picked = Signal(object)
    entered = Signal()
    selected = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._feel = Feel(self)
        self._shown: Shown | None = None
        self._original = False
        self._paragraphs: list[Paragraph] = []
        self.marking = Marking(theme)
        self.selecting = Selecting()
        self._pressed: QPoint | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(_("通知原文"))
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        ThinBar(self.verticalScrollBar(), theme)
        theme.changed.connect(self._dress)

    def show_notice(self, shown: Shown) -> None:
        """The place that is in sight stays where the same text is shown again."""
        fresh = self._shown is None or self._shown.text != shown.text
        self._shown = shown
        self.marking.show_segments(shown.segments)
        if not fresh:
            self._dress()
            return
        self.selecting.clear()
        self.marking.choose(())
        self._make()
        self.verticalScrollBar().setValue(0)

    def show_original(self, original: bool) -> None:
        """简体 or 原文; both have the same places."""
        self._original = original
        self._make()

    def choose(self, fact: str) -> None:
        """Rings what the fact rests on and brings it into sight."""
        spans = self._shown.spans(fact) if self._shown else ()
        self.marking.choose(spans)
        one = self._shown.fact(fact) if self._shown else None
        told = _("{label}：{text}").format(label=one.label, text=one.text) if one else ""
        self.setAccessibleDescription(told)
        self._dress()
        if spans:
            self.show_place(spans[0][0])
        self.viewport().update()

    def show_place(self, start: int) -> None:
        rects = self._rects(start, start + 1)
        if not rects:
            return
        bar = self.verticalScrollBar()
        top, high = rects[0].top(), self.viewport().height()
        if top < LINE or top > high - 2 * LINE:
            bar.setValue(round(bar.value() + top - min(_ROOM_ABOVE, high / 3)))

    def select(self, start: int, end: int) -> None:
        self.selecting.set(start, end)
        self.show_place(start)
        self._tell_selected()

    def clear_selection(self) -> None:
        self.selecting.clear()
        self._tell_selected()

    @property
    def selection(self) -> tuple[int, int] | None:
        return self.selecting.range

    @property
    def selection_end(self) -> QPoint | None:
        """Below what is selected, in the viewport."""
        if self.selection is None:
            return None
        rects = self._rects(*self.selection)
        return rects[-1].bottomRight().toPoint() if rects else None

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        painter = smooth(self.viewport())
        area = QRectF(self.viewport().rect())
        left, scrolled = float(_SIDE), float(self.verticalScrollBar().value())
        for one in self._seen(scrolled, area.height()):
            self.marking.draw_grounds(painter, one, left, scrolled)
            for rect in one.rects(*(self.selection or (0, 0)), left, scrolled):
                painter.fillRect(rect, self._theme.colour(Token.MARK))
            one.draw(painter, left, scrolled, self._theme.colour(Token.TEXT))
            self.marking.draw_lines(painter, one, left, scrolled)
        if self._feel.keyboard:
            plate(
                painter,
                area.adjusted(2, 2, -2, -2),
                8.0,
                None,
                self._theme.colour(Token.ACCENT),
                2.0,
            )

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._lay_out()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()
            self.selecting.begin(self._place(event.position(), between=True))
            self._tell_selected()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._pressed is None:
            over = self._segment(event.position()) is not None
            shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
            self.viewport().setCursor(shape)
            return
        moved = (event.position().toPoint() - self._pressed).manhattanLength()
        if moved >= QApplication.startDragDistance() or self.selection:
            self.selecting.extend(self._place(event.position(), between=True))
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._pressed = None
        found = self._segment(event.position())
        if self.selection is None and found is not None:
            self.picked.emit(found.facts)
        self._tell_selected()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key, shift = event.key(), event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        elif key == Qt.Key.Key_Escape and self.selection:
            self.clear_selection()
        elif shift and key in _KEYS:
            self._widen(_KEYS[Qt.Key(key)])
        elif key in steps:
            self._go(steps[Qt.Key(key)])
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._tell(event)
            return True
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self.viewport().update()

    def _make(self) -> None:
        if self._shown is None:
            return
        text = self._shown.text if self._original else self._shown.simple
        titles = self._shown.titles
        self._paragraphs = [
            Paragraph(text[start:end], start, title=is_title(start, end, titles))
            for start, end in lines_of(text)
        ]
        self._dress()

    def _dress(self) -> None:
        """Lays out again what is written otherwise than before, and moves what lies below it."""
        changed = [one.dress(self.marking.runs(one)) for one in self._paragraphs]
        self._lay_out(changed)

    def _lay_out(self, changed: Sequence[bool] = ()) -> None:
        width = max(120, self.viewport().width() - _SIDE - _RIGHT)
        top = float(_TOP)
        for number, one in enumerate(self._paragraphs):
            one.lay_out(width, top, anew=not changed or changed[number])
            top += one.height + _BETWEEN
        high = self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, round(top - _BETWEEN + _BOTTOM - high)))
        bar.setPageStep(high)
        bar.setSingleStep(LINE)
        self.viewport().update()

    def _seen(self, scrolled: float, height: float) -> list[Paragraph]:
        low, high = scrolled, scrolled + height
        return [one for one in self._paragraphs if one.top < high and one.top + one.height > low]

    def _rects(self, start: int, end: int) -> list[QRectF]:
        scrolled = float(self.verticalScrollBar().value())
        touched = (one for one in self._paragraphs if one.start < end and start < one.end)
        return [rect for one in touched for rect in one.rects(start, end, float(_SIDE), scrolled)]

    def _place(self, point: QPointF, *, between: bool = False) -> int:
        y = point.y() + self.verticalScrollBar().value()
        tops = [one.top for one in self._paragraphs]
        if not tops:
            return 0
        one = self._paragraphs[max(0, bisect_right(tops, y) - 1)]
        return one.place_at(point.x() - _SIDE, y - one.top, between=between)

    def _segment(self, point: QPointF) -> Segment | None:
        """What is marked under a point; beside its words nothing is."""
        found = self.marking.at(self._place(point))
        if found is None:
            return None
        rects = self._rects(found.start, found.end)
        return found if any(rect.contains(point) for rect in rects) else None

    def _tell(self, event: QHelpEvent) -> None:
        found = self._segment(QPointF(event.pos()))
        facts = [self._shown.fact(one) for one in found.facts] if found and self._shown else []
        told = [_("{label}：{text}").format(label=one.label, text=one.text) for one in facts if one]
        QToolTip.showText(event.globalPos(), "\n".join(told), self)

    def _go(self, step: int) -> None:
        found = self.marking.beside(step)
        if found is not None:
            self.picked.emit(found.facts)

    def _widen(self, move: "Callable[[int], int]") -> None:
        if self._shown is not None:
            first = self.marking.chosen_start
            self.selecting.widen(move, first, len(self._shown.text))
            self._tell_selected()

    def _tell_selected(self) -> None:
        self.viewport().update()
        self.selected.emit()


_BY_LINE = 30
_KEYS: dict[Qt.Key, Callable[[int], int]] = {
    Qt.Key.Key_Right: lambda place: place + 1,
    Qt.Key.Key_Left: lambda place: place - 1,
    Qt.Key.Key_Down: lambda place: place + _BY_LINE,
    Qt.Key.Key_Up: lambda place: place - _BY_LINE,
}
