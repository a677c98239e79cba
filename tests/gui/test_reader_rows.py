"""A row of the list: what is asked beside what it is about, both as whole as they can be."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.gui.reader.fact_rows import FactRow
from app.gui.reader.leaving import KeepOrDrop
from app.gui.theme import Theme
from app.gui.widgets.marks import Mark


@pytest.mark.parametrize("value", ["2 个", "1～2 个", "每张不小于 2MB"])
def test_a_short_value_is_never_cut_for_its_label(qtbot: QtBot, theme: Theme, value: str) -> None:
    label = "县人民医院、县一中、县农业农村局的名额"
    row = FactRow(theme, "quotas.a", label, value, Mark.CONFIRM)
    qtbot.addWidget(row)
    assert {row.shares(room)[1] for room in range(240, 400)} == {value}
    assert row.shares(400)[0] == label
    assert row.shares(240)[0].endswith("…")


def test_a_title_in_quotation_marks_bears_single_ones(qtbot: QtBot, theme: Theme) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    dialog = KeepOrDrop(theme, over, "“丹青颂”作品征集")
    assert dialog.sentence.text().startswith("“‘丹青颂’作品征集”")
