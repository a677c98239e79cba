"""Progress on stderr, results on stdout, answers to a dash."""

import shutil
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from wcwidth import wcswidth

from app import durable
from app.domain.problems import Problem, UsageProblem
from app.domain.progress import Cancelled
from app.reporting.words import size_text, visible
from app.texts import _

_REDRAW = 0.2
"""Seconds between two drawings of the line."""


class Line:
    """One line that is redrawn on a terminal; silent where stderr is no terminal."""

    def __init__(self, title: str) -> None:
        self._title = title
        self._began = time.monotonic()
        self._drawn = 0.0
        self._shown = sys.stderr.isatty()
        self.cancelled = False

    def step(self, share: float, label: str, *, done: int = 0, total: int = 0) -> None:
        """Raises Cancelled once Ctrl-C was pressed."""
        if self.cancelled:
            raise Cancelled
        now = time.monotonic()
        if not self._shown or (now - self._drawn < _REDRAW and share < 1):
            return
        self._drawn = now
        text = f"{self._title} {share:4.0%} {self._amount(share, done, total)} {label}"
        self._draw(text)

    def clear(self) -> None:
        if self._drawn:
            self._draw("")
            print("\r", end="", file=sys.stderr, flush=True)

    def _amount(self, share: float, done: int, total: int) -> str:
        passed = time.monotonic() - self._began
        parts = []
        if total:
            parts.append(f"{size_text(done)} / {size_text(total)}")
        if done and passed > 1:
            parts.append(_("每秒 {size}").format(size=size_text(int(done / passed))))
        if share > 0.02 and passed > 1:
            left = passed / share - passed
            parts.append(_("还需约 {seconds} 秒").format(seconds=max(1, round(left))))
        return _("，").join(parts)

    def _draw(self, text: str) -> None:
        width = shutil.get_terminal_size().columns - 1
        while wcswidth(text) > width:
            text = text[:-1]
        padding = " " * max(0, width - max(0, wcswidth(text)))
        print(f"\r{text}{padding}", end="", file=sys.stderr, flush=True)


@contextmanager
def progress(title: str) -> Iterator[Line]:
    """A progress line for the block; Ctrl-C asks the work to stop and clean up."""
    line = Line(title)

    def ask_to_stop(_number: int, _frame: FrameType | None) -> None:
        if line.cancelled:  # a second Ctrl-C does not wait
            raise KeyboardInterrupt
        line.cancelled = True

    before = signal.signal(signal.SIGINT, ask_to_stop)
    try:
        yield line
    finally:
        signal.signal(signal.SIGINT, before)
        line.clear()


def tell(problem: Problem) -> None:
    """A file's name, which a stranger chose, must not steer the terminal."""
    print(visible(str(problem)), file=sys.stderr)


def require_output(path: Path, suffix: str, folder: Path) -> None:
    """Refuses a target that would overwrite somebody's material. Raises UsageProblem.

    Reports and covers go outside the submission, and their names say what they are.
    """
    require_suffix(path, suffix)
    if path.resolve().is_relative_to(folder.resolve()):
        message = _("“{name}”不能写进报送稿文件夹里面，请换一个地方。")
        raise UsageProblem(message.format(name=path.name))


def require_suffix(path: Path, suffix: str) -> None:
    """Raises UsageProblem."""
    if path.suffix.lower() != f".{suffix}":
        message = _("“{name}”要以 .{suffix} 结尾，免得覆盖别的文件。")
        raise UsageProblem(message.format(name=path.name, suffix=suffix))


def write_out(target: str, content: bytes) -> None:
    """To stdout for “-”, else durably to a file. Raises UsageProblem where that cannot be."""
    if target == "-":
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    path = Path(target)
    try:
        durable.write_bytes(path, content)
    except OSError:
        message = _("没能写入“{name}”：文件夹不存在、只读，或磁盘已满。")
        raise UsageProblem(message.format(name=path.name)) from None
