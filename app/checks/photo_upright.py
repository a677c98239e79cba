"""PH15: a photo that stands where the notice wants one that lies, or the other way round."""

from collections.abc import Iterator

from app.checks.base import Judgement, check, judged
from app.domain.facts import PhotoFacts
from app.domain.finding import Rule, Severity
from app.domain.notice import Item
from app.domain.quantities import Words
from app.texts import N_

WRONG_ORIENTATION = Rule(
    "PH15",
    "photo-wrong-orientation",
    Severity.ERROR,
    message=N_("照片是{actual}，要求{required}。"),
    remedy=N_("请换一张合要求的；只是画面躺倒了的，转正就行。"),
    passed=N_("照片是{actual}，符合要求。"),
)
_LYING, _STANDING, _SQUARE = N_("横版"), N_("竖版"), N_("正方形")
_ASKED = {"landscape": _LYING, "portrait": _STANDING}


@check(WRONG_ORIENTATION, facts=PhotoFacts, judges=("orientation",))
def photo_wrong_orientation(photo: PhotoFacts, item: Item) -> Iterator[Judgement]:
    """按看到的画面判断：宽大于高是横版，高大于宽是竖版；手机竖拍的照片已经转正。"""
    asked = item.limits.orientation
    if not asked:
        return
    seen = _seen(photo)
    required = _ASKED.get(asked, asked)
    yield judged(
        WRONG_ORIENTATION,
        good=seen == required,
        of="orientation",
        actual=Words(seen),
        required=Words(required),
    )


def _seen(photo: PhotoFacts) -> str:
    if photo.width == photo.height:
        return _SQUARE
    return _LYING if photo.width > photo.height else _STANDING
