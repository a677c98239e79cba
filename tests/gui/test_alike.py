"""Notices of one title are told apart, on their cards and where one is chosen to compare with."""

import re
from dataclasses import replace
from datetime import date

import pytest

from app.domain.notice import NoticeProfile
from app.gui.pages.parts.notice_choice import ChoiceCard
from app.gui.theme import Theme
from app.gui.viewmodels import alike
from app.gui.viewmodels.notice import choices
from app.notices import drafts, editing, store
from app.workflow.notices import keeping

WHEN = r"\d+月\d+日 \d\d:\d\d"


@pytest.fixture
def built_in() -> NoticeProfile:
    return store.get("bj-zuimei-2024", "2024")


def copies(built_in: NoticeProfile) -> tuple[NoticeProfile, ...]:
    """One without the video, one without much, one that asks the same."""
    less = editing.strike(editing.strike(built_in, "items.video"), "deadlines.0")
    made = (editing.strike(built_in, "items.video"), less, replace(built_in, unparsed=()))
    return tuple(drafts.save(keeping.named(one, built_in)) for one in made)


def test_a_title_that_stands_alone_needs_no_more(built_in: NoticeProfile) -> None:
    assert alike.words(store.list_profiles()) == {}
    assert all(not one.apart for one in choices(store.list_profiles(), date(2026, 11, 23)))
    (entry,) = alike.entries([built_in]).values()
    assert entry == f"{built_in.title}（2024）"


def test_of_one_title_each_says_when_and_what(built_in: NoticeProfile) -> None:
    without_video, less, same = copies(built_in)
    found = alike.words(store.list_profiles())
    assert found[store.file_name(built_in)] == "原来的一份"
    video = found[store.file_name(without_video)]
    assert re.fullmatch(rf"{WHEN} 改过：划掉材料（视频）", video), video
    assert "划掉截止" in found[store.file_name(less)]
    assert re.fullmatch(rf"{WHEN} 存的一份，要求一样", found[store.file_name(same)])
    entries = alike.entries(store.list_profiles())
    assert len(set(entries.values())) == len(entries)
    assert entries[store.file_name(built_in)].endswith("（2024，原来的一份）")


def test_it_stands_on_the_card(theme: Theme, built_in: NoticeProfile) -> None:
    copy, *_others = copies(built_in)
    found = choices(store.list_profiles(), date(2026, 11, 23))
    choice = next(one for one in found if one.profile == copy)
    card = ChoiceCard(theme, choice, recommended=False)
    assert "划掉材料（视频）" in card.accessibleDescription()
    card.deleteLater()
