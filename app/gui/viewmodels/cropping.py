"""A headshot's frame: moved and scaled in its ratio, with what would come out of it."""

from app.domain.facts import PhotoFacts
from app.domain.notice import Item
from app.fixes.photo_frames import Frame, within
from app.texts import N_
from app.workflow.mending import crop
from app.workflow.mending.crop import Outcome

GUIDES = ((0.1, N_("头顶")), (0.43, N_("眼睛")), (0.1 + 2 / 3, N_("下巴")))
"""Shares of the frame's height, as the suggested frame has them; eyes are halfway down a head."""

_LEAST = 0.05
"""Of the picture's width: a smaller frame could not be held."""


class Cropping:
    """`frame` is (left, top, width, height) in shares of the upright picture."""

    def __init__(self, photo: PhotoFacts, item: Item) -> None:
        self._photo = photo
        self._item = item
        self._face: Frame | None = None
        self.size = (photo.width, photo.height)
        self.shapes = crop.shapes_of(photo, item)
        self.shape = self.shapes[0]
        self.touched = False
        self.frame = self.suggested

    @property
    def suggested(self) -> Frame:
        return crop.suggested(self._photo, self.shape.ratio, self._face)

    def see_face(self, face: Frame | None) -> None:
        """It is looked for meanwhile; a frame that she has moved stays where it is."""
        self._face = face
        if not self.touched:
            self.frame = self.suggested

    def start_at(self, frame: Frame, ratio: float) -> None:
        """Where she had it before."""
        self.shape = min(self.shapes, key=lambda one: abs(one.ratio - ratio))
        self._set(frame)

    def reset(self) -> None:
        self.touched = False
        self.frame = self.suggested

    def take_shape(self, number: int) -> None:
        self.shape = self.shapes[number]
        self.frame = within(self.frame, self.size, self.shape.ratio) if self.touched else (
            self.suggested
        )  # fmt: skip

    def move(self, across: float, down: float) -> None:
        left, top, wide, high = self.frame
        left = max(0.0, min(left + across, 1 - wide))
        self._set((left, max(0.0, min(top + down, 1 - high)), wide, high))

    def scale(self, by: float) -> None:
        """About its middle, as far as the picture goes."""
        left, top, wide, high = self.frame
        by = max(by, _LEAST / wide)
        self._set((left + wide * (1 - by) / 2, top + high * (1 - by) / 2, wide * by, high * by))

    def pull(self, corner: tuple[int, int], x: float, y: float) -> None:
        """A corner, (0, 0) the upper left, goes to a place; the one across stays where it is."""
        left, top, wide, high = self.frame
        fixed = (left if corner[0] else left + wide, top if corner[1] else top + high)
        unit = high / wide
        room = (1 - fixed[0]) if corner[0] else fixed[0]
        depth = (1 - fixed[1]) if corner[1] else fixed[1]
        across = x - fixed[0] if corner[0] else fixed[0] - x
        down = y - fixed[1] if corner[1] else fixed[1] - y
        width = max(_LEAST, min(max(across, down / unit), room, depth / unit))
        at = fixed[0] if corner[0] else fixed[0] - width
        below = fixed[1] if corner[1] else fixed[1] - width * unit
        self._set((at, below, width, width * unit))

    def _set(self, frame: Frame) -> None:
        self.touched = True
        self.frame = within(frame, self.size, self.shape.ratio)

    @property
    def outcome(self) -> Outcome:
        return crop.outcome(self._photo, self._item, self.frame, self.shape.ratio)
