"""Tiles on as many lines as they need, which outlive what is thrown away around them."""

import shiboken6
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.gui.widgets.flow import Flow


def _tile(text: str) -> QPushButton:
    made = QPushButton(text)
    made.setFixedSize(100, 30)
    return made


def _held(qtbot: QtBot, texts: str) -> tuple[QWidget, Flow, list[QPushButton]]:
    holder, flow = QWidget(), Flow(10, 5)
    tiles = [_tile(text) for text in texts]
    for tile in tiles:
        flow.add(tile)
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(flow)
    column.addStretch(1)
    qtbot.addWidget(holder)
    holder.resize(230, 300)
    holder.show()
    return holder, flow, tiles


def test_a_line_that_is_full_is_followed_by_another(qtbot: QtBot) -> None:
    _holder, flow, tiles = _held(qtbot, "甲乙丙")
    qtbot.waitUntil(lambda: tiles[2].pos() == QPoint(0, 35))
    assert [tile.pos() for tile in tiles[:2]] == [QPoint(0, 0), QPoint(110, 0)]
    assert (flow.height(), flow.minimumSizeHint().width()) == (65, 100)


def test_what_is_hidden_or_thrown_away_leaves_no_gap(qtbot: QtBot) -> None:
    _holder, flow, tiles = _held(qtbot, "甲乙丙")
    tiles[0].hide()
    qtbot.waitUntil(lambda: flow.height() == 30)
    assert [tile.x() for tile in tiles[1:]] == [0, 110]
    tiles[1].deleteLater()
    qtbot.waitUntil(lambda: tiles[2].x() == 0)
    tiles[0].show()
    qtbot.waitUntil(lambda: tiles[2].x() == 110)


def test_one_hidden_before_it_was_added_stays_so(qtbot: QtBot) -> None:
    _holder, flow, _tiles = _held(qtbot, "甲")
    late, hidden = _tile("乙"), _tile("丙")
    hidden.setHidden(True)
    flow.add(hidden)
    flow.add(late)
    qtbot.waitUntil(lambda: late.x() == 110)
    assert (late.isVisible(), hidden.isVisible()) == (True, False)
    flow.clear()
    qtbot.waitUntil(lambda: flow.height() == 0)


def test_it_stands_when_shiboken_invalidates_what_is_above_it(qtbot: QtBot) -> None:
    """As happens when something around it is thrown away in a live window."""
    holder, flow, tiles = _held(qtbot, "甲乙丙")
    shiboken6.invalidate(holder)
    assert flow.minimumSizeHint().width() == 100
    assert flow.heightForWidth(400) == 30
    flow.resize(400, 30)
    qtbot.waitUntil(lambda: tiles[2].x() == 220)
