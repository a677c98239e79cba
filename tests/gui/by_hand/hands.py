"""A hand that does what a file's menu offers, and what lies there after."""

from pathlib import Path

from PySide6.QtWidgets import QDialog, QMenu
from pytestqt.qtbot import QtBot

from app.domain.submission import SlotKey
from app.gui.dialogs.before_after import BeforeAfter
from app.gui.dialogs.pdf_split import SplitDialog
from app.gui.pages.gather import GatherPage
from app.gui.viewmodels.slot_files import FileView
from app.gui.viewmodels.state import State
from tests.gui.gathering import card

REPORT = SlotKey("report")
WHOLE, ANNEX = "报告.pdf", "附页.pdf"


def state_of(page: GatherPage) -> State:
    assert page.session.state is not None
    return page.session.state


def view_of(page: GatherPage, key: SlotKey, name: str = "") -> FileView:
    parts = card(page, key).view.parts
    return next(one for part in parts for one in part.files if name in one.name)


def menu_of(page: GatherPage, key: SlotKey, name: str = "") -> QMenu:
    """What is done by hand: a menu of its own where it is much."""
    whole = card(page, key).menu_for(view_of(page, key, name))
    inner = next((one.menu() for one in whole.actions() if one.text() == "修改副本"), None)
    return inner if isinstance(inner, QMenu) else whole


def do(page: GatherPage, key: SlotKey, text: str, name: str = "") -> QDialog:
    next(one for one in menu_of(page, key, name).actions() if one.text() == text).trigger()
    (shown,) = (one for one in page.findChildren(QDialog) if one.isVisible())
    return shown


def compared(page: GatherPage, qtbot: QtBot) -> BeforeAfter:
    (shown,) = (one for one in page.findChildren(BeforeAfter) if one.isVisible())
    qtbot.waitUntil(lambda: shown.compared is not None, timeout=20_000)
    return shown


def splitting(page: GatherPage, qtbot: QtBot) -> SplitDialog:
    shown = do(page, REPORT, "拆分 PDF…", WHOLE)
    assert isinstance(shown, SplitDialog)
    qtbot.waitUntil(lambda: shown.split.count == 4 and not shown.pages.busy, timeout=20_000)
    return shown


def files_in(page: GatherPage, key: SlotKey = REPORT) -> list[str]:
    return [one.name for one in state_of(page).submission.files(key)]


def waiting(page: GatherPage) -> list[str]:
    return [one.file.name for one in state_of(page).submission.waiting]


def copies(page: GatherPage) -> list[Path]:
    there = state_of(page).root / "fixed"
    return list(there.iterdir()) if there.exists() else []
