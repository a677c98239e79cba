"""Mending: a corrected copy takes a file's place, if it is right throughout; else nothing does."""

import hashlib
import itertools
import os
import threading
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from app.domain.facts import Facts, NotProbed
from app.domain.fixing import FixOutcome, Offer
from app.domain.notice import Item
from app.domain.problems import Problem, UnusableProblem
from app.domain.progress import Progress, Stretch
from app.domain.submission import SlotKey, SubmittedFile
from app.fixes import registry
from app.fixes.base import Chosen, Recipe, Source, Sources
from app.sandbox.sandbox import Sandbox
from app.submissions import fixed, intake, layout
from app.submissions.cache import SeenFiles
from app.texts import _
from app.workflow import undo
from app.workflow.desk import Desk
from app.workflow.mending import judged, making, refused
from app.workflow.mending.preview import FixPreview, line_of

__all__ = ["FixPreview", "accept", "discard", "mend", "preview", "told"]

_KNOWN, _MADE = 0.05, 0.8
"""Shares of a fix's progress: what is known of the files, then the copy, then a look at it."""

_passages = itertools.count(1)
_remembering = threading.Lock()


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
    with preview(desk, offer, sandbox, progress, chosen) as shown:
        outcome = accept(desk, shown)
    if chosen is None:
        refused.note(desk, outcome)
    return outcome


def preview(
    desk: Desk,
    offer: Offer,
    sandbox: Sandbox,
    progress: Progress,
    chosen: Chosen | None = None,
    known: Mapping[str, Facts] | None = None,
) -> FixPreview:
    """Makes the copy and judges it, and enters nothing: to be shown, then taken or thrown away.

    `chosen` as the recipe's docstring says. `known`: facts by path that need not be looked up.
    `desk` is only read, as it stands now. Raises as `mend` does.
    """
    desk = replace(desk, read_only=True)
    recipe = registry.recipe(offer.fix.id)
    item = _item(desk, offer)
    facts = _slot_facts(desk, offer, sandbox, Stretch(progress, 0, _KNOWN), known or {})
    sources = [Source(file, facts[file.path]) for file in offer.files]
    result = FixPreview(offer, desk.root, sources)
    if lost := [one.file.name for one in sources if _is_lost(one.facts)]:
        message = _("“{name}”不在报送稿文件夹里了，或收进来以后变了，没有修正。请重新检查。")
        result.why = message.format(name=lost[0])
        return result
    shown = chosen if chosen is not None else recipe.by_default(sources, item)
    if shown is None:
        result.why = _("这一项要由人来选，请在窗口里做。")
        return result
    with ExitStack() as stack:
        result.hold = stack
        _make(desk, recipe, item, shown, result, sandbox, Stretch(progress, _KNOWN, _MADE))
        if result.made is not None:
            _look(desk, result, facts, sandbox, Stretch(progress, _MADE, 1))
            result.hold = stack.pop_all()
    return result


def accept(desk: Desk, shown: FixPreview, *, undone_with_last: bool = False) -> FixOutcome:
    """Lets a good copy take its place; one that is not good is told and changes nothing.

    `desk` is the one that is edited now. `undone_with_last`: no undo of its own, it goes with the
    one before. Raises UnusableProblem where it cannot be kept.
    """
    made, offer = shown.made, shown.offer
    if made is None or not shown.good:
        return shown.outcome
    if not set(offer.files) <= set(desk.submission.files(offer.key)):
        return replace(shown.outcome, why=_("文件已经被移走或换过，这次修正没有采用。"))
    number = desk.submission.next_file
    passage = desk.root / made.file.path
    entered = fixed.enter(desk.root, passage, number, made.file.name, offer.files[0])
    if entered.sha512 != made.file.sha512:
        fixed.leave(desk.root, entered)
        return replace(shown.outcome, why=_("副本在采用之前被别的程序改动了，没有采用。"))
    swapped = judged.swapped(desk.submission, offer, entered)
    try:
        desk.save(replace(swapped, next_file=number + 1), "" if undone_with_last else undo.FIX)
    except Problem:
        fixed.leave(desk.root, entered)
        raise
    _remember(desk.root, entered)
    return FixOutcome(offer, (entered,), dict(shown.values))


