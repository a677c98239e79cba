"""Where files go whose slot is not there any more, after requirements were corrected."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.domain.facts import NotProbed
from app.domain.notice import Item, NoticeProfile
from app.domain.submission import Guess, SlotKey, Submission, SubmittedFile, Waiting
from app.probes.kinds import meant
from app.sorting import nominee_clues
from app.sorting.evidence import Evidence
from app.sorting.guessing import judge
from app.sorting.setting import Setting, setting
from app.submissions import edits


@dataclass(frozen=True, slots=True)
class Carried:
    """`along` lie in the one slot that their material has now; the others wait in the tray.

    `unsure`: their material is asked of several people now; `set_aside`: it is asked no more.
    """

    submission: Submission
    along: tuple[SubmittedFile, ...] = ()
    unsure: tuple[SubmittedFile, ...] = ()
    set_aside: tuple[SubmittedFile, ...] = ()


def carried(submission: Submission, before: NoticeProfile, profile: NoticeProfile) -> Carried:
    there = {key for item in profile.items for key in submission.keys_of(item.id, item.per)}
    gone = [slot for slot in submission.slots if slot.key not in there]
    kept = tuple(slot for slot in submission.slots if slot not in gone)
    after = replace(submission, slots=kept)
    here = setting(after, profile)
    along: list[SubmittedFile] = []
    unsure: list[SubmittedFile] = []
    set_aside: list[SubmittedFile] = []
    for slot in gone:
        item = _same(slot.key.item, before, profile)
        keys = submission.keys_of(item.id, item.per) if item else ()
        if len(keys) == 1:
            after = edits.add_files(after, keys[0], slot.files)
            along += slot.files
        else:
            after = edits.add_waiting(after, _waiting(slot.files, keys, here))
            (unsure if keys else set_aside).extend(slot.files)
    return Carried(after, tuple(along), tuple(unsure), tuple(set_aside))


def _same(item_id: str, before: NoticeProfile, profile: NoticeProfile) -> Item | None:
    """By its id; else what was struck and added again under the same name."""
    found, old = profile.item(item_id), before.item(item_id)
    if found is not None or old is None:
        return found
    new = [one for one in profile.items if before.item(one.id) is None]
    return next((one for one in new if (one.kind, one.name) == (old.kind, old.name)), None)


def _waiting(
    files: Iterable[SubmittedFile], keys: tuple[SlotKey, ...], here: Setting
) -> list[Waiting]:
    return [Waiting(file, _guesses(file, keys, here)) for file in files]


def _guesses(file: SubmittedFile, keys: tuple[SlotKey, ...], here: Setting) -> tuple[Guess, ...]:
    """By the file's name: whose it is, where it is known what it is."""
    facts = NotProbed(meant(file.name).family, file.size, "unsupported")
    evidence = Evidence(file, (), facts)
    if not keys:
        return judge(evidence, here).guesses
    whose = nominee_clues.weigh(evidence, here)
    found = [
        Guess(key, round(whose.share(nominee), 3), tuple(whose.clues[nominee]))
        for key in keys
        if (nominee := key.nominee) is not None
    ]
    return tuple(sorted(found, key=lambda one: -one.confidence))
