"""Shares at a glance: the stages of a piece of work, the room on a medium."""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.gui.theme import Size, Theme, Token
from app.gui.widgets.labels import Text
from app.gui.widgets.painting import smooth
from app.gui.widgets.switches import tick
from app.texts import _


class _Dot(StrEnum):
    TO_COME = "to_come"
    CURRENT = "current"
    DONE = "done"


class _Stage(QWidget):
    """The dot of a stage, 18 across."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.dot = _Dot.TO_COME
        self.setFixedSize(18, 18)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        painter, theme, middle = smooth(self), self._theme, QPointF(9, 9)
        if self.dot is _Dot.DONE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(Token.OK_SOFT))
            painter.drawEllipse(middle, 8.5, 8.5)
            tick(painter, QRectF(0, 0, 18, 18), theme, Token.OK)
            return
        current = self.dot is _Dot.CURRENT
        colour = theme.colour(Token.ACCENT if current else Token.STRONG)
        painter.setPen(QPen(colour, 2.0 if current else 1.5))
        painter.drawEllipse(middle, 7.5 if current else 7.0, 7.5 if current else 7.0)
        if current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(middle, 3.0, 3.0)


class _Join(QWidget):
    """The line between two stages."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setMinimumSize(12, 2)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        line = QRectF(0, self.height() / 2 - 0.75, self.width(), 1.5)
        smooth(self).fillRect(line, self._theme.colour(Token.BORDER))


class Stages(QWidget):
    """复制 → 写清单 → 读回核对 → 可以拔出: what is done, what is going on, what comes."""

    def __init__(self, theme: Theme, names: list[str]) -> None:
        super().__init__()
        self._names = names
        self._dots = [_Stage(theme) for _name in names]
        self._words = [Text(theme, name) for name in names]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for place, (dot, word) in enumerate(zip(self._dots, self._words, strict=True)):
            if place:
                row.addWidget(_Join(theme), 1)
            row.addWidget(dot)
            row.addWidget(word)
        self.set_current(0)

    def set_current(self, current: int) -> None:
        """The number of names means that all is done; -1 that nothing has begun."""
        for place, (dot, word) in enumerate(zip(self._dots, self._words, strict=True)):
            here = place == current
            dot.dot = _Dot.CURRENT if here else _Dot.DONE if place < current else _Dot.TO_COME
            dot.update()
            word.set_bold(here)
            word.set_token(Token.TEXT if place <= current else Token.TEXT2)
        begun = 0 <= current < len(self._names)
        self.setAccessibleName(self._names[current] if begun else "")


class UsageBar(QWidget):
    """What is on a medium, what is to be written, what will be left; the words are below."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._strip = _Strip(theme)
        self._words = [Text(theme, "", Size.DETAIL, token=Token.TEXT2) for _part in _PARTS]
        legend = QHBoxLayout()
        legend.setSpacing(6)
        for token, word in zip(_PARTS, self._words, strict=True):
            legend.addWidget(_Key(theme, token))
            legend.addWidget(word)
            legend.addSpacing(18)
        legend.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._strip)
        column.addLayout(legend)

    def set_usage(self, used: int, this: int, free_after: int, words: tuple[str, str, str]) -> None:
        """Bytes, and the words for each: 已用 6.1 GB, 本次 374 MB, 写后还剩 8.1 GB."""
        self._strip.shares = (used, this, max(0, free_after))
        self._strip.update()
        for label, word in zip(self._words, words, strict=True):
            label.setText(word)
        self.setAccessibleName(_("，").join(words))


_PARTS = (Token.STRONG, Token.ACCENT_FILL, Token.BORDER)


class _Strip(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.shares = (0, 0, 0)
        self.setFixedHeight(10)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        painter, whole = smooth(self), sum(self.shares) or 1
        clip = QPainterPath()
        clip.addRoundedRect(QRectF(self.rect()), 5, 5)
        painter.setClipPath(clip)
        painter.fillRect(self.rect(), self._theme.colour(Token.BORDER))
        left = 0.0
        for token, part in zip(_PARTS, self.shares, strict=True):
            width = self.width() * part / whole
            painter.fillRect(QRectF(left, 0, width, 10), self._theme.colour(token))
            left += width


class _Key(QWidget):
    def __init__(self, theme: Theme, token: Token) -> None:
        super().__init__()
        self._theme = theme
        self._token = token
        self.setFixedSize(9, 9)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        painter = smooth(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(self._token))
        painter.drawEllipse(QRectF(0.5, 0.5, 8, 8))
