"""PH14: photos that open and are broken inside."""

from collections.abc import Iterator

from app.checks.base import Judgement, check, judged
from app.domain.facts import PhotoFacts
from app.domain.finding import Rule, Severity
from app.domain.notice import Item
from app.domain.quantities import Words
from app.texts import N_

BROKEN_INSIDE = Rule(
    "PH14",
    "photo-broken-inside",
    Severity.ERROR,
    message=N_("照片能打开，但里面有损坏：{actual}。"),
    remedy=N_("请从相机、手机或原来的邮件里重新拷贝一份，打开看到底，再放进来。"),
    passed=N_("照片里面没有损坏。"),
)
_GAP = N_("中间丢了一段数据，画面会错位、变色或变灰")
_CUT = N_("后面的数据缺了，画面下部是灰的")
_WORDS = {"markers": _GAP, "restarts": _GAP, "hole": _GAP, "shifted": _GAP, "cut": _CUT}


@check(BROKEN_INSIDE, facts=PhotoFacts)
def photo_broken_inside(photo: PhotoFacts, _item: Item) -> Iterator[Judgement]:
    """看图软件遇到中间的缺损不会报错，只把缺的地方画成灰色或花屏。

    这里核对 JPG 的数据是否前后接得上。
    PNG 自带校验，坏了打不开，由 PH01 说；别的格式看不出来，这一条就不说。
    """
    if photo.damage:
        yield judged(BROKEN_INSIDE, good=False, actual=Words(_WORDS.get(photo.damage, _GAP)))
