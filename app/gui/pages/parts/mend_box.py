"""Above the list: how far the mending is, and afterwards what became of it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.gui.background import Task
from app.gui.theme import Theme
from app.gui.viewmodels.mending import Batch, Mending
from app.gui.widgets.buttons import IconButton, LinkButton
from app.gui.widgets.card import Card, CardTone
from app.gui.widgets.icons import Icon
from app.gui.widgets.labels import Text
from app.gui.widgets.marks import Mark, MarkIcon
from app.gui.widgets.progress import ProgressBox
from app.texts import _

_LONG_MS = 300
"""What is done sooner needs no progress shown."""


class MendBox(QWidget):
    """`listed(Batch)` asks for the outcomes one by one. Hidden while it has nothing to say."""

    listed = Signal(object)

    def __init__(self, theme: Theme, mending: Mending) -> None:
        super().__init__()
        self._mending = mending
        self._task: Task | None = None
        self._batch: Batch | None = None
        self.box = ProgressBox(theme)
        self.box.cancelled.connect(self._cancel)
        self.result = _Result(theme)
        self.result.see.clicked.connect(self._list)
        self.result.undo.clicked.connect(self._undo)
        self.result.close_it.clicked.connect(self._put_away)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_LONG_MS)
        self._late.timeout.connect(self._come_up)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 4)
        column.addWidget(self.box)
        column.addWidget(self.result)
        mending.began.connect(self._watch)
        mending.finished.connect(self.show_batch)
        self._show(None)

    def show_batch(self, batch: object) -> None:
        if isinstance(batch, Batch):
            self._batch = batch
            self.result.show_batch(batch)
            self._show(self.result)

    def changed_to(self, change: int) -> None:
        """The submission's last change: after another one, 撤销 would take back that."""
        if self._batch is not None and self._batch.change != change:
            self.result.undo.hide()

    def _watch(self, task: object) -> None:
        if isinstance(task, Task):
            self._task = task
            self.box.start()
            self._late.start()
            task.stepped.connect(self._on_step)
            task.ended.connect(self._on_ended)

    def _on_step(self, share: float, label: str, done: object, total: object) -> None:
        self.box.show_step(share, label, done, total)
        count = self._mending.count if self._mending.busy else 0
        self.box.set_count(_("已处理 {count} 处").format(count=count) if count else "")

    def _on_ended(self, task: object) -> None:
        if task is self._task:
            self._task = None
            self._late.stop()
            self._show(self.result if self._batch else None)

    def _come_up(self) -> None:
        if self._task is not None:
            self._batch = None
            self._show(self.box)

    def _show(self, part: QWidget | None) -> None:
        self.box.setVisible(part is self.box)
        self.result.setVisible(part is self.result)
        self.setVisible(part is not None)

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _list(self) -> None:
        if self._batch is not None:
            self.listed.emit(self._batch)

    def _undo(self) -> None:
        if self._batch is not None:
            self._mending.undo(self._batch)
            self._put_away()

    def _put_away(self) -> None:
        self._batch = None
        self._show(None)


class _Result(Card):
    """What was done, in one sentence; 看看 lists it, 撤销 takes all of it back."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, CardTone.OK)
        self._mark = MarkIcon(theme, Mark.PASSED, 18)
        self.said = Text(theme, "", wrap=True)
        self.see = LinkButton(theme, _("看看"))
        self.undo = LinkButton(theme, _("撤销"))
        self.close_it = IconButton(theme, Icon.CROSS, _("收起"), side=24)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self._mark)
        row.addWidget(self.said, 1)
        for part in (self.see, self.undo, self.close_it):
            row.addWidget(part)
        self.body.setContentsMargins(14, 8, 10, 8)
        self.body.addLayout(row)

    def show_batch(self, batch: Batch) -> None:
        good = not batch.refused and not batch.stopped
        self._mark.set_mark(Mark.PASSED if good else Mark.WARNING)
        self.set_tone(CardTone.OK if good else CardTone.WARN)
        self.said.setText(batch.sentence)
        self.see.setAccessibleDescription(_("逐个列出改了什么、什么没有改成"))
        self.see.setVisible(bool(batch.outcomes))
        self.undo.setAccessibleDescription(batch.sentence)
        self.undo.setVisible(bool(batch.change))
