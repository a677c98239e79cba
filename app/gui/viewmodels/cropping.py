"""A headshot's frame: moved and scaled in its ratio, with what would come out of it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.checks import registry
from app.checks.headshot_size import shapes
from app.domain.facts import PhotoFacts
from app.domain.finding import Finding, Severity
from app.domain.notice import Item
from app.fixes import photo_forms as forms
from app.fixes.photo_frames import Frame, suggested_frame, within
from app.reporting import words
from app.texts import N_, _

GUIDES = ((0.1, N_("头顶")), (0.43, N_("眼睛")), (0.1 + 2 / 3, N_("下巴")))
"""Shares of the frame's height, as the suggested frame has them; eyes are halfway down a head."""

_LEAST = 0.05
"""Of the picture's width: a smaller frame could not be held."""
_OF_SIZE = {"PH05", "HS01", "HS02"}


@dataclass(frozen=True, slots=True)
class Shape:
    """A ratio, width over height, and how the notice asks for it."""

    ratio: float
    name: str


@dataclass(frozen=True, slots=True)
class Line:
    """A rule's word on what would come out; `good` None where it only advises against it."""

    text: str
    good: bool | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """`pixels` as they would be saved; `why` it cannot be, "" where it can."""

    pixels: tuple[int, int]
    lines: tuple[Line, ...]
    why: str


def shapes_of(photo: PhotoFacts, item: Item) -> tuple[Shape, ...]:
    """The one that is taken unasked comes first."""
    first = forms.ratio(photo, item) or 1.0
    named = {round(ratio, 4): Shape(ratio, words.say(value)) for ratio, value in shapes(item)}
    exact = forms.exact_pixels(item)
    name = _("{width}×{height} 像素").format(width=exact[0], height=exact[1]) if exact else ""
    best = named.pop(round(first, 4), Shape(first, name))
    return (best, *(() if exact else named.values()))


class Cropping:
    """`frame` is (left, top, width, height) in shares of the upright picture."""

    def __init__(self, photo: PhotoFacts, item: Item) -> None:
        self._photo = photo
        self._item = item
        self._face: Frame | None = None
        self.size = (photo.width, photo.height)
        self.shapes = shapes_of(photo, item)
        self.shape = self.shapes[0]
        self.touched = False
        self.frame = self.suggested

    @property
    def suggested(self) -> Frame:
        """By the face where one was found; always inside the picture."""
        wanted = suggested_frame(self.size, self.shape.ratio, self._face)
        return within(wanted, self.size, self.shape.ratio)

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
        cut, exact = self._cut, forms.exact_pixels(self._item)
        if exact and (cut[0] < exact[0] or cut[1] < exact[1]):
            why = _(
                "框里只有 {one}，不够要求的 {other}；照片不会放大，请把框拉大，或换更大的原图。"
            )
            sizes = [f"{width}×{height}" for width, height in (cut, exact)]
            told = why.format(one=sizes[0], other=sizes[1])
            return Outcome(cut, (Line(told, good=False),), told)
        cut = exact or cut
        before = {one.rule.code for one in self._judged(self.size) if _is_wrong(one)}
        found = list(self._judged(cut))
        new = [one for one in found if _is_wrong(one) and one.rule.code not in before]
        return Outcome(cut, tuple(map(_line, found)), words.message(new[0]) if new else "")

    @property
    def _cut(self) -> tuple[int, int]:
        """Whole pixels of the frame, reckoned as the job does."""
        _left, _top, wide, high = self.frame
        width = min(wide * self.size[0], high * self.size[1] * self.shape.ratio)
        return round(width), round(width / self.shape.ratio)

    def _judged(self, size: tuple[int, int]) -> Iterator[Finding]:
        photo = replace(self._photo, width=size[0], height=size[1])
        for check in registry.FILE_CHECKS:
            if check.facts is PhotoFacts and _OF_SIZE & {rule.code for rule in check.rules}:
                for one in check.run(photo, self._item):
                    yield Finding(one.rule, one.severity, values=one.values)


def _is_wrong(finding: Finding) -> bool:
    return finding.severity is Severity.ERROR


def _line(finding: Finding) -> Line:
    passed = finding.severity is Severity.PASSED
    return Line(words.message(finding), True if passed else False if _is_wrong(finding) else None)
