"""The stored report of the last check, as bytes."""

from pathlib import Path

from app import durable
from app.domain.problems import UnusableProblem
from app.submissions import layout, store


def stored_report(root: Path) -> bytes | None:
    """report.json as it was last written, None where nothing was checked yet."""
    try:
        return (root / layout.REPORT).read_bytes()
    except OSError:
        return None


def keep_report(root: Path, content: bytes) -> None:
    """Raises UnusableProblem where it cannot be written; the earlier report then stands."""
    try:
        durable.write_bytes(root / layout.REPORT, content)
    except OSError as error:
        raise UnusableProblem(store.cannot_write(root)) from error
