"""Mending many files, one after the other, until nothing is left that can be mended."""

from collections.abc import Callable, Iterator

from app.domain.fixing import FixOutcome, Offer
from app.domain.progress import Progress, Stretch
from app.fixes import registry
from app.sandbox.sandbox import Sandbox
from app.workflow.check import Checked, check
from app.workflow.desk import Desk
from app.workflow.mend import mend

_ROUNDS = 5
"""A file may need several fixes, each on the copy that the last one made."""


def offers_of(checked: Checked) -> tuple[Offer, ...]:
    """What can be mended of what a check found."""
    return registry.offers(checked.case, checked.report.findings)


def mend_all(
    desk: Desk,
    sandbox: Sandbox,
    progress: Progress,
    wanted: Callable[[Offer], bool],
    told: Callable[[FixOutcome], None] = lambda _: None,
) -> tuple[FixOutcome, ...]:
    """Mends what `wanted` chooses of the offers; each one is saved and told as soon as it is whole.

    What was refused is not tried again. Raises Cancelled: what was mended before stays.
    """
    outcomes: list[FixOutcome] = []
    refused: set[tuple[str, str]] = set()
    for number in range(_ROUNDS):
        start, end = number / _ROUNDS, (number + 1) / _ROUNDS
        looking = Stretch(progress, start, start + 0.3 * (end - start))
        checked = check(desk, looking, sandbox, keep=False, ocr=False)
        offers = [one for one in offers_of(checked) if wanted(one) and _mark(one) not in refused]
        offers = list(_one_a_file(offers))
        if not offers:
            break
        for place, offer in enumerate(offers):
            at = start + (0.3 + 0.7 * place / len(offers)) * (end - start)
            share = 0.7 * (end - start) / len(offers)
            outcome = mend(desk, offer, sandbox, Stretch(progress, at, at + share))
            if not outcome.mended:
                refused.add(_mark(offer))
            outcomes.append(outcome)
            told(outcome)
    return tuple(outcomes)


def _mark(offer: Offer) -> tuple[str, str]:
    return offer.fix.id, "\n".join(file.path for file in offer.files)


def _one_a_file(offers: list[Offer]) -> Iterator[Offer]:
    """The next fix of a file works on the copy that this one makes, in the round that follows."""
    seen: set[str] = set()
    for offer in offers:
        paths = {file.path for file in offer.files}
        if not paths & seen:
            seen |= paths
            yield offer
