"""Mending many files, one after the other, until nothing is left that can be mended."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace

from app.domain.facts import Facts
from app.domain.fixing import FixOutcome, Offer
from app.domain.progress import Progress, Stretch
from app.fixes import registry
from app.sandbox.sandbox import Sandbox
from app.workflow.checking.check import Checked, check
from app.workflow.desk import Desk
from app.workflow.mending.abreast import made
from app.workflow.mending.mend import FixPreview, accept, judge, preview
from app.workflow.mending.refused import note

_ROUNDS = 5
"""A file may need several fixes, each on the copy that the last one made."""

_LOOKED = 0.2
"""The share of what is left that a round's check is given; the fixes have most of the rest."""

_FIXED = 0.9


_Mark = tuple[str, str]
"""A fix, and the paths of what it was to be done to."""


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

    What was refused is not tried again. One undo takes back all of it, as one press began it.
    Raises Cancelled: what was mended before stays.
    """
    outcomes: list[FixOutcome] = []
    refused: set[_Mark] = set()
    at = 0.0
    for _round in range(_ROUNDS):
        left = 1 - at
        checked = check(
            desk, Stretch(progress, at, at + _LOOKED * left), sandbox, keep=False, ocr=False
        )
        offers = [one for one in offers_of(checked) if wanted(one) and _mark(one) not in refused]
        offers = list(_one_a_file(offers))
        if not offers:
            break
        fixing = Stretch(progress, at + _LOOKED * left, at + _FIXED * left)
        begun = any(one.mended for one in outcomes)
        for outcome in _mended(desk, offers, checked.case.facts, sandbox, fixing, begun=begun):
            _note(outcome, refused)
            outcomes.append(outcome)
            told(outcome)
        at += _FIXED * left
    return tuple(outcomes)


def _mended(
    desk: Desk,
    offers: Sequence[Offer],
    known: dict[str, Facts],
    sandbox: Sandbox,
    progress: Progress,
    *,
    begun: bool,
) -> Iterator[FixOutcome]:
    """No other file's facts are read anew; a copy is judged once more beside those let in since."""
    then = replace(desk, read_only=True)

    def make(offer: Offer, part: Progress) -> FixPreview:
        return preview(then, offer, sandbox, part, known=known)

    with closing(made(offers, known, make, sandbox.workers, progress)) as copies:
        for shown in copies:
            with shown:
                facts = shown.made.facts if shown.made else None
                judge(desk, shown, known)
                outcome = accept(desk, shown, undone_with_last=begun)
                note(desk, outcome)
                begun = begun or outcome.mended
                if outcome.mended and facts is not None:
                    known[outcome.made[0].path] = facts
            yield outcome


def _mark(offer: Offer) -> _Mark:
    return offer.fix.id, "\n".join(file.path for file in offer.files)


def _note(outcome: FixOutcome, refused: set[_Mark]) -> None:
    """What was refused of a file is refused of the copy that another fix made of it."""
    fix, paths = _mark(outcome.offer)
    if outcome.mended:
        refused |= {(one, outcome.made[0].path) for one, of in refused if of == paths}
    else:
        refused.add((fix, paths))


def _one_a_file(offers: list[Offer]) -> Iterator[Offer]:
    """The next fix of a file works on the copy that this one makes, in the round that follows."""
    seen: set[str] = set()
    for offer in offers:
        paths = {file.path for file in offer.files}
        if not paths & seen:
            seen |= paths
            yield offer
