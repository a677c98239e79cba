"""PH: photos too small, too large, or on the border between two ways of counting MB."""

from collections.abc import Iterator
from dataclasses import replace

from app.checks import sizes
from app.checks.base import Judgement, SlotFacts, check, found, judged, of_numbers, slot_check
from app.checks.sizes import Fit, Judged
from app.domain.facts import PhotoFacts
from app.domain.finding import Rule, Severity
from app.domain.notice import Item, Rendition
from app.texts import N_

_PHOTO = N_("照片")
_PHOTOS = N_("全部照片合计")
_WITHOUT_ATTACHED = N_("照片本身（不算文件里附带的动态照片、预览图等）")

TOO_SMALL = Rule(
    "PH03",
    "photo-too-small",
    Severity.ERROR,
    message=N_("{what}大小 {actual}，要求{how} {required}。"),
    remedy=N_("请找未经压缩的原图：聊天软件里要勾选“原图”发送，或直接从相机、手机里拷贝。"),
    passed=N_("{what}大小 {actual}，{how} {required}。"),
)


@check(TOO_SMALL, facts=PhotoFacts, judges=("bytes.min",))
def photo_too_small(photo: PhotoFacts, item: Item) -> Iterator[Judgement]:
    """按每 MB 为 1024 KB 计算，与 Windows 显示的一致；差得很少的由 PH13 提醒，不算不合格。"""
    if not sizes.together(item):
        yield from _firmly(TOO_SMALL, sizes.smallest(item, photo.size, _PHOTO))


TOO_LARGE = Rule(
    "PH04",
    "photo-too-large",
    Severity.ERROR,
    message=N_("{what}大小 {actual}，要求{how} {required}。"),
    remedy=N_("请用看图软件另存为 JPG，把质量调低一些，再放进来；原图请留着。"),
    passed=N_("{what}大小 {actual}，{how} {required}。"),
    fix="shrink-to-size",
)


@check(TOO_LARGE, facts=PhotoFacts, judges=("bytes.max",))
def photo_too_large(photo: PhotoFacts, item: Item) -> Iterator[Judgement]:
    """按每 MB 为 1024 KB 计算，超过才算不合格；按 1000 KB 计算才超过的由 PH13 提醒。"""
    if not sizes.together(item):
        yield from _firmly(TOO_LARGE, sizes.largest(item, photo.size, _PHOTO))


SIZE_BORDERLINE = Rule(
    "PH13",
    "photo-size-borderline",
    Severity.WARNING,
    message=N_("{what}大小 {actual}，要求{how} {required}：卡在边上，换一种算法就可能不合要求。"),
    remedy=N_("有更合适的照片请换一张；没有的话，可以先问问收件方。"),
)


@check(SIZE_BORDERLINE, facts=PhotoFacts)
def photo_size_borderline(photo: PhotoFacts, item: Item) -> Iterator[Judgement]:
    """2MB 有两种算法：2097152 字节，或 2000000 字节。大小落在两者之间时，收件方怎么算说不准。

    手机的动态照片等会把视频附在照片后面；只有连它一起算才够大的，也在这里提醒。
    """
    if sizes.together(item):
        return
    least = sizes.smallest(item, photo.size, _PHOTO)
    yield from _borderline(least)
    yield from _borderline(sizes.largest(item, photo.size, _PHOTO))
    if least and least.fit is Fit.FITS and photo.ballast:
        bare = sizes.smallest(item, photo.size - photo.ballast.attached, _WITHOUT_ATTACHED)
        if bare and bare.fit is not Fit.FITS:
            yield found(SIZE_BORDERLINE, of="bytes", **bare.values)


@slot_check(TOO_SMALL, TOO_LARGE, SIZE_BORDERLINE)
def photos_together(slot: SlotFacts, item: Item) -> Iterator[Judgement]:
    """通知若是限定全部照片合计的大小，就把这一格里的文件加起来算。"""
    photos = any(entry.rendition is Rendition.PHOTO for entry in slot.files)
    if not photos or not sizes.together(item):
        return
    total = sizes.total(slot)
    for rule, end in (
        (TOO_SMALL, sizes.smallest(item, total, _PHOTOS)),
        (TOO_LARGE, sizes.largest(item, total, _PHOTOS)),
    ):
        yield from (of_numbers(one, total) for one in _firmly(rule, end))
        yield from (replace(one, subject=rule.code) for one in _borderline(end))


def _firmly(rule: Rule, end: Judged | None) -> Iterator[Judgement]:
    if end and end.fit is not Fit.BORDERLINE:
        yield judged(rule, good=end.fit is Fit.FITS, of="bytes", **end.values)


def _borderline(end: Judged | None) -> Iterator[Judgement]:
    if end and end.fit is Fit.BORDERLINE:
        yield found(SIZE_BORDERLINE, of="bytes", **end.values)
