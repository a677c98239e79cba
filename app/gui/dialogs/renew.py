"""A notice for a new year: its edition and each deadline's new date."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.notice import NoticeProfile
from app.gui.dialogs.answered import AnsweredDialog
from app.gui.theme import Theme
from app.gui.viewmodels import renewal
from app.gui.widgets.fields import Field
from app.gui.widgets.labels import Text
from app.texts import _


class RenewDialog(AnsweredDialog):
    """`renewed` bears the profile, the edition, and the dates by index.

    Whoever is asked answers by `follow` with his task; it is open until that is done. Faults are
    told below their fields.

    A date that was not typed over follows the edition.
    """

    renewed = Signal(object, str, object)

    def __init__(self, theme: Theme, profile: NoticeProfile, parent: QWidget | None = None) -> None:
        super().__init__(
            theme,
            parent,
            _("为新的一年更新"),
            _("要求照旧，只改年份和日期。收到新通知后，请对照一遍。"),
            yes=_("更新这份通知"),
            no=_("取消"),
        )
        self._profile = profile
        self._today = datetime.now().astimezone().date()
        edition = renewal.next_edition(profile, self._today)
        self.edition = Field(theme, _("新的年份"), edition, _("如 2027"))
        self.edition.changed.connect(self._propose)
        self.dates = [self._date(one) for one in renewal.dated(profile, edition)]
        self.body.addWidget(Text(theme, profile.title, wrap=True))
        for field in (self.edition, *self.dates):
            self.body.addWidget(field)
        self.yes.setDefault(True)
        self.edition.edit.setFocus()
        self.edition.edit.selectAll()

    def send(self) -> None:
        read = (renewal.read_date(field.text()) for field in self.dates)
        dates = {number: day for number, day in enumerate(read) if day is not None}
        self.renewed.emit(self._profile, self.edition.text().strip(), dates)

    def refuse(self, sentence: str) -> None:
        self.edition.set_error(sentence)
        self.edition.edit.setFocus()

    def _date(self, one: renewal.Dated) -> Field:
        return Field(
            self.theme,
            _("{what}的截止日期").format(what=one.what),
            one.proposed,
            _("如 2027年4月3日"),
            _("原来是 {day}").format(day=one.old),
        )

    def _propose(self, edition: str) -> None:
        """Moves the dates along; one that was typed is left as it is."""
        for field, one in zip(
            self.dates, renewal.dated(self._profile, edition.strip()), strict=True
        ):
            if one.proposed and not field.edit.isModified():
                field.set_text(one.proposed)

    def is_right(self) -> bool:
        """Tells every fault and leads to the first."""
        fields = (self.edition, *self.dates)
        faults = [renewal.edition_fault(self.edition.text(), self._profile)]
        edition = self.edition.text()
        faults += [renewal.deadline_fault(one.text(), edition, self._today) for one in self.dates]
        for field, fault in zip(fields, faults, strict=True):
            field.set_error(fault)
        self.fit()
        wrong = [field for field, fault in zip(fields, faults, strict=True) if fault]
        if wrong:
            wrong[0].edit.setFocus()
        return not wrong
