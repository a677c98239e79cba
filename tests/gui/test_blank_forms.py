"""填空白表 in the window: a form is added, copies are made, what is left is told."""

from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from pytestqt.qtbot import QtBot

from app.gui.dialogs.blank_forms import BlankFormsDialog
from app.gui.pages.gather import GatherPage
from app.gui.theme import Theme
from app.gui.widgets.labels import Text
from app.sandbox.sandbox import Sandbox
from tests.gui.gathering import fill, shown_page
from tests.gui.told import Told


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(workers=1) as made:
        yield made


@pytest.fixture
def page(
    qtbot: QtBot, theme: Theme, folder: Path, tmp_path: Path, sandbox: Sandbox
) -> Iterator[GatherPage]:
    with shown_page(qtbot, theme, Told(), sandbox) as made:
        fill(qtbot, made, folder, tmp_path / "来源")
        yield made


@pytest.fixture
def dialog(page: GatherPage, qtbot: QtBot) -> BlankFormsDialog:
    page.open_blank_forms()
    found = page.findChild(BlankFormsDialog)
    assert found is not None
    qtbot.waitUntil(lambda: bool(found.links))
    return found


def blank(path: Path) -> Path:
    document = docx.Document()
    table = document.add_table(2, 2)
    table.cell(0, 0).text = "填报单位"
    table.cell(1, 0).text = "主要事迹"
    document.save(str(path))
    return path


def said(dialog: BlankFormsDialog) -> list[str]:
    return [one.text() for one in dialog.findChildren(Text) if one.isVisible()]


def test_nothing_is_filled_before_a_form_is_there(dialog: BlankFormsDialog) -> None:
    assert "还没有空白表" in said(dialog)
    assert not dialog.yes.isEnabled()
    assert dialog.yes.toolTip() == "请先选至少一份空白表"


def test_a_form_is_added_and_a_copy_filled(
    dialog: BlankFormsDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(dialog.forms.listed):
        dialog.forms.attach("report", blank(tmp_path / "表.docx"))
    qtbot.waitUntil(dialog.yes.isEnabled)
    target = tmp_path / "填好的"
    with qtbot.waitSignal(dialog.forms.filled, timeout=20_000):
        dialog.fill(target)
    (copy,) = target.iterdir()
    assert docx.Document(str(copy)).tables[0].cell(0, 1).text != ""
    qtbot.waitUntil(lambda: copy.name in said(dialog))
    assert any(one.startswith("已填：填报单位") for one in said(dialog))
    assert dialog.show_folder.isVisible()
    dialog.reject()


def test_a_file_that_is_no_form_is_refused_in_the_dialog(
    dialog: BlankFormsDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    old = tmp_path / "表.doc"
    old.write_bytes(b"x")
    with qtbot.waitSignal(dialog.forms.refused):
        dialog.forms.attach("report", old)
    assert dialog.told.isVisible()
    assert "另存为 docx" in dialog.told.text()
    dialog.reject()
