"""Where things are: a second window without a screen, of the same size, over a copy of the folder.

The program under test has no way in but its window; what is the same looks the same, so the twin
tells where to click.
"""

import shutil
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.domain.notice import NoticeProfile
from app.gui.pages.gather import GatherPage
from app.gui.pages.notice import NoticePage
from app.gui.pages.people import PeoplePage
from app.gui.places import Place, Step
from app.gui.theme import Theme
from tests.gui.driving import Program, until
from tests.gui.e2e.screen import Spot

_SEEN = 44, 20
_MOST_TABS = 60


class Twin:
    def __init__(self, theme: Theme, folder: Path) -> None:
        self.program = Program(theme)
        self._folder = folder
        self._copies = 0

    def close(self) -> None:
        self.program.close()

    def spot(self, widget: QWidget) -> Spot:
        """The middle of a widget, in the window."""
        QCoreApplication.sendPostedEvents()
        assert widget.isVisible(), widget
        return self._in_window(widget, widget.rect().center())

    def end_of(self, widget: QWidget) -> Spot:
        """Near its right end, where a field that tells a path has its arrow."""
        middle = widget.rect().center()
        return self._in_window(widget, QPoint(widget.width() - 24, middle.y()))

    def tabs_to(self, widget: QWidget) -> list[str]:
        """The keys that bring the focus there; the twin presses them too."""
        pressed: list[str] = []
        window = self.program.window
        while window.focusWidget() is not widget:
            assert len(pressed) < _MOST_TABS, f"{widget} is not reached by Tab"
            focused: QWidget | None = window.focusWidget()
            QTest.keyClick(focused if focused is not None else window, Qt.Key.Key_Tab)
            pressed.append("Tab")
        return pressed

    def new(self) -> Spot:
        return self.spot(self.program.window.rooms.start.new)

    def notice(self, title: str) -> QWidget:
        """用这份通知 on the card of this title, after 新建."""
        self.program.window.rooms.begin()
        page = self.program.page(NoticePage)
        until(lambda: bool(page.chooser.cards), "no notices came")
        self.program.settle()
        card = next(one for one in page.chooser.cards if one.choice.title == title)
        return card.use

    def unit(self, profile: NoticeProfile) -> QWidget:
        """The unit's field, after the notice was chosen."""
        self.program.page(NoticePage).chosen.emit(profile)
        self.program.settle()
        return self.program.page(PeoplePage).unit.unit.edit

    def create(self, unit: str, recommender: str, nominee: str) -> QWidget:
        """建立报送稿, when the unit and one nominee are named."""
        people = self.program.page(PeoplePage)
        people.nominees.added.emit((nominee,))
        people.beginner.write(unit, recommender, "", "")
        self.program.settle()
        return people.beginning.create_button

    def tabs_to_create(self) -> list[str]:
        """From the field in which the nominee was named."""
        people = self.program.page(PeoplePage)
        people.nominees.name.setFocus()
        return self.tabs_to(people.beginning.create_button)

    def people_by_key(self) -> PeoplePage:
        """As it is after Ctrl+2, with the focus where it is then."""
        QTest.keyClick(self.program.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
        self.program.settle()
        return self.program.page(PeoplePage)

    def follow(self, root: Path) -> None:
        """Opens a copy of the folder as it is now."""
        self._copies += 1
        copy = self._folder / str(self._copies) / root.name
        shutil.copytree(root, copy, ignore=shutil.ignore_patterns(".*.tmp"))
        self.program.open(copy)

    def step(self, step: Step) -> Spot:
        """Its place in the rail; the twin goes there too."""
        spot = self.spot(self.program.frame.rail.steps[step])
        self.program.frame.choose(step)
        self.program.settle()
        return spot

    def go(self, place: Place) -> None:
        self.program.frame.go(place)
        self.program.settle()

    def tab(self, number: int) -> Spot:
        """Of 收材料, before it is chosen; the twin goes there too."""
        page = self.program.gather()
        spot = self._in_window(page.tabs, page.tabs.tabRect(number).center())
        self.program.gather(number)
        return spot

    def slot(self, item: str) -> Spot:
        """The place of a slot that takes files."""
        page = self.program.page(GatherPage)
        card = next(card for key, card in page.cards.items() if key.item == item)
        part = card.parts[0]
        zone = part.zone if part.zone is not None else part.area.zone if part.area else None
        assert zone is not None
        page.paper.show_widget(card)
        self.program.settle()
        return self.spot(zone)

    def row(self, finding: str) -> Spot:
        """In the list of 检查与修正, left of its buttons."""
        self.go(Place(Step.CHECK, finding=finding))
        page = self.program.check()
        area = page.list.visualRect(page.model.index_of(finding))
        return self._in_window(page.list.viewport(), area.center() - QPoint(140, 0))

    def _in_window(self, widget: QWidget, point: QPoint) -> Spot:
        window = self.program.window
        found = widget.mapTo(window, point)
        wide, high = _SEEN
        area = QRect(found.x() - wide // 2, found.y() - high // 2, wide, high)
        image = window.grab(area).toImage().convertToFormat(QImage.Format.Format_RGB888)
        data = bytes(image.constBits())
        seen = Image.frombytes("RGB", (wide, high), data, "raw", "RGB", image.bytesPerLine())
        return Spot(found.x(), found.y(), seen)
