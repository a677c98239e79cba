"""Every page in every state: nothing cut off, nothing a box, nothing nameless, all within reach."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.gui import theme as themes
from app.gui.application import dress
from app.gui.theme import Theme
from tests.gui import seeing
from tests.gui.driving import Program
from tests.gui.stages import Stages, small
from tests.gui.views import VIEWS, View, walk

SIZES = ((1280, 800), (1024, 700))


class Larger(QFont):
    """Every size that our own code asks for is one more."""

    def setPixelSize(self, size: int) -> None:  # noqa: N802
        super().setPixelSize(size + 1)


@pytest.fixture(scope="module")
def stages(tmp_path_factory: pytest.TempPathFactory) -> Stages:
    return Stages(tmp_path_factory.mktemp("stages"), small)


@pytest.fixture(params=["normal", pytest.param("larger", marks=pytest.mark.slow)])
def dressed(
    request: pytest.FixtureRequest, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Theme]:
    before = qapp.font()
    if request.param == "larger":
        monkeypatch.setattr(themes, "QFont", Larger)
    made = dress(qapp)
    if request.param == "larger":
        letters = qapp.font()
        letters.setPixelSize(themes.Size.BASE + 1)
        qapp.setFont(letters)
    yield made
    qapp.setFont(before)


_LONG = ("half", "findings", "crowded", "heavy", "complete")
"""Each takes some 20 s; they are seen with the slow tests."""


@pytest.mark.parametrize(
    "stage",
    [pytest.param(one, marks=pytest.mark.slow) if one in _LONG else one for one in VIEWS],
)
def test_nothing_is_cut_off_or_out_of_reach(dressed: Theme, stages: Stages, stage: str) -> None:
    program = Program(dressed)
    found: dict[str, None] = {}

    def see(view: View) -> None:
        for size in SIZES:
            program.window.resize(*size)
            program.settle()
            if view.again:
                view.show(program)
                program.settle()
            over: list[QWidget] = list(program.dialogs())
            for shown in over or [program.window]:
                told = seeing.faults(shown)
                if program.held is None and size == SIZES[0]:
                    told += seeing.unreached(shown)
                found.update(dict.fromkeys(f"{view.name} {size[0]}: {one}" for one in told))
            frame = program.window.rooms.shown
            least = (frame or program.window.rooms.start).minimumSizeHint()
            if least.width() > size[0] or least.height() > size[1]:
                found[f"{view.name}: needs {least.width()}×{least.height()} of {size}"] = None
        program.window.resize(*SIZES[0])
        program.settle()

    try:
        walk(program, stage, stages.folder(stage), see)
    finally:
        program.close()
    assert not found, "\n".join(found)


# What finds the faults finds them


def _card(qtbot: QtBot, *parts: QWidget) -> QWidget:
    card = QWidget()
    qtbot.addWidget(card)
    row = QHBoxLayout(card)
    for part in parts:
        row.addWidget(part)
    card.show()
    return card


def test_a_clipped_label_is_found(qtbot: QtBot, theme: Theme) -> None:
    label = QLabel("把盖章后的扫描件拖到这里")
    card = _card(qtbot, label)
    assert seeing.faults(card) == []
    label.setFixedWidth(40)
    card.adjustSize()
    assert [one for one in seeing.faults(card) if "px for" in one]


def test_a_wrapped_label_that_is_too_low_is_found(qtbot: QtBot, theme: Theme) -> None:
    label = QLabel("把盖章后的扫描件拖到这里，也可以点击选择。" * 3)
    label.setWordWrap(True)
    label.setFixedSize(200, 24)
    assert [one for one in seeing.faults(_card(qtbot, label)) if "px for 2" in one or "×" in one]


def test_a_clipped_button_is_found(qtbot: QtBot, theme: Theme) -> None:
    button = QPushButton("换一份扫描件")
    button.setFixedWidth(30)
    assert [one for one in seeing.faults(_card(qtbot, button)) if "px for" in one]


def test_overlapping_siblings_are_found(qtbot: QtBot, theme: Theme) -> None:
    holder = QWidget()
    column = QVBoxLayout(holder)
    for text in ("一", "二", "三"):
        label = QLabel(text)
        label.setMinimumHeight(60)
        column.addWidget(label)
    holder.setMaximumHeight(80)
    card = _card(qtbot, holder)
    card.resize(200, 100)
    assert [one for one in seeing.faults(card) if "overlap" in one or "leaves" in one]


def test_a_nameless_control_is_found(qtbot: QtBot, theme: Theme) -> None:
    card = _card(qtbot, QPushButton(""))
    assert [one for one in seeing.faults(card) if "no accessible name" in one]


def test_a_control_that_tab_passes_by_is_found(qtbot: QtBot, theme: Theme) -> None:
    class Deaf(QWidget):
        def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
            return True

    card = Deaf()
    qtbot.addWidget(card)
    row = QHBoxLayout(card)
    row.addWidget(QPushButton("一"))
    row.addWidget(QPushButton("二"))
    card.show()
    assert [one for one in seeing.unreached(card) if "“二”" in one]


def test_a_missing_glyph_is_found(theme: Theme) -> None:
    letters = themes.font()
    assert seeing.boxes_in("备齐：喆珺玥𬭎", letters) == set()
    assert seeing.boxes_in("备\U000f1234", letters) == {"\U000f1234"}
