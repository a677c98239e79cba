"""HS01, HS02: headshots of another shape than asked, or too coarse for the size asked."""

import re
from collections.abc import Iterator

from app.checks import headshot_sizes
from app.checks.base import Judgement, advised, check, judged, several
from app.checks.headshot_sizes import Size
from app.domain.facts import PhotoFacts
from app.domain.finding import Rule, Severity
from app.domain.notice import Item, Kind
from app.domain.quantities import Pixels, Value, Words
from app.texts import N_

WRONG_RATIO = Rule(
    "HS01",
    "headshot-wrong-ratio",
    Severity.ERROR,
    message=N_("照片是 {actual} 像素，宽和高的比例不对，要求 {required}。"),
    remedy=N_("请用看图软件按要求的比例裁剪，不要拉伸，再放进来。"),
    passed=N_("照片是 {actual} 像素，比例符合 {required}。"),
    fix="crop-headshot",
)
_TOLERANCE = 0.02
"""Studios cut to half a millimetre (2% of 25) and round to pixels; 33 × 48 and 35 × 49, the
closest of the sizes in use, are 4% apart."""

_OF = ("size_mm", "photo_size", "aspect")


@check(WRONG_RATIO, facts=PhotoFacts, judges=("size_mm", "aspect"))
def headshot_wrong_ratio(photo: PhotoFacts, item: Item) -> Iterator[Judgement]:
    """按转正以后的宽和高判断，可以差百分之二。小2寸有三种常见尺寸，符合一种就行，并说明是哪一种。

    证件照竖着才算；别的照片要求了宽高比例的，横竖都行。
    """
    wanted = shapes(item)
    if not wanted:
        return
    either_way = item.kind is not Kind.HEADSHOT
    fitting = [one for one in wanted if _fits(photo, one[0], either_way=either_way)]
    required = several(value for _, value in fitting or wanted)
    actual = Pixels(photo.width, photo.height)
    yield judged(WRONG_RATIO, good=bool(fitting), of=_OF, actual=actual, required=required)


def _fits(photo: PhotoFacts, ratio: float, *, either_way: bool = False) -> bool:
    shown = photo.width / photo.height
    ratios = (ratio, 1 / ratio) if either_way else (ratio,)
    return any(abs(shown / one - 1) <= _TOLERANCE for one in ratios)


def shapes(item: Item) -> list[tuple[float, Value]]:
    """Width over height of each size that would do, and how it is asked for."""
    sizes = headshot_sizes.asked(item.limits)
    if sizes:
        return [(width / height, _shown((width, height))) for width, height in sizes]
    ends = re.fullmatch(r"(\d+(?:\.\d+)?)\s*[:：比]\s*(\d+(?:\.\d+)?)", item.limits.aspect or "")
    if ends and float(ends[1]) and float(ends[2]):
        return [(float(ends[1]) / float(ends[2]), Words(f"{ends[1]}:{ends[2]}"))]
    return []


def _shown(size: Size) -> Words:
    return Words(f"{size[0]:g}×{size[1]:g} 毫米")


TOO_FEW_PIXELS = Rule(
    "HS02",
    "headshot-too-few-pixels",
    Severity.ERROR,
    message=N_("照片是 {actual} 像素，按 {what} 印出来不够清楚，要求不小于 {required}。"),
    remedy=N_("请向照相馆要原始的电子照片；把小图放大没有用。"),
    passed=N_("照片是 {actual} 像素，按 {what} 印出来够清楚。"),
)
_PRINTED = 300
"""Dots an inch: what photo labs print at, and what 295 × 413 for 1寸 comes from."""

_MM_AN_INCH = 25.4


@check(TOO_FEW_PIXELS, facts=PhotoFacts)
def headshot_too_few_pixels(photo: PhotoFacts, item: Item) -> Iterator[Judgement]:
    """按要求的毫米数和每英寸 300 点算出最少的像素，可以差百分之二；几种尺寸都行的，按照片的比例算。

    通知写明了每英寸多少点的按通知，不够就不合格；没写的，不够只提醒。
    """
    sizes = headshot_sizes.asked(item.limits)
    if not sizes or item.kind is not Kind.HEADSHOT:
        return
    dpi = item.limits.dpi_min or _PRINTED
    width, height = min([one for one in sizes if _fits(photo, one[0] / one[1])] or sizes)
    least = Pixels(round(width / _MM_AN_INCH * dpi), round(height / _MM_AN_INCH * dpi))
    values: dict[str, Value] = {
        "actual": Pixels(photo.width, photo.height),
        "what": _shown((width, height)),
        "required": least,
    }
    enough = min(photo.width / least.width, photo.height / least.height) >= 1 - _TOLERANCE
    if enough or item.limits.dpi_min:
        yield judged(TOO_FEW_PIXELS, good=enough, of=(*_OF, "dpi_min"), **values)
    else:
        yield advised(TOO_FEW_PIXELS, of=_OF, **values)
