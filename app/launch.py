"""Where every start begins inside the environment: the worker, a command, or the window."""

import gc
import os
import sys

from app import environment, log
from app.texts import _

OWN_FAILURE = 5
CANCELLED = 130
READER_GONE = 141
"""What a shell reports for a program whose output nobody reads any more (128 + SIGPIPE)."""


def main(argv: list[str]) -> int:
    """The exit code; a user never sees a traceback."""
    if argv[:1] == ["--worker"]:
        return _worker()
    _speak_utf8()
    log.start()
    try:
        code = _command(argv) if argv else _window()
        sys.stdout.flush()
    except KeyboardInterrupt:
        return CANCELLED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return READER_GONE
    except Exception as error:
        log.failure("launch", error)
        print(_("备齐出了内部错误，没有做完；详情记在日志里。"), file=sys.stderr)
        return OWN_FAILURE
    return code


def _worker() -> int:
    """A child of the sandbox; its streams carry the sandbox's own protocol and stay as they are."""
    from app import worker

    worker.main()
    return 0


def _command(argv: list[str]) -> int:
    from app import cli

    return cli.main(argv)


def _window() -> int:
    """Without a display, the demonstration takes the window's place.

    A Qt platform that is named counts as a display: tests name `offscreen`.
    """
    if not (environment.has_display() or os.environ.get("QT_QPA_PLATFORM")):
        print(_("这台电脑没有显示器，改用命令演示全过程。"), file=sys.stderr)
        return _command(["demo"])
    gc.disable()  # 5 ms of searching among Qt's own types; the window tidies up by itself
    from app.gui import application

    return application.run([])


def _speak_utf8() -> None:
    """Chinese must come out also under LANG=C and into a Windows pipe."""
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
