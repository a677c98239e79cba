"""Small pictures of files: made in the sandbox, kept by content, never waited for by the window."""

import contextlib
import hashlib
import threading
from collections import OrderedDict
from collections.abc import Container
from concurrent.futures import ThreadPoolExecutor
from dataclasses import astuple
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from app.domain.submission import SubmittedFile
from app.gui.mailbox import Mailbox
from app.gui.viewmodels.outlines import Part
from app.sandbox.limits import MEDIA
from app.sandbox.outcome import Done
from app.sandbox.sandbox import Sandbox
from app.submissions import layout

EDGES = (320, 640, 1280)
"""Longer edges in px that are made; a wish is met by the next larger one."""

_IN_MEMORY = 32 * 2**20
_VERSION = "2"


class Thumbs(QObject):
    """`ready(path, image)` comes in the thread that made this; a null image where there is none.

    Where a part of a page was asked for, `part_ready(path, part, image)` comes instead.

    The newest wish is met first, for that is what she looks at. May be asked of any submission:
    `open` says which folder the paths speak of.
    """

    ready = Signal(str, QImage)
    part_ready = Signal(str, object, QImage)

    def __init__(self, sandbox: Sandbox, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sandbox = sandbox
        self._root: Path | None = None
        self._pool = ThreadPoolExecutor(sandbox.workers, "beiqi-thumbs")
        self._lock = threading.Lock()
        self._wanted: OrderedDict[_Wish, None] = OrderedDict()
        self._under_way: set[_Wish | None] = set()
        self._kept = _Kept(_IN_MEMORY)
        self._closed = threading.Event()
        self._mailbox = Mailbox(self)

    def open(self, root: Path) -> None:
        """Paths are of this folder from now on; what was wanted of another is not any more."""
        if root != self._root:
            self.cancel()
            self._root = root

    def image(self, file: SubmittedFile, edge: int) -> QImage | None:
        """At once, where it is still in memory."""
        return self._kept.get(_Wish.of(self._root, file, edge)) if self._root else None

    def request(self, file: SubmittedFile, edge: int, part: Part | None = None) -> None:
        """`edge` in px of the device. Asking again brings it forward."""
        if self._root is None or self._closed.is_set():
            return
        wish = _Wish.of(self._root, file, edge, part)
        known = self._kept.get(wish)
        if known is not None:
            QTimer.singleShot(0, self, lambda: self._take(wish, known))
            return
        with self._lock:
            fresh = wish not in self._wanted and wish not in self._under_way
            if wish not in self._under_way:
                self._wanted[wish] = None
                self._wanted.move_to_end(wish)
        if fresh:
            self._mailbox.await_one()
            self._pool.submit(self._next)

    def keep_only(self, paths: Container[str]) -> None:
        """Drops every wish for another file that is not begun yet."""
        with self._lock:
            for wish in [one for one in self._wanted if one.file.path not in paths]:
                del self._wanted[wish]

    def drop(self, file: SubmittedFile, edge: int) -> None:
        """It went out of sight before its turn came."""
        if self._root:
            with self._lock:
                self._wanted.pop(_Wish.of(self._root, file, edge), None)

    def cancel(self) -> None:
        self.keep_only(())

    def close(self) -> None:
        """Stops what runs and waits for it; nothing is made after."""
        self._closed.set()
        self.cancel()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _next(self) -> None:
        """In a thread of the pool: the newest wish, if it is still one."""
        wish = self._begin()
        image = None
        try:
            image = self._picture(wish) if wish is not None else None
        finally:
            with self._lock:
                self._under_way.discard(wish)
            self._mailbox.post(lambda: self._arrived(wish, image))

    def _begin(self) -> "_Wish | None":
        with self._lock:
            if not self._wanted:
                return None
            wish, _nothing = self._wanted.popitem()
            self._under_way.add(wish)
            return wish

    def _arrived(self, wish: "_Wish | None", image: QImage | None) -> None:
        self._mailbox.done_one()
        if wish is not None and image is not None and not self._closed.is_set():
            self._take(wish, image)

    def _picture(self, wish: "_Wish") -> QImage | None:
        """None where it was broken off; a null image where the file has no picture."""
        with contextlib.suppress(OSError):
            stored = _jpeg(wish.cached.read_bytes())
            if not stored.isNull():
                return stored
        path = str((wish.root / wish.file.path).absolute())
        args: dict[str, Any] = {"path": path, "name": wish.file.name, "edge": wish.edge}
        if wish.part is not None:
            args |= {"page": wish.part.page, "crop": list(astuple(wish.part.box))}
        outcome = self._sandbox.run("thumbnail", args, MEDIA, cancelled=self._closed.is_set)
        if not isinstance(outcome, Done):
            return None if self._closed.is_set() else QImage()
        return _unpacked(outcome.value, wish)

    def _take(self, wish: "_Wish", image: QImage) -> None:
        if wish.root == self._root:
            self._kept.put(wish, image)
            if wish.part is None:
                self.ready.emit(wish.file.path, image)
            else:
                self.part_ready.emit(wish.file.path, wish.part, image)


class _Wish:
    """A file's picture of one size; two files of the same bytes are two wishes."""

    __slots__ = ("edge", "file", "part", "root")

    def __init__(self, root: Path, file: SubmittedFile, edge: int, part: Part | None) -> None:
        self.root, self.file, self.edge, self.part = root, file, edge, part

    @classmethod
    def of(cls, root: Path, file: SubmittedFile, edge: int, part: Part | None = None) -> "_Wish":
        return cls(root, file, next((one for one in EDGES if one >= edge), EDGES[-1]), part)

    @property
    def _key(self) -> tuple[str, str, int, Part | None]:
        return (self.file.path, self.file.sha512, self.edge, self.part)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Wish) and self._key == other._key and self.root == other.root

    def __hash__(self) -> int:
        return hash(self._key)

    @property
    def cached(self) -> Path:
        """By content and extension, which decides where the bytes alone do not."""
        suffix = Path(self.file.name).suffix.lower()
        named = f"{_VERSION}/{self.file.sha512}{suffix}/{self.edge}"
        if self.part is not None:
            shares = "/".join(f"{one:.4f}" for one in astuple(self.part.box))
            named += f"/{self.part.page}/{shares}"
        key = hashlib.sha256(named.encode()).hexdigest()[:40]
        return self.root / layout.CACHE / "thumbs" / f"{key}.jpg"


