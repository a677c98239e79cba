"""Marks, chips and counts as widgets; delegates use the paint functions beneath."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.gui.theme import Theme
from app.gui.widgets.chips import Tone, badge_size, chip_size, paint_badge, paint_chip, tone_of
from app.gui.widgets.mark_shapes import Mark, mark_of, mark_token, mark_word, paint_mark
from app.gui.widgets.painting import smooth

__all__ = [
    "Chip", "CountBadge", "Mark", "MarkIcon", "Tone", "mark_of", "mark_token", "mark_word",
]  # fmt: skip


class MarkIcon(QWidget):
    """One mark, named for a screen reader; `None` keeps its place empty."""

    def __init__(self, theme: Theme, mark: Mark | None = None, size: int = 20) -> None:
        super().__init__()
        self._theme = theme
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_mark(mark)
        theme.changed.connect(self.update)

    def set_mark(self, mark: Mark | None) -> None:
        self._mark = mark
        self.setAccessibleName(mark_word(mark) if mark else "")
        self.update()

    @property
    def mark(self) -> Mark | None:
        return self._mark

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._size, self._size)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        if self._mark:
            box = QRectF(0, 0, self._size, self._size)
            paint_mark(smooth(self), self._theme, self._mark, box)


class Chip(QWidget):
    """The tone follows the mark unless it is given."""

    def __init__(
        self, theme: Theme, text: str = "", mark: Mark | None = None, tone: Tone | None = None
    ) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_chip(text, mark, tone)
        theme.changed.connect(self.update)

    def set_chip(self, text: str, mark: Mark | None = None, tone: Tone | None = None) -> None:
        self._text = text
        self._mark = mark
        self._tone = tone or (tone_of(mark) if mark else Tone.PLAIN)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        return self._text

    def sizeHint(self) -> QSize:  # noqa: N802
        return chip_size(self._text, self._mark, self._tone)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        place = QRectF(self.rect())
        paint_chip(smooth(self), self._theme, place, self._text, self._mark, self._tone)


class CountBadge(QWidget):
    """A count in a pill, 20 high, where something must be mended; hidden at 0."""

    def __init__(self, theme: Theme, count: int = 0, tone: Tone = Tone.ERR) -> None:
        super().__init__()
        self._theme = theme
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_count(count)
        theme.changed.connect(self.update)

    def set_count(self, count: int) -> None:
        self._count = count
        self.setHidden(count <= 0)
        self.setAccessibleName(str(count))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return badge_size(self._count)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        paint_badge(smooth(self), self._theme, QRectF(self.rect()), self._count, self._tone)
