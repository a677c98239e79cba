"""What speaks against a plan for a video, and what the person should know of it beforehand."""

from collections.abc import Iterator

from app.checks import formats
from app.domain.facts import VideoFacts
from app.domain.notice import Item, Limits, NumberRange, Rendition
from app.domain.quantities import ByteSize, Pixels, Seconds, Words
from app.fixes import video_weight
from app.fixes.video_types import Cut, Hindrance, Mode, Note, Obstacle, VideoPlan

_EPS = 1e-6
_ABOUT = 0.1
"""As VD03: how far from 左右 nobody minds."""


def longest_of(asked: NumberRange | None) -> float | None:
    """Seconds that a video may have at most; a tenth above what is asked for as 左右."""
    if asked is None:
        return None
    if asked.max is not None:
        return asked.max
    return None if asked.target is None else asked.target * (1 + _ABOUT)


def shortest_of(asked: NumberRange | None) -> float | None:
    if asked is None:
        return None
    if asked.min is not None:
        return asked.min
    return None if asked.target is None else asked.target * (1 - _ABOUT)


def codecs(limits: Limits) -> frozenset[str]:
    """What may stay as it is: H.264, or what a notice names instead."""
    asked = (limits.codec or "").lower().replace(".", "").replace("-", "")
    return frozenset({"hevc"} if "265" in asked or "hevc" in asked else {"h264"})


def notes(found: VideoPlan, cut: Cut) -> Iterator[Note]:
    picture = found.picture
    if picture and picture.enlarged > 1.01:
        yield Note.ENLARGED
    if picture and picture.inner:
        yield Note.PADDED
    if picture and picture.crop:
        yield Note.CROPPED
    if found.mode is Mode.CUT_COPY and abs(found.start - cut.start) > 0.05:
        yield Note.MOVED
    if found.most_rate is not None and found.most_rate < video_weight.BLURRED * _elements(found):
        yield Note.BLURRED


def _elements(found: VideoPlan) -> float:
    over, under = found.rate or (0, 1)
    return found.width * found.height * over / under


def hindrances(facts: VideoFacts, item: Item, found: VideoPlan) -> Iterator[Hindrance]:
    limits = item.limits
    yield from _broken(facts, found)
    shortest = shortest_of(limits.seconds)
    if shortest is not None and found.seconds < shortest - _EPS:
        whole = facts.video_seconds < shortest
        what = Obstacle.TOO_SHORT if whole else Obstacle.CHOSEN_TOO_SHORT
        actual = facts.video_seconds if whole else found.seconds
        yield Hindrance(what, Seconds(actual), Seconds(shortest))
    yield from _wrong_picture(facts, limits, found)
    wanted = formats.asked(item, Rendition.VIDEO)
    if wanted and not formats.accepted(found.form, wanted):
        yield Hindrance(Obstacle.FORMAT, required=formats.shown(wanted))
    if found.mode is Mode.ENCODE and "h264" not in codecs(limits):
        yield Hindrance(Obstacle.CODEC, required=Words(limits.codec or ""))
    yield from _wrong_weight(limits, found)


def _broken(facts: VideoFacts, found: VideoPlan) -> Iterator[Hindrance]:
    inside = facts.inside
    if inside is None:
        if facts.missing_bytes:
            yield Hindrance(Obstacle.BROKEN, ByteSize(facts.missing_bytes))
        return
    stops = [*inside.broken, *([] if inside.ends is None else [inside.ends])]
    within = [one for one in stops if found.start - 1 < one < found.end + 0.5]
    if within or (facts.missing_bytes and not stops):
        yield Hindrance(Obstacle.BROKEN, Seconds(min(within, default=0.0)))


def _wrong_picture(facts: VideoFacts, limits: Limits, found: VideoPlan) -> Iterator[Hindrance]:
    made = (found.width, found.height)
    least = limits.min_resolution
    if least and any(a < b for a, b in zip(sorted(made), sorted(least), strict=True)):
        yield Hindrance(Obstacle.TOO_FEW_PIXELS, Pixels(facts.width, facts.height), Pixels(*least))
    if limits.orientation:
        wide = limits.orientation == "landscape"
        if (made[0] > made[1]) is not wide or made[0] == made[1]:
            yield Hindrance(Obstacle.TURNED, Pixels(*made), Words(limits.orientation))


def _wrong_weight(limits: Limits, found: VideoPlan) -> Iterator[Hindrance]:
    size = limits.bytes
    if size and size.max and found.most_rate is not None:
        ends = found.most_rate < video_weight.UNWATCHABLE * _elements(found)
        if ends:
            yield Hindrance(Obstacle.TOO_LARGE, required=ByteSize(ByteSize.parse(size.max)))
    if size and size.min and found.bytes_most < ByteSize.parse(size.min, decimal=True):
        asked = ByteSize(ByteSize.parse(size.min))
        yield Hindrance(Obstacle.TOO_SMALL, ByteSize(found.bytes), asked)
