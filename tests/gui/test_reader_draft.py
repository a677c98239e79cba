"""The notice that is being read, and what was left of it when the program died."""

from app.gui.viewmodels.reader_draft import OpenDraft
from app.notices import drafts, editing, store


def test_what_was_left_of_a_notice_does_not_take_the_place_of_its_copy() -> None:
    """Both rest on the same text; the copy was corrected for another submission."""
    built_in = store.get("bj-zuimei-2024", "2024")
    copy = drafts.save(editing.strike(built_in, "items.video"))
    left = OpenDraft()
    left.edit(built_in)
    left.change(lambda profile: editing.strike(profile, "deadlines.0"))
    other = OpenDraft()
    assert other.edit(copy).profile.item("video") is None
    assert not other.resumed
    again = OpenDraft()
    assert again.edit(built_in).profile.item("video") is not None
    assert again.resumed


def test_a_step_in_a_copy_leaves_what_was_left_of_its_original() -> None:
    built_in = store.get("bj-zuimei-2024", "2024")
    copy = drafts.save(editing.strike(built_in, "items.video"))
    left = OpenDraft()
    left.edit(built_in)
    left.change(lambda profile: editing.strike(profile, "deadlines.0"))
    other = OpenDraft()
    other.edit(copy)
    other.change(lambda profile: editing.strike(profile, f"items.{profile.items[0].id}"))
    again = OpenDraft()
    again.edit(built_in)
    assert again.resumed
    assert len(again.now.deadlines) == len(built_in.deadlines) - 1
    assert again.now.item("video") is not None


def test_what_is_saved_under_another_name_is_not_left_unsaved() -> None:
    built_in = store.get("bj-zuimei-2024", "2024")
    draft = OpenDraft()
    draft.edit(built_in)
    draft.change(lambda profile: editing.strike(profile, "deadlines.0"))
    assert draft.save().id == "bj-zuimei-2024-own"
    again = OpenDraft()
    again.edit(built_in)
    assert not again.resumed
