"""How a notice that was read finds its place on the shelf without taking another's."""

import re
from dataclasses import replace

from app.domain.notice import NoticeProfile
from app.notices import drafts, store
from app.workflow.notices.comparing import differences

_MOST_IN_ID = 64


def read_before(draft: NoticeProfile) -> NoticeProfile | None:
    """The same text as it was kept when it was read before, with all that was settled then.

    A copy that was renewed for another year rests on the same text and is not meant.
    """
    digest = draft.source.text_sha512
    for one in store.list_profiles():
        same = digest and one.source.text_sha512 == digest and one.edition == draft.edition
        if same and not drafts.is_builtin(one):
            return one
    return None


def named(draft: NoticeProfile, opened: NoticeProfile | None) -> NoticeProfile:
    """By the name under which it is kept; `opened` is what it was made of, None where it is new.

    It takes the place of her own notice that still lies on the shelf as she opened it; of any
    other it becomes a copy of her own.
    """
    if opened is None:
        return named_apart(draft)
    return named_apart(_own(draft)) if is_kept_apart(opened) else draft


def is_kept_apart(opened: NoticeProfile) -> bool:
    """Whether what is made of it must not take its place."""
    place = store.file_name(opened)
    there = next((one for one in store.list_profiles() if store.file_name(one) == place), None)
    return there is not None and (there != opened or not drafts.is_own(there))


def corrected_since(used: NoticeProfile) -> NoticeProfile | None:
    """Of a notice that a submission uses, how it was corrected elsewhere; None where it was not.

    Her own on the shelf under the same name, else the last copy that she made of it.
    """
    place, copy = store.file_name(used), drafts.as_own(used).id
    mine = [one for one in store.list_profiles() if one.edition == used.edition]
    same = [one for one in mine if store.file_name(one) == place and drafts.is_own(one)]
    copies = [(number, one) for one in mine if (number := _number(one, copy)) is not None]
    last = max(copies, key=lambda one: one[0], default=(0, None))[1]
    found = next(iter(same), last)
    return found if found is not None and differences(used, found) else None


def _own(draft: NoticeProfile) -> NoticeProfile:
    """Of a copy another one beside it, not a copy of a copy."""
    if drafts.is_copy(draft):
        return replace(draft, id=re.sub(r"-\d+$", "", draft.id))
    return drafts.as_own(draft)


def _number(copy: NoticeProfile, first: str) -> int | None:
    """Which of the copies it is of which `first` is the first one's id; None where it is none."""
    found = re.fullmatch(rf"{re.escape(first)}(?:-(\d+))?", copy.id)
    return int(found[1] or 1) if found else None


def named_apart(draft: NoticeProfile) -> NoticeProfile:
    """With a number behind its id where another notice has that id and edition."""
    taken = {store.file_name(one) for one in store.list_profiles()}
    named, number = draft, 1
    while store.file_name(named) in taken:
        number += 1
        end = f"-{number}"
        named = replace(draft, id=draft.id[: _MOST_IN_ID - len(end)] + end)
    return named
