"""Leads to the dialogs that show a PDF's pages, of which some are chosen or which are parted."""

from PySide6.QtWidgets import QDialog

from app.fixes.base import Chosen
from app.gui.dialogs.hands import Hands
from app.gui.dialogs.mending import open_preview
from app.gui.dialogs.pdf_pages import PagesDialog
from app.gui.dialogs.pdf_split import SplitDialog
from app.gui.viewmodels.by_hand import Deed, Way
from app.gui.viewmodels.state import State


def open_deed(hands: Hands, deed: Deed, state: State, start: Chosen | None = None) -> QDialog:
    """Opened and on its way. `start`: what was chosen of the pages before."""
    if deed.way is Way.SPLIT or deed.offer is None:
        splitting = SplitDialog(hands, state, deed.path)
        splitting.open()
        return splitting
    offer = deed.offer
    choosing = PagesDialog(hands, offer, state, start)

    def preview(chosen: Chosen) -> None:
        open_preview(hands, offer, state, chosen, lambda: open_deed(hands, deed, state, chosen))

    choosing.picked.connect(preview)
    choosing.open()
    return choosing
