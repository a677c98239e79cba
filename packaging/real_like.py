"""Which notices of tests/reader are made like real ones; weights are to learn more from them."""

from pathlib import Path

_FIRST = 561
"""See tests/reader/README.md."""


def is_real_like(notice: Path) -> bool:
    """`notice` is the path of its text.

    Raises ValueError where its name does not begin with a number.
    """
    return int(notice.name.partition(".")[0]) >= _FIRST
