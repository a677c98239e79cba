"""A notice without its text: the quotes in a row, and back to the notice's own places."""

import pytest

from app.domain.notice import NoticeProfile
from app.notices import editing, store
from app.notices.additions import Found
from app.workflow.notices import adding
from app.workflow.notices.facts import facts
from app.workflow.notices.marks import spans_of
from app.workflow.notices.quoted import quotes


@pytest.fixture
def profile() -> NoticeProfile:
    return store.get("bj-zuimei-2024", "2024")


def test_every_quote_stands_where_the_profile_says(profile: NoticeProfile) -> None:
    shown = quotes(profile)
    here = shown.here(profile)
    for fact in facts(here):
        for one in fact.basis:
            assert shown.text[one.start : one.end] == one.quote
        assert all(0 <= start < end for start, end in spans_of(fact, shown.text))


def test_there_and_back_again_is_the_same(profile: NoticeProfile) -> None:
    shown = quotes(profile)
    assert shown.there(shown.here(profile)) == profile
    assert [one.text for one in facts(shown.here(profile))] == [one.text for one in facts(profile)]


def test_what_is_added_rests_on_the_words_in_the_notice(profile: NoticeProfile) -> None:
    shown = quotes(profile)
    video = next(one for one in profile.items if one.id == "video")
    whole = next(one for one in video.basis if "seconds" in one.of)
    start = shown.text.index(whole.quote) + 1
    found = Found(whole.quote[1:], start, start + len(whole.quote) - 1)
    texts = {"text": "视频不超过 3 分钟。"}
    added, fact = adding.added(shown.here(profile), "attestations", texts, found)
    (basis,) = next(one for one in facts(shown.there(added)) if one.id == fact).basis
    assert (basis.quote, basis.start) == (whole.quote[1:], whole.start + 1)


def test_words_over_a_gap_end_at_it(profile: NoticeProfile) -> None:
    shown = quotes(profile)
    gap = shown.text.index("\n")
    found = Found(shown.text[gap - 2 : gap + 3], gap - 2, gap + 3)
    added, fact = adding.added(shown.here(profile), "attestations", {"text": "一句承诺。"}, found)
    (basis,) = next(one for one in facts(shown.there(added)) if one.id == fact).basis
    assert basis.quote == shown.text[gap - 2 : gap]


def test_what_is_struck_leaves_the_text_as_it_was(profile: NoticeProfile) -> None:
    shown = quotes(profile)
    less = editing.strike(shown.here(profile), "items.video")
    assert all(one.end <= len(shown.text) for fact in facts(less) for one in fact.basis)
