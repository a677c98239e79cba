"""A notice for a new year: its edition and each deadline's new date."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.notice import NoticeProfile
from app.gui.theme import Size, Theme, Token
from app.gui.viewmodels import renewal
from app.gui.widgets.buttons import Button, Kind
from app.gui.widgets.fields import Field
from app.gui.widgets.labels import Heading, Text, tint
from app.texts import _

_WIDTH = 520


class RenewDialog(QDialog):
    """`renewed` bears the profile, the edition, and the dates by index. Faults keep it open.

    A date that was not typed over follows the edition.
    """

    renewed = Signal(object, str, object)

    def __init__(self, theme: Theme, profile: NoticeProfile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._profile = profile
        self.setWindowTitle(_("为新的一年更新"))
        self.setMinimumWidth(_WIDTH)
        self.setAutoFillBackground(True)
        tint(self, theme, QPalette.ColorRole.Window, Token.SURFACE)
        edition = renewal.next_edition(profile, datetime.now().astimezone().date())
        self.edition = Field(theme, _("新的年份"), edition, _("如 2027"))
        self.edition.changed.connect(self._propose)
        self.dates = [
            Field(
                theme,
                _("{what}的截止日期").format(what=one.what),
                one.proposed,
                _("如 2027年4月3日"),
                _("原来是 {day}").format(day=one.old),
            )
            for one in renewal.dated(profile, edition)
        ]
        self._lay_out()
        self.edition.edit.selectAll()

    def accept(self) -> None:
        if not self._is_right():
            return
        read = (renewal.read_date(field.text()) for field in self.dates)
        dates = {number: day for number, day in enumerate(read) if day is not None}
        super().accept()
        self.renewed.emit(self._profile, self.edition.text(), dates)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        title = Heading(self._theme, _("为新的一年更新"), Size.PANEL_TITLE)
        text = _("要求照旧，只改年份和日期。收到新通知后，请对照一遍。")
        column.addWidget(title)
        column.addWidget(Text(self._theme, self._profile.title, wrap=True))
        column.addWidget(Text(self._theme, text, Size.BASE, token=Token.TEXT2, wrap=True))
        for field in (self.edition, *self.dates):
            column.addWidget(field)
        column.addSpacing(6)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        self.cancel = Button(self._theme, _("取消"), Kind.PLAIN)
        self.cancel.clicked.connect(self.reject)
        self.take = Button(self._theme, _("更新这份通知"))
        self.take.setDefault(True)
        self.take.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.take)
        return row

    def _propose(self, edition: str) -> None:
        """Moves the dates along; one that was typed is left as it is."""
        for field, one in zip(
            self.dates, renewal.dated(self._profile, edition.strip()), strict=True
        ):
            if one.proposed and not field.edit.isModified():
                field.set_text(one.proposed)

    def _is_right(self) -> bool:
        """Tells every fault and leads to the first."""
        fields = (self.edition, *self.dates)
        faults = [renewal.edition_fault(self.edition.text(), self._profile)]
        faults += [renewal.date_fault(field.text()) for field in self.dates]
        for field, fault in zip(fields, faults, strict=True):
            field.set_error(fault)
        wrong = [field for field, fault in zip(fields, faults, strict=True) if fault]
        if wrong:
            wrong[0].edit.setFocus()
        return not wrong
