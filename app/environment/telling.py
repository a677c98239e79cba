"""What the first start tells on stderr: each step with the time gone by, and troubles in words."""

from __future__ import annotations

import shutil
import sys
import time

from app.texts import _


class Trouble(Exception):  # noqa: N818 - a sentence for the user, not a fault
    """The environment cannot be made; its text is the sentence for the user."""


class Steps:
    """Lines such as “[  3 秒] 建立 Python 环境”; on a terminal a last line that counts."""

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._live = 0

    def tell(self, text: str) -> None:
        self._wipe()
        print(self._timed(text), file=sys.stderr, flush=True)

    def live(self, text: str) -> None:
        """A line that the next one replaces; nothing where stderr is no terminal."""
        if sys.stderr is None or not sys.stderr.isatty():
            return
        self._wipe()
        line = self._timed(text)[: max(20, shutil.get_terminal_size().columns // 2)]
        self._live = 2 * len(line)  # a Chinese character takes two columns
        print(line, end="", file=sys.stderr, flush=True)

    def _timed(self, text: str) -> str:
        return _("[{seconds:3.0f} 秒] {text}").format(
            seconds=time.monotonic() - self._began, text=text
        )

    def _wipe(self) -> None:
        if self._live:
            print("\r" + " " * self._live + "\r", end="", file=sys.stderr)
            self._live = 0


def say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


def speak_utf8() -> None:
    """Chinese must come out also under LANG=C and into a Windows pipe."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
