"""Many cards come at once and whole: none is ever painted squeezed."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.notice import CountRange, Rendition
from app.gui.pages.parts.slot_card import SlotCard
from app.gui.theme import Theme
from app.workflow.people.begin import begin
from tests import cases
from tests.gui.driving import Program

MANY = 50


class Watcher(QObject):
    """Of each card that is painted: its height, and the least that it needs."""

    def __init__(self) -> None:
        super().__init__()
        self.painted: list[tuple[int, int]] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() is QEvent.Type.Paint and isinstance(watched, SlotCard):
            self.painted.append((watched.height(), watched.minimumSizeHint().height()))
        return False

    @property
    def squeezed(self) -> list[tuple[int, int]]:
        return [(height, least) for height, least in self.painted if height < least]


@pytest.fixture
def watcher(qapp: QApplication) -> Iterator[Watcher]:
    made = Watcher()
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Fifty materials of several kinds for each of two nominees."""
    form = replace(
        cases.VIDEO,
        renditions=(Rendition.WORD, Rendition.SCAN),
        count=CountRange(1, 1),
        limits=cases.REPORT.limits,
    )
    kinds = (
        replace(cases.PHOTOS, naming=None, naming_group=None),
        cases.VIDEO,
        form,
        replace(form, renditions=()),
    )
    items = tuple(
        replace(kinds[number % 4], id=f"item-{number}", name=f"材料{number}")
        for number in range(MANY)
    )
    profile = replace(cases.PROFILE, items=items, attestations=())
    begin(tmp_path / "报送稿", profile, "江城市样例学会", nominees=["张三", "李四"])
    return tmp_path / "报送稿"


def test_they_appear_whole(qtbot: QtBot, theme: Theme, watcher: Watcher, root: Path) -> None:
    program = Program(theme)
    program.open(root)
    page = program.gather(1)
    program.settle()
    program.notice()
    program.window.resize(1024, 700)
    program.settle()
    page = program.gather(0)
    program.settle()
    program.close()
    assert len(page.cards) == MANY
    assert watcher.painted
    assert watcher.squeezed == []
