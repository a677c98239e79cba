"""A row of plain chips that say when a material is asked for at all."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.gui.theme import Size, Theme, font
from app.gui.widgets.chips import Tone, chip_size, paint_chip
from app.gui.widgets.painting import smooth
from app.texts import _

_BETWEEN = 6
_SIDES = 20
_LEAST = 72
"""A chip with less room is left to the tooltip."""


class WhenRow(QWidget):
    """Hidden where there is nothing to say; what does not fit is elided, and whole in a tooltip."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._texts: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hide()
        theme.changed.connect(self.update)

    def show_texts(self, texts: tuple[str, ...]) -> None:
        self._texts = texts
        self.setHidden(not texts)
        self.setAccessibleName(_("，").join(texts))
        self._tell()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(_LEAST, chip_size("", None, Tone.PLAIN).height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._tell()

    def shown(self) -> list[str]:
        """The chips as they are painted."""
        metrics = QFontMetrics(font(Size.DETAIL))
        left, found = self.width(), list[str]()
        for text in self._texts:
            if left < min(_LEAST, chip_size(text, None, Tone.PLAIN).width()):
                break
            found.append(metrics.elidedText(text, Qt.TextElideMode.ElideRight, left - _SIDES))
            left -= chip_size(found[-1], None, Tone.PLAIN).width() + _BETWEEN
        return found

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        painter, left = smooth(self), 0.0
        for text in self.shown():
            wide = chip_size(text, None, Tone.PLAIN).width()
            place = QRectF(left, 0, wide, self.height()).adjusted(0.5, 0, -0.5, 0)
            paint_chip(painter, self._theme, place, text, None, Tone.PLAIN)
            left += wide + _BETWEEN

    def _tell(self) -> None:
        whole = list(self._texts) == self.shown()
        self.setToolTip("" if whole else "\n".join(self._texts))
