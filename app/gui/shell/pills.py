"""The two pills of the top bar: days to the deadline, and what is still lacking."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.gui.shell.rings import arc
from app.gui.theme import Size, Theme, Token, font
from app.gui.viewmodels.shell import DueWords, Urgency
from app.gui.widgets.feel import Feel
from app.gui.widgets.icons import Icon, paint_icon
from app.gui.widgets.mark_shapes import Mark, paint_mark
from app.gui.widgets.painting import inset, plate, smooth
from app.texts import _

_HIGH, _RADIUS = 40, 10.0
_PAD, _ICON, _GAP = 14, 18, 8
_RING, _CHEVRON = 20, 14
_NUMBER = 20

_GROUNDS = {
    Urgency.CALM: (Token.SURFACE, Token.BORDER, Token.TEXT2, Token.ACCENT),
    Urgency.CLOSE: (Token.WARN_BG, Token.WARN_LINE, Token.WARN, Token.WARN),
    Urgency.LATE: (Token.ERR_BG, Token.ERR, Token.ERR, Token.ERR),
}


def _advance(text: str, letters: QFont) -> int:
    return QFontMetrics(letters).horizontalAdvance(text)


def _write(painter: QPainter, at: QPointF, text: str, letters: QFont) -> float:
    """Writes at a left edge, centred in the pill's height; returns the right edge."""
    painter.setFont(letters)
    width = _advance(text, letters)
    painter.drawText(QRectF(at.x(), 0, width + 2, at.y()), Qt.AlignmentFlag.AlignVCenter, text)
    return at.x() + width


class DuePill(QWidget):
    """Only shows; hidden where the notice has no date."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._words = DueWords("", "", "", Urgency.CALM)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_words(self, words: DueWords | None) -> None:
        self.setHidden(words is None)
        if words:
            self._words = words
            self.setAccessibleName(words.whole)
            self.setAccessibleDescription(words.later)
            self.setToolTip(words.later)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        words, plain = self._words, font(Size.BASE)
        width = 2 * _PAD + _ICON + _GAP + _advance(words.before, plain)
        if words.number:
            width += 2 * _GAP + _advance(words.number, font(_NUMBER, bold=True))
            width += _advance(words.after, plain)
        return QSize(width, _HIGH)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        painter, theme, words = smooth(self), self._theme, self._words
        ground, edge, text, number = _GROUNDS[words.urgency]
        plate(painter, self.rect(), _RADIUS, theme.colour(ground), theme.colour(edge))
        box = QRectF(_PAD, (self.height() - _ICON) / 2, _ICON, _ICON)
        paint_icon(painter, theme, Icon.CALENDAR, box, text)
        painter.setPen(theme.colour(text))
        at = QPointF(_PAD + _ICON + _GAP, self.height())
        right = _write(painter, at, words.before, font(Size.BASE))
        if words.number:
            painter.setPen(theme.colour(number))
            at.setX(right + _GAP)
            right = _write(painter, at, words.number, font(_NUMBER, bold=True))
            painter.setPen(theme.colour(text))
            at.setX(right + _GAP)
            _write(painter, at, words.after, font(Size.BASE))


def _standing(left: int, loose: int) -> str:
    if left:
        return _("还差 {count} 项").format(count=left)
    return _("还有 {count} 处要看").format(count=loose) if loose else _("全部备齐")


class MissingPill(QAbstractButton):
    """还差 5 项, with a ring by share; green 全部备齐 at the end. It opens the list."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._feel = Feel(self)
        self._ready = self._total = self._loose = 0
        self._detail = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    @property
    def whole(self) -> bool:
        return self._ready == self._total and not self._loose

    def set_counts(self, ready: int, total: int, loose: int = 0) -> None:
        """`loose`: files that are short of nothing, yet lie in no slot or were not looked into."""
        self._ready, self._total, self._loose = ready, total, loose
        left = total - ready
        self.setText(_standing(left, loose))
        detail = _("已备 {ready}/{total}") if not self.whole else "{ready}/{total}"
        self._detail = detail.format(ready=ready, total=total) if total else ""
        self.setAccessibleName(_("，").join(part for part in (self.text(), self._detail) if part))
        hint = _("可以打包了") if self.whole else _("列出还差的，点一项就到那里")
        self.setAccessibleDescription(hint)
        self.setToolTip(hint)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        width = 10 + _RING + 9 + _advance(self.text(), font(Size.READING, bold=True)) + _PAD
        if self._detail:
            width += 10 + _advance(self._detail, font(Size.DETAIL))
            width += 0 if self.whole else _CHEVRON
        return QSize(width, _HIGH)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        painter, theme = smooth(self), self._theme
        ground, edge, text = (
            (Token.OK_BG, Token.OK_LINE, Token.OK)
            if self.whole
            else (Token.WARN_BG, Token.WARN_LINE, Token.WARN)
        )
        over = self._feel.hover > 0.5 or self._feel.keyboard
        line = text if over else edge
        if self._feel.keyboard:
            line = Token.ACCENT
        width = 2.0 if self._feel.keyboard else 1.0
        plate(painter, self.rect(), _RADIUS, theme.colour(ground), theme.colour(line), width)
        self._draw_ring(painter, edge, text)
        painter.setPen(theme.colour(text))
        at = QPointF(10 + _RING + 9, self.height())
        right = _write(painter, at, self.text(), font(Size.READING, bold=True))
        if self._detail:
            at.setX(right + 10)
            right = _write(painter, at, self._detail, font(Size.DETAIL))
        if not self.whole:
            box = QRectF(right + 3, (self.height() - _CHEVRON) / 2, _CHEVRON, _CHEVRON)
            paint_icon(painter, theme, Icon.CHEVRON_DOWN, box, text)

    def _draw_ring(self, painter: QPainter, track: Token, filled: Token) -> None:
        ring = QRectF(10, (self.height() - _RING) / 2, _RING, _RING)
        if self.whole:
            paint_mark(painter, self._theme, Mark.PASSED, ring)
            return
        arc(painter, self._theme, inset(ring, 1.5), 1.0, track, 3.0)
        arc(painter, self._theme, inset(ring, 1.5), self._ready / self._total, filled, 3.0)
