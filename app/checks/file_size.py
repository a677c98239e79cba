"""ST: how large a file may be where no rule of its own kind judges it: documents, sounds."""

from collections.abc import Iterator
from dataclasses import replace

from app.checks import sizes, stored
from app.checks.base import FileInSlot, Judgement, SlotFacts, found, judged, of_numbers, slot_check
from app.checks.sizes import Fit, Judged
from app.domain.facts import PhotoFacts, VideoFacts
from app.domain.finding import Rule, Severity
from app.domain.notice import Item, Rendition
from app.texts import N_

TOO_SMALL = Rule(
    "ST04",
    "file-too-small",
    Severity.ERROR,
    message=N_("{what}大小 {actual}，要求{how} {required}。"),
    remedy=N_("请找没有压缩过的原件，再放进来。"),
    passed=N_("{what}大小 {actual}，{how} {required}。"),
)
TOO_LARGE = Rule(
    "ST05",
    "file-too-large",
    Severity.ERROR,
    message=N_("{what}大小 {actual}，要求{how} {required}。"),
    remedy=N_("请重新导出或扫描，清晰度选低一档，再放进来；原件请留着。"),
    passed=N_("{what}大小 {actual}，{how} {required}。"),
)
SIZE_BORDERLINE = Rule(
    "ST06",
    "file-size-borderline",
    Severity.WARNING,
    message=N_("{what}大小 {actual}，要求{how} {required}：卡在边上，换一种算法就可能不合要求。"),
    remedy=N_("能换一份大小更合适的就换一份；没有的话，可以先问问收件方。"),
)
_FILE = N_("文件")
_FILES = N_("全部文件合计")


@slot_check(TOO_SMALL, TOO_LARGE, SIZE_BORDERLINE, judges=("bytes",))
def file_size(slot: SlotFacts, item: Item) -> Iterator[Judgement]:
    """PDF、Word、表格、录音和别的文件，按文件本身的大小判断，打不开也一样。照片和视频另有规则。

    按每 MB 为 1024 KB 计算，与 Windows 显示的一致；按 1000 KB 计算才不合要求的只提醒。
    """
    if sizes.together(item):
        yield from _together(slot, item)
        return
    for entry in slot.files:
        if not _is_photo(entry) and not stored.gone(entry.facts):
            for judgement in _told(item, entry.file.size, _FILE, most=not _is_video(entry)):
                yield replace(judgement, file=entry.file)


def _together(slot: SlotFacts, item: Item) -> Iterator[Judgement]:
    """Photos and videos together are judged by their own rules, as the slot's whole weight."""
    shapes = {entry.rendition for entry in slot.files}
    if slot.files and Rendition.PHOTO not in shapes:
        total = sizes.total(slot)
        for judgement in _told(item, total, _FILES, most=Rendition.VIDEO not in shapes):
            yield of_numbers(judgement, total)


def _told(item: Item, size: int, what: str, *, most: bool) -> Iterator[Judgement]:
    """`most`: whether the greatest size is ours to judge too."""
    ends = [(TOO_SMALL, sizes.smallest(item, size, what))]
    if most:
        ends.append((TOO_LARGE, sizes.largest(item, size, what)))
    for rule, end in ends:
        if end:
            yield _judged(rule, end)


def _judged(rule: Rule, end: Judged) -> Judgement:
    if end.fit is Fit.BORDERLINE:
        return found(SIZE_BORDERLINE, of="bytes", **end.values)
    return judged(rule, good=end.fit is Fit.FITS, of="bytes", **end.values)


def _is_photo(entry: FileInSlot) -> bool:
    return entry.rendition is Rendition.PHOTO or isinstance(entry.facts, PhotoFacts)


def _is_video(entry: FileInSlot) -> bool:
    return entry.rendition is Rendition.VIDEO or isinstance(entry.facts, VideoFacts)
