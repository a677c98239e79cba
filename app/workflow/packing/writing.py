"""Writing one package and telling each moment of it: checked, copied, listed, read back."""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from itertools import accumulate
from pathlib import Path

from app.domain.package import PackagePlan
from app.domain.problems import Problem
from app.domain.progress import Progress
from app.packing import plan as planning
from app.packing import unfinished
from app.packing.presence import VanishedProblem
from app.sandbox.sandbox import Sandbox
from app.texts import _
from app.workflow import painting
from app.workflow.checking.check import check
from app.workflow.desk import Desk
from app.workflow.packing import media, written
from app.workflow.packing.pack import Packed, Wish, pack

_HALF = 0.5
"""Every byte is written once and read back once."""
_ALL = 0.995
"""Of the copying; from here the lists are being written."""


class Stage(IntEnum):
    CHECKING = -1
    COPYING = 0
    LISTING = 1
    READING_BACK = 2
    DONE = 4


@dataclass(frozen=True, slots=True)
class Moment:
    """`name` is the file about which it is, the `number`th of `count`; bytes are the stage's.

    Two files are worked on at once, so that the name is the one that the bytes have reached.
    """

    stage: Stage
    share: float = 0.0
    name: str = ""
    number: int = 0
    count: int = 0
    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it: `packed`, or else the sentence that says why not.

    `vanished`: the medium was pulled out, and writing goes on once it is `back`.
    """

    packed: Packed | None = None
    failure: str = ""
    vanished: bool = False


def write(
    desk: Desk,
    wish: Wish,
    sandbox: Sandbox,
    progress: Progress,
    tell: Callable[[Moment], None],
) -> Outcome:
    """Checks once more, then packs the one route of `wish`. Raises Cancelled; that leaves nothing.

    Problems are part of the outcome: the window tells them where they belong.
    """
    try:
        tell(Moment(Stage.CHECKING))
        checked = check(desk, Quiet(progress), sandbox)
        with _Watch(desk, wish, progress, tell) as watch:
            (packed,) = pack(desk, checked, wish, watch)
    except Problem as problem:
        return Outcome(failure=str(problem), vanished=isinstance(problem, VanishedProblem))
    with contextlib.suppress(OSError):
        digest = packed.plan.manifest_sha512
        written.remember(desk.root, wish.routes[0], wish.target, packed.path, digest)
    return Outcome(packed)


def back(desk: Desk, wish: Wish) -> Path | None:
    """The target at which the package of `wish` lies unfinished, None while it is not in.

    To be asked every second or so after an Outcome that `vanished`, in a thread of its own; the
    same wish with this target goes on where it stopped. The drive may have another letter now.
    """
    plan = _plan_of(desk, wish)
    return next((one for one in media.again(wish.target) if unfinished.begun(plan, one)), None)


class Quiet:
    """Passes on the wish to stop, and keeps what the check tells to itself."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress

    def step(self, share: float, label: str, *, done: int = 0, total: int = 0) -> None:
        del share, label, done, total
        self._progress.step(0.0, "")


class _Watch:
    """Makes moments out of what packing tells. Holds the painters' lock until copying begins."""

    def __init__(
        self, desk: Desk, wish: Wish, progress: Progress, tell: Callable[[Moment], None]
    ) -> None:
        self._desk = desk
        self._wish = wish
        self._progress = progress
        self._tell = tell
        self._copied = _HALF
        self._held = contextlib.ExitStack()

    def __enter__(self) -> "_Watch":
        self._held.enter_context(painting.turn())
        self._plan = _plan_of(self._desk, self._wish)
        self._ends = list(accumulate(file.entry.size for file in self._plan.files))
        return self

    def __exit__(self, *_error: object) -> None:
        self._held.close()

    def step(self, share: float, label: str, *, done: int = 0, total: int = 0) -> None:
        """`share` is of the whole package, whose first half is copying."""
        self._held.close()
        self._progress.step(share, label, done=done, total=total)
        if label == _("正在核对"):
            part = (share - self._copied) / max(1e-9, 1.0 - self._copied)
            self._tell(self._moment(Stage.READING_BACK, part))
            return
        self._copied = min(share, _HALF)
        part = share / _HALF
        self._tell(self._moment(Stage.LISTING if part > _ALL else Stage.COPYING, part))

    def _moment(self, stage: Stage, part: float) -> Moment:
        share = min(1.0, max(0.0, part))
        done = round(share * self._plan.size)
        count = len(self._ends)
        place = next((n for n, end in enumerate(self._ends) if end > done), count - 1)
        name = Path(self._plan.files[place].entry.path).name
        return Moment(stage, share, name, place + 1, count, done, self._plan.size)


def _plan_of(desk: Desk, wish: Wish) -> PackagePlan:
    route = desk.profile.route(wish.routes[0])
    assert route is not None  # noqa: S101 - the window offers the notice's own routes alone
    return planning.plan_package(desk.submission, desk.profile, route, wish.layout)
