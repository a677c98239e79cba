"""Is the medium still in? Asked twice a second, also while a write to it hangs."""

import os
import sys
import threading
from pathlib import Path
from types import TracebackType

from app.packing import medium
from app.texts import _

_EVERY = 0.5
"""Seconds between two looks; a vanished stick is told within 2."""
_PATIENCE = 1.2
"""So long an error that a pulled stick gives waits for a look that says so."""


class VanishedProblem(medium.MediumProblem):
    """The medium was pulled out in mid-write; what lies on it is continued by packing again."""

    def __init__(self, name: str) -> None:
        text = _(
            "目标盘不见了，可能被拔出：报送包“{name}”没有写完。"
            "把同一个盘插回来再打包，会接着写，已写好的不用重写。"
        )
        super().__init__(text.format(name=name))
        self.maybe_gone = True


class Presence:
    """Looks in a thread of its own, since a look too can hang, until the block is left.

    `folder` must lie on the medium. Raises OSError where it is gone already.
    """

    def __init__(self, folder: Path, name: str) -> None:
        self._folder = folder
        self._name = name
        self._device = folder.stat().st_dev
        self._node = _node(self._device)
        self._gone = threading.Event()
        self._over = threading.Event()

    def __enter__(self) -> "Presence":
        threading.Thread(target=self._look, name="presence", daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._over.set()

    def gone(self) -> bool:
        return self._gone.is_set()

    def require(self) -> None:
        """Raises VanishedProblem."""
        if self._gone.is_set():
            raise VanishedProblem(self._name)

    def wait(self) -> None:
        """Until it is gone, or a look after now has found it there."""
        self._gone.wait(_PATIENCE)

    def _look(self) -> None:
        while self._there():
            if self._over.wait(_EVERY):
                return
        self._gone.set()

    def _there(self) -> bool:
        """The node is asked first: that never hangs, and holds where nobody unmounts."""
        if self._node is not None and not self._node.exists():
            return False
        try:
            return self._folder.stat().st_dev == self._device
        except OSError:
            return False


def _node(device: int) -> Path | None:
    """Where Linux tells of a block device while it is plugged in; None where there is none."""
    if sys.platform == "linux":
        node = Path(f"/sys/dev/block/{os.major(device)}:{os.minor(device)}")
        found = node if node.exists() else None
    else:
        found = None
    return found
