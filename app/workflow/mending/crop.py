"""Cropping a headshot before it is done: the frame to begin with, and what would come out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from app.checks import registry
from app.checks.headshot_size import shapes
from app.domain.facts import PhotoFacts
from app.domain.finding import Finding, Severity
from app.domain.notice import Item
from app.domain.submission import SubmittedFile
from app.fixes import photo_forms as forms
from app.fixes.photo_frames import Frame, suggested_frame, within
from app.reporting import words
from app.sandbox.limits import MEDIA
from app.sandbox.outcome import Done
from app.sandbox.sandbox import Sandbox
from app.texts import _

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


def face_of(
    root: Path,
    file: SubmittedFile,
    photo: PhotoFacts,
    sandbox: Sandbox,
    cancelled: Callable[[], bool],
) -> Frame | None:
    """None also where it could not be looked for, or no longer was: the frame is a suggestion."""
    args = {"path": str((root / file.path).absolute()), "form": photo.format}
    done = sandbox.run("photo_face", args, MEDIA, cancelled=cancelled)
    told = done.value["face"] if isinstance(done, Done) else None
    if not told:
        return None
    left, top, wide, high = (float(one) for one in told)
    return left, top, wide, high


def suggested(photo: PhotoFacts, ratio: float, face: Frame | None) -> Frame:
    """By the face where one was found; always inside the picture."""
    size = (photo.width, photo.height)
    return within(suggested_frame(size, ratio, face), size, ratio)


def outcome(photo: PhotoFacts, item: Item, frame: Frame, ratio: float) -> Outcome:
    """What the rules of size would say of it. What is wrong already is no hindrance."""
    cut, exact = _cut(photo, frame, ratio), forms.exact_pixels(item)
    if exact and (cut[0] < exact[0] or cut[1] < exact[1]):
        why = _("框里只有 {one}，不够要求的 {other}；照片不会放大，请把框拉大，或换更大的原图。")
        sizes = [f"{width}×{height}" for width, height in (cut, exact)]
        told = why.format(one=sizes[0], other=sizes[1])
        return Outcome(cut, (Line(told, good=False),), told)
    cut = exact or cut
    before = {one.rule.code for one in _judged(photo, item) if _is_wrong(one)}
    found = list(_judged(replace(photo, width=cut[0], height=cut[1]), item))
    new = [one for one in found if _is_wrong(one) and one.rule.code not in before]
    return Outcome(cut, tuple(map(_line, found)), words.message(new[0]) if new else "")


def _cut(photo: PhotoFacts, frame: Frame, ratio: float) -> tuple[int, int]:
    """Whole pixels of the frame, reckoned as the job does."""
    _left, _top, wide, high = frame
    width = min(wide * photo.width, high * photo.height * ratio)
    return round(width), round(width / ratio)


def _judged(photo: PhotoFacts, item: Item) -> Iterator[Finding]:
    for check in registry.FILE_CHECKS:
        if check.facts is PhotoFacts and _OF_SIZE & {rule.code for rule in check.rules}:
            for one in check.run(photo, item):
                yield Finding(one.rule, one.severity, values=one.values)


def _is_wrong(finding: Finding) -> bool:
    return finding.severity is Severity.ERROR


def _line(finding: Finding) -> Line:
    passed = finding.severity is Severity.PASSED
    return Line(words.message(finding), True if passed else False if _is_wrong(finding) else None)