class _Kept:
    """The pictures used last, as many as fit into `room` bytes."""

    def __init__(self, room: int) -> None:
        self._room = room
        self._used = 0
        self._images: OrderedDict[_Wish, QImage] = OrderedDict()

    def get(self, wish: _Wish) -> QImage | None:
        found = self._images.get(wish)
        if found is not None:
            self._images.move_to_end(wish)
        return found

    def put(self, wish: _Wish, image: QImage) -> None:
        before = self._images.pop(wish, None)
        self._used += image.sizeInBytes() - (before.sizeInBytes() if before else 0)
        self._images[wish] = image
        while self._used > self._room and len(self._images) > 1:
            _oldest, gone = self._images.popitem(last=False)
            self._used -= gone.sizeInBytes()


def _unpacked(made: Any, wish: _Wish) -> QImage:
    """What the child drew; a cache that cannot be written is no trouble to anybody."""
    if not isinstance(made, dict) or not isinstance(made.get("jpeg"), bytes):
        return QImage()
    image = _jpeg(made["jpeg"])
    if max(image.width(), image.height()) > wish.edge:
        return QImage()
    with contextlib.suppress(OSError):
        wish.cached.parent.mkdir(parents=True, exist_ok=True)
        temporary = wish.cached.with_suffix(f".{threading.get_ident()}.tmp")
        temporary.write_bytes(made["jpeg"])
        temporary.replace(wish.cached)
    return image


def _jpeg(content: bytes) -> QImage:
    """The format is named: no other decoder of Qt's ever sees these bytes."""
    image = QImage()
    image.loadFromData(content, "JPEG")
    return image
