"""一键修正: all that is mended without loss, taken back as one."""

from collections.abc import Callable

from app.domain.fixing import FixOutcome
from app.domain.progress import Progress
from app.sandbox.sandbox import Sandbox
from app.workflow.desk import Desk
from app.workflow.mending.many import mend_all


def mend_safe(
    desk: Desk,
    sandbox: Sandbox,
    progress: Progress,
    told: Callable[[FixOutcome], None] = lambda _: None,
) -> tuple[FixOutcome, ...]:
    """Each copy is saved as soon as it is whole; one undo takes back all of them.

    Raises Cancelled: what was mended before stays, and is taken back as one too.
    """
    return mend_all(desk, sandbox, progress, lambda offer: offer.at_once, told)
