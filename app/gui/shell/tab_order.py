"""Tab walks from part to part as one reads, also to what a page added later.

Qt appends a new widget to the end of the window's chain: a card that came with a file would be
reached after the footer.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def move_focus(root: QWidget, parts: Sequence[QWidget], *, forward: bool) -> bool:
    """Gives the focus to the next in the order of `parts`; False where there is none."""
    chain = list(_chain(root))
    order = [one for part in parts for one in chain if part.isAncestorOf(one) or one is part]
    if not order:
        return False
    now = root.focusWidget()
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    if now in order:
        place = order.index(now) + (1 if forward else -1)
    else:
        place = _first_of(now, order, parts) - (0 if forward else 1)
    order[place % len(order)].setFocus(reason)
    return True


def _first_of(now: QWidget | None, order: list[QWidget], parts: Sequence[QWidget]) -> int:
    """Where the part begins that holds `now`, which itself takes no Tab."""
    here = next((part for part in parts if now is not None and part.isAncestorOf(now)), None)
    inside = (place for place, one in enumerate(order) if here and here.isAncestorOf(one))
    return next(inside, 0)


def _chain(root: QWidget) -> Iterator[QWidget]:
    one = root.nextInFocusChain()
    while one is not None and one is not root:
        if _takes_tab(one, root):
            yield one
        one = one.nextInFocusChain()


def _takes_tab(one: QWidget, root: QWidget) -> bool:
    by_tab = bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and one.isEnabled() and one.isVisibleTo(root) and one.focusProxy() is None
