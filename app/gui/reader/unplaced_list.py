"""未转成检查项: sentences that ask for something and became no fact."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.notice import Passage
from app.gui.reader.tab_chain import chain
from app.gui.theme import Size, Theme, Token
from app.gui.widgets.buttons import ROW_HEIGHT, Button, Kind
from app.gui.widgets.card import Card
from app.gui.widgets.icons import Icon
from app.gui.widgets.labels import Text
from app.reporting.quoting import readable
from app.texts import _


class PassageBox(Card):
    """`picked` and `adding` bear the Passage."""

    picked = Signal(object)
    adding = Signal(object)

    def __init__(self, theme: Theme, passage: Passage) -> None:
        super().__init__(theme)
        self.passage = passage
        said = readable(passage.quote)
        self.setAccessibleName(said)
        text = Text(theme, said, Size.BASE, wrap=True)
        self.look = Button(theme, _("在通知里看"), Kind.GHOST, Icon.EYE, height=ROW_HEIGHT)
        self.add = Button(theme, _("加进清单…"), Kind.PLAIN, Icon.PLUS, height=ROW_HEIGHT)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.add, self.look):
            button.setAccessibleDescription(said)
            row.addWidget(button)
        row.addStretch(1)
        self.look.clicked.connect(self._pick)
        self.add.clicked.connect(self._add)
        self.body.addWidget(text)
        self.body.addLayout(row)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mousePressEvent(event)
        event.accept()
        self._pick()

    def _pick(self) -> None:
        self.picked.emit(self.passage)

    def _add(self) -> None:
        self.adding.emit(self.passage)


class UnplacedList(QWidget):
    picked = Signal(object)
    adding = Signal(object)

    def __init__(self, theme: Theme, after: QWidget) -> None:
        """`after` is what Tab leaves to come here."""
        super().__init__()
        self._theme = theme
        self._after = after
        self.boxes: list[PassageBox] = []
        said = _(
            "这些话里有“应、须、请提供”一类的字眼，但没有变成检查项。要查的，加进清单；其余的请自己留意。左边没有标颜色的话，也请读一遍。"
        )
        self._head = Text(theme, said, Size.DETAIL, token=Token.TEXT2, wrap=True)
        none = _(
            "没有找到这样的话。程序只按“应、须、请提供”一类的字眼来找，不敢说没有遗漏：左边没有标颜色的话，请自己读一遍。"
        )
        self._none = Text(theme, none, token=Token.TEXT2, wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addWidget(self._head)
        self._column.addWidget(self._none)
        self._column.addStretch(1)

    def show_passages(self, passages: Sequence[Passage]) -> None:
        if [box.passage for box in self.boxes] == list(passages) and self.boxes:
            return
        for box in self.boxes:
            box.hide()
            self._column.removeWidget(box)
            box.deleteLater()
        self._head.setHidden(not passages)
        self._none.setHidden(bool(passages))
        self.boxes = [PassageBox(self._theme, one) for one in passages]
        for place, box in enumerate(self.boxes):
            box.picked.connect(self.picked)
            box.adding.connect(self.adding)
            self._column.insertWidget(2 + place, box)
        chain(self._after, [one for box in self.boxes for one in (box.add, box.look)])
