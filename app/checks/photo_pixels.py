"""PH05: photos with too few pixels."""

from collections.abc import Iterator

from app.checks.base import Judgement, check, judged, several
from app.domain.facts import PhotoFacts
from app.domain.finding import Rule, Severity
from app.domain.notice import Item, Limits
from app.domain.quantities import Count, Pixels, Value, Words
from app.texts import N_

TOO_FEW_PIXELS = Rule(
    "PH05",
    "photo-too-few-pixels",
    Severity.ERROR,
    message=N_("照片是 {actual} 像素，要求{how} {required}。"),
    remedy=N_("请换一张原图，或请摄影的人重新提供；把小图放大没有用。"),
    passed=N_("照片是 {actual} 像素，符合“{how} {required}”。"),
)
_BOTH_EDGES = N_("宽和高不小于")
_LONG_EDGE = N_("长边不小于")
_SHORT_EDGE = N_("短边不小于")
_EXACTLY = N_("宽和高正好是")
_PIXEL = N_("像素")
_Demand = tuple[bool, str, Value]


@check(TOO_FEW_PIXELS, facts=PhotoFacts, judges=("pixels", "min_resolution", "resolutions"))
def photo_too_few_pixels(photo: PhotoFacts, item: Item) -> Iterator[Judgement]:
    """按转正以后的宽和高判断。最低要求横竖都行；通知写明尺寸的，宽和高要正好相等。"""
    demands = list(_demands(photo, item.limits))
    if not demands:
        return
    good, how, required = next((one for one in demands if not one[0]), demands[0])
    yield judged(
        TOO_FEW_PIXELS,
        good=good,
        of=("pixels", "min_resolution", "resolutions"),
        actual=Pixels(photo.width, photo.height),
        how=Words(how),
        required=required,
    )


def _demands(photo: PhotoFacts, limits: Limits) -> Iterator[_Demand]:
    """Whether it is met, in which way it is asked, and what is asked, for each wish in turn."""
    short, long = sorted((photo.width, photo.height))
    shape = (photo.width, photo.height)
    if limits.min_resolution:
        least = sorted(limits.min_resolution)
        met = short >= least[0] and long >= least[1]
        yield met, _BOTH_EDGES, Pixels(*limits.min_resolution)
    if limits.resolutions:
        sizes = several(Pixels(*one) for one in limits.resolutions)
        yield shape in limits.resolutions, _EXACTLY, sizes
    pixels = limits.pixels
    if pixels and pixels.long_edge_min:
        yield long >= pixels.long_edge_min, _LONG_EDGE, Count(pixels.long_edge_min, _PIXEL)
    if pixels and pixels.short_edge_min:
        yield short >= pixels.short_edge_min, _SHORT_EDGE, Count(pixels.short_edge_min, _PIXEL)
    if pixels and pixels.exact:
        yield shape == pixels.exact, _EXACTLY, Pixels(*pixels.exact)
