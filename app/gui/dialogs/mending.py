"""Leads to the dialog that a fix asks for; one that asks nothing shows what it would make."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog

from app.domain.fixing import Ask, Offer
from app.fixes.base import Chosen
from app.gui.dialogs.before_after import BeforeAfter
from app.gui.dialogs.crop import CropDialog
from app.gui.dialogs.hands import Hands
from app.gui.dialogs.page_order import OrderDialog
from app.gui.dialogs.video_cut import VideoCutDialog
from app.gui.viewmodels.state import State


def open_fix(hands: Hands, offer: Offer, state: State, start: Chosen | None = None) -> QDialog:
    """Opened and on its way; it closes itself when the copy was taken or left.

    What a dialog asks is shown before and after next; `start` is what was chosen there before.
    """
    match offer.fix.asks:
        case Ask.FRAME:
            cropping = CropDialog(hands, offer, state, start)
            cropping.framed.connect(lambda chosen: _asked(hands, offer, state, chosen))
            cropping.open()
            return cropping
        case Ask.ORDER if len(offer.files) > 1:
            ordering = OrderDialog(hands, offer, state, start)
            ordering.ordered.connect(lambda chosen: _asked(hands, offer, state, chosen))
            ordering.open()
            return ordering
        case Ask.CUT:
            cutting = VideoCutDialog(hands.theme, hands.session, offer, hands.over)
            cutting.mended.connect(hands.mending.offer_undo)
            cutting.open()
            return cutting
        case _:
            return open_preview(hands, offer, state)


def _asked(hands: Hands, offer: Offer, state: State, chosen: Chosen) -> BeforeAfter:
    """The way back leads to what was asked, as it was shown."""
    return open_preview(hands, offer, state, chosen, lambda: open_fix(hands, offer, state, chosen))


def open_preview(
    hands: Hands,
    offer: Offer,
    state: State,
    chosen: Chosen | None = None,
    again: Callable[[], object] | None = None,
) -> BeforeAfter:
    """What a fix makes of it, before and after; `chosen` as the recipe's docstring says.

    `again` asks anew; without it nothing was asked.
    """
    dialog = BeforeAfter(hands, offer, state, chosen)
    dialog.asked_for_slip.connect(hands.slip)
    dialog.redo.setHidden(again is None)
    if again is not None:
        dialog.again.connect(again)
    dialog.open()
    return dialog
