"""Mending: a corrected copy takes a file's place, if it is right throughout; else nothing does."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.domain.facts import Facts
from app.domain.fixing import FixOutcome, Offer
from app.domain.notice import Item
from app.domain.problems import UnusableProblem
from app.domain.progress import Cancelled, Progress, Stretch
from app.domain.submission import Slot, SubmittedFile
from app.fixes import registry
from app.fixes.base import Chosen, Recipe, Source, Sources
from app.reporting.words import say
from app.sandbox.outcome import Done, Outcome, Reason, Refused, Stopped
from app.sandbox.sandbox import Sandbox
from app.submissions import edits, fixed, intake
from app.texts import N_, _
from app.workflow import undo
from app.workflow.desk import Desk
from app.workflow.mend_judged import newly_wrong
from app.workflow.probing import facts_of

_MADE = 0.8
"""The share of a fix's progress that making the copy is given; looking at it takes the rest."""

_STOPPED = {
    Reason.TIME: N_("处理时间太长，停下来了。"),
    Reason.MEMORY: N_("文件太大，这台电脑的内存不够处理。"),
}
_FAILED = N_("没能处理这个文件，可能是它内部有损坏。")


def mend(
    desk: Desk,
    offer: Offer,
    sandbox: Sandbox,
    progress: Progress,
    chosen: Chosen | None = None,
) -> FixOutcome:
    """Makes one corrected copy and lets it take the place of `offer.files`; undone as one.

    Where the copy would newly break a rule, or the file cannot be mended, the outcome says so and
    nothing has changed. Raises Cancelled (nothing is left behind), UnusableProblem (disk full, or
    the folder gone), KeyError for an unknown fix.
    """
    recipe = registry.recipe(offer.fix.id)
    item = _item(desk, offer)
    sources = sources_of(desk, offer.files, sandbox, progress)
    shown = chosen if chosen is not None else recipe.by_default(sources, item)
    if shown is None:
        return FixOutcome(offer, why=_("这一项要由人来选，请在窗口里做。"))
    number = desk.submission.next_file
    name = recipe.name(sources, item)
    intake.require_space(desk.root, sum(file.size for file in offer.files))
    with fixed.passage(desk.root, number, name) as target:
        args = _arguments(desk, recipe, sources, item, shown, target)
        done = _run(sandbox, recipe, args, progress, name)
        if not isinstance(done, Done):
            return FixOutcome(offer, why=_why(done))
        made = fixed.enter(desk.root, target, number, name, offer.files[0])
    return _settle(desk, offer, recipe, made, recipe.told(done.value), sandbox, progress)


def sources_of(
    desk: Desk, files: tuple[SubmittedFile, ...], sandbox: Sandbox, progress: Progress
) -> Sources:
    """The files with their facts, from the cache where they are known. Raises Cancelled."""
    known = _facts(desk, files, sandbox, progress)
    return [Source(file, known[file.path]) for file in files]


def _facts(
    desk: Desk, files: tuple[SubmittedFile, ...], sandbox: Sandbox, progress: Progress
) -> dict[str, Facts]:
    slots = [slot for slot in desk.submission.slots if set(files) & set(slot.files)]
    narrowed = tuple(Slot(one.key, tuple(f for f in one.files if f in files)) for one in slots)
    alone = replace(desk.submission, slots=narrowed)
    return facts_of(desk.root, alone, sandbox, Stretch(progress, 0, 0.05))


def _item(desk: Desk, offer: Offer) -> Item:
    item = desk.profile.item(offer.key.item)
    if item is None:
        message = _("通知里已经没有“{item}”这项材料。").format(item=offer.key.item)
        raise UnusableProblem(message)
    return item


def _arguments(
    desk: Desk, recipe: Recipe, sources: Sources, item: Item, chosen: Chosen, target: Path
) -> dict[str, Any]:
    paths = [str((desk.root / one.file.path).absolute()) for one in sources]
    given = recipe.options(sources, item, chosen)
    return {"sources": paths, "target": str(target.absolute()), **given}


def _run(
    sandbox: Sandbox, recipe: Recipe, args: Mapping[str, Any], progress: Progress, name: str
) -> Outcome:
    """Raises Cancelled, when the child that worked is gone."""
    watch = _Watch(Stretch(progress, 0.05, _MADE), name)
    done = sandbox.run(
        recipe.job, args, recipe.limits, cancelled=watch.cancelled, on_step=watch.step
    )
    if watch.stop:
        raise Cancelled
    return done


class _Watch:
    """Asked from another thread whether to stop, told in this one how far the job is."""

    def __init__(self, progress: Progress, name: str) -> None:
        self._progress = progress
        self._name = name
        self._share = 0.0
        self.stop = False

    def step(self, share: float) -> None:
        self._share = share
        self._tell()

    def cancelled(self) -> bool:
        self._tell()
        return self.stop

    def _tell(self) -> None:
        try:
            self._progress.step(self._share, self._name)
        except Cancelled:
            self.stop = True


def _why(done: Outcome) -> str:
    if isinstance(done, Refused):
        return done.message
    reason = done.reason if isinstance(done, Stopped) else Reason.FAILED
    return _(_STOPPED.get(reason, _FAILED))


def _settle(
    desk: Desk,
    offer: Offer,
    recipe: Recipe,
    made: SubmittedFile,
    values: Mapping[str, Any],
    sandbox: Sandbox,
    progress: Progress,
) -> FixOutcome:
    """Judged whole before it is entered: what is refused, or cancelled now, is not kept."""
    first, *others = offer.files
    swapped = edits.replace_file(desk.submission, offer.key, first.path, made)
    for one in others:
        swapped = edits.remove_file(swapped, one.path)
    kept = False
    try:
        rest = Stretch(progress, _MADE, 1)
        broken = newly_wrong(desk, offer, swapped, made, sandbox, rest, allowed=recipe.reveals)
        if broken:
            return FixOutcome(offer, values=dict(values), why=_refusal(), broken=broken)
        entered = replace(swapped, next_file=desk.submission.next_file + 1)
        desk.save(entered, undo.FIX)
        kept = True
    finally:
        if not kept:
            (desk.root / made.path).unlink(missing_ok=True)
    return FixOutcome(offer, (made,), dict(values))


def _refusal() -> str:
    return _("这样改出来的副本不合要求，没有采用，原来的文件仍在。")


def told(outcome: FixOutcome) -> str:
    """The one line for the log, in words."""
    words = {name: say(value) for name, value in outcome.values.items()}
    return _(outcome.offer.fix.done).format(**words)
