"""What the page of people shows and keeps, and a hand that types there."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.submission import Submission
from app.gui.pages.people import PeoplePage


def submission(page: PeoplePage) -> Submission:
    assert page.session.state is not None
    return page.session.state.submission


def names(page: PeoplePage) -> list[str]:
    return [one.name for one in submission(page).nominees]


def shown(page: PeoplePage) -> list[str]:
    return [row.edit.text() for row in page.nominees.rows]


def retype(edit: QWidget, text: str) -> None:
    """As a person does: all is selected, written over by an input method, and Enter pressed."""
    edit.setFocus()
    QTest.keySequence(edit, "Ctrl+A")
    written = QInputMethodEvent()
    written.setCommitString(text)
    QApplication.sendEvent(edit, written)
    QTest.keyClick(edit, Qt.Key.Key_Return)
