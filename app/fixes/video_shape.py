"""Which picture a video gets: its size, what is cut away or filled up, how many a second."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from app.domain.facts import VideoFacts
from app.domain.notice import Limits, NumberRange

Size = tuple[int, int]
Place = tuple[int, int, int, int]
"""Left, top, width and height in pixels."""

_ALIKE = 0.01
"""Difference of two aspects that nobody sees: 1920 × 1088 becomes 1920 × 1080 by stretching."""
SQUARE = 0.005
"""As VD12: pixels less than this from square count as square."""
_NTSC = (Fraction(24000, 1001), Fraction(30000, 1001), Fraction(60000, 1001))
_RATES = (*_NTSC, *map(Fraction, (24, 25, 30, 50, 60)))
_SAME_RATE = 0.02
"""Share by which a measured rate may lie beside a standard one: phones waver around theirs."""
_UNEVEN = 1.5
"""As VD14: how many times faster than slowest."""
_SLACK = 0.05


class Fit(StrEnum):
    """How a picture of another aspect comes into the frame."""

    PAD = "pad"
    """Whole, with black beside it."""
    CROP = "crop"
    """Filling the frame; what reaches beyond is lost."""


@dataclass(frozen=True, slots=True)
class Picture:
    """`crop`: what is kept of the picture as shown, None for all of it.

    `inner`: where in the frame it comes to lie, None where it fills it. `enlarged`: how many
    times, 1.0 or less where not.
    """

    width: int
    height: int
    crop: Place | None = None
    inner: Place | None = None
    enlarged: float = 1.0


def picture(facts: VideoFacts, target: Size, fit: Fit) -> Picture | None:
    """How the picture comes to `target`; None where it is there as it stands."""
    region = _within_bars(facts) if fit is Fit.CROP else None
    square = abs(facts.pixel_aspect - 1) <= SQUARE
    if (even(facts.width), even(facts.height)) == target and square and region is None:
        return None
    left, top, width, height = region or (0, 0, facts.width, facts.height)
    aspect, wanted = width / height, target[0] / target[1]
    if abs(aspect / wanted - 1) <= _ALIKE:
        return Picture(*target, crop=region, enlarged=target[0] / width)
    if fit is Fit.CROP:
        place = _cropped((left, top, width, height), wanted)
        return Picture(*target, crop=place, enlarged=target[0] / place[2])
    inner = _padded(aspect, target)
    return Picture(*target, crop=None, inner=inner, enlarged=inner[2] / width)


def _within_bars(facts: VideoFacts) -> Place | None:
    """The picture inside bars that it was filmed or cut with, rounded inward."""
    place = facts.inside.picture if facts.inside else None
    if place is None:
        return None
    left, top = _up(place[0] * facts.width), _up(place[1] * facts.height)
    right = (place[0] + place[2]) * facts.width
    bottom = (place[1] + place[3]) * facts.height
    return left, top, even(right - left), even(bottom - top)


def _cropped(region: Place, wanted: float) -> Place:
    left, top, width, height = region
    if width / height > wanted:
        kept = even(height * wanted)
        return left + even((width - kept) / 2), top, kept, height
    kept = even(width / wanted)
    return left, top + even((height - kept) / 2), width, kept


def _padded(aspect: float, target: Size) -> Place:
    width, height = target
    if aspect > width / height:
        inner = even(width / aspect + 1)
        return 0, even((height - inner) / 2), width, inner
    inner = even(height * aspect + 1)
    return even((width - inner) / 2), 0, inner, height


def even(number: float) -> int:
    """The even number at or below: colour is stored for two by two pixels."""
    return int(number + 1e-6) // 2 * 2


def _up(number: float) -> int:
    return -(-int(number + 0.999) // 2) * 2


def target_size(facts: VideoFacts, limits: Limits) -> Size:
    """The size that is asked for, by the video's own orientation; its own where none is asked.

    Always even: an odd width or height loses its last row of pixels.
    """
    shown = (facts.width, facts.height)
    if not limits.resolutions or shown in limits.resolutions:
        return (max(2, even(shown[0])), max(2, even(shown[1])))
    alike = [one for one in limits.resolutions if _wide(one) == _wide(shown)]
    return _nearest(alike or limits.resolutions, shown)


def _wide(size: Size) -> bool:
    return size[0] >= size[1]


def _nearest(choices: Sequence[Size], shown: Size) -> Size:
    """The largest that enlarges nothing, else the smallest there is."""
    fitting = [one for one in choices if one[0] <= shown[0] and one[1] <= shown[1]]
    if fitting:
        return max(fitting, key=lambda one: one[0] * one[1])
    return min(choices, key=lambda one: one[0] * one[1])


def rate_fits(facts: VideoFacts, asked: NumberRange | None) -> bool:
    if asked is None:
        return True
    least = asked.min if asked.min is not None else asked.target
    most = asked.max if asked.max is not None else asked.target
    low = least is None or facts.fps >= least - _SLACK
    return low and (most is None or facts.fps <= most + _SLACK)


def rate(facts: VideoFacts, asked: NumberRange | None) -> Fraction:
    """The even rate that a re-encoded video gets, pictures a second.

    A recording that slows down in the dark gets its fastest rate, so that no movement is lost.
    More than 60 are divided: no office player needs slow motion's 240.
    """
    rates = facts.inside.rates if facts.inside else None
    uneven = rates is not None and rates[1] > rates[0] * _UNEVEN
    own = _standard(rates[1] if rates and uneven else facts.fps)
    low = asked and (asked.min if asked.min is not None else asked.target)
    high = asked and (asked.max if asked.max is not None else asked.target)
    if low and own < Fraction(low) - Fraction(_SLACK):
        return _standard(low)
    if high and own > Fraction(high) + Fraction(_SLACK):
        return _standard(high)
    return own


def _standard(fps: float) -> Fraction:
    if fps <= 0:
        return Fraction(30)
    while fps > 62:
        fps /= 2
    near = min(_RATES, key=lambda one: abs(float(one) - fps))
    if abs(float(near) - fps) <= fps * _SAME_RATE:
        return near
    return Fraction(max(1, round(fps)))
