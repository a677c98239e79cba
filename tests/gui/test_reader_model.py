"""What is read and what a person does with it, without widgets."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app import durable
from app.domain.notice import Kind
from app.gui.viewmodels import reader_words
from app.gui.viewmodels.reader import Reader
from app.gui.viewmodels.reader_form import as_read
from app.gui.viewmodels.reader_shown import is_settled, is_title, likeliest
from app.gui.viewmodels.reader_words import hint, summary
from app.notices import drafts, store
from app.notices.additions import Found
from app.workflow.notices.comparing import Difference
from app.workflow.notices.field_words import Editor
from tests import cases
from tests.gui.reading import NOTICE, fact_about, reader_on, seen, settle


def test_every_fact_has_its_place_and_its_card(qtbot: QtBot) -> None:
    with reader_on(qtbot) as reader:
        made = seen(reader)
        ids = {one.id for one in made.facts}
        assert {card.id for group in made.groups for card in group.cards} == ids
        assert {one for segment in made.segments for one in segment.facts} <= ids
        assert all(a.end <= b.start for a, b in zip(made.segments, made.segments[1:], strict=False))
        assert len(made.simple) == len(made.text)
        assert str(len(made.facts)) in summary(made)
        assert [card.fact.sure for card in made.open] == [False] * len(made.open)


def test_confirming_leads_to_the_next_open_one_and_can_be_undone(qtbot: QtBot) -> None:
    with reader_on(qtbot) as reader:
        first, second = (card.id for card in seen(reader).open[:2])
        reader.choose(first)
        reader.confirm(first)
        made = settle(qtbot, reader)
        assert reader.choice == second
        fact = made.fact(first)
        assert fact is not None
        assert is_settled(fact)
        assert made.undoable
        reader.undo()
        assert settle(qtbot, reader).open[0].id == first


def test_what_is_unsure_of_one_thing_is_confirmed_together(qtbot: QtBot) -> None:
    with reader_on(qtbot) as reader:
        before = seen(reader)
        group = next(one for one in before.open_groups if one.title == "江城好工匠推荐表")
        assert [card.label for card in group.cards] == ["盖章", "数量"]
        alone = [one for one in before.open_groups if not one.title]
        assert all(len(one.cards) == 1 for one in alone)
        assert [card.id for card in before.open] == [one.id for one in before.facts if not one.sure]
        ids = [card.id for card in group.cards]
        reader.choose(ids[0])
        reader.confirm_these(ids)
        after = settle(qtbot, reader)
        assert [one.id for one in after.open] == [
            card.id for card in before.open if card.id not in ids
        ]
        places = [card.id for card in before.open]
        assert reader.choice == places[places.index(ids[-1]) + 1]
        reader.undo()
        assert settle(qtbot, reader).open == before.open


def test_what_is_sure_is_confirmed_together(qtbot: QtBot) -> None:
    with reader_on(qtbot) as reader:
        before = seen(reader)
        assert before.unsettled > 0
        reader.confirm_sure()
        made = settle(qtbot, reader)
        assert made.unsettled == 0
        assert made.open == before.open


def test_correcting_and_a_refused_correction(qtbot: QtBot) -> None:
    with reader_on(qtbot) as reader:
        told: list[str] = []
        reader.refused.connect(told.append)
        reader.correct("deadlines.0", {"date": "2026-05-25"})
        made = settle(qtbot, reader)
        assert made.profile.deadlines[0].date.day == 25
        reader.correct("deadlines.0", {"date": "下周"})
        assert settle(qtbot, reader).profile == made.profile
        assert len(told) == 1
        assert "日期" in told[0]


def test_striking_takes_a_fact_away(qtbot: QtBot) -> None:
    with reader_on(qtbot) as reader:
        phone = fact_about(reader, "027-55550000")
        reader.strike(phone)
        assert all("027" not in one.text for one in settle(qtbot, reader).facts)


def test_striking_a_whole_material_leads_to_the_next_open_one(qtbot: QtBot) -> None:
    with reader_on(qtbot) as reader:
        before = seen(reader)
        item = next(one.item for one in before.facts if one.item and not one.sure)
        whole = f"items.{item}"
        own = [card.id for card in before.open if card.fact.item == item]
        rest = [card.id for card in before.open if card.fact.item != item]
        places = [card.id for card in before.open]
        assert own
        assert rest
        reader.choose(whole)
        reader.strike(whole)
        after = settle(qtbot, reader)
        assert reader.choice in {card.id for card in after.open}
        below = [one for one in places[places.index(own[-1]) + 1 :] if one in rest]
        assert reader.choice == (below or rest[-1:])[0]


def test_what_is_counted_anew_is_followed_by_its_place(qtbot: QtBot) -> None:
    two = "联系电话027-55550000、027-55550001、027-55550002。"
    with reader_on(qtbot, NOTICE.replace("联系电话027-55550000。", two)) as reader:
        phones = [one for one in seen(reader).facts if one.id.startswith("contacts.phones")]
        assert len(phones) == 3
        reader.choose(phones[1].id)
        reader.strike(phones[1].id)
        after = settle(qtbot, reader)
        chosen = after.fact(reader.choice)
        assert chosen is not None
        assert chosen.text == phones[2].text


def test_a_stretch_becomes_an_item(qtbot: QtBot) -> None:
    with reader_on(qtbot) as reader:
        made = seen(reader)
        start = made.text.index("人员值守")
        found = Found("人员值守", start, start + 4)
        reader.add("items", {"name": "值守安排表", "kind": "table", "per": "unit"}, found)
        made = settle(qtbot, reader)
        item = made.profile.items[-1]
        assert (item.name, item.kind) == ("值守安排表", Kind.TABLE)
        assert reader.choice == f"items.{item.id}"
        assert made.spans(reader.choice)[0][0] == start


def test_marks_that_lie_over_each_other_are_chosen_in_turn(qtbot: QtBot) -> None:
    with reader_on(qtbot) as reader:
        made = seen(reader)
        sure = next(one.id for one in made.facts if one.sure)
        unsure = made.open[0].id
        reader.choose_of((sure, unsure))
        assert reader.choice == unsure
        reader.choose_of((sure, unsure))
        assert reader.choice == sure
        reader.choose_of((sure, unsure))
        assert reader.choice == unsure


def test_saved_and_read_again_it_goes_on_where_it_was(qtbot: QtBot) -> None:
    with reader_on(qtbot) as reader:
        assert seen(reader).unsaved
        reader.confirm(seen(reader).open[0].id)
        with qtbot.waitSignal(reader.saved):
            reader.save()
        kept = settle(qtbot, reader).profile
        assert not reader.dirty
        assert drafts.text_of(kept) == NOTICE
    with reader_on(qtbot) as again:
        assert seen(again).profile == kept
        assert not again.dirty


def test_what_was_not_saved_outlives_the_program(qtbot: QtBot) -> None:
    with reader_on(qtbot) as reader:
        first, second = (card.id for card in seen(reader).open[:2])
        reader.confirm(first)
        reader.strike(second)
        left = settle(qtbot, reader).profile
    again = Reader(cases.childless())
    with qtbot.waitSignal(again.told, timeout=15_000) as told:
        again.paste(NOTICE)
    assert "上次没有保存的核对" in told.args[0]
    assert seen(again).profile == left
    assert again.dirty
    assert not seen(again).undoable
    with qtbot.waitSignal(again.saved):
        again.save()
    settle(qtbot, again)
    again.confirm(seen(again).open[0].id)
    assert settle(qtbot, again).profile != left
    again.forget()
    again.close()
    with reader_on(qtbot) as reader:
        assert seen(reader).profile == left
        assert not reader.dirty


def test_where_a_step_cannot_be_kept_it_is_taken_all_the_same(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_target: Path, _content: bytes) -> None:
        raise OSError

    with reader_on(qtbot) as reader:
        monkeypatch.setattr(durable, "write_bytes", full)
        first = seen(reader).open[0].id
        reader.confirm(first)
        assert first not in {card.id for card in settle(qtbot, reader).open}


def test_a_draft_takes_no_other_notice_s_place(qtbot: QtBot) -> None:
    other = NOTICE.replace("好工匠", "好园丁")
    for text in (NOTICE, other):
        with reader_on(qtbot, text) as reader, qtbot.waitSignal(reader.saved):
            reader.save()
    titles = [one.title for one in store.list_profiles() if not drafts.is_builtin(one)]
    assert len(titles) == 2
    assert len(set(titles)) == 2


def test_exported_it_can_be_installed_elsewhere(qtbot: QtBot, tmp_path: Path) -> None:
    with reader_on(qtbot) as reader:
        reader.export(tmp_path / "要求.json")
        made = settle(qtbot, reader)
    assert store.install(tmp_path / "要求.json") == made.profile


def test_the_other_edition_is_offered_for_comparing(qtbot: QtBot) -> None:
    with reader_on(qtbot, NOTICE.replace("5月20日", "5月28日")) as reader:
        found: list[Difference] = []
        with qtbot.waitSignal(reader.saved):
            reader.save()
        old = settle(qtbot, reader).profile
    with reader_on(qtbot) as reader:
        profile = seen(reader).profile
        assert likeliest(profile, (*store.builtin(), old)) == old
        assert likeliest(profile, store.builtin()) is None
        reader.compare(old).done.connect(found.extend)
        settle(qtbot, reader)
        assert [one.label for one in found] == ["截止时间"]


@pytest.mark.parametrize("text", ["", "今天天气很好，大家去公园散步。"])
def test_what_asks_nothing_gets_a_sentence(qtbot: QtBot, text: str) -> None:
    reader = Reader(cases.childless())
    with qtbot.waitSignal(reader.unread, timeout=15_000) as told:
        reader.paste(text)
    assert told.args[0].endswith("。")
    assert reader.shown is None
    reader.close()


def test_reading_can_be_broken_off(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "通知.txt"
    file.write_text(NOTICE, "utf-8")
    reader = Reader(cases.childless())
    with qtbot.waitSignal(reader.stopped):
        reader.read(file)
        reader.cancel()
    assert reader.shown is None
    reader.close()


def test_reading_another_in_vain_changes_nothing(qtbot: QtBot) -> None:
    with reader_on(qtbot) as reader:
        before = seen(reader)
        with qtbot.waitSignal(reader.unread):
            reader.paste("没有要求。")
        reader.confirm(before.open[0].id)
        assert len(settle(qtbot, reader).facts) == len(before.facts)


def test_rail_bar_and_footer_speak_of_the_draft(qtbot: QtBot) -> None:
    with reader_on(qtbot) as reader:
        made = seen(reader)
        assert reader_words.notice_line(made).line == f"{len(made.open)} 条待确认"
        due = reader_words.notice_due(made.profile)
        assert due is not None
        assert due.text == "5月20日"
        assert str(len(made.open)) in hint(made)


def test_a_file_to_export_to_is_proposed(qtbot: QtBot) -> None:
    with reader_on(qtbot) as reader:
        profile = seen(reader).profile
    name = reader_words.export_name(replace(profile, short_title=""))
    assert name == "江城市科学技术协会关于推荐“江城好工匠”人选要求.json"
    long = replace(profile, short_title="", title=f"关于{'推荐:' * 40}的通知")
    assert len(reader_words.export_name(long)) < 60
    assert not set(reader_words.export_name(long)) & set('/\\:*?"<>|')


def test_a_day_may_be_written_as_people_do() -> None:
    assert as_read(Editor.DATE, "2027年4月3日") == "2027-04-03"
    assert as_read(Editor.DATE, "四月三日") == "四月三日"
    assert as_read(Editor.TEXT, "2027年4月3日") == "2027年4月3日"


def test_a_line_is_the_title_where_most_of_it_is() -> None:
    assert is_title(10, 30, ((12, 30),))
    assert not is_title(10, 90, ((12, 30),))
    assert not is_title(10, 30, ())
