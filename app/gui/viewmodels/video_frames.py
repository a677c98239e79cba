"""Frames of the video on the table: made in the sandbox, newest wish first, never waited for."""

import threading
from collections import OrderedDict, deque
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.gui.mailbox import Mailbox
from app.sandbox.limits import MEDIA
from app.sandbox.outcome import Done
from app.sandbox.sandbox import Sandbox
from app.workflow.mending.video import FRAME_WIDTH, STRIP_WIDTH, VideoDesk

_TOGETHER = 4
"""Frames of the strip that come at a time: so it fills before one's eyes."""
_KEPT = 24
"""Large frames that stay in memory, some 2 MB each."""


class VideoFrames(QObject):
    """`strip_ready(part, image)`, `seen(moment, image)`: a null image where there is none.

    A large frame that comes after a newer one is not told any more.
    """

    strip_ready = Signal(int, QImage)
    seen = Signal(float, QImage)

    def __init__(self, sandbox: Sandbox, video: VideoDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._sandbox = sandbox
        self._video = video
        self._pool = ThreadPoolExecutor(2, "beiqi-frames")
        self._lock = threading.Lock()
        self._wish: tuple[int, float] | None = None
        self._parts: deque[int] = deque(range(0, len(video.moments), _TOGETHER))
        self._kept: OrderedDict[float, QImage] = OrderedDict()
        self._asked = self._told = 0
        self._closed = threading.Event()
        self._mailbox = Mailbox(self)
        self._under_way = 0

    @property
    def busy(self) -> bool:
        return self._under_way > 0

    def begin(self, moment: float) -> None:
        """The large frame, and the strip beside it."""
        self.look(moment)
        for _part in list(self._parts):
            self._start()

    def look(self, moment: float) -> None:
        """Another moment that was wished before and not begun yet is not wished any more."""
        self._asked += 1
        known = self._kept.get(_rounded(moment))
        if known is not None:
            with self._lock:
                self._wish = None
            self._tell(self._asked, moment, known)
            return
        with self._lock:
            self._wish = (self._asked, moment)
        self._start()

    def close(self) -> None:
        """Stops what runs and waits for it: a child that decodes is ended at once."""
        self._closed.set()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _start(self) -> None:
        if not self._closed.is_set():
            self._under_way += 1
            self._mailbox.await_one()
            self._pool.submit(self._next)

    def _next(self) -> None:
        """In a thread of the pool."""
        with self._lock:
            wish, self._wish = self._wish, None
            part = self._parts.popleft() if wish is None and self._parts else None
        try:
            if wish is not None:
                self._make_large(*wish)
            elif part is not None:
                self._make_strip(part)
        finally:
            self._mailbox.post(self._done)

    def _make_large(self, number: int, moment: float) -> None:
        (image,) = self._pictures([moment], FRAME_WIDTH, exact=True)
        self._mailbox.post(lambda: self._arrived(number, moment, image))

    def _make_strip(self, first: int) -> None:
        moments = self._video.moments[first : first + _TOGETHER]
        images = self._pictures(moments, STRIP_WIDTH, exact=False)
        self._mailbox.post(lambda: self._strip_arrived(first, images))

    def _pictures(self, times: Sequence[float], width: int, *, exact: bool) -> list[QImage]:
        """As `workflow.mending.video.frames`, but broken off when the dialog closes."""
        args: dict[str, Any] = {"path": self._video.path, "times": list(times)}
        args |= {"width": width, "exact": exact}
        outcome = self._sandbox.run("video-frames", args, MEDIA, cancelled=self._closed.is_set)
        made = outcome.value if isinstance(outcome, Done) else [None] * len(times)
        return [_jpeg(one) for one in made]

    def _done(self) -> None:
        self._under_way -= 1
        self._mailbox.done_one()

    def _strip_arrived(self, first: int, images: list[QImage]) -> None:
        if not self._closed.is_set():
            for place, image in enumerate(images):
                self.strip_ready.emit(first + place, image)

    def _arrived(self, number: int, moment: float, image: QImage) -> None:
        if not image.isNull():
            self._kept[_rounded(moment)] = image
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        self._tell(number, moment, image)

    def _tell(self, number: int, moment: float, image: QImage) -> None:
        if number > self._told and not self._closed.is_set():
            self._told = number
            self.seen.emit(moment, image)


def _rounded(moment: float) -> float:
    return round(moment, 3)


def _jpeg(content: bytes | None) -> QImage:
    """The format is named: no other decoder of Qt's ever sees these bytes."""
    image = QImage()
    if content:
        image.loadFromData(content, "JPEG")
    return image
