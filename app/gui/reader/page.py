"""读通知: the notice at the left with every fact marked, the checklist at the right."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.domain.notice import NoticeProfile, Passage
from app.gui.dialogs.files import begin_in, in_chinese
from app.gui.reader.adding import AddingDialog
from app.gui.reader.checklist import Checklist
from app.gui.reader.comparing import CompareDialog
from app.gui.reader.correcting import FieldsDialog
from app.gui.reader.filling import FillingDialog
from app.gui.reader.footer import ReaderFooter
from app.gui.reader.sheet import Sheet
from app.gui.theme import SPACE, Size, Theme, Token
from app.gui.viewmodels.reader import Reader
from app.gui.viewmodels.reader_quotes import quotes_of
from app.gui.viewmodels.reader_shown import likeliest
from app.gui.viewmodels.reader_words import export_name, summary
from app.gui.widgets.buttons import Button, Kind
from app.gui.widgets.choices import Segments
from app.gui.widgets.labels import Heading, Text
from app.notices.additions import Found
from app.texts import _
from app.workflow.notices.fields import fields_of


class ReaderPage(QWidget):
    """`left` when another notice shall be taken; `going_on` where she goes on with this one."""

    left = Signal()
    going_on = Signal()
    told = Signal(str)

    def __init__(self, theme: Theme, reader: Reader) -> None:
        super().__init__()
        self._theme = theme
        self.reader = reader
        self.sheet = Sheet(theme)
        self.list = Checklist(theme)
        self.footer = ReaderFooter(theme)
        self.script = Segments(theme, [_("简体"), _("原文")], _("用哪种字看"))
        self.other = Button(theme, "", Kind.PLAIN)
        self._heading = Heading(theme, "")
        self._summary = Text(theme, "", Size.BASE, token=Token.TEXT2, wrap=True)
        self._revising = False
        self._comparing: CompareDialog | None = None
        self._left = QVBoxLayout()
        self._first = QTimer(self)
        self._first.setSingleShot(True)
        self._first.timeout.connect(self._choose_first)
        self._lay_out()
        self._wire()
        self.set_revising(False)

    def set_revising(self, revising: bool) -> None:
        """Whether a submission rests on the notice already: no other can be taken then."""
        self._revising = revising
        self._heading.setText(_("核对要求") if revising else _("读通知"))
        self.other.setText(_("返回") if revising else _("换一份通知…"))
        self.footer.set_revising(revising)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        narrow = self.window().width() < SPACE.narrow_below
        side = SPACE.narrow_margin if narrow else SPACE.margin
        self._left.setContentsMargins(side, 15, side if narrow else 25, 16)
        self.footer.set_margin(side)
        self.list.set_narrow(narrow)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._heading, 1)
        head.addWidget(self.script)
        head.addWidget(self.other)
        self._left.setSpacing(2)
        self._left.addLayout(head)
        self._left.addWidget(self._summary)
        self._left.addSpacing(8)
        self._left.addWidget(self.sheet, 1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addLayout(self._left, 1)
        row.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        column.addWidget(self.footer)

    def _wire(self) -> None:
        reader, view, shown = self.reader, self.sheet.view, self.list
        reader.changed.connect(self._show)
        reader.opened.connect(self._await_first)
        if reader.shown is not None:  # read sooner than this page was made
            self._await_first()
        reader.chosen.connect(self._choose)
        reader.refused.connect(self._refuse)
        reader.told.connect(self.told)
        reader.did.connect(self.footer.say)
        view.picked.connect(reader.choose_of)
        view.entered.connect(self._enter)
        self.sheet.adding.connect(self._add_selected)
        shown.picked.connect(reader.choose)
        shown.confirmed.connect(reader.confirm)
        shown.agreed.connect(reader.confirm_these)
        shown.struck.connect(reader.strike)
        shown.confirming_sure.connect(reader.confirm_sure)
        shown.correcting.connect(self.correct)
        shown.passage_picked.connect(self._find)
        shown.adding.connect(self._add_passage)
        shown.adding_to.connect(self._add_to)
        shown.add.clicked.connect(self._add_selected)
        self.script.chosen.connect(self._spell)
        self.other.clicked.connect(self.left)
        self._wire_footer()

    def _wire_footer(self) -> None:
        self.footer.undoing.connect(self.reader.undo)
        self.footer.saving.connect(self.reader.save)
        self.footer.going_on.connect(self.going_on)
        self.footer.exporting.connect(self._ask_target)
        self.footer.comparing.connect(self.compare)
        save = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self)
        save.activated.connect(self._save)

    def _save(self) -> None:
        if not self._revising:
            self.reader.save()
        elif self.reader.dirty:
            self.going_on.emit()

    def _show(self) -> None:
        shown = self.reader.shown
        if shown is None:
            return
        self._summary.setText(summary(shown))
        self.sheet.view.show_notice(shown)
        self.list.show_notice(shown)
        self.footer.show_notice(shown)
        if self.reader.choice:
            self.sheet.view.choose(self.reader.choice)

    def _await_first(self) -> None:
        """The first card to decide is chosen when its notice has been laid out."""
        self._first.start(0)

    def _choose_first(self) -> None:
        shown = self.reader.shown
        if self.reader.choice:
            self._choose(self.reader.choice)
        elif shown is not None and shown.open:
            self.reader.choose(shown.open[0].id)

    def _choose(self, fact: str) -> None:
        self.sheet.view.choose(fact)
        self.list.choose(fact)

    def _enter(self) -> None:
        """Return on a mark leads to its card."""
        box = self.list.chosen_box
        if box is not None:
            box.take_focus(Qt.FocusReason.TabFocusReason)

    def _refuse(self, sentence: str) -> None:
        """A dialog that is open says it itself, below its field."""
        if not any(one.isVisible() for one in self.findChildren(FillingDialog)):
            self.told.emit(sentence)

    def _spell(self, place: int) -> None:
        self.sheet.view.show_original(place == 1)

    def _find(self, passage: Passage) -> None:
        self.sheet.view.select(passage.start, passage.end)

    def correct(self, fact: str) -> None:
        shown = self.reader.shown
        found = shown.fact(fact) if shown else None
        if shown is None or found is None:
            return
        fields = fields_of(fact, shown.profile)
        if not fields:
            self.told.emit(_("这一条只能确认或划掉。"))
            return
        sentence = _("现在是：{text}").format(text=found.text)
        quotes = quotes_of(fact, shown)
        dialog = FieldsDialog(self._theme, self, found.label, sentence, fields, quotes)
        dialog.submitted.connect(lambda texts: dialog.follow(self.reader.correct(fact, texts)))
        dialog.open()

    def _add_passage(self, passage: Passage) -> None:
        self._find(passage)
        self._add(Found(passage.quote, passage.start, passage.end))

    def _add_selected(self) -> None:
        self._add(self._selected)

    def _add_to(self, item: str) -> None:
        """One more requirement of a material."""
        self._add(self._selected, item)

    @property
    def _selected(self) -> Found | None:
        shown, chosen = self.reader.shown, self.sheet.view.selection
        if shown is None or chosen is None:
            return None
        return Found(shown.text[chosen[0] : chosen[1]], *chosen)

    def _add(self, found: Found | None, item: str = "") -> None:
        shown = self.reader.shown
        if shown is None:
            return
        quote = found.quote if found else ""
        dialog = AddingDialog(self._theme, self, shown.profile, quote, item)
        dialog.submitted.connect(
            lambda place, texts: dialog.follow(self.reader.add(place, texts, found))
        )
        dialog.accepted.connect(self.sheet.view.clear_selection)
        dialog.open()

    def compare(self) -> None:
        self.reader.shelf().done.connect(self._compare)

    def _compare(self, found: tuple[tuple[NoticeProfile, str], ...]) -> None:
        shown, others = self.reader.shown, [one for one, _name in found]
        if shown is None or not self.isVisible():
            return
        self._end_comparing()
        self._comparing = dialog = CompareDialog(
            self._theme, self, others, [name for _one, name in found]
        )
        dialog.wanted.connect(
            lambda old: self.reader.compare(old).done.connect(dialog.show_differences)
        )
        dialog.picked.connect(self._choose_compared)
        dialog.begin(likeliest(shown.profile, others))
        dialog.setModal(False)
        dialog.show()
        dialog.move(self.mapToGlobal(QPoint(SPACE.margin, SPACE.margin)))

    def _choose_compared(self, fact: str) -> None:
        """It may have been struck since."""
        if self.reader.shown is not None and self.reader.shown.fact(fact):
            self.reader.choose(fact)

    def _end_comparing(self) -> None:
        dialog, self._comparing = self._comparing, None
        if dialog is not None and isValid(dialog):
            dialog.close()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """The list of what changed lies beside this notice alone."""
        super().hideEvent(event)
        self._end_comparing()

    def _ask_target(self) -> None:
        shown = self.reader.shown
        if shown is None:
            return
        dialog = QFileDialog(self, _("导出通知要求"), str(begin_in()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.setNameFilters([_("通知要求文件（*.json）")])
        dialog.selectFile(export_name(shown.profile))
        dialog.fileSelected.connect(self.export)
        in_chinese(dialog, _("导出")).open()

    def export(self, path: str) -> None:
        self.reader.export(Path(path))
