"""A page 收材料 with the small submission, and a hand that drags files over it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.submission import SlotKey
from app.gui.pages.gather import GatherPage
from app.gui.pages.parts.slot_card import SlotCard
from app.gui.pages.parts.slot_list import SlotList
from app.gui.places import Place, Step
from app.gui.theme import Theme
from app.gui.viewmodels.session import Session
from app.sandbox.sandbox import Sandbox
from tests import cases
from tests.gui.told import Told

PHOTOS = SlotKey("photos", "n1")
VIDEO = SlotKey("video", "n1")


@contextmanager
def shown_page(
    qtbot: QtBot, theme: Theme, told: Told, sandbox: Sandbox | None = None
) -> Iterator[GatherPage]:
    """Without a sandbox nothing is looked into."""
    session = Session(sandbox or cases.childless())
    made = GatherPage(theme, session, told)
    session.changed.connect(made.show_state)
    session.told.connect(told.tell)
    qtbot.addWidget(made)
    made.resize(1056, 676)
    made.show()
    yield made
    session.close()


def fill(qtbot: QtBot, page: GatherPage, folder: Path, files_in: Path) -> None:
    """Two photos and a video of 张三, the Word report of the unit; nothing of 李四."""
    files = cases.good_files(files_in)
    files["report"] = files["report"][:1]
    cases.filled(folder, files, ("张三", "李四"))
    with qtbot.waitSignal(page.session.changed):
        page.session.open(folder)
    page.session._timer.blockSignals(True)  # no check: the tests are about what lies there


def card(page: GatherPage, key: SlotKey) -> SlotCard:
    page.go_to(Place(Step.GATHER, key))
    return page.cards[key]


def tiles(page: GatherPage, key: SlotKey = PHOTOS) -> SlotList:
    area = card(page, key).parts[0].area
    assert area is not None
    return area.tiles


def names(page: GatherPage, key: SlotKey) -> list[str]:
    assert page.session.state is not None
    return [file.name for file in page.session.state.submission.files(key)]


def dragged(paths: list[Path]) -> QMimeData:
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return carried


def enter(widget: QWidget, mime: QMimeData) -> bool:
    """Holds a drag above a widget; whether it would be taken."""
    event = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    widget.dragEnterEvent(event)
    return event.isAccepted() and event.dropAction() is not Qt.DropAction.IgnoreAction


def drop(widget: QWidget, mime: QMimeData) -> None:
    enter(widget, mime)
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    widget.dropEvent(event)


def settle(widget: QWidget) -> None:
    layout = widget.layout()
    assert layout is not None
    layout.activate()
