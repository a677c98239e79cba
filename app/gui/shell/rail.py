"""The left rail: where one is among the six steps, how each stands, and what is always there."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from app.gui.places import Step
from app.gui.shell.logo import Logo
from app.gui.shell.rail_link import RailLink
from app.gui.shell.step_button import StepButton
from app.gui.theme import SPACE, Size, Theme, Token
from app.gui.viewmodels.steps import StepLine
from app.gui.widgets.card import Hairline, Panel
from app.gui.widgets.icons import Icon, icon_pixmap
from app.gui.widgets.labels import Text
from app.texts import _

_TOP, _TOP_NARROW = 72, 69


class Rail(Panel):
    """`chosen(Step)`; the other signals are those of the links below the steps."""

    chosen = Signal(object)
    home_asked = Signal()
    folder_asked = Signal()
    settings_asked = Signal()
    help_asked = Signal()

    def __init__(self, theme: Theme, lines: Mapping[Step, StepLine]) -> None:
        super().__init__(theme, Token.RAIL, Qt.Edge.RightEdge)
        self.setAccessibleName(_("步骤"))
        self.logo = Logo(theme)
        self.logo.clicked.connect(self.home_asked)
        self.steps = {step: StepButton(theme, step, lines[step], parent=self) for step in Step}
        self.folder = RailLink(theme, _("打开报送稿文件夹"), Icon.FOLDER)
        self.settings = RailLink(theme, _("设置"), Icon.GEAR)
        self.help = RailLink(theme, _("使用帮助"), Icon.HELP)
        self._saved = _Saved(theme)
        self._rule = _Inset(Hairline(theme), 12)
        self._head = QHBoxLayout()
        self._foot = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._lay_out()
        self._wire()
        self.set_narrow(False)

    def set_lines(self, lines: Mapping[Step, StepLine]) -> None:
        for step, button in self.steps.items():
            button.set_line(lines[step])

    def set_current(self, current: Step) -> None:
        for step, button in self.steps.items():
            button.set_current(step is current)

    def set_saved(self, at: datetime | None) -> None:
        """None before there is a folder to save to."""
        self._saved.set_time(at)
        self.folder.setEnabled(at is not None)
        self._saved.setVisible(at is not None and not self._narrow)
        self._rule.setVisible(at is not None and not self._narrow)

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self.setFixedWidth((SPACE.narrow_rail if narrow else SPACE.rail) + 1)
        self.logo.set_narrow(narrow)
        for step in self.steps.values():
            step.set_narrow(narrow)
        for link in self._links:
            link.set_narrow(narrow)
        side = (SPACE.narrow_rail - 38) // 2 if narrow else 12
        top = _TOP_NARROW if narrow else _TOP
        self._head.setContentsMargins(side, 13, 0, top - 13 - 38)
        ways = QBoxLayout.Direction
        self._foot.setDirection(ways.LeftToRight if narrow else ways.TopToBottom)
        self._foot.setContentsMargins(6 if narrow else 0, 0, 6 if narrow else 0, 8)
        self._saved.setHidden(narrow or not self._saved.text)
        self._rule.setHidden(narrow or not self._saved.text)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(SPACE.narrow_rail, super().minimumSizeHint().height())

    @property
    def _links(self) -> tuple[RailLink, RailLink, RailLink]:
        return self.folder, self.settings, self.help

    def _lay_out(self) -> None:
        self.body.setContentsMargins(0, 0, 1, 0)
        self.body.setSpacing(0)
        self._head.addWidget(self.logo)
        self._head.addStretch(1)
        self.body.addLayout(self._head)
        for button in self.steps.values():
            self.body.addWidget(button)
        self.body.addStretch(1)
        self._foot.setSpacing(0)
        for link in self._links:
            self._foot.addWidget(link)
        self.body.addLayout(self._foot)
        self.body.addWidget(self._rule)
        self.body.addWidget(self._saved)

    def _wire(self) -> None:
        for button in self.steps.values():
            button.clicked.connect(self._on_step)
        self.folder.clicked.connect(self.folder_asked)
        self.settings.clicked.connect(self.settings_asked)
        self.help.clicked.connect(self.help_asked)

    def _on_step(self) -> None:
        button = self.sender()
        if isinstance(button, StepButton):
            self.chosen.emit(button.step)


class _Saved(QWidget):
    """已自动保存 10:32, with a green tick."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._tick = Text(theme)
        self._words = Text(theme, size=Size.DETAIL, token=Token.TEXT2)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 9, 12, 11)
        row.setSpacing(8)
        row.addWidget(self._tick)
        row.addWidget(self._words, 1)
        theme.changed.connect(self._draw_tick)
        self._draw_tick()

    @property
    def text(self) -> str:
        return self._words.text()

    def set_time(self, at: datetime | None) -> None:
        self._words.setText(_("已自动保存 {at:%H:%M}").format(at=at) if at else "")

    def _draw_tick(self) -> None:
        ratio = self.devicePixelRatioF()
        self._tick.setPixmap(icon_pixmap(self._theme, Icon.CHECK, 14, Token.OK, ratio))


class _Inset(QWidget):
    """Something with room at its left and right."""

    def __init__(self, inner: QWidget, side: int) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(side, 0, side, 0)
        row.addWidget(inner)
