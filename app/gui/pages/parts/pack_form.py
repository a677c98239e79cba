"""写成什么: a folder, a zip, mails or a disc's image; and for mails how large each may be."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.gui.theme import Size, Theme, Token
from app.gui.viewmodels.packing_forms import LIMITS, MAILS, MB, NAMES, Choice, Form
from app.gui.viewmodels.packing_panel import PanelView
from app.gui.widgets.choices import Segments
from app.gui.widgets.labels import Text
from app.texts import _


class PackForm(QWidget):
    """`chosen(Choice)`."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._forms: tuple[Form, ...] = ()
        self._choice = Choice()
        self.forms: Segments | None = None
        self._row = QHBoxLayout()
        self._row.setSpacing(12)
        self._row.addWidget(Text(theme, _("写成什么"), token=Token.TEXT2))
        self._row.addStretch(1)
        self.limits = Segments(theme, [f"{one // MB} MB" for one in LIMITS], _("每封邮件的上限"))
        self.limits.chosen.connect(self._on_limit)
        self._limit = QWidget()
        limit = QHBoxLayout(self._limit)
        limit.setContentsMargins(0, 0, 0, 0)
        limit.setSpacing(12)
        limit.addWidget(Text(theme, _("每封邮件的上限"), token=Token.TEXT2))
        limit.addWidget(self.limits)
        limit.addStretch(1)
        self._note = Text(theme, "", Size.DETAIL, token=Token.TEXT2, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._row)
        column.addWidget(self._limit)
        column.addWidget(self._note)

    def show_view(self, view: PanelView) -> None:
        self._choice = view.choice
        if view.forms and view.forms != self._forms:
            self._fill(view.forms)
        if self.forms is not None and view.choice.form in view.forms:
            self.forms.set_current(view.forms.index(view.choice.form))
        self.limits.set_current(LIMITS.index(view.choice.limit))
        self._limit.setHidden(view.choice.form not in MAILS)
        self._note.setText(view.note)
        self._note.setHidden(not view.note)

    def _fill(self, forms: tuple[Form, ...]) -> None:
        """Segments know their names from the beginning."""
        if self.forms is not None:
            self.forms.hide()
            self.forms.deleteLater()
        self._forms = forms
        self.forms = Segments(self._theme, [_(NAMES[one]) for one in forms], _("写成什么"))
        self.forms.chosen.connect(self._on_form)
        self._row.insertWidget(1, self.forms)

    def _on_form(self, place: int) -> None:
        self.chosen.emit(Choice(self._forms[place], self._choice.limit))

    def _on_limit(self, place: int) -> None:
        self.chosen.emit(Choice(self._choice.form, LIMITS[place]))
