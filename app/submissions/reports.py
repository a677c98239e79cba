"""The stored report of the last check, and a note of what it said that is quick to read."""

import contextlib
import hashlib
import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from app import durable
from app.domain.problems import UnusableProblem
from app.domain.submission import Submission
from app.shapes import submission as shape
from app.submissions import layout, store

_NOTE = "last-check.json"


def stored_report(root: Path) -> bytes | None:
    """report.json as it was last written, None where nothing was checked yet."""
    try:
        return (root / layout.REPORT).read_bytes()
    except OSError:
        return None


def reported_items(root: Path) -> dict[str, str]:
    """Which item each finding of the stored report is about, by the finding's id."""
    try:
        found = json.loads(stored_report(root) or b"{}")["findings"]
        return {one["id"]: one["item"] for one in found if one["item"]}
    except (ValueError, KeyError, TypeError):
        return {}


def keep_report(root: Path, content: bytes) -> None:
    """Raises UnusableProblem where it cannot be written; the earlier report then stands."""
    try:
        durable.write_bytes(root / layout.REPORT, content)
    except OSError as error:
        raise UnusableProblem(store.cannot_write(root)) from error


@dataclass(frozen=True, slots=True)
class LastCheck:
    """`headline` in words; `submission` is the digest of the submission that was judged."""

    submission: str
    verdict: str
    headline: str


def note_check(root: Path, judged: Submission, verdict: str, headline: str) -> None:
    """Lies in the cache: a report of a thousand findings takes too long to load for a glance."""
    with contextlib.suppress(OSError):
        (root / layout.CACHE).mkdir(exist_ok=True)
        note = json.dumps(asdict(LastCheck(_digest(judged), verdict, headline)), ensure_ascii=False)
        (root / layout.CACHE / _NOTE).write_text(note, "utf-8")


def last_check(root: Path) -> LastCheck | None:
    """None where nothing was checked yet, or nobody knows any more."""
    try:
        note = json.loads((root / layout.CACHE / _NOTE).read_text("utf-8"))
        found = LastCheck(**note)
    except (OSError, ValueError, TypeError):
        return None
    return found if all(isinstance(one, str) for one in asdict(found).values()) else None


def is_outdated(now: Submission, last: LastCheck) -> bool:
    """Whether files, people or decisions changed since. Packages written since change nothing."""
    return _digest(now) != last.submission


def _digest(submission: Submission) -> str:
    judged = replace(submission, packages=(), chosen_routes={}, next_file=1, next_nominee=1)
    return hashlib.sha256(shape.dumps(judged)).hexdigest()
