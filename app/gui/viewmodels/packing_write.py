"""Writing a package as a file or as mails, told moment by moment as a folder's is."""

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from app.domain.problems import Problem, RefusedProblem, UsageProblem
from app.domain.progress import Progress
from app.gui.viewmodels.packing_forms import Choice, Form
from app.sandbox.sandbox import Sandbox
from app.texts import N_, _
from app.workflow import painting
from app.workflow.checking.check import Checked, check
from app.workflow.desk import Desk
from app.workflow.packing import mailing, pack, written
from app.workflow.packing.containers import FileWish, pack_iso, pack_zip
from app.workflow.packing.writing import Moment, Outcome, Quiet, Stage

_SUFFIXES = {
    Form.ZIP: N_("压缩包"),
    Form.DRAFTS: N_("邮件"),
    Form.WEBMAIL: N_("网页邮箱"),
    Form.IMAGE: N_("光盘映像"),
}


@dataclass(frozen=True, slots=True)
class FormWish:
    """`name` is what the package would be called as a folder."""

    target: Path
    route: str
    name: str
    choice: Choice
    full_report: bool


def write_as(
    desk: Desk,
    wish: FormWish,
    sandbox: Sandbox,
    progress: Progress,
    tell: Callable[[Moment], None],
) -> Outcome:
    """Checks once more, then writes into a new folder below the target.

    Raises Cancelled; that leaves nothing. Problems are part of the outcome.
    """
    try:
        tell(Moment(Stage.CHECKING))
        checked = check(desk, Quiet(progress), sandbox)
        pack.refuse_blocked(checked.report, desk.profile)
        pack.refuse_inside(wish.target, desk.root)
        place = _free(wish)
        with _folders(wish, place), _Telling(progress, tell, place.name) as telling:
            _write(desk, checked, wish, place, telling)
    except Problem as problem:
        return Outcome(failure=str(problem))
    digest = next(
        one.manifest_sha512 for one in desk.submission.packages if one.route == wish.route
    )
    with contextlib.suppress(OSError):
        written.remember(desk.root, wish.route, wish.target, place, digest)
    return Outcome()


def _write(desk: Desk, checked: Checked, wish: FormWish, place: Path, progress: Progress) -> None:
    full, limit = wish.full_report, wish.choice.limit
    match wish.choice.form:
        case Form.ZIP:
            file = FileWish(place / f"{wish.name}.zip", wish.route, None, full)
            pack_zip(desk, checked, file, progress)
        case Form.IMAGE:
            file = FileWish(place / f"{wish.name}.iso", wish.route, None, full)
            pack_iso(desk, checked, file, progress)
        case Form.DRAFTS:
            file = FileWish(place / f"{wish.name}.eml", wish.route, limit, full)
            mailing.pack_mail(desk, checked, file, progress)
        case Form.WEBMAIL:
            file = FileWish(place, wish.route, limit, full)
            mailing.lay_out_for_webmail(desk, checked, file, progress)


def _free(wish: FormWish) -> Path:
    """A folder that is not there yet. Raises UsageProblem where nothing can hold it."""
    if not wish.target.absolute().parent.is_dir():
        message = _("找不到“{name}”：U盘没有插好，或路径写错了。")
        raise UsageProblem(message.format(name=wish.target.absolute().parent))
    wanted = f"{wish.name}-{_(_SUFFIXES[wish.choice.form])}"
    number, name = 1, wanted
    while (wish.target / name).exists():
        number += 1
        name = f"{wanted}-{number}"
    return wish.target / name


@contextlib.contextmanager
def _folders(wish: FormWish, place: Path) -> Iterator[None]:
    """What was made for it is taken away again where nothing came of it."""
    there = wish.target.is_dir()
    try:
        wish.target.mkdir(exist_ok=True)
        if wish.choice.form is not Form.WEBMAIL:
            place.mkdir()
    except OSError:
        message = _("没能建立文件夹“{name}”：上一级不存在、只读，或重名。")
        raise RefusedProblem(message.format(name=place.name)) from None
    try:
        yield
    except BaseException:
        for folder in (place, *(() if there else (wish.target,))):
            with contextlib.suppress(OSError):
                folder.rmdir()
        raise


class _Telling:
    """Makes moments of steps. Holds the painters' turn until the first byte is written."""

    def __init__(self, progress: Progress, tell: Callable[[Moment], None], name: str) -> None:
        self._progress = progress
        self._tell = tell
        self._name = name
        self._written = 0.0
        self._held = contextlib.ExitStack()

    def __enter__(self) -> "_Telling":
        self._held.enter_context(painting.turn())
        return self

    def __exit__(self, *_error: object) -> None:
        self._held.close()

    def step(self, share: float, label: str, *, done: int = 0, total: int = 0) -> None:
        """Writing is the first part of the whole, reading back what remains."""
        self._held.close()
        self._progress.step(share, label, done=done, total=total)
        reading = label == _("正在核对")
        if not reading:
            self._written = max(self._written, share)
        start, end = (self._written, 1.0) if reading else (0.0, 0.5)
        part = min(1.0, max(0.0, (share - start) / max(1e-9, end - start)))
        stage = Stage.READING_BACK if reading else Stage.COPYING
        size = total // 2
        self._tell(Moment(stage, part, self._name, done=round(part * size), total=size))
