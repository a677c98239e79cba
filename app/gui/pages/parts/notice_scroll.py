"""A page that scrolls, by keys too, with the margins that the window's width allows."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.gui.theme import SPACE, Theme
from app.gui.widgets.scroll import PageScroll


class Scrolled(PageScroll):
    def __init__(self, theme: Theme, content: QWidget, name: str) -> None:
        super().__init__(theme)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.body.addWidget(content)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        narrow = self.window().width() < SPACE.narrow_below
        side = SPACE.narrow_margin if narrow else SPACE.margin
        self.set_margins(side, 20, side, 24)
        super().resizeEvent(event)
