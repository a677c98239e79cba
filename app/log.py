"""The log: what went wrong inside, never about whom. No names, numbers or places of people."""

import logging
import logging.handlers
import re
import traceback
from types import TracebackType

from app import paths

_SEPARATORS = r"[/\\]"
_logger = logging.getLogger("beiqi")
_logger.addHandler(logging.NullHandler())
_logger.propagate = False
logging.raiseExceptions = False  # a full disk must not print a traceback


def start() -> None:
    """Opens the log file, at most 3 × 512 KB; without a writable place there is simply no log."""
    try:
        folder = paths.log_home()
        folder.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            folder / "beiqi.log", maxBytes=512 * 1024, backupCount=2, encoding="utf-8", delay=True
        )
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    _logger.addHandler(handler)
    _logger.setLevel(logging.INFO)


def event(text: str, **numbers: float | bool) -> None:
    """One line; `text` is a constant of ours, and only numbers go with it."""
    extra = " ".join(f"{key}={value}" for key, value in numbers.items())
    _logger.info("%s %s", text, extra)


def failure(text: str, error: BaseException) -> None:
    """Our own failure: kinds of error and places in our code, without the errors' words.

    An error's words may hold a path with a person's name, so they are left out.
    """
    _logger.error("%s: %s", text, _anonymous(error))


def _anonymous(error: BaseException) -> str:
    parts = []
    link: BaseException | None = error
    while link is not None:
        parts.append(f"{type(link).__name__} at {_places(link.__traceback__)}")
        link = link.__cause__ or link.__context__
    return " <- ".join(parts)


def _places(trace: TracebackType | None) -> str:
    frames = traceback.extract_tb(trace)
    return " > ".join(f"{re.split(_SEPARATORS, f.filename)[-1]}:{f.lineno}" for f in frames)