def judge(desk: Desk, shown: FixPreview, facts: Mapping[str, Facts]) -> None:
    """Against what now lies in the slot; `facts` by path of all files there. Quick."""
    if shown.made is None or not set(shown.offer.files) <= set(
        desk.submission.files(shown.offer.key)
    ):
        return
    made = shown.made
    if isinstance(made.facts, NotProbed):
        shown.why = _("副本做好了，但没能检查它对不对，所以没有采用。")
        return
    together = {**facts, made.file.path: made.facts}
    said = judged.newly_said(desk, shown.offer, made.file, together)
    shown.judged(said, registry.recipe(shown.offer.fix.id).reveals)


def discard(shown: FixPreview) -> None:
    """Throws the copy away; nothing else was done."""
    shown.close()


def told(outcome: FixOutcome) -> str:
    """The one line for the log, in words."""
    return line_of(outcome.offer, outcome.values)


def _slot_facts(
    desk: Desk, offer: Offer, sandbox: Sandbox, progress: Progress, known: Mapping[str, Facts]
) -> dict[str, Facts]:
    files = desk.submission.files(offer.key)
    if not set(offer.files) <= set(files):
        raise UnusableProblem(_("要修正的文件已经不在这一格里了，请重新检查。"))
    wanted = tuple(file for file in files if file.path not in known)
    found = judged.facts_in(desk, offer.key, wanted, sandbox, progress) if wanted else {}
    return {file.path: found.get(file.path) or known[file.path] for file in files}


def _is_lost(facts: Facts) -> bool:
    """What was taken in is not what lies there now."""
    return isinstance(facts, NotProbed) and facts.reason in {"missing", "changed"}


def _item(desk: Desk, offer: Offer) -> Item:
    item = desk.profile.item(offer.key.item)
    if item is None:
        message = _("通知里已经没有“{item}”这项材料。").format(item=offer.key.item)
        raise UnusableProblem(message)
    return item


def _make(
    desk: Desk,
    recipe: Recipe,
    item: Item,
    chosen: Chosen,
    result: FixPreview,
    sandbox: Sandbox,
    progress: Progress,
) -> None:
    """The copy under its name of passage, which `result.hold` takes away again."""
    files = result.offer.files
    name = recipe.name(result.sources, item)
    intake.require_space(desk.root, sum(file.size for file in files))
    passage = fixed.passage(desk.root, next(_passages), name)
    target = result.hold.enter_context(passage)
    args = _arguments(desk, recipe, result.sources, item, chosen, target)
    answer = making.make(sandbox, recipe, args, progress, name)
    if isinstance(answer, str):
        result.why = answer
        return
    result.values = recipe.told(answer)
    result.made = Source(_as_file(target, name, files[0]), result.sources[0].facts)


def _arguments(
    desk: Desk, recipe: Recipe, sources: Sources, item: Item, chosen: Chosen, target: Path
) -> dict[str, Any]:
    paths = [str((desk.root / one.file.path).absolute()) for one in sources]
    given = recipe.options(sources, item, chosen)
    return {"sources": paths, "target": str(target.absolute()), **given}


def _as_file(target: Path, name: str, source: SubmittedFile) -> SubmittedFile:
    """Raises UnusableProblem where the job's file is gone: the stick was pulled out."""
    try:
        with target.open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha512").hexdigest()
            size = os.fstat(stream.fileno()).st_size
    except OSError as error:
        message = _("修正后的副本读不回来：可能拔出了U盘，或磁盘已满。原件没有动。")
        raise UnusableProblem(message) from error
    now = datetime.now().astimezone().replace(microsecond=0)
    path = f"{layout.FIXED}/{target.name}"
    return SubmittedFile(path, name, size, digest, now, fixed_from=fixed.origin(source))


def _look(
    desk: Desk, result: FixPreview, facts: dict[str, Facts], sandbox: Sandbox, progress: Progress
) -> None:
    if result.made is not None:
        made = result.made.file
        _remember(desk.root, made)
        found = _seen(desk, result.offer.key, made, sandbox, progress)
        result.made = Source(made, found)
        judge(desk, result, facts)


def _seen(
    desk: Desk, key: SlotKey, made: SubmittedFile, sandbox: Sandbox, progress: Progress
) -> Facts:
    """Twice at most: a child may die of what has nothing to do with the copy."""
    seen = judged.facts_in(desk, key, (made,), sandbox, progress)[made.path]
    if isinstance(seen, NotProbed):
        seen = judged.facts_in(desk, key, (made,), sandbox, progress)[made.path]
    return seen


def _remember(root: Path, file: SubmittedFile) -> None:
    """It was hashed a moment ago, and a film takes its time."""
    with _remembering:
        seen = SeenFiles(root)
        seen.remember(file)
        seen.save()
