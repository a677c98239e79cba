"""Paints every widget in every state on one sheet: `python -m tests.gui.gallery FILE.png [--dark]`.

Set QT_SCALE_FACTOR=1.5 to lay it beside the pictures that the look was settled with.
"""

import os
import sys

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget

from app.gui.theme import Theme, load_fonts
from tests.gui import gallery_more, gallery_parts


def sheet(theme: Theme) -> QWidget:
    """Two columns of cards, 1280 wide."""
    made = QWidget()
    made.setFixedWidth(1280)
    grid = QGridLayout(made)
    grid.setContentsMargins(32, 28, 32, 28)
    grid.setSpacing(20)
    for place, part in enumerate(gallery_parts.PARTS + gallery_more.PARTS):
        grid.addWidget(part(theme), place // 2, place % 2)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    return made


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    app.setFont(QFont(load_fonts()))
    theme = Theme(dark="--dark" in sys.argv)
    theme.apply()
    painted = sheet(theme)
    painted.resize(1280, painted.heightForWidth(1280))
    painted.grab().save(sys.argv[1])


if __name__ == "__main__":
    main()
