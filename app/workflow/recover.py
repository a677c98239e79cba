"""Bringing a damaged submission back to its last good copy."""

from pathlib import Path

from app.submissions import lock, store
from app.texts import _


def damaged(root: Path) -> str | None:
    """What is damaged, in a sentence; None where the submission can be opened.

    Raises UnreadableProblem where no submission lies there.
    """
    try:
        store.load(root)
    except store.DamagedProblem as problem:
        return str(problem)
    return None


def restore(root: Path) -> list[str]:
    """The names of the files brought back. Raises DamagedProblem where no copy is good."""
    with lock.held(store.require_folder(root), _("恢复")):
        return store.restore(root)
