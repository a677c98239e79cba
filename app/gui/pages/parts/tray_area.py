"""Above the slots: what became of the last drop, and the tray with what waits."""

from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.submission import SlotKey
from app.gui.dialogs.choose_slot import ChooseSlot
from app.gui.pages.parts.slot_actions import SlotActions
from app.gui.pages.parts.tray_card import TrayCard
from app.gui.places import Navigator
from app.gui.theme import Theme
from app.gui.viewmodels import slot_drops
from app.gui.viewmodels.session import Session
from app.gui.viewmodels.state import State
from app.gui.viewmodels.thumbs import Thumbs
from app.gui.viewmodels.tray import outcome_lines, outcome_sentence, still_waiting, tray_view
from app.gui.widgets.bars import NoticeBar
from app.gui.widgets.mark_shapes import Mark
from app.texts import N_, _
from app.workflow.gathering.sorting import Sorted

_SEE = N_("看看都放在哪里")


class TrayArea(QWidget):
    """Hidden while there is nothing to say."""

    def __init__(
        self,
        theme: Theme,
        session: Session,
        navigator: Navigator,
        thumbs: Thumbs,
        actions: SlotActions,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._navigator = navigator
        self._actions = actions
        self._state: State | None = None
        self._tab: str | None = None
        self._outcome: Sorted | None = None
        self._change = 0
        self.bar = NoticeBar(theme, link=_(_SEE))
        self.card = TrayCard(theme, thumbs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(12)
        column.addWidget(self.bar)
        column.addWidget(self.card)
        self.bar.link_clicked.connect(self.open_outcome)
        self.card.placing.connect(actions.place)
        self.card.discarding.connect(actions.discard)
        self.card.choosing.connect(self._ask_slot)
        self.card.splitting.connect(actions.split)
        session.sorted_in.connect(self._show_outcome)

    def show_state(self, state: State, tab: str | None) -> None:
        if self._state is not None and self._state.root != state.root:
            self._outcome = None
        if state.change < self._change:  # the drop itself was undone
            self._outcome = None
        self._state, self._tab = state, tab
        view = tray_view(state)
        self.card.show_view(view)
        self.card.setHidden(not view.rows)
        self._arrange()

    def _show_outcome(self, outcome: object) -> None:
        if isinstance(outcome, Sorted) and self._state is not None:
            self._outcome, self._change = outcome, self._state.change
            self._arrange()

    def _arrange(self) -> None:
        done = self._outcome
        self.bar.setHidden(done is None)
        if done is not None and self._state is not None:
            left = still_waiting(done, self._state)
            mark = Mark.MISSING if left or done.refused else Mark.PASSED
            self.bar.set_notice(outcome_sentence(done, left), _(_SEE), mark)
        self.setHidden(done is None and self.card.isHidden())

    def open_outcome(self) -> None:
        if self._outcome is None or self._state is None:
            return
        from app.gui.dialogs.sorted_in import SortedDialog

        lines = outcome_lines(self._outcome, self._state)
        told = outcome_sentence(self._outcome, still_waiting(self._outcome, self._state))
        SortedDialog(self._theme, told, lines, self).open()

    def _ask_slot(self, path: str, name: str) -> None:
        if self._state is None:
            return
        choices = slot_drops.choices(self._state, [name], self._tab)
        if not choices:
            self._navigator.tell(_("还没有可以放材料的格子：请先添加推荐人选。"))
            return
        dialog = ChooseSlot(self._theme, [Path(name)], choices, self)
        dialog.chosen.connect(lambda _paths, key: self._put(path, key))
        dialog.open()

    def _put(self, path: str, key: object) -> None:
        if isinstance(key, SlotKey):
            self._actions.place([path], key)
