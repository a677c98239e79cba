"""Leads to the dialog that a fix asks for; one that asks nothing shows what it would make."""

from PySide6.QtWidgets import QDialog

from app.domain.fixing import Offer
from app.fixes.base import Chosen
from app.gui.dialogs.before_after import BeforeAfter
from app.gui.dialogs.hands import Hands
from app.gui.viewmodels.state import State


def open_fix(hands: Hands, offer: Offer, state: State) -> QDialog:
    """Opened and on its way; it closes itself when the copy was taken or left."""
    match offer.fix.asks:
        case _:
            return open_preview(hands, offer, state)


def open_preview(
    hands: Hands, offer: Offer, state: State, chosen: Chosen | None = None
) -> BeforeAfter:
    """What a fix makes of it, before and after; `chosen` as the recipe's docstring says."""
    dialog = BeforeAfter(hands, offer, state, chosen)
    dialog.asked_for_slip.connect(hands.slip)
    if chosen is not None:
        dialog.again.connect(lambda: open_fix(hands, offer, state))
    dialog.open()
    return dialog
