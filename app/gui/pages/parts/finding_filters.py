"""The filter: a chip for each kind of finding with its count, and the switch 只看问题."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.gui.theme import Theme
from app.gui.viewmodels.findings import CHIPS, NAMES, Filter, Kind
from app.gui.widgets.buttons import Toggle
from app.gui.widgets.choices import FilterButton
from app.gui.widgets.mark_shapes import Mark
from app.texts import _

_HIGH = 34
_GAP = 8


class FilterChip(FilterButton):
    """Pressed in, the list shows this kind (and the others that are pressed) alone."""

    def __init__(self, theme: Theme, kind: Kind) -> None:
        super().__init__(theme, Mark(kind.value), word=_(NAMES[kind]))
        self.kind = kind
        self.setAccessibleDescription(_("按下后只看这一类"))


class FilterBar(QWidget):
    """Chips flow over as many lines as they need; the switch keeps the first line's right end.

    Where five chips fill the line the switch leaves it: `crowded` says so, and whoever hears it
    gives `switch` a place elsewhere.
    """

    changed = Signal(object)
    crowded = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._is_crowded = False
        self._chosen = Filter()
        self._chips = {kind: FilterChip(theme, kind) for kind in CHIPS}
        for chip in self._chips.values():
            chip.setParent(self)
            chip.hide()
            chip.clicked.connect(self._on_chip)
        self.switch = Toggle(theme, _("只看问题"))
        self.switch.setParent(self)
        self.switch.setChecked(True)
        self.switch.setAccessibleDescription(_("关掉以后，合格和说明也列出来"))
        self.switch.toggled.connect(self._on_switch)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def chosen(self) -> Filter:
        return self._chosen

    def set_filter(self, chosen: Filter) -> None:
        """Without telling: for the page itself."""
        self._chosen = chosen
        for kind, chip in self._chips.items():
            chip.setChecked(kind in chosen.kinds)
        self.switch.blockSignals(True)
        self.switch.setChecked(chosen.problems_only)
        self.switch.blockSignals(False)
        self.switch.setEnabled(not chosen.kinds)

    def show_counts(self, chips: Sequence[tuple[Kind, int]]) -> None:
        shown = dict(chips)
        before: QWidget | None = None
        for kind, count in chips:
            chip = self._chips[kind]
            chip.set_count(count)
            if before:
                self.setTabOrder(before, chip)
            before = chip
        for kind, chip in self._chips.items():
            chip.setVisible(kind in shown)
        self._order = [self._chips[kind] for kind, _count in chips]
        if before and self.switch.parentWidget() is self:
            self.setTabOrder(before, self.switch)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    _order: Sequence[FilterChip] = ()

    def take_switch(self) -> None:
        """Back into this bar, when it is no longer crowded."""
        self.switch.setParent(self)
        self.switch.show()
        if self._order:
            self.setTabOrder(self._order[-1], self.switch)
        self._arrange()

    def _judge_room(self, beside: int) -> None:
        """Crowded are chips that fit on the line without the switch alone."""
        widths = [chip.sizeHint().width() + _GAP for chip in self._order]
        needed = sum(widths) - _GAP
        crowded = beside < needed <= self.width()
        if crowded is not self._is_crowded:
            self._is_crowded = crowded
            self.crowded.emit(crowded)

    def _arrange(self) -> None:
        switch = self.switch.sizeHint()
        high = max([_HIGH, *(chip.sizeHint().height() for chip in self._order)])
        at, line, room = 0, 0, self.width() - switch.width() - 16
        self._judge_room(room)
        if self.switch.parentWidget() is not self:
            room = self.width()
        for chip in self._order:
            size = chip.sizeHint()
            if at and at + size.width() > (self.width() if line else room):
                at, line = 0, line + 1
            chip.setGeometry(at, line * (high + _GAP), size.width(), high)
            at += size.width() + _GAP
        corner = QPoint(self.width() - switch.width(), (high - switch.height()) // 2)
        if self.switch.parentWidget() is self:
            self.switch.setGeometry(corner.x(), corner.y(), switch.width(), switch.height())
        self.setFixedHeight(high + line * (high + _GAP))

    def _on_chip(self) -> None:
        chip = self.sender()
        if isinstance(chip, FilterChip):
            self.set_filter(self._chosen.toggled(chip.kind))
            self.changed.emit(self._chosen)

    def _on_switch(self, problems_only: bool) -> None:
        self.set_filter(Filter(self._chosen.kinds, problems_only))
        self.changed.emit(self._chosen)
