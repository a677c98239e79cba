"""一键修正: all that is mended without loss, taken back as one."""

from collections.abc import Callable
from dataclasses import dataclass, field

from app.domain.fixing import FixOutcome, Offer
from app.domain.progress import Progress
from app.domain.submission import Submission
from app.sandbox.sandbox import Sandbox
from app.workflow.desk import Desk
from app.workflow.mend_many import mend_all


def mend_safe(
    desk: Desk,
    sandbox: Sandbox,
    progress: Progress,
    told: Callable[[FixOutcome], None] = lambda _: None,
) -> tuple[FixOutcome, ...]:
    """Each copy is saved as soon as it is whole; one undo takes back all of them.

    Raises Cancelled: what was mended before stays, and is taken back as one too.
    """
    one_step = _OneStep(desk.root, desk.submission, desk.profile, desk.read_only, held=desk)
    return mend_all(one_step, sandbox, progress, _is_safe, told)


def _is_safe(offer: Offer) -> bool:
    return offer.fix.safe


@dataclass
class _OneStep(Desk):
    """Saves through the desk that is held; the state before the first change alone is kept."""

    held: Desk = field(kw_only=True)
    is_kept: bool = field(default=False, kw_only=True)

    def save(self, submission: Submission, what: str = "") -> None:
        self.held.save(submission, "" if self.is_kept else what)
        self.is_kept = self.is_kept or bool(what)
        self.submission = self.held.submission
