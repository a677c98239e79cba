"""Making a corrected copy: the recipe's job in the sandbox, watched, and why it made none."""

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from app.domain.problems import UnusableProblem
from app.domain.progress import Cancelled, Progress
from app.fixes.base import Recipe
from app.sandbox.outcome import Done, Outcome, Reason, Refused, Stopped
from app.sandbox.sandbox import Sandbox
from app.texts import N_, _

_FULL = 1024 * 1024
"""Bytes: a job that failed with less left on the disk failed for that."""

_BY_CHANCE = {Reason.START_FAILED, Reason.CRASHED}
"""Tried once more: a child may die of what has nothing to do with the file."""

_STOPPED = {
    Reason.TIME: N_("处理时间太长，停下来了。"),
    Reason.MEMORY: N_("文件太大，这台电脑的内存不够处理。"),
    Reason.START_FAILED: N_("处理文件的子程序没能启动，请重新打开程序再试。"),
}
_FAILED = N_("没能处理这个文件，可能是它内部有损坏。")


def make(
    sandbox: Sandbox, recipe: Recipe, args: Mapping[str, Any], progress: Progress, name: str
) -> Mapping[str, Any] | str:
    """What the job answered, or the sentence that says why there is no copy.

    Raises Cancelled, when the child that worked is gone, and UnusableProblem on a full disk.
    """
    done = _run(sandbox, recipe, args, progress, name)
    if isinstance(done, Stopped) and done.reason in _BY_CHANCE:
        _require_some_space(Path(args["target"]).parent)
        done = _run(sandbox, recipe, args, progress, name)
    if isinstance(done, Done):
        answer: Mapping[str, Any] = done.value
        return answer
    if not isinstance(done, Refused):
        _require_some_space(Path(args["target"]).parent)
    return _why(done)


def _run(
    sandbox: Sandbox, recipe: Recipe, args: Mapping[str, Any], progress: Progress, name: str
) -> Outcome:
    """Raises Cancelled."""
    watch = _Watch(progress, name)
    done = sandbox.run(
        recipe.job, args, recipe.limits, cancelled=watch.cancelled, on_step=watch.step
    )
    if watch.stop:
        raise Cancelled
    return done


def _require_some_space(folder: Path) -> None:
    """Asked while the unfinished copy still lies there. Raises UnusableProblem."""
    try:
        free = shutil.disk_usage(folder).free
    except OSError:
        message = _("报送稿文件夹不见了：可能拔出了U盘，或移动了文件夹。原件没有动。")
        raise UnusableProblem(message) from None
    if free < _FULL:
        raise UnusableProblem(_("磁盘满了，修正后的副本没有写完。请先腾出空间；原件没有动。"))


def _why(done: Outcome) -> str:
    if isinstance(done, Refused):
        return done.message
    reason = done.reason if isinstance(done, Stopped) else Reason.FAILED
    return _(_STOPPED.get(reason, _FAILED))


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
