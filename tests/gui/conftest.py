"""A window without a screen: Fusion, our palette, the bundled fonts."""

import os
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from app.gui.theme import Theme, load_fonts

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session")
def _dressed(qapp: QApplication) -> QApplication:
    qapp.setStyle("Fusion")
    qapp.setFont(QFont(load_fonts()))
    return qapp


@pytest.fixture
def theme(_dressed: QApplication) -> Iterator[Theme]:
    """Light; what a test makes dark stays its own affair."""
    made = Theme()
    made.apply()
    yield made
    made.set_dark(False)
