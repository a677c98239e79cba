"""Working copies of blank forms, with what the submission knows filled in; not signed yet.

They go to a folder that the person picks, not into slots: she fills in the rest, has them sealed,
and adds them then.
"""

import tempfile
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from app import durable
from app.bags import names
from app.domain.notice import Per
from app.domain.problems import RefusedProblem, UnusableProblem, UsageProblem
from app.domain.progress import Cancelled, Progress
from app.domain.submission import Nominee
from app.sandbox.limits import MEDIA
from app.sandbox.outcome import Done, Outcome, Reason, Refused, Stopped
from app.sandbox.sandbox import Sandbox
from app.texts import N_, _
from app.workflow.desk import Desk
from app.workflow.forms import known
from app.workflow.forms.blank import Form, attach, detach, item_of, templates

__all__ = ["Filled", "Form", "attach", "detach", "fill", "templates"]

_STOPPED = {
    Reason.TIME: N_("填这份表花的时间太长，停下来了。"),
    Reason.MEMORY: N_("这份表太大，这台电脑的内存不够处理。"),
}
_FAILED = N_("没能填这份表，可能是它内部有损坏。")


@dataclass(frozen=True, slots=True)
class Filled:
    """A working copy. `path` None where there is none; `why` then says why not.

    `fields` are the labels that were filled in, `left` those for a person; `notes` are sentences
    about what else she should look at.
    """

    item: str
    nominee: str | None
    path: Path | None
    fields: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    why: str = ""


def fill(
    desk: Desk,
    sandbox: Sandbox,
    target: Path,
    progress: Progress,
    items: Collection[str] = (),
    today: date | None = None,
) -> tuple[Filled, ...]:
    """Working copies in the folder `target`, one a nominee, or one for the unit; none overwritten.

    `items`: ids, () for all that have a form. They are put there together at the end, so after
    Cancelled there are none. Raises UsageProblem, RefusedProblem (no form), UnusableProblem.
    """
    jobs = _jobs(desk, items)
    if target.resolve().is_relative_to(desk.root.resolve()):
        raise UsageProblem(_("填好的表不能存进报送稿文件夹里，请换一个地方。"))
    day = today or date.today()  # noqa: DTZ011 - the wall calendar counts
    try:
        target.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target, prefix=".beiqi-") as folder:
            made = []
            for number, job in enumerate(jobs):
                share = _Share(progress, number / len(jobs), job.name)
                passage = Path(folder) / str(number)
                made.append((job, _filled(desk, sandbox, job, passage, share, day)))
            progress.step(1.0, "")
            return _placed(made, target)
    except OSError as error:
        message = _("没能写入“{name}”：文件夹不存在、只读，或磁盘已满。")
        raise UnusableProblem(message.format(name=target.name)) from error


@dataclass(frozen=True, slots=True)
class _Job:
    form: Form
    source: Path
    nominee: Nominee | None

    @property
    def name(self) -> str:
        """推荐表-张三.docx"""
        whose = f"-{self.nominee.name}" if self.nominee else ""
        return names.safe_name(f"{self.form.item.name}{whose}{self.source.suffix.lower()}")


class _Share:
    """How far the copies are, and whether she has had enough; asked from another thread too."""

    def __init__(self, progress: Progress, share: float, label: str) -> None:
        self._progress, self._share, self._label = progress, share, label

    def tell(self) -> None:
        """Raises Cancelled."""
        self._progress.step(self._share, self._label)

    def cancelled(self) -> bool:
        try:
            self.tell()
        except Cancelled:
            return True
        return False


def _jobs(desk: Desk, items: Collection[str]) -> list[_Job]:
    """Raises UsageProblem for an item that the notice does not have, RefusedProblem for none."""
    wanted = {item_of(desk, one).id for one in items}
    jobs: list[_Job] = []
    for form in templates(desk):
        if form.path is None or (wanted and form.item.id not in wanted):
            continue
        people = desk.submission.nominees if form.item.per is Per.NOMINEE else (None,)
        jobs += [_Job(form, form.path, one) for one in people]
    if not jobs:
        raise RefusedProblem(_("没有可以填的空白表。请先添加通知附的 Word 或 Excel 表。"))
    return jobs


def _filled(
    desk: Desk, sandbox: Sandbox, job: _Job, target: Path, share: _Share, day: date
) -> Filled:
    """`target` is a name of passage; its extension is added. Raises Cancelled."""
    share.tell()
    path = target.with_suffix(job.source.suffix.lower())
    order = known.order(desk, job.form.item, job.nominee, day)
    args = {"source": str(job.source.absolute()), "target": str(path.absolute())}
    outcome = sandbox.run(
        "fill_form", {**args, "order": order.as_plain()}, MEDIA, cancelled=share.cancelled
    )
    share.tell()
    nominee = job.nominee.id if job.nominee else None
    if not isinstance(outcome, Done):
        return Filled(job.form.item.id, nominee, None, why=_why(outcome))
    told = outcome.value
    return Filled(
        job.form.item.id,
        nominee,
        path,
        tuple(told["filled"]),
        tuple(told["left"]),
        tuple(_notes(told["lists"], told["without_room"])),
    )


def _why(outcome: Outcome) -> str:
    if isinstance(outcome, Refused):
        return outcome.message
    reason = outcome.reason if isinstance(outcome, Stopped) else Reason.FAILED
    return _(_STOPPED.get(reason, _FAILED))


def _notes(lists: int, without_room: int) -> list[str]:
    notes = []
    if lists > 1:
        text = _("表里有 {count} 张名单，不知道人选该填在哪一张，都没有填。")
        notes.append(text.format(count=lists))
    if without_room:
        text = _("名单里空行不够，还有 {count} 人没有填进去；请插入空行后补上。")
        notes.append(text.format(count=without_room))
    return notes


def _placed(made: Sequence[tuple[_Job, Filled]], target: Path) -> tuple[Filled, ...]:
    """Gives each copy its name; a number is added where one of that name lies there already."""
    there = [one.name for one in target.iterdir()]
    given = names.unique([*there, *(job.name for job, filled in made if filled.path)])
    fresh = iter(given[len(there) :])
    placed = []
    for _which, filled in made:
        if filled.path is None:
            placed.append(filled)
            continue
        path = target / next(fresh)
        durable.replace(filled.path, path)
        placed.append(replace(filled, path=path))
    return tuple(placed)
