"""PH10, PH12: places that a photo tells of, and colour modes that few programs show."""

from collections.abc import Iterator

from app.checks.base import Judgement, check, found
from app.domain.facts import PhotoFacts
from app.domain.finding import Rule, Severity
from app.domain.notice import Item, Kind
from app.domain.quantities import Words
from app.texts import N_

LOCATION_RECORDED = Rule(
    "PH10",
    "photo-location-recorded",
    Severity.WARNING,
    message=N_("照片里记着拍摄地点的经纬度，会随文件一起交出去。"),
    remedy=N_("不想让人知道拍摄地点的，请用看图软件删去位置信息后再放入；无妨的可以照样报送。"),
    fix="drop-location",
)


@check(LOCATION_RECORDED, facts=PhotoFacts)
def photo_location_recorded(photo: PhotoFacts, _item: Item) -> Iterator[Judgement]:
    """手机拍照会把经纬度写进文件，涉密单位、住址附近拍的尤其要当心。"""
    if photo.has_location:
        yield found(LOCATION_RECORDED)


COLOUR_MODE_UNEXPECTED = Rule(
    "PH12",
    "photo-colour-mode-unexpected",
    Severity.WARNING,
    message=N_("照片的颜色模式是{actual}，有的软件显示不对或打不开。"),
    remedy=N_("请用看图软件另存为普通的彩色 JPG（RGB）；要求彩色而照片是黑白的，请换一张。"),
    fix="to-rgb",
)
_CMYK = N_("印刷用的 CMYK")
_DEEP = N_("每色 16 位")
_PALETTE = N_("最多 256 色的索引颜色")
_BILEVEL = N_("只有黑白两色")
_GREY = N_("黑白的，要求彩色")
_MODES = {"CMYK": _CMYK, "P": _PALETTE, "PA": _PALETTE, "1": _BILEVEL}


@check(COLOUR_MODE_UNEXPECTED, facts=PhotoFacts)
def photo_colour_mode_unexpected(photo: PhotoFacts, item: Item) -> Iterator[Judgement]:
    """印刷厂给的 CMYK 图、16 位图和索引颜色的图，网页和办公软件里常常变色。"""
    mode = _MODES.get(photo.mode)
    if mode is None and ((photo.bits or 8) > 8 or photo.mode.startswith(("I", "F"))):
        mode = _DEEP
    asked_in_colour = item.limits.colour and item.kind is not Kind.HEADSHOT
    if mode is None and asked_in_colour and photo.colourful is False:
        mode = _GREY
    if mode:
        yield found(COLOUR_MODE_UNEXPECTED, of="colour", actual=Words(mode))
