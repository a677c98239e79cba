"""改正…: a dialog made of the engine's fields below the notice's words, open until it is right."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.gui.reader.filling import FillingDialog
from app.gui.reader.form import Form
from app.gui.theme import Theme
from app.gui.viewmodels.reader_quotes import Quote
from app.gui.widgets.quote import NoticeQuote
from app.texts import _
from app.workflow.notices.fields import Field


class FieldsDialog(FillingDialog):
    """`submitted` bears the texts by name."""

    submitted = Signal(object)

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None,
        title: str,
        sentence: str,
        fields: Iterable[Field],
        quotes: Iterable[Quote] = (),
    ) -> None:
        super().__init__(theme, parent, title, sentence, yes=_("改好了"), no=_("取消"))
        for one in quotes:
            self.body.addWidget(NoticeQuote(theme, one.text, list(one.marked)))
        self.form = Form(theme, fields)
        self.form.committed.connect(self.accept)
        self.body.addWidget(self.form)
        self.form.take_focus()

    def send(self) -> None:
        self.submitted.emit(self.form.texts())
