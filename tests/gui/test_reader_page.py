"""The reader's page: both sides lead to each other, dialogs, saving, leaving."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QToolButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.gui.pages.notice import NoticePage
from app.gui.reader.adding import AddingDialog
from app.gui.reader.comparing import CompareDialog
from app.gui.reader.correcting import FieldsDialog
from app.gui.reader.fact_card import FactBox
from app.gui.reader.fact_rows import FactRow
from app.gui.reader.leaving import KeepOrDrop
from app.gui.reader.page import ReaderPage
from app.gui.reader.pasting import PasteDialog
from app.gui.reader.unplaced_list import UnplacedList
from app.gui.theme import Theme
from app.gui.viewmodels.reader_words import export_name, summary
from app.gui.viewmodels.session import Session
from app.gui.widgets.buttons import Kind, LinkButton
from app.gui.widgets.combo import Combo
from app.gui.widgets.fields import Field
from app.gui.widgets.labels import Elided, Text
from app.gui.widgets.marks import Chip
from app.notices import drafts, store
from app.shapes.profile import dumps
from app.workflow.notices.facts import facts
from tests import cases
from tests.gui.reading import NOTICE, fact_about, press, seen, settle
from tests.gui.told import Told


@pytest.fixture
def sent() -> Told:
    return Told()


@pytest.fixture
def notice(qtbot: QtBot, theme: Theme, sent: Told) -> Iterator[NoticePage]:
    session = Session(cases.childless())
    made = NoticePage(theme, session, sent)
    qtbot.addWidget(made)
    made.resize(1056, 736)
    made.show()
    yield made
    session.close()


@pytest.fixture
def page(qtbot: QtBot, notice: NoticePage) -> ReaderPage:
    with qtbot.waitSignal(notice.reader.opened, timeout=15_000):
        notice.entry.paste(NOTICE)
    made = notice.entry.page
    count = len(seen(notice.reader).open)
    qtbot.waitUntil(lambda: len(made.list.open.boxes) == count)
    return made


def test_what_was_read_takes_the_page(notice: NoticePage, page: ReaderPage) -> None:
    assert notice.is_reading
    assert notice.unsaved
    assert notice.chooser.reading.read.isEnabled()


def test_the_tabs_need_no_arrows_in_a_narrow_window(qtbot: QtBot, notice: NoticePage) -> None:
    notice.resize(1024, 620)
    pages = "".join(f"《{sign}区推荐表》1份，须加盖公章；" for sign in "东南西北中前后左右上下内外")
    with qtbot.waitSignal(notice.reader.opened, timeout=15_000):
        notice.entry.paste(NOTICE.replace("材料包括：", f"材料包括：{pages}"))
    tabs = notice.entry.page.list.tabs
    qtbot.waitUntil(lambda: tabs.count() > 0 and tabs.tabRect(2).width() > 0)
    assert len(seen(notice.reader).open) >= 10
    assert len(seen(notice.reader).facts) >= 30
    qtbot.waitUntil(lambda: tabs.tabRect(2).right() < tabs.width())
    assert not any(one.isVisible() for one in tabs.findChildren(QToolButton))


def test_a_mark_chooses_its_card_and_the_card_its_mark(qtbot: QtBot, page: ReaderPage) -> None:
    card = seen(page.reader).open[1]
    page.list.open.boxes[card.id].confirm.setFocus(Qt.FocusReason.TabFocusReason)
    assert page.reader.choice == card.id
    assert page.sheet.view.marking.chosen_start == seen(page.reader).spans(card.id)[0][0]
    sure = fact_about(page.reader, "027-55550000")
    page.sheet.view.picked.emit((sure,))
    qtbot.waitUntil(lambda: page.list.chosen_box is not None)
    box = page.list.chosen_box
    assert box is not None
    assert box.card.id == sure
    press(page.sheet.view, Qt.Key.Key_Return)
    assert box.confirm.isHidden()  # what is sure asks for no second word
    assert box.correct.hasFocus()


def test_confirming_by_keyboard_leads_on(qtbot: QtBot, page: ReaderPage) -> None:
    first, second = (card.id for card in seen(page.reader).open[:2])
    box = page.list.open.boxes[first]
    box.confirm.setFocus(Qt.FocusReason.TabFocusReason)
    press(box.confirm, Qt.Key.Key_Return)
    settle(qtbot, page.reader)
    assert first not in page.list.open.boxes
    assert page.list.open.boxes[second].selected
    assert page.list.open.boxes[second].confirm.hasFocus()
    press(page.footer.undo, Qt.Key.Key_Space)
    settle(qtbot, page.reader)
    qtbot.waitUntil(lambda: first in page.list.open.boxes)
    assert not page.footer.undo.isEnabled()


def test_a_group_of_cards_is_agreed_to_by_keyboard(qtbot: QtBot, page: ReaderPage) -> None:
    groups = [one for one in seen(page.reader).open_groups if one.title]
    assert len(groups) >= 2
    assert set(page.list.open.heads) == {one.id for one in groups}
    head = page.list.open.heads[groups[0].id]
    assert str(len(groups[0].cards)) in head.agree.text()
    head.agree.setFocus(Qt.FocusReason.TabFocusReason)
    press(head.agree, Qt.Key.Key_Return)
    settle(qtbot, page.reader)
    qtbot.waitUntil(lambda: groups[0].id not in page.list.open.heads)
    assert not {card.id for card in groups[0].cards} & page.list.open.boxes.keys()
    press(page.footer.undo, Qt.Key.Key_Space)
    settle(qtbot, page.reader)
    qtbot.waitUntil(lambda: groups[0].id in page.list.open.heads)


def test_a_row_opens_and_what_was_confirmed_in_it_is_marked(qtbot: QtBot, page: ReaderPage) -> None:
    qtbot.waitUntil(lambda: page.reader.choice != "")
    page.list.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: not page.list.all._waiting.isActive())
    second = seen(page.reader).open[1].id  # the first is open already
    row = next(one for one in page.list.all.findChildren(FactRow) if one.fact == second)

    def shown_box() -> FactBox | None:
        box = page.list.chosen_box
        return box if box is not None and box.card.id == second else None

    row.setFocus(Qt.FocusReason.TabFocusReason)
    press(row, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown_box() is not None)
    box = shown_box()
    assert box is not None
    qtbot.waitUntil(box.confirm.hasFocus)
    press(box.confirm, Qt.Key.Key_Return)
    settle(qtbot, page.reader)

    def told() -> list[str]:
        rows = [one for one in page.list.all.findChildren(FactRow) if one.fact == second]
        return [one.accessibleDescription() for one in rows if one.isVisible()]

    qtbot.waitUntil(lambda: told() == ["有把握"])


def test_all_that_is_sure_is_confirmed_by_one_link(qtbot: QtBot, page: ReaderPage) -> None:
    page.list.open.all.click()
    settle(qtbot, page.reader)
    assert page.list.open.all.isHidden()
    assert seen(page.reader).unsettled == 0


def dialog_of(kind: type) -> object:
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind)]
    shown = [one for one in found if one.isVisible()]
    assert shown
    return shown[-1]


def test_a_wrong_date_is_told_below_its_field_alone(
    qtbot: QtBot, page: ReaderPage, sent: Told
) -> None:
    page.correct("deadlines.0")
    dialog = dialog_of(FieldsDialog)
    assert isinstance(dialog, FieldsDialog)
    field = dialog.form.editors["date"].labelled
    assert isinstance(field, Field)
    field.set_text("五月底")
    dialog.accept()
    qtbot.waitUntil(lambda: bool(field.error))
    assert dialog.isVisible()
    settle(qtbot, page.reader)
    assert sent.sentences == []
    field.set_text("2026年5月25日")
    with qtbot.waitSignal(dialog.accepted):
        dialog.accept()
    assert settle(qtbot, page.reader).profile.deadlines[0].date.day == 25


def test_a_selected_stretch_becomes_an_item(qtbot: QtBot, page: ReaderPage) -> None:
    start = NOTICE.index("人员值守")
    page.sheet.view.select(start, start + 4)
    assert page.sheet.turn.isVisible()
    page.sheet.turn.click()
    dialog = dialog_of(AddingDialog)
    assert isinstance(dialog, AddingDialog)
    kind = dialog.form.editors["kind"].labelled.control
    assert isinstance(kind, Combo)
    kind.setCurrentText("汇总表")
    with qtbot.waitSignal(dialog.accepted):
        dialog.accept()
    made = settle(qtbot, page.reader).profile.items[-1]
    assert (made.name, made.kind.value) == ("人员值守", "table")
    qtbot.waitUntil(lambda: page.list.chosen_box is not None)
    assert not page.sheet.turn.isVisible()


def test_a_requirement_is_added_to_a_material(qtbot: QtBot, page: ReaderPage) -> None:
    video = next(one for one in seen(page.reader).profile.items if one.kind.value == "video")
    page.list.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: not page.list.all._waiting.isActive())
    more = [one for one in page.list.all.findChildren(LinkButton) if not one.isHidden()]
    assert len(more) == len(seen(page.reader).profile.items)
    press(next(one for one in more if one.accessibleDescription() == video.name), Qt.Key.Key_Space)
    dialog = dialog_of(AddingDialog)
    assert isinstance(dialog, AddingDialog)
    assert dialog.item.currentText() == video.name
    assert not dialog.yes.isEnabled()
    dialog.limit.setCurrentText("大小")
    least = dialog.form.editors["bytes.max"].labelled
    assert isinstance(least, Field)
    least.set_text("很大")
    dialog.accept()
    qtbot.waitUntil(lambda: bool(least.error))
    least.set_text("200MB")
    with qtbot.waitSignal(dialog.accepted):
        dialog.accept()
    told = next(one for one in settle(qtbot, page.reader).facts if "200MB" in one.text)
    assert (told.id, told.basis) == (f"items.{video.id}.bytes", ())
    assert page.reader.choice == told.id


def test_a_kind_of_unit_that_was_missed_is_added(qtbot: QtBot, page: ReaderPage) -> None:
    page.list.add.click()
    dialog = dialog_of(AddingDialog)
    assert isinstance(dialog, AddingDialog)
    assert "没有选中" in dialog.sentence.text()
    dialog.what.setCurrentText("名额")
    assert not dialog.item.isVisible()
    for name, text in (("who", "市直机关"), ("max", "1")):
        line = dialog.form.editors[name].labelled
        assert isinstance(line, Field)
        line.set_text(text)
    with qtbot.waitSignal(dialog.accepted):
        dialog.accept()
    assert [one.who for one in settle(qtbot, page.reader).profile.quotas][-1] == "市直机关"
    page.footer.undo.click()
    assert len(settle(qtbot, page.reader).profile.quotas) == 1


def test_sentences_without_a_fact_lead_to_their_place(qtbot: QtBot, page: ReaderPage) -> None:
    page.list.tabs.setCurrentIndex(2)
    passages = seen(page.reader).unplaced
    assert len(page.list.unplaced.boxes) == len(passages) > 0
    page.list.unplaced.boxes[0].look.click()
    assert page.sheet.view.selection == (passages[0].start, passages[0].end)


def test_going_on_saves_and_takes_the_notice(
    qtbot: QtBot, notice: NoticePage, page: ReaderPage
) -> None:
    with qtbot.waitSignal(notice.chosen, timeout=10_000) as chosen:
        page.footer.next.click()
    assert not notice.unsaved
    assert drafts.text_of(chosen.args[0]) == NOTICE


def test_that_it_goes_on_where_the_program_died_is_told(
    qtbot: QtBot, notice: NoticePage, page: ReaderPage, sent: Told
) -> None:
    first = seen(page.reader).open[0].id
    page.reader.confirm(first)
    settle(qtbot, page.reader)
    with qtbot.waitSignal(notice.reader.told, timeout=15_000):
        notice.entry.paste(NOTICE)
    assert "上次没有保存的核对" in sent.sentences[-1]
    assert first not in {card.id for card in seen(page.reader).open}
    with qtbot.waitSignal(notice.reader.opened, timeout=15_000):
        notice.reader.forget()
        notice.entry.paste(NOTICE)
    assert first in {card.id for card in seen(page.reader).open}


def test_leaving_asks_and_staying_stays(qtbot: QtBot, notice: NoticePage, page: ReaderPage) -> None:
    page.other.click()
    dialog = dialog_of(KeepOrDrop)
    assert isinstance(dialog, KeepOrDrop)
    dialog.reject()
    assert page.isVisible()
    page.other.click()
    dialog = dialog_of(KeepOrDrop)
    assert isinstance(dialog, KeepOrDrop)
    dialog.no.click()
    assert not notice.is_reading
    assert not notice.unsaved


def test_leaving_saved_puts_a_card_on_the_shelf(
    qtbot: QtBot, notice: NoticePage, page: ReaderPage
) -> None:
    page.other.click()
    dialog = dialog_of(KeepOrDrop)
    assert isinstance(dialog, KeepOrDrop)
    with qtbot.waitSignal(notice.shelf.shelved, timeout=10_000):
        dialog.accept()
    cards = [card for card in notice.chooser.cards if card.choice.title == seen_title(NOTICE)]
    assert len(cards) == 1
    with qtbot.waitSignal(notice.reader.opened):
        cards[0].review.click()
    assert notice.is_reading
    assert not notice.unsaved


def test_a_notice_from_elsewhere_is_gone_through_by_its_quotes(
    qtbot: QtBot, notice: NoticePage, tmp_path: Path
) -> None:
    """Its text is not inside; what is corrected becomes a copy, and it stays as it came."""
    came = replace(store.get("bj-zuimei-2024"), id="other-2024", title="别处来的通知")
    file = tmp_path / "要求.json"
    file.write_bytes(dumps(came))
    with qtbot.waitSignal(notice.shelf.shelved, timeout=10_000):
        notice.install(str(file))
    (card,) = [one for one in notice.chooser.cards if one.selected]
    with qtbot.waitSignal(notice.reader.opened, timeout=10_000):
        card.review.click()
    page = notice.entry.page
    shown = seen(page.reader)
    assert "没有通知正文" in summary(shown)
    assert all(one.basis[0].quote in shown.text for one in shown.facts if one.basis)
    page.reader.correct("items.video.seconds", {"seconds.max": "240"})
    settle(qtbot, page.reader)
    assert "另存成您自己的一份" in page.footer.hint.text()
    with qtbot.waitSignal(page.reader.saved, timeout=10_000) as saved:
        page.reader.save()
    own = saved.args[0]
    assert own.id == "other-2024-own"
    assert store.get("other-2024", "2024") == came
    assert store.get("other-2024-own", "2024") == own
    assert [one.basis for one in own.items] != []
    changed = next(one for one in own.items if one.id == "video")
    before = next(one for one in came.items if one.id == "video")
    assert {one.start for one in changed.basis} == {one.start for one in before.basis}
    page.reader.correct("items.video.seconds", {"seconds.max": "300"})
    with qtbot.waitSignal(page.reader.saved, timeout=10_000) as again:
        page.reader.save()
    assert again.args[0].id == "other-2024-own"
    with qtbot.waitSignal(notice.shelf.shelved, timeout=10_000):
        page.other.click()
    copies = [one for one in notice.chooser.cards if one.choice.profile.id == "other-2024-own"]
    assert [chip.accessibleName() for chip in copies[0].findChildren(Chip)][-1] == "您改过的一份"


def seen_title(text: str) -> str:
    return text.partition("\n")[0]


def test_exporting_proposes_a_name(page: ReaderPage) -> None:
    page.footer.exporting.emit()
    dialog = dialog_of(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    (path,) = dialog.selectedFiles()
    assert Path(path).name == export_name(seen(page.reader).profile)
    dialog.reject()


def test_comparing_shows_what_is_other(qtbot: QtBot, page: ReaderPage) -> None:
    page.compare()
    qtbot.waitUntil(lambda: not page.reader.busy)
    dialog = dialog_of(CompareDialog)
    assert isinstance(dialog, CompareDialog)
    assert dialog.other.count() == len(store.builtin())
    dialog.other.setCurrentIndex(0)
    qtbot.waitUntil(lambda: len(dialog.rows) > 0)
    assert not dialog.isModal()
    first = seen(page.reader).facts[-1].id
    dialog._pick(first)
    assert page.reader.choice == first
    dialog._pick("items.gone")
    assert page.reader.choice == first
    assert dialog.isVisible()
    page.hide()
    qtbot.waitUntil(lambda: not isValid(dialog))


def test_pasted_text_is_read(qtbot: QtBot, notice: NoticePage) -> None:
    notice.chooser.reading.paste.click()
    dialog = dialog_of(PasteDialog)
    assert isinstance(dialog, PasteDialog)
    assert not dialog.yes.isEnabled()
    dialog.area.setPlainText(NOTICE)
    with qtbot.waitSignal(notice.reader.opened, timeout=15_000):
        dialog.yes.click()
    assert notice.is_reading


def test_what_cannot_be_read_is_told_in_place(
    qtbot: QtBot, notice: NoticePage, tmp_path: Path
) -> None:
    with qtbot.waitSignal(notice.reader.unread, timeout=15_000):
        notice.take_file(tmp_path / "没有.docx")
    assert "没有.docx" in notice.chooser.reading.sentence
    assert not notice.is_reading
    assert notice.chooser.reading.read.isEnabled()


@pytest.mark.parametrize("width", [928, 1056])
@pytest.mark.parametrize("larger", [0, 1])
@pytest.mark.parametrize("tab", [0, 1, 2])
def test_no_text_is_cut(qtbot: QtBot, page: ReaderPage, width: int, larger: int, tab: int) -> None:
    page.list.tabs.setCurrentIndex(tab)
    qtbot.waitUntil(lambda: not page.list.all._waiting.isActive())
    for label in page.findChildren(Text):
        made = label.font()
        made.setPixelSize(made.pixelSize() + larger)
        label.setFont(made)
    page.window().resize(width, 600)
    labels = [one for one in page.findChildren(Text) if one.isVisible()]
    whole = [one for one in labels if not isinstance(one, Elided)]
    assert len(whole) > 3

    def fits(one: Text) -> bool:
        if one.wordWrap():
            return one.heightForWidth(one.width()) <= one.height()
        return one.sizeHint().width() <= one.width()

    qtbot.waitUntil(lambda: all(fits(one) for one in whole))
    assert page.minimumSizeHint().width() <= 928


def test_every_control_has_a_name(page: ReaderPage) -> None:
    buttons = [one for one in page.findChildren(QAbstractButton) if one.isVisible()]
    assert len(buttons) > 20
    assert [one for one in buttons if not (one.accessibleName() or one.text())] == []
    assert page.sheet.view.accessibleName()


@pytest.mark.parametrize("found", [0, 1])
def test_that_nothing_was_left_out_is_never_claimed(
    qtbot: QtBot, theme: Theme, page: ReaderPage, found: int
) -> None:
    alone = UnplacedList(theme, page)
    qtbot.addWidget(alone)
    alone.show_passages(seen(page.reader).unplaced[:found])
    alone.show()
    told = "".join(one.text() for one in alone.findChildren(Text) if one.isVisible())
    assert "没有标颜色的话" in told
    assert len(alone.boxes) == found


def test_the_first_to_decide_is_chosen_and_says_what_there_is_to_decide(
    qtbot: QtBot, page: ReaderPage
) -> None:
    cards = seen(page.reader).open
    first = page.list.open.boxes[cards[0].id]
    qtbot.waitUntil(lambda: first.selected)
    assert first.confirm.kind is Kind.PRIMARY


def test_why_a_fact_is_unsure_depends_on_what_it_is(page: ReaderPage) -> None:
    profile = seen(page.reader).profile
    doubted = [replace(one, confidence=0.5, inferred=False) for one in profile.quotas[0].basis]
    quota = replace(profile.quotas[0], basis=tuple(doubted))
    vague = [replace(one, confidence=0.5, inferred=False) for one in profile.attestations[0].basis]
    pledge = replace(profile.attestations[0], basis=tuple(vague))
    found = facts(replace(profile, quotas=(quota,), attestations=(pledge,)))
    why = {one.id.partition(".")[0]: one.why for one in found}
    assert why["quotas"] == ("拿不准这是不是这类单位的名额，请对照原文。",)
    assert why["attestations"] == ("拿不准这是不是对单位和人选的要求，请对照原文。",)


def in_sight(page: ReaderPage, part: QWidget) -> bool:
    port = page.list._scrolls[page.list._stack.currentIndex()].viewport()
    top = part.mapTo(port, QPoint(0, 0)).y()
    return part.isVisible() and top >= 0 and top + part.height() <= port.height()


def test_what_is_chosen_stays_in_sight_in_the_other_list_below_its_heading(
    qtbot: QtBot, page: ReaderPage
) -> None:
    last = seen(page.reader).open[-1]
    page.reader.choose(last.id)
    for place in (1, 0):
        page.list.tabs.setCurrentIndex(place)
        qtbot.waitUntil(lambda: page.list.chosen_box is not None)
        box = page.list.chosen_box
        assert box is not None
        assert box.card.id == last.id
        assert box._label.text() == last.fact.label
        qtbot.waitUntil(partial(in_sight, page, box))
        heading = page.list._heading_of(box)
        if heading is not None and place == 1:
            qtbot.waitUntil(partial(in_sight, page, heading))


def test_a_whole_material_is_struck_from_its_heading_and_brought_back(
    qtbot: QtBot, page: ReaderPage
) -> None:
    before = seen(page.reader)
    group = next(one for one in before.open_groups if one.is_material and one.title)
    parts = before.with_parts(group.id)
    page.list.open.heads[group.id].strike.click()
    settle(qtbot, page.reader)
    assert len(seen(page.reader).facts) == len(before.facts) - len(parts)
    told = f"已划掉“{group.title}”和它的 {len(parts) - 1} 条要求，可以撤销。"
    assert page.footer.hint.text() == told
    press(page.footer.undo, Qt.Key.Key_Space)
    settle(qtbot, page.reader)
    assert page.reader.choice == group.id
    qtbot.waitUntil(lambda: (box := page.list.chosen_box) is not None and in_sight(page, box))


def test_a_new_value_is_told_since_its_row_leaves_the_list(qtbot: QtBot, page: ReaderPage) -> None:
    fact = next(one for one in seen(page.reader).facts if one.id.endswith(".bytes"))
    page.reader.correct(fact.id, {"bytes.min": "3MB", "bytes.max": ""})
    settle(qtbot, page.reader)
    assert page.footer.hint.text() == f"已改好，{fact.label}：每张不小于 3MB"
