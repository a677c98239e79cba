"""All tabs in a list, where they have no room side by side."""

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from app.gui.theme import Theme
from app.gui.widgets.buttons import LinkButton
from app.gui.widgets.icons import Icon
from app.gui.widgets.tabs import Tabs
from app.texts import _


class TabMenu(LinkButton):
    """Beside the tabs; hidden while all of them can be seen."""

    def __init__(self, theme: Theme, tabs: Tabs) -> None:
        super().__init__(theme, "", Icon.LIST)
        self._tabs = tabs
        self._laid = (0, 0)
        self.clicked.connect(self._open)
        tabs.laid_out.connect(self._fit)
        self.hide()

    def menu(self) -> QMenu:
        """Each with its count, the current one ticked."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for index in range(self._tabs.count()):
            name = self._tabs.tabText(index).replace("&", "&&")
            action = menu.addAction(f"{name}\t{self._tabs.count_of(index) or ''}")
            action.setCheckable(True)
            action.setChecked(index == self._tabs.currentIndex())
            action.triggered.connect(partial(self._choose, index))
        return menu

    def _choose(self, index: int, _ticked: object = None) -> None:
        self._tabs.setCurrentIndex(index)

    def _open(self) -> None:
        self.menu().popup(self.mapToGlobal(QPoint(0, self.height())))

    def _fit(self) -> None:
        """Its own room counts: it must not come and go by its coming and going.

        Told twice of the same room, the tabs have not yet had what it gave up.
        """
        laid = (self._tabs.whole_width, self._tabs.width())
        if laid == self._laid:
            return
        self._laid = laid
        self.setText(_("全部 {count} 页").format(count=self._tabs.count()))
        own = 0 if self.isHidden() else self.sizeHint().width()
        self.setHidden(self._tabs.whole_width <= self._tabs.width() + own)
