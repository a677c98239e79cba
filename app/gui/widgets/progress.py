"""Work in progress: what is being done, how much of it, how long yet, and a way to stop it."""

import time
from collections.abc import Callable

from PySide6.QtCore import QVariantAnimation, Signal
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout

from app.gui.theme import Size, Theme, Token
from app.gui.widgets.buttons import Button, Kind
from app.gui.widgets.card import Card, CardTone
from app.gui.widgets.feel import FADE_MS, milliseconds
from app.gui.widgets.labels import Elided, Text
from app.gui.widgets.pace import Pace, amount, amount_of, time_left
from app.gui.widgets.painting import bar, smooth
from app.texts import _

_STEPS = 1000
PERCENT = 20
"""Pixel size of the percent."""


class Bar(QProgressBar):
    """A share from 0 to 1; the filled part glides for 120 ms."""

    def __init__(self, theme: Theme, *, height: int = 8, token: Token = Token.ACCENT_FILL) -> None:
        super().__init__()
        self._theme = theme
        self._token = token
        self._shown = 0.0
        self._glide = QVariantAnimation(self)
        self._glide.valueChanged.connect(self._glided)
        self.setRange(0, _STEPS)
        self.setValue(0)
        self.setTextVisible(False)
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("进度"))
        theme.changed.connect(self.update)

    @property
    def share(self) -> float:
        return self.value() / _STEPS

    def set_share(self, share: float) -> None:
        """Going back is a new piece of work: it starts without a glide."""
        kept = min(1.0, max(0.0, share))
        self.setValue(round(kept * _STEPS))
        self._glide.stop()
        glides = self._shown < kept < 1.0  # what is done must not look as if it were not
        self._glide.setDuration(milliseconds(self, FADE_MS) if glides else 0)
        self._glide.setStartValue(self._shown)
        self._glide.setEndValue(kept)
        self._glide.start()

    def _glided(self, value: object) -> None:
        if isinstance(value, float):
            self._shown = value
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        bar(smooth(self), self.rect(), self._shown, self._theme, self._token)


class ProgressBox(Card):
    """The full box of 打包: name, percent, bar, then count, amount, speed and time left.

    With `cancel_inside` false, whoever uses it places the button `cancel` itself.
    """

    cancelled = Signal()

    def __init__(
        self,
        theme: Theme,
        cancel: str = "",
        *,
        cancel_inside: bool = True,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(theme, CardTone.SUNKEN)
        self._clock = clock
        self._pace = Pace()
        self._name = Elided(theme, "", size=Size.BASE, bold=True)
        self._percent = Text(theme, "", PERCENT, bold=True, token=Token.ACCENT)
        self._bar = Bar(theme)
        self._count = Text(theme, "", Size.DETAIL, token=Token.TEXT2)
        self._amount = Text(theme, "", Size.DETAIL, token=Token.TEXT2)
        self._speed = Text(theme, "", Size.DETAIL, token=Token.TEXT2)
        self._left = Text(theme, "", Size.DETAIL)
        self.cancel = Button(theme, cancel or _("取消"), Kind.PLAIN)
        self.cancel.clicked.connect(self._ask_to_stop)
        self._lay_out(cancel_inside)

    def start(self) -> None:
        """Empties it for a new piece of work."""
        self._pace = Pace()
        self.cancel.setEnabled(True)
        self.cancel.show()
        self.set_count("")
        self.show_step(0.0, "", 0, 0)

    def show_step(self, share: float, label: str, done: object = 0, total: object = 0) -> None:
        """Takes what `Task.stepped` brings; `done` and `total` are bytes, 0 where unknown."""
        bytes_done = done if isinstance(done, int) else 0
        bytes_all = total if isinstance(total, int) else 0
        self._pace.see(self._clock(), share, bytes_done)
        self._name.setText(label)
        self._percent.setText(f"{share:.0%}")
        self._bar.set_share(share)
        self._amount.setText(amount_of(bytes_done, bytes_all) if bytes_all else "")
        speed, left = self._pace.speed, self._pace.left
        self._speed.setText(_("每秒 {amount}").format(amount=amount(speed)) if speed else "")
        self._left.setText(time_left(left) if left is not None and share < 1.0 else "")
        self._close_gaps()

    def set_count(self, text: str) -> None:
        """Such as “第 7 个，共 11 个”."""
        self._count.setText(text)
        self._close_gaps()

    def _close_gaps(self) -> None:
        for fact in (self._count, self._amount, self._speed):
            fact.setHidden(not fact.text())

    def _ask_to_stop(self) -> None:
        self.cancel.setEnabled(False)
        self._left.setText(_("正在停下…"))
        self.cancelled.emit()

    def _lay_out(self, cancel_inside: bool) -> None:
        head = QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addWidget(self._percent)
        facts = QHBoxLayout()
        facts.setSpacing(20)
        for text in (self._count, self._amount, self._speed):
            facts.addWidget(text)
        facts.addStretch(1)
        facts.addWidget(self._left)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._bar)
        column.addLayout(facts)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addLayout(column, 1)
        if cancel_inside:
            row.addWidget(self.cancel)
        self.body.setContentsMargins(16, 12, 16, 12)
        self.body.addLayout(row)


class ProgressRow(Card):
    """The small one: a sentence, a count, a bar, and 取消 beside them."""

    cancelled = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, CardTone.SUNKEN)
        self._text = Elided(theme)
        self._count = Text(theme, "", Size.DETAIL, token=Token.TEXT2)
        self._bar = Bar(theme, height=6)
        self.cancel = Button(theme, _("取消"), Kind.GHOST, height=32)
        self.cancel.clicked.connect(self.cancelled)
        head = QHBoxLayout()
        head.addWidget(self._text, 1)
        head.addWidget(self._count)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._bar)
        row = QHBoxLayout()
        row.addLayout(column, 1)
        row.addWidget(self.cancel)
        self.body.addLayout(row)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Where nothing can be stopped the bar ends as far from the edge as it begins."""
        self.body.setContentsMargins(14, 8, 14 if self.cancel.isHidden() else 4, 10)
        super().showEvent(event)

    def show_step(self, share: float, label: str, count: str = "") -> None:
        self._text.setText(label)
        self._count.setText(count)
        self._bar.set_share(share)
