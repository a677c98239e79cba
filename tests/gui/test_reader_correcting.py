"""改正…: the dialog in which a fact is corrected, by keyboard."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.problems import UsageProblem
from app.domain.progress import Progress
from app.gui.background import Runner, Task
from app.gui.reader.correcting import FieldsDialog
from app.gui.theme import Theme
from app.gui.viewmodels.reader_quotes import quotes_of
from app.gui.widgets.fields import Field as TextField
from app.gui.widgets.quote import MarkedText, NoticeQuote
from app.gui.widgets.switches import Check
from app.notices import store
from app.workflow.notices.fields import fields_of
from tests.gui.reading import NOTICE, press, reader_on, seen


def refuse(_progress: Progress) -> None:
    message = "“最多”写成“两千”读不懂。"
    raise UsageProblem(message)


def line_of(dialog: FieldsDialog, name: str) -> TextField:
    found = dialog.form.editors[name].labelled
    assert isinstance(found, TextField)
    return found


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_return_on_a_refused_value_keeps_the_dialog_and_what_was_typed(
    qtbot: QtBot, theme: Theme, key: Qt.Key
) -> None:
    runner, asked = Runner(), []
    fields = fields_of("items.video.seconds", store.get("bj-zuimei-2024"))
    dialog = FieldsDialog(theme, None, "时长", "现在是：3 分以内", fields)
    qtbot.addWidget(dialog)

    def answer(texts: object) -> None:
        asked.append(texts)
        task = Task(refuse)
        dialog.follow(task)
        runner.start(task)

    dialog.submitted.connect(answer)
    dialog.open()
    line = line_of(dialog, "seconds.max")
    line.set_text("两千")
    line.edit.setFocus()
    press(line.edit, key)
    qtbot.waitUntil(lambda: bool(line.error))
    assert dialog.isVisible()
    assert (line.text(), len(asked)) == ("两千", 1)
    runner.close()


def test_the_notice_s_words_stand_above_the_fields(qtbot: QtBot, theme: Theme) -> None:
    with reader_on(qtbot) as reader:
        shown = seen(reader)
        photos = next(one.id for one in shown.facts if one.text == "每张不小于 2MB")
        (quote,) = quotes_of(photos, shown)
        assert quote.text.startswith("人选工作照片")
        assert quote.text.endswith("每张不小于2MB；")
        marked = [quote.text[start:end] for start, end in quote.marked]
        assert "每张不小于2MB" in "".join(marked)
        fields = fields_of(photos, shown.profile)
        dialog = FieldsDialog(theme, None, "大小", "", fields, (quote,))
        qtbot.addWidget(dialog)
        dialog.open()
        (block,) = dialog.findChildren(NoticeQuote)
        (words,) = block.findChildren(MarkedText)
        assert words.accessibleName() == quote.text
        assert words.heightForWidth(words.width()) <= words.height()
        assert block.y() < dialog.form.y()


def test_a_long_sentence_is_cut_around_the_words_that_tell(qtbot: QtBot) -> None:
    far = "单位" * 60
    text = NOTICE.replace("请于5月20日前，将", f"请{far}，于5月20日前，将")
    with reader_on(qtbot, text) as reader:
        shown = seen(reader)
        (quote, *_more) = quotes_of("deadlines.0", shown)
        assert quote.text.startswith("…")
        assert "5月20日前" in "".join(quote.text[start:end] for start, end in quote.marked)
        assert len(quote.text) <= 112


def test_many_choices_roll_in_their_frame_with_the_chosen_first(qtbot: QtBot, theme: Theme) -> None:
    profile = store.get("bj-zuimei-2024")
    last, first = profile.items[-1], profile.items[0]
    due = replace(profile.deadlines[0], items=(last.id,))
    fields = fields_of("deadlines.0", replace(profile, deadlines=(due,)))
    dialog = FieldsDialog(theme, None, "截止时间", "现在是：4月3日前", fields)
    qtbot.addWidget(dialog)
    dialog.open()
    choices = dialog.form.editors["items"]
    checks = choices.labelled.findChildren(Check)
    assert len(checks) == len(profile.items) > 6
    assert (checks[0].text(), checks[0].isChecked()) == (last.name, True)
    assert dialog.height() < 640
    checks[1].setChecked(True)
    assert checks[1].text() == first.name
    assert choices.text() == f"{first.id},{last.id}"
