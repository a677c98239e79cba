"""A dialog with a form that stays open until what stands in it is right."""

from app.gui.dialogs.answered import AnsweredDialog
from app.gui.reader.form import Form


class FillingDialog(AnsweredDialog):
    form: Form

    def refuse(self, sentence: str) -> None:
        self.form.refuse(sentence)
