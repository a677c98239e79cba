"""How a probe says that a file cannot be read, or that it must not or need not be tried."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

_MACHINE = frozenset(
    {
        errno.EACCES,
        errno.EIO,
        errno.EMFILE,
        errno.ENFILE,
        errno.ENODEV,
        errno.ENOENT,
        errno.ENXIO,
        errno.EPERM,
        errno.ESTALE,
    }
)


class Refusal(Exception):  # noqa: N818 - a word about the file, no error of ours
    """The decoder refused the file; `reason` is a slug of `Unreadable`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class OutOfReach(Exception):  # noqa: N818 - a word about our limits, no error of ours
    """The file was not looked at; `reason` is a slug of `NotProbed`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@contextmanager
def decoding() -> Iterator[None]:
    """Around calls into a decoder: whatever it raises at this file means that the file is damaged.

    Decoders raise nearly anything at broken input, so no list of types would hold. What tells of
    the machine (no memory, a stick pulled out, a library missing) goes through.
    """
    try:
        yield
    except (Refusal, OutOfReach, MemoryError, ImportError):
        raise
    except OSError as error:
        if error.errno in _MACHINE:
            raise
        raise Refusal("damaged") from error
    except Exception as error:
        raise Refusal("damaged") from error
