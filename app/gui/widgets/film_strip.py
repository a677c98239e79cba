"""A strip of a film's frames, and two handles between which it is kept."""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.gui.theme import Theme, Token
from app.gui.widgets import film_paint
from app.gui.widgets.film_handle import WIDTH, FilmHandle, FilmKept, FilmSlider
from app.gui.widgets.film_paint import FRAME, OVER, Shown
from app.gui.widgets.painting import smooth
from app.texts import _

_REACH = 6.0
"""Pixels beside a handle that still take hold of it."""
_MOVED = 4.0
"""Pixels of a press that are no drag yet."""
_MAGNET = 5.0
"""Pixels within which an end jumps to the limit, or to the film's own end."""
_LEAST_WIDE = 320


class Held(StrEnum):
    """What the pointer has hold of."""

    START = "start"
    END = "end"
    KEPT = "kept"
    LOOK = "look"


class FilmStrip(QWidget):
    """Empty until `set_film`. All in seconds.

    Says what is wished; whoever owns it decides and calls `set_span`.
    `start_wanted`, `end_wanted`: where an end was drawn to; `kept_wanted`: where all that is kept
    should begin; `looked`: a moment to be seen.
    """

    start_wanted = Signal(float)
    end_wanted = Signal(float)
    kept_wanted = Signal(float)
    looked = Signal(float)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown = Shown()
        self._held: Held | None = None
        self._pressed = QPointF()
        self._dragged = False
        self._from = 0.0
        self.kept = FilmKept(theme, self, _("保留的一段"))
        self.start = FilmHandle(theme, self, _("开头"), left=True)
        self.end = FilmHandle(theme, self, _("结尾"), left=False)
        for one in self.sliders:
            one.hide()
        self.start.wanted.connect(self.start_wanted)
        self.end.wanted.connect(self.end_wanted)
        self.kept.wanted.connect(self.kept_wanted)
        QWidget.setTabOrder(self.start, self.kept)
        QWidget.setTabOrder(self.kept, self.end)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("画面条"))
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(640, FRAME + 2 * OVER + film_paint.times_height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(_LEAST_WIDE, self.sizeHint().height())

    @property
    def sliders(self) -> tuple[FilmSlider, FilmSlider, FilmSlider]:
        return self.start, self.kept, self.end

    def set_film(self, seconds: float, step: float, parts: int, told: tuple[str, str]) -> None:
        """`parts`: how many frames the strip has; `told`: where it begins and ends, in words."""
        self._shown.whole_told = told
        self._shown.seconds = max(seconds, 0.001)
        self._shown.images = [QImage() for _part in range(parts)]
        self._shown.scaled.clear()
        for one in self.sliders:
            one.set_film(seconds, step)
            one.show()
        self.update()

    def set_image(self, part: int, image: QImage) -> None:
        self._shown.images[part] = image
        self._shown.scaled.pop(part, None)
        self.update()

    def image_near(self, moment: float) -> QImage:
        """The nearest frame that is there; a null one while none is."""
        images = self._shown.images
        part = moment / self._shown.seconds * len(images) - 0.5
        near = sorted(range(len(images)), key=lambda one: abs(one - part))
        return next((images[one] for one in near if not images[one].isNull()), QImage())

    def set_span(
        self, start: float, end: float, longest: float | None, told: tuple[str, str], *, good: bool
    ) -> None:
        """`told`: the two moments in words. What is not `good` is red."""
        shown = self._shown
        shown.start, shown.end, shown.longest, shown.told = start, end, longest, told
        shown.good = good
        token = Token.ACCENT_FILL if good else Token.ERR
        for handle in (self.start, self.end):
            handle.set_token(token)
        whole = shown.seconds
        self.start.set_at(start, whole, told[0])
        self.end.set_at(end, whole, told[1])
        both = _("{start} 到 {end}").format(start=told[0], end=told[1])
        self.kept.set_at(start, whole, both)
        self._place()
        self.update()

    def set_playhead(self, moment: float | None) -> None:
        """A line where the large frame is from; None where a handle says it."""
        self._shown.playhead = moment
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._shown.scaled.clear()
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        film_paint.paint(smooth(self), self._theme, self.track, self._shown, self.isEnabled())

    @property
    def track(self) -> QRectF:
        """Where the frames lie."""
        return QRectF(WIDTH, OVER, max(1, self.width() - 2 * WIDTH), FRAME)

    def place_of(self, moment: float) -> float:
        """Pixels from the left."""
        return self.track.left() + self.track.width() * moment / self._shown.seconds

    def _moment(self, x: float) -> float:
        share = (x - self.track.left()) / self.track.width()
        return min(1.0, max(0.0, share)) * self._shown.seconds

    def _place(self) -> None:
        left, right = round(self.place_of(self._shown.start)), round(self.place_of(self._shown.end))
        high = FRAME + 2 * OVER
        self.start.setGeometry(left - WIDTH, 0, WIDTH, high)
        self.end.setGeometry(right, 0, WIDTH, high)
        self.kept.setGeometry(left, 0, max(0, right - left), high)

    def _under(self, at: QPointF) -> Held:
        start, end = self.place_of(self._shown.start), self.place_of(self._shown.end)
        by_start = at.x() - start if at.x() > start else max(0.0, start - WIDTH - at.x())
        by_end = end - at.x() if at.x() < end else max(0.0, at.x() - end - WIDTH)
        if at.y() <= FRAME + 2 * OVER and min(by_start, by_end) <= _REACH:
            return Held.START if by_start <= by_end else Held.END
        return Held.KEPT if start < at.x() < end else Held.LOOK

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self._pressed, self._dragged = event.position(), False
        self._held = self._under(event.position())
        shown = self._shown
        self._from = shown.end if self._held is Held.END else shown.start
        taken = {Held.START: self.start, Held.END: self.end, Held.KEPT: self.kept}.get(self._held)
        if taken is not None:
            taken.setFocus(Qt.FocusReason.MouseFocusReason)
        if self._held in {Held.START, Held.END}:
            self._wish(self._from)
        elif self._held is Held.LOOK:
            self.looked.emit(self._moment(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._held is None:
            self._point(self._under(event.position()))
            return
        by = event.position().x() - self._pressed.x()
        if not self._dragged and abs(by) < _MOVED:
            return
        self._dragged = True
        if self._held is Held.LOOK or (self._held is Held.KEPT and self._shown.whole):
            self.looked.emit(self._moment(event.position().x()))
        else:
            self._wish(self._from + by / self.track.width() * self._shown.seconds)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        held, self._held = self._held, None
        if held is Held.KEPT and not self._dragged:
            self.looked.emit(self._moment(event.position().x()))
        self._point(self._under(event.position()))

    def _wish(self, moment: float) -> None:
        shown = self._shown
        near = _MAGNET / self.track.width() * shown.seconds
        if self._held is Held.START:
            stops = [0.0, *([shown.end - shown.longest] if shown.longest else [])]
            self.start_wanted.emit(_drawn(moment, stops, near))
        elif self._held is Held.END:
            stops = [shown.seconds, *([shown.start + shown.longest] if shown.longest else [])]
            self.end_wanted.emit(_drawn(moment, stops, near))
        else:
            last = shown.seconds - (shown.end - shown.start)
            self.kept_wanted.emit(_drawn(moment, [0.0, last], near))

    def _point(self, held: Held) -> None:
        shapes = {
            Held.START: Qt.CursorShape.SizeHorCursor,
            Held.END: Qt.CursorShape.SizeHorCursor,
            Held.KEPT: Qt.CursorShape.OpenHandCursor,
        }
        whole = held is Held.KEPT and self._shown.whole
        arrow = Qt.CursorShape.PointingHandCursor
        self.setCursor(arrow if whole else shapes.get(held, arrow))


def _drawn(moment: float, stops: list[float], near: float) -> float:
    """To the nearest stop within reach, else to a tenth of a second."""
    stop = min(stops, key=lambda one: abs(one - moment))
    return stop if abs(stop - moment) <= near else round(moment, 1)
