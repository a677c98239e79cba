"""The ground and edge that all inputs share."""

from PySide6.QtWidgets import QWidget

from app.gui.theme import Theme, Token
from app.gui.widgets.painting import plate, smooth

HEIGHT = 38
_RADIUS = 8.0


def paint_edge(widget: QWidget, theme: Theme, *, focused: bool, wrong: bool) -> None:
    """Wrong beats focused; what is disabled is neither."""
    enabled = widget.isEnabled()
    token = Token.ERR if wrong else Token.ACCENT if focused else Token.STRONG
    if not enabled:
        token = Token.BORDER
    width = 2.0 if enabled and (focused or wrong) else 1.0
    ground = Token.SURFACE if enabled else Token.HOVER
    rect = widget.rect()
    plate(smooth(widget), rect, _RADIUS, theme.colour(ground), theme.colour(token), width)
