"""HS06: what only an eye can tell of a headshot."""

from collections.abc import Iterator

from app.checks import headshot_sizes
from app.checks.base import Judgement, check, found, several
from app.domain.facts import PhotoFacts
from app.domain.finding import Rule, Severity
from app.domain.notice import Item, Kind
from app.domain.quantities import Words
from app.texts import N_

POSE = Rule(
    "HS06",
    "headshot-pose",
    Severity.CONFIRM,
    message=N_("照片要求：{required}。这要由人来看。"),
    remedy=N_("请打开照片看一眼：符合就确认，不符合就换一张。"),
    passed=N_("有人看过，照片符合：{required}。"),
)
_COLOURS_JUDGED = {"白", "红", "蓝"}


@check(POSE, facts=PhotoFacts, judges=("pose", "photo_size", "background", "no_watermark"))
def headshot_pose(_photo: PhotoFacts, item: Item) -> Iterator[Judgement]:
    """正面、免冠、着装、没有水印这些，要人看过才算数。换了照片会重新请人看。"""
    wishes = tuple(_wishes(item))
    if wishes:
        of = ("pose", "photo_size", "background", "no_watermark")
        yield found(POSE, of=of, required=several(wishes))


def _wishes(item: Item) -> Iterator[Words]:
    """Sizes and backgrounds only where no rule of ours judges them."""
    limits = item.limits
    if limits.photo_size and not headshot_sizes.asked(limits):
        yield Words(limits.photo_size)
    yield from (Words(word) for word in limits.pose)
    judged_too = item.kind is Kind.HEADSHOT and limits.background in _COLOURS_JUDGED
    if limits.background and not judged_too:
        yield Words(f"{limits.background}底")
    if limits.no_watermark:
        yield Words(N_("没有水印"))
