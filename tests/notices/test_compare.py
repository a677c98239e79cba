"""What changed between two editions of a notice."""

from dataclasses import replace
from datetime import date

from app.domain.notice import CountRange, NoticeProfile
from app.notices import store
from app.workflow.notices.comparing import Change, differences


def profile() -> NoticeProfile:
    return store.get("bj-zuimei-2024")


def test_an_edition_is_like_itself() -> None:
    assert differences(profile(), profile()) == ()


def test_a_new_date_and_a_new_number_are_told_with_what_they_were() -> None:
    old = profile()
    deadline = replace(old.deadlines[0], date=date(2025, 4, 10))
    items = [
        replace(item, count=CountRange(2, 4), id="photos-25") if item.id == "life-photos" else item
        for item in old.items
    ]
    new = replace(old, deadlines=(deadline,), items=tuple(items))
    assert [(one.change, one.before, one.now, one.fact) for one in differences(old, new)] == [
        (Change.OTHER, "2024年4月3日前（含当天）", "2025年4月10日前（含当天）", "deadlines.0"),
        (Change.OTHER, "3～5 张", "2～4 张", "items.photos-25.count"),
    ]


def test_what_is_new_and_what_is_gone_are_told_apart() -> None:
    old = profile()
    video = next(item for item in old.items if item.id == "video")
    without = replace(old, items=tuple(item for item in old.items if item.id != "video"))
    gone = differences(old, without)
    assert {one.change for one in gone} == {Change.GONE}
    assert gone[0].before == video.name
    new = differences(without, old)
    assert {one.change for one in new} == {Change.NEW}
    assert len(new) == len(gone)
