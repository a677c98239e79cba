"""The way of a package: its stages, and the box that tells how far the present one is."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.gui.theme import Theme
from app.gui.widgets.gauges import Stages
from app.gui.widgets.progress import ProgressBox
from app.texts import _
from app.workflow.packing.writing import Moment, Stage

_ALL_DONE = 4


class PackWork(QWidget):
    """Each stage runs from 0 to 100%; the row above says what comes after it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        names = [_("复制"), _("写清单"), _("读回核对")]
        self._on_stick = Stages(theme, [*names, _("可以拔出")])
        self._in_folder = Stages(theme, [*names, _("写完")])
        self.box = ProgressBox(theme, _("取消写入"), cancel_inside=False)
        self._stage: Stage | None = None
        self._stopping = False
        self.box.cancelled.connect(self._on_cancelled)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._on_stick)
        column.addWidget(self._in_folder)
        column.addWidget(self.box)
        self.rest()

    @property
    def stage(self) -> Stage | None:
        return self._stage

    def set_on_stick(self, on_stick: bool) -> None:
        """Only a stick can be pulled out."""
        self._on_stick.setHidden(not on_stick)
        self._in_folder.setHidden(on_stick)

    def rest(self) -> None:
        """Nothing has begun."""
        self._stage = None
        self._set_current(-1)
        self.box.hide()

    def finish(self) -> None:
        self._stage = Stage.DONE
        self._set_current(_ALL_DONE)
        self.box.hide()

    def begin(self) -> None:
        self._stopping = False
        self._enter(Stage.CHECKING)
        self.box.show_step(0.0, _("动手之前再检查一遍"))
        self.box.show()

    def show_moment(self, moment: Moment) -> None:
        if self._stopping:
            return
        if moment.stage is not self._stage:
            self._enter(moment.stage)
        if moment.stage is Stage.CHECKING:
            return
        self.box.show_step(moment.share, moment.name, moment.done, moment.total)
        text = _("第 {number} 个，共 {count} 个") if moment.count else ""
        self.box.set_count(text.format(number=moment.number, count=moment.count))

    def _enter(self, stage: Stage) -> None:
        self._stage = stage
        self._set_current(int(stage))
        self.box.start()

    def _set_current(self, place: int) -> None:
        for stages in (self._on_stick, self._in_folder):
            stages.set_current(place)

    def _on_cancelled(self) -> None:
        self._stopping = True
