"""What was mended unasked and came out no better: it is not offered again, a person has to help."""

from collections.abc import Collection, Hashable

from app.domain.fixing import FixOutcome, Offer
from app.domain.notice import NoticeProfile
from app.workflow.desk import Desk


def note(desk: Desk, outcome: FixOutcome) -> None:
    """Only what lies in the file itself: a disk may have room tomorrow, a slot another file."""
    if outcome.broken and all(one.file for one in outcome.broken):
        desk.refused.add(_mark(outcome.offer, desk.profile))


def is_refused(offer: Offer, profile: NoticeProfile, refused: Collection[Hashable]) -> bool:
    """The same fix of the same bytes by the same demands would come out the same."""
    return bool(refused) and _mark(offer, profile) in refused


def _mark(offer: Offer, profile: NoticeProfile) -> Hashable:
    digests = tuple(file.sha512 for file in offer.files)
    return offer.fix.id, digests, profile.item(offer.key.item)
