"""Who recommends: the unit, its kind, whom to call."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout

from app.domain.notice import NoticeProfile
from app.domain.submission import Contact
from app.gui.theme import Size, Theme
from app.gui.viewmodels import people
from app.gui.widgets.card import Card
from app.gui.widgets.fields import Field, Labelled
from app.gui.widgets.inputs import Combo
from app.gui.widgets.labels import Heading
from app.texts import _


class UnitCard(Card):
    """`changed` while something is typed; the others when a field is left or a kind is chosen.

    A field that is left as it was shown says nothing.
    """

    changed = Signal()
    named = Signal(str)
    kind_chosen = Signal(object)
    contact_given = Signal(str, str)
    phase_chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.unit = Field(theme, _("推荐单位"), placeholder=_("单位全称，与公章一致"))
        self.combo = Combo(theme, _("推荐单位类别"))
        self.combo.setPlaceholderText(_("请选择"))
        self.kind = Labelled(theme, _("推荐单位类别"), self.combo)
        self.phases = Combo(theme, _("现在报哪一阶段"))
        self.phase = Labelled(theme, _("现在报哪一阶段"), self.phases)
        self.phase.setHidden(True)
        self.contact = Field(theme, _("联系人"), placeholder=_("姓名"))
        self.phone = Field(theme, _("联系电话"), placeholder=_("如 010-55550137"))
        self._ids: tuple[str, ...] = ()
        self._shown = ("", "", "")
        self._lay_out(theme)
        self._wire()

    def show_kinds(self, profile: NoticeProfile) -> None:
        """The kinds that the notice knows; where there is but one, it is chosen."""
        kinds = people.kinds(profile)
        self._ids = tuple(quota_id for quota_id, _words in kinds)
        self.combo.clear()
        self.combo.addItems([words for _id, words in kinds])
        self.kind.setHidden(not kinds)
        self.choose(people.only_kind(profile))

    def show_phases(self, phases: tuple[str, ...], current: str | None) -> None:
        """Where a notice asks more than once; what belongs to another phase is not missing now."""
        if [self.phases.itemText(row) for row in range(self.phases.count())] != [*phases]:
            self.phases.clear()
            self.phases.addItems(phases)
        self.phases.setCurrentIndex(phases.index(current) if current in phases else -1)
        self.phase.setHidden(not phases)

    def choose(self, quota_id: str | None) -> None:
        self.combo.setCurrentIndex(self._ids.index(quota_id) if quota_id in self._ids else -1)

    def chosen(self) -> str | None:
        row = self.combo.currentIndex()
        return self._ids[row] if row >= 0 else None

    def fill(self, unit: str, contact: Contact | None) -> None:
        """Leaves the field alone in which something is being typed."""
        who = contact or Contact("", "")
        self._shown = (unit, who.name, who.phone)
        told = ((self.unit, unit), (self.contact, who.name), (self.phone, who.phone))
        for field, text in told:
            if not (field.edit.hasFocus() and field.edit.isModified()):
                field.set_text(text)
        self.tell_faults()

    def tell_faults(self) -> None:
        """What is wrong with the contact; an empty unit is told when its field is left."""
        contact, phone = self.contact.text(), self.phone.text()
        self.contact.set_error(people.contact_fault(contact, phone))
        self.phone.set_error(people.phone_fault(phone))
        if self.unit.text():
            self.unit.set_error(people.unit_fault(self.unit.text()))

    def _lay_out(self, theme: Theme) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(14)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.unit, 0, 0, 1, 2)
        grid.addWidget(self.kind, 1, 0, 1, 2)
        grid.addWidget(self.contact, 2, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.phone, 2, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.phase, 3, 0, 1, 2)
        self.body.setSpacing(12)
        self.body.addWidget(Heading(theme, _("单位"), Size.CARD_TITLE))
        self.body.addLayout(grid)

    def _wire(self) -> None:
        for field in (self.unit, self.contact, self.phone):
            field.changed.connect(self._typed)
        self.unit.committed.connect(self._name)
        self.contact.committed.connect(self._give_contact)
        self.phone.committed.connect(self._give_contact)
        self.combo.activated.connect(self._choose)
        self.phases.textActivated.connect(self.phase_chosen)

    def _typed(self, _text: str) -> None:
        """Takes an error away as soon as it is mended; a new one waits until the field is left."""
        for field in (self.unit, self.contact, self.phone):
            if field.error:
                self.tell_faults()
        self.changed.emit()

    def _name(self, text: str) -> None:
        fault = people.unit_fault(text)
        self.unit.set_error(fault)
        if not fault and text != self._shown[0]:
            self.named.emit(text)

    def _give_contact(self, _text: str) -> None:
        self.tell_faults()
        given = (self.contact.text(), self.phone.text())
        if not self.contact.error and given != self._shown[1:]:
            self.contact_given.emit(*given)

    def _choose(self, _row: int) -> None:
        self.kind_chosen.emit(self.chosen())
        self.changed.emit()
