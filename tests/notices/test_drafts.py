"""Profiles that she edits herself."""

import hashlib
from dataclasses import replace

from app.domain.notice import NoticeProfile, Source
from app.notices import drafts, store

TEXT = "关于报送材料的通知\n请于4月3日前报送。\n"


def draft(title: str = "关于报送材料的通知") -> NoticeProfile:
    digest = hashlib.sha512(TEXT.encode()).hexdigest()
    return NoticeProfile("read-1", "2031", title, source=Source(text_sha512=digest))


def test_a_saved_draft_is_on_the_shelf_with_its_text() -> None:
    kept = drafts.save(draft(), TEXT)
    assert store.get("read-1") == kept == draft()
    assert drafts.text_of(kept) == TEXT


def test_saved_again_it_takes_the_place_of_its_earlier_state() -> None:
    drafts.save(draft(), TEXT)
    drafts.save(draft("改过的标题"))
    assert [one.title for one in store.list_profiles() if one.id == "read-1"] == ["改过的标题"]
    assert drafts.text_of(store.get("read-1")) == TEXT


def test_an_unsaved_step_is_kept_apart_by_text_and_edition() -> None:
    changed = replace(draft(), title="改过的标题")
    assert drafts.unsaved(draft()) is None
    drafts.keep_unsaved(changed)
    assert drafts.unsaved(draft()) == changed
    assert drafts.unsaved(replace(draft(), edition="2032")) is None
    assert changed not in store.list_profiles()
    (place,) = (store.home() / "unsaved").iterdir()
    place.write_text("{", "utf-8")
    assert drafts.unsaved(draft()) is None
    drafts.drop_unsaved(draft())
    drafts.drop_unsaved(draft())
    assert not place.exists()
    drafts.keep_unsaved(replace(changed, source=Source()))
    assert not place.exists()


def test_a_built_in_notice_stays_as_it_is() -> None:
    built_in = store.get("bj-zuimei-2024")
    kept = drafts.save(replace(built_in, title="改过的标题"))
    assert kept.id == "bj-zuimei-2024-own"
    assert store.get("bj-zuimei-2024") == built_in


def test_a_text_that_was_changed_behind_us_is_no_text() -> None:
    kept = drafts.save(draft(), TEXT)
    for path in (store.home() / "texts").iterdir():
        path.write_text("别的文字", "utf-8")
    assert drafts.text_of(kept) is None


def test_a_draft_taken_off_the_shelf_is_gone() -> None:
    kept = drafts.save(draft(), TEXT)
    drafts.remove(kept)
    assert all(one.id != kept.id for one in store.list_profiles())
