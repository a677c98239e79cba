"""What changed between two editions of a notice."""

from dataclasses import replace
from datetime import date

from app.domain.notice import CountRange, Kind, NoticeProfile, SizeRange
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


def test_what_changed_alike_for_many_materials_is_one_entry() -> None:
    old = profile()
    larger = SizeRange(max="50MB")
    items = tuple(
        replace(item, limits=replace(item.limits, bytes=larger))
        if item.kind in {Kind.FORM, Kind.TABLE, Kind.REPORT}
        else item
        for item in old.items
    )
    changed = [item for item in items if item.limits.bytes == larger]
    found = [one for one in differences(old, replace(old, items=items)) if "50MB" in one.now]
    alike = [one for one in found if one.before == ""]
    assert len(changed) > 3
    assert len(alike) < len(changed)
    assert alike[0].label.startswith(f"大小（{changed[0].name}、{changed[1].name}、")
    assert alike[0].fact == f"items.{changed[0].id}.bytes"


def test_what_changed_for_one_material_keeps_its_label() -> None:
    old = profile()
    video = next(item for item in old.items if item.id == "video")
    other = replace(video, count=CountRange(2, 2))
    items = tuple(other if item is video else item for item in old.items)
    (found,) = differences(old, replace(old, items=items))
    assert found.label == "视频：数量"
