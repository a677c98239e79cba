"""The picture with the frame on it: dragged, pulled at its corners, or led by keys."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.gui.theme import Size, Theme, Token, font
from app.gui.viewmodels.cropping import GUIDES, Cropping
from app.gui.widgets.painting import plate, shade, smooth
from app.texts import _

_SIDE = 400
_STEP, _FINE = 0.01, 0.001
_SCALE, _FINE_SCALE = 0.04, 0.004
_NEAR = 14
"""px about a corner that take hold of it."""
_KNOB = 10
_VEIL = 0.55
_GUIDED = 90
"""px: in a lower frame the guides would hide the face."""
_NOTCH = 120.0
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_LARGER, _SMALLER = {Qt.Key.Key_Plus, Qt.Key.Key_Equal}, {Qt.Key.Key_Minus, Qt.Key.Key_Underscore}
_Corner = tuple[int, int]


class CropStage(QWidget):
    """`moved` whenever the frame is another one."""

    moved = Signal()

    def __init__(self, theme: Theme, cropping: Cropping) -> None:
        super().__init__()
        self._theme = theme
        self._cropping = cropping
        self._image = QImage()
        self._held: QPointF | None = None
        self._corner: _Corner | None = None
        self._by_keys = False
        self.setAccessibleName(_("裁剪框"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setFixedSize(_SIDE, _SIDE)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(_SIDE, _SIDE)

    def set_image(self, image: QImage) -> None:
        """The largest that came is kept."""
        if image.width() > self._image.width():
            self._image = image
            self.update()

    @property
    def placed(self) -> QRectF:
        """Where the picture stands, whole."""
        wide, high = self._cropping.size
        fit = min(self.width() / wide, self.height() / high)
        area = QRectF(0, 0, wide * fit, high * fit)
        area.moveCenter(QRectF(self.rect()).center())
        return area

    @property
    def framed(self) -> QRectF:
        area = self.placed
        left, top, wide, high = self._cropping.frame
        return QRectF(
            area.left() + left * area.width(),
            area.top() + top * area.height(),
            wide * area.width(),
            high * area.height(),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Arrows move, + and − scale, with Shift finer; Home leads back."""
        fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        step, scale = (_FINE, _FINE_SCALE) if fine else (_STEP, _SCALE)
        key = Qt.Key(event.key())
        self._by_keys = True
        if key in _ARROWS:
            across, down = _ARROWS[key]
            self._cropping.move(across * step, down * step)
        elif key in _LARGER:
            self._cropping.scale(1 + scale)
        elif key in _SMALLER:
            self._cropping.scale(1 / (1 + scale))
        elif key == Qt.Key.Key_Home:
            self._cropping.reset()
        else:
            super().keyPressEvent(event)
            return
        self._tell()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._by_keys = False
        at = event.position()
        self._corner = self._corner_at(at)
        if self._corner is not None or self.framed.contains(at):
            self._held = at
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        at, area = event.position(), self.placed
        if self._held is None:
            self._show_pointer(at)
            return
        if self._corner is not None:
            x, y = at.x() - area.left(), at.y() - area.top()
            self._cropping.pull(self._corner, x / area.width(), y / area.height())
        else:
            by = at - self._held
            self._cropping.move(by.x() / area.width(), by.y() / area.height())
            self._held = at
        self._tell()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._held = self._corner = None
        self._show_pointer(event.position())

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        self._cropping.scale((1 + _SCALE) ** (event.angleDelta().y() / _NOTCH))
        self._tell()
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        self._by_keys = event.reason() is not Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def _tell(self) -> None:
        self.update()
        self.moved.emit()

    def _corner_at(self, at: QPointF) -> _Corner | None:
        frame = self.framed
        ends = ((frame.left(), frame.right()), (frame.top(), frame.bottom()))
        for across in (0, 1):
            for down in (0, 1):
                away = at - QPointF(ends[0][across], ends[1][down])
                if max(abs(away.x()), abs(away.y())) <= _NEAR:
                    return across, down
        return None

    def _show_pointer(self, at: QPointF) -> None:
        corner = self._corner_at(at)
        shape = Qt.CursorShape.ArrowCursor
        if corner is not None:
            falls = corner[0] == corner[1]
            shape = Qt.CursorShape.SizeFDiagCursor if falls else Qt.CursorShape.SizeBDiagCursor
        elif self.framed.contains(at):
            shape = Qt.CursorShape.SizeAllCursor
        self.setCursor(shape)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        painter, theme = smooth(self), self._theme
        plate(painter, QRectF(self.rect()), 8.0, theme.colour(Token.SUNKEN))
        area, frame = self.placed, self.framed
        painter.drawImage(area, self._image)
        outside = QPainterPath()
        outside.addRect(area)
        inside = QPainterPath()
        inside.addRect(frame)
        painter.fillPath(outside.subtracted(inside), shade(_VEIL))
        self._draw_guides(painter, frame)
        self._draw_frame(painter, frame)

    def _draw_guides(self, painter: QPainter, frame: QRectF) -> None:
        if frame.height() < _GUIDED:
            return
        white = self._theme.colour(Token.ON_ACCENT)
        painter.setFont(font(Size.SMALL))
        for share, name in GUIDES:
            y = frame.top() + share * frame.height()
            for colour, width in ((shade(0.45), 3.0), (white, 1.2)):
                pen = QPen(colour, width)
                pen.setDashPattern([5.0 / width * 1.2, 4.0 / width * 1.2])
                painter.setPen(pen)
                painter.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y))
            words = painter.fontMetrics().horizontalAdvance(_(name)) + 10
            tag = QRectF(frame.left() + 4, y - 9, words, 18)
            plate(painter, tag, 5.0, shade(0.65))
            painter.setPen(white)
            painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, _(name))

    def _draw_frame(self, painter: QPainter, frame: QRectF) -> None:
        wrong = bool(self._cropping.outcome.why)
        line = self._theme.colour(Token.ERR if wrong else Token.ACCENT_FILL)
        white = self._theme.colour(Token.ON_ACCENT)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((white, 4.0), (line, 2.0)):
            painter.setPen(QPen(colour, width))
            painter.drawRect(frame)
        for point in (frame.topLeft(), frame.topRight(), frame.bottomLeft(), frame.bottomRight()):
            knob = QRectF(0, 0, _KNOB, _KNOB)
            knob.moveCenter(point)
            plate(painter, knob, 3.0, white, line, 2.0)
        if self.hasFocus() and self._by_keys:
            ring = self._theme.colour(Token.ACCENT)
            plate(painter, QRectF(self.rect()), 8.0, None, ring, 2.0)
