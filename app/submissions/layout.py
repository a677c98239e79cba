"""The names inside a submission's folder. All paths kept in it are relative, with “/”."""

from pathlib import Path

SUBMISSION = "submission.json"
PROFILE = "notice-profile.json"
REPORT = "report.json"
FILES = "files"
FIXED = "fixed"
FORMS = "forms"
"""Blank forms that were added by hand, each named by its item."""
CACHE = "cache"
HISTORY = "history"
NOTICES = "notices"
"""Below the history: the notice as it was before it was corrected, named by its digest."""
SENT = "sent"
LOCK = ".beiqi.lock"
HOLDER = ".beiqi.holder.json"
INCOMING = ".incoming-"


def last_good(root: Path, name: str) -> Path:
    """Where the last good copy of one of the two JSON files lies."""
    return root / f"{Path(name).stem}.last-good.json"


def shown(root: Path) -> str:
    """The folder's own name, also where it was given as “.”."""
    return root.absolute().name or str(root)
