"""填空白表: the notice's forms, and working copies with what the submission knows filled in."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.gui.dialogs.asking import Asking
from app.gui.dialogs.files import ask_file, ask_folder
from app.gui.theme import Size, Theme, Token
from app.gui.viewmodels.blank_forms import BlankForms, FilledLine, FormRow
from app.gui.widgets.buttons import PANEL_HEIGHT, Button, Kind, LinkButton
from app.gui.widgets.card import Hairline
from app.gui.widgets.icons import Icon
from app.gui.widgets.labels import Elide, Elided, Text
from app.gui.widgets.marks import Mark, MarkIcon
from app.gui.widgets.progress import ProgressBox
from app.gui.widgets.scroll import PageScroll
from app.texts import _

_WIDE = 560
_HIGH = 300


class BlankFormsDialog(Asking):
    """Stays open until it is closed, so that the copies can be looked at."""

    def __init__(self, theme: Theme, forms: BlankForms, parent: QWidget | None = None) -> None:
        self.show_folder = Button(
            theme, _("打开所在文件夹"), Kind.PLAIN, Icon.FOLDER, height=PANEL_HEIGHT
        )
        told = _(
            "选好通知附的空白表（Word 或 Excel），程序填上单位、姓名和联系人，每位人选一份。"
            "其余的内容、签字和盖章由人来做，做好后再放进对应的格子。"
        )
        yes, no = _("填好并存到…"), _("关闭")
        super().__init__(theme, parent, _("填空白表"), told, yes=yes, no=no)
        self.setFixedWidth(_WIDE)
        self.forms = forms
        forms.setParent(self)
        self._target: Path | None = None
        self._fillable = False
        self.links: dict[str, LinkButton] = {}
        self.paper = PageScroll(theme)
        self.paper.set_margins(0, 0, 8, 0)
        self.paper.setFixedHeight(_HIGH)
        self.paper.setAccessibleName(_("空白表"))
        self.box = ProgressBox(theme)
        self.box.hide()
        self.told = Text(theme, "", wrap=True, token=Token.ERR)
        self.told.hide()
        self.show_folder.hide()
        for part in (self.paper, self.box, self.told):
            self.body.addWidget(part)
        self._wire()
        forms.refresh()

    def _buttons(self) -> QHBoxLayout:
        row = super()._buttons()
        row.insertWidget(0, self.show_folder)
        return row

    def _wire(self) -> None:
        forms = self.forms
        forms.listed.connect(self._list)
        forms.stepped.connect(self.box.show_step)
        forms.filled.connect(self._show_filled)
        forms.refused.connect(self._refuse)
        forms.rested.connect(self._rest)
        self.box.cancelled.connect(forms.cancel)
        self.show_folder.clicked.connect(self._open_folder)

    def accept(self) -> None:
        """The folder is asked for; the dialog stays."""
        found = ask_folder(self, _("填好的表存到哪里"), accept=_("存到这里"))
        if found:
            self.fill(found)

    def done(self, result: int) -> None:
        self.forms.cancel()
        super().done(result)

    def fill(self, target: Path) -> None:
        self._target = target
        self.told.hide()
        self.yes.setEnabled(False)
        self.box.start()
        self.box.show()
        self.fit()
        self.forms.fill(target)

    def _list(self, rows: list[FormRow]) -> None:
        self._clear()
        for number, row in enumerate(rows):
            if number:
                self.paper.body.addWidget(Hairline(self.theme))
            self.paper.body.addWidget(self._row(row))
        if not rows:
            none = _("这份通知没有要 Word 或 Excel 文件的材料。")
            self.paper.body.addWidget(Text(self.theme, none, token=Token.TEXT2, wrap=True))
        self.paper.body.addStretch(1)
        self._fillable = any(row.name for row in rows)
        self.yes.setEnabled(self._fillable)
        self.yes.setToolTip("" if self.yes.isEnabled() else _("请先选至少一份空白表"))

    def _row(self, row: FormRow) -> QWidget:
        shown = QWidget()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Elided(self.theme, row.title, Elide.END, bold=True))
        name = row.name or _("还没有空白表")
        words.addWidget(Elided(self.theme, name, Elide.MIDDLE, Size.DETAIL, token=Token.TEXT2))
        line = QHBoxLayout(shown)
        line.setContentsMargins(0, 2, 0, 2)
        line.setSpacing(16)
        line.addLayout(words, 1)
        choose = LinkButton(self.theme, _("更换…") if row.name else _("选择…"))
        choose.clicked.connect(partial(self._choose, row))
        choose.setAccessibleDescription(row.title)
        self.links[row.item] = choose
        line.addWidget(choose)
        if row.own:
            drop = LinkButton(self.theme, _("移除"))
            drop.clicked.connect(partial(self.forms.detach, row.item))
            drop.setAccessibleDescription(row.title)
            line.addWidget(drop)
        return shown

    def _choose(self, row: FormRow) -> None:
        title = _("选择“{item}”的空白表").format(item=row.title)
        names = _("Word 或 Excel 文件（*.docx *.xlsx）")
        found = ask_file(self, title, names=names, accept=_("选这份"))
        if found:
            self.told.hide()
            self.forms.attach(row.item, found)

    def _show_filled(self, lines: list[FilledLine]) -> None:
        self._clear()
        for one in lines:
            head = QHBoxLayout()
            head.setSpacing(8)
            mark = Mark.PASSED if one.good else Mark.WARNING
            head.addWidget(MarkIcon(self.theme, mark, 18), 0, Qt.AlignmentFlag.AlignTop)
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(Elided(self.theme, one.name, Elide.MIDDLE))
            if one.told:
                words.addWidget(
                    Text(self.theme, one.told, Size.DETAIL, token=Token.TEXT2, wrap=True)
                )
            head.addLayout(words, 1)
            holder = QWidget()
            holder.setLayout(head)
            self.paper.body.addWidget(holder)
        self.paper.body.addStretch(1)
        self.show_folder.setVisible(any(one.good for one in lines))

    def _clear(self) -> None:
        self.links = {}
        while (entry := self.paper.body.takeAt(0)) is not None:
            widget = entry.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _refuse(self, sentence: str) -> None:
        self.told.setText(sentence)
        self.told.show()
        self.fit()

    def _rest(self) -> None:
        self.box.hide()
        self.yes.setEnabled(self._fillable)
        self.fit()

    def _open_folder(self) -> None:
        if self._target is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._target)))
