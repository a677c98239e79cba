"""The cover's pages below one another, each painted when it comes into sight."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.gui.theme import Theme, Token
from app.gui.viewmodels.cover import PagePicture
from app.gui.widgets.scroll import PageScroll
from app.printing.pdf import PAPER_HEIGHT, PAPER_WIDTH
from app.texts import _

_BETWEEN = 16
_WIDEST = 900
"""Wider than this nothing on the page becomes easier to read."""

_NARROWEST = 200


class PageView(QWidget):
    """One page on white paper in both themes; `wanted(page, device px)` when it must be painted."""

    wanted = Signal(int, int)

    def __init__(self, theme: Theme, page: int) -> None:
        super().__init__()
        self._theme = theme
        self._page = page
        self._image: QImage | None = None
        self._fresh = False
        self.setAccessibleName(_("封面第 {number} 页").format(number=page + 1))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    @property
    def painted(self) -> bool:
        """Whether what is shown is the cover as it is now, at its present size."""
        return self._image is not None and self._fresh

    def set_paper(self, size: QSize) -> None:
        if size != self.size():
            self._fresh = False
            self.setFixedSize(size)

    def outdate(self) -> None:
        """What is shown stays until the new picture is there."""
        self._fresh = False
        self.update()

    def show_picture(self, found: PagePicture) -> None:
        self._image = found.image
        self._fresh = found.width == self._wide
        self.update()

    @property
    def _wide(self) -> int:
        return round(self.width() * self.devicePixelRatioF())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor(Qt.GlobalColor.white))
        if self._image is not None:
            painter.drawImage(QRect(0, 0, self.width(), self.height()), self._image)
        painter.setPen(self._theme.colour(Token.BORDER))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        if not self._fresh:
            self.wanted.emit(self._page, self._wide)


class CoverPreview(PageScroll):
    """`wanted(page, device px)`; `turned(page)` when another page has come to the middle."""

    wanted = Signal(int, int)
    turned = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, (0, 0, 0, 0))
        self._theme = theme
        self._whole = False
        self._current = 0
        self.pages: list[PageView] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("封面预览"))
        self.body.setSpacing(_BETWEEN)
        self.body.addStretch(1)
        self.verticalScrollBar().valueChanged.connect(self._see)

    def show_pages(self, count: int) -> None:
        while len(self.pages) > count:
            gone = self.pages.pop()
            gone.hide()
            gone.deleteLater()
        while len(self.pages) < count:
            made = PageView(self._theme, len(self.pages))
            made.wanted.connect(self.wanted)
            self.body.insertWidget(len(self.pages), made, 0, Qt.AlignmentFlag.AlignHCenter)
            self.pages.append(made)
        self._fit()
        for page in self.pages:
            page.outdate()
        self._see()

    def show_picture(self, found: PagePicture) -> None:
        if found.page < len(self.pages):
            self.pages[found.page].show_picture(found)

    def show_whole(self, whole: bool) -> None:
        """A whole page at once, or as wide as there is room."""
        self._whole = whole
        current = self._current
        self._fit()
        self.turn_to(current)

    def turn_to(self, page: int) -> None:
        if 0 <= page < len(self.pages):
            self.page.adjustSize()
            top = page * (self._paper().height() + _BETWEEN)
            self.verticalScrollBar().setValue(top)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def _paper(self) -> QSize:
        room = self.viewport().size()
        wide = min(room.width(), _WIDEST)
        if self._whole:
            wide = min(wide, int(room.height() * PAPER_WIDTH / PAPER_HEIGHT))
        wide = max(wide, _NARROWEST)
        return QSize(wide, int(wide * PAPER_HEIGHT / PAPER_WIDTH))

    def _fit(self) -> None:
        size = self._paper()
        for page in self.pages:
            page.set_paper(size)

    def _see(self) -> None:
        """Which page the middle of the view is on."""
        each = self._paper().height() + _BETWEEN
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        seen = min(max(0, middle // each), max(0, len(self.pages) - 1))
        self._current = seen
        self.turned.emit(seen)
