"""Above the list: when it was checked, that it is being checked, and what stands for no rows."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.gui.theme import Size, Theme, Token
from app.gui.viewmodels.findings import Empty
from app.gui.widgets.buttons import ROW_HEIGHT, Button, Kind, LinkButton
from app.gui.widgets.icons import Icon
from app.gui.widgets.labels import Elide, Elided, Heading, Text
from app.gui.widgets.marks import Mark, MarkIcon
from app.gui.widgets.progress import Bar
from app.texts import _


class FindingHead(QWidget):
    """The title with 一键修正, one line with 重新检查, and a thin bar while a check runs."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._told = ""
        self._busy = False
        self._make_parts(theme)
        self._lay_out(theme)
        self.show_good("")

    def _make_parts(self, theme: Theme) -> None:
        self.line = Elided(theme, mode=Elide.END, token=Token.TEXT2)
        self.again = LinkButton(theme, _("重新检查"))
        self.mend = Button(theme, "", Kind.SOFT, Icon.WAND, height=ROW_HEIGHT)
        about = _("不会损失内容的修正一次做完，都另存为副本，可以一步撤销")
        self.mend.setAccessibleDescription(about)
        self.mend.setToolTip(about)
        self.mend.hide()
        self.bar = Bar(theme, height=3)
        policy = self.bar.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.bar.setSizePolicy(policy)
        self.bar.hide()
        self._good_mark = MarkIcon(theme, Mark.PASSED, 20)
        self.good = Text(theme, "", Size.READING, token=Token.OK, wrap=True)

    def _lay_out(self, theme: Theme) -> None:
        first = QHBoxLayout()
        first.setSpacing(16)
        first.addWidget(Heading(theme, _("检查与修正")), 1)
        first.addWidget(self.mend)
        self._second = QHBoxLayout()
        self._second.setSpacing(16)
        self._second.addWidget(self.line, 1)
        self._second.addWidget(self.again)
        self._good_row = QWidget()
        good = QHBoxLayout(self._good_row)
        good.setContentsMargins(0, 8, 0, 0)
        good.setSpacing(8)
        good.addWidget(self._good_mark, 0, Qt.AlignmentFlag.AlignTop)
        good.addWidget(self.good, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(first)
        column.addLayout(self._second)
        column.addWidget(self.bar)
        column.addWidget(self._good_row)

    def take_switch(self, switch: QWidget) -> None:
        """For a row of chips that leaves it no room."""
        self._second.addWidget(switch)
        switch.show()
        self.setTabOrder(self.again, switch)

    def show_line(self, text: str) -> None:
        self._told = text
        if not self._busy:
            self.line.setText(text)

    def show_mendable(self, text: str, *, can: bool) -> None:
        """Nothing to mend at once, no button; `can` is False while it is being done."""
        self.mend.setText(text)
        self.mend.setEnabled(can)
        self.mend.setVisible(bool(text))

    def show_good(self, text: str) -> None:
        self.good.setText(text)
        self._good_row.setVisible(bool(text))

    def show_checking(self, share: float, text: str) -> None:
        self._busy = True
        self.line.setText(text)
        self.bar.set_share(share)
        self.bar.show()

    def end_checking(self) -> None:
        self._busy = False
        self.bar.hide()
        self.line.setText(self._told)


class FindingsEmpty(QWidget):
    """In the list's place where it has no rows."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._mark = MarkIcon(theme, None, 44)
        self._title = Heading(theme, "", Size.PANEL_TITLE)
        self._text = Text(theme, "", token=Token.TEXT2, wrap=True)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
        self.check = Button(theme, _("现在检查"))
        self.everything = Button(theme, _("看全部结果"), Kind.PLAIN)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addStretch(2)
        column.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addSpacing(10)
        column.addWidget(self.check, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.everything, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def show_empty(self, empty: Empty | None) -> None:
        if empty is None:
            return
        self._mark.set_mark(Mark.PASSED if empty.good else None)
        self._mark.setVisible(empty.good)
        self._title.setText(empty.title)
        self._text.setText(empty.text)
        self.check.setVisible(empty.offers_check)
        self.everything.setVisible(empty.offers_all)
