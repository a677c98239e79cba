"""Under which name a corrected notice is kept, and how a submission learns of it."""

import hashlib
from dataclasses import replace

import pytest

from app.domain.notice import NoticeProfile, Source
from app.notices import drafts, store
from app.workflow.notices import keeping
from tests import cases

OWN_TEXT = "关于报送材料的通知"


@pytest.fixture
def built_in() -> NoticeProfile:
    return store.get("bj-zuimei-2024", "2024")


def less(profile: NoticeProfile) -> NoticeProfile:
    return replace(profile, items=profile.items[1:], deadlines=())


@pytest.fixture
def read_here() -> NoticeProfile:
    return drafts.save(replace(cases.PROFILE, source=_source()), OWN_TEXT)


def _source() -> Source:

    return Source("通知.txt", None, hashlib.sha512(OWN_TEXT.encode()).hexdigest())


def test_her_own_is_kept_over_its_earlier_state(read_here: NoticeProfile) -> None:
    assert keeping.named(less(read_here), read_here).id == read_here.id


def test_what_was_changed_on_the_shelf_since_stays(read_here: NoticeProfile) -> None:
    drafts.save(replace(read_here, title="另一个题目"))
    assert keeping.named(less(read_here), read_here).id == f"{read_here.id}-own"


def test_of_what_came_from_elsewhere_a_copy_is_made(built_in: NoticeProfile) -> None:
    copy = keeping.named(less(built_in), built_in)
    assert copy.id == "bj-zuimei-2024-own"
    drafts.save(copy)
    assert keeping.named(replace(copy, items=()), copy).id == copy.id
    assert keeping.named(less(built_in), built_in).id == "bj-zuimei-2024-own-2"


def test_what_lies_on_no_shelf_keeps_its_name() -> None:
    assert keeping.named(less(cases.PROFILE), cases.PROFILE).id == cases.PROFILE.id


def test_a_submission_learns_of_what_was_corrected(
    built_in: NoticeProfile, read_here: NoticeProfile
) -> None:
    assert keeping.corrected_since(read_here) is None
    other = drafts.save(less(read_here))
    assert keeping.corrected_since(read_here) == other
    assert keeping.corrected_since(other) is None
    assert keeping.corrected_since(built_in) is None
    copy = drafts.save(less(built_in))
    assert keeping.corrected_since(built_in) == copy
    renewed = replace(built_in, edition="2031")
    assert keeping.corrected_since(renewed) is None


def test_of_a_copy_that_was_changed_since_another_is_made_beside_it(
    built_in: NoticeProfile,
) -> None:
    """Not a copy of a copy; and it is her own as the first is."""
    first = drafts.save(keeping.named(less(built_in), built_in))
    drafts.save(replace(first, title="另一个题目"))
    second = drafts.save(keeping.named(replace(first, items=()), first))
    assert second.id == "bj-zuimei-2024-own-2"
    assert keeping.named(less(second), second).id == second.id
    drafts.save(replace(second, title="又一个题目"))
    assert keeping.named(less(second), second).id == "bj-zuimei-2024-own-3"


def test_of_many_copies_the_last_is_offered(built_in: NoticeProfile) -> None:
    """The tenth comes after the ninth."""
    for count in range(11):
        changed = replace(less(built_in), title=f"第{count}份")
        last = drafts.save(keeping.named(changed, built_in))
    assert last.id == "bj-zuimei-2024-own-11"
    assert keeping.corrected_since(built_in) == last
