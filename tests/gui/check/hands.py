"""What page 检查 is shown with, and a hand on it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.domain.finding import Finding
from app.gui.dialogs.asking import Asking
from app.gui.pages.check import CheckPage
from tests.gui import states as s

WIDE, NARROW = (1056, 676), (928, 576)
EVERY = [s.SMALL, s.FEW, s.POSE, s.BORDERLINE, s.PASSED, s.MISSING, s.PLEDGE, s.UNJUDGED]


def shows(page: CheckPage, finding: Finding) -> bool:
    return page.panel.shown is not None and page.panel.shown.id == finding.id


def click_at(page: CheckPage, at: QPoint) -> None:
    none = Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, none, at)


def dialog_of(page: CheckPage) -> Asking | None:
    return next((one for one in page.findChildren(Asking) if one.isVisible()), None)
