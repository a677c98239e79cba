"""PH: photos that cannot be opened, are of another format, named as one, or turned by EXIF."""

from collections.abc import Iterator
from dataclasses import replace

from app.checks import formats
from app.checks.base import (
    FileInSlot,
    Judgement,
    Reading,
    SlotFacts,
    check,
    found,
    judged,
    slot_check,
)
from app.domain import renditions
from app.domain.facts import Family, PhotoFacts
from app.domain.finding import Rule, Severity
from app.domain.notice import Item, Rendition
from app.domain.quantities import Format, Words
from app.texts import N_

UNREADABLE = Rule(
    "PH01",
    "photo-unreadable",
    Severity.ERROR,
    message=N_("照片打不开：{actual}。"),
    remedy=N_("请从相机、手机或原来的邮件里重新拷贝一份，再放进来。"),
    passed=N_("照片能正常打开。"),
)

WRONG_FORMAT = Rule(
    "PH02",
    "photo-wrong-format",
    Severity.ERROR,
    message=N_("文件内容是 {actual}，要求 {required}。"),
    remedy=N_(
        "请用看图软件打开照片，另存为要求的格式后再放进来；只改扩展名没有用。"
        "贴在文档里的照片，请向提供人要原图。"
    ),
    passed=N_("照片是 {actual}，符合要求。"),
    fix="to-jpg",
)

READING = Reading(
    Rendition.PHOTO,
    Family.PHOTO,
    PhotoFacts,
    UNREADABLE,
    WRONG_FORMAT,
    shape=N_("照片"),
    about="把照片整张解码一遍。拷贝中断、聊天软件只传了一半的照片，缩略图看着还好，打开却缺一截。",
)


@check(WRONG_FORMAT, facts=PhotoFacts, judges=("formats",))
def photo_wrong_format(photo: PhotoFacts, item: Item) -> Iterator[Judgement]:
    """看的是文件内容，不看扩展名。jpeg 与 jpg 是一回事，手机写的 MPO 也算 jpg。"""
    wanted = formats.asked(item, Rendition.PHOTO)
    if wanted:
        yield judged(
            WRONG_FORMAT,
            good=formats.accepted(photo.format, wanted),
            of="formats",
            actual=Format(formats.plain(photo.format)),
            required=formats.shown(wanted),
        )


EXTENSION_MISMATCHED = Rule(
    "PH08",
    "photo-extension-mismatched",
    Severity.WARNING,
    message=N_("扩展名是“{named}”，内容其实是 {actual}。"),
    remedy=N_("请把扩展名改成与内容一致，再重新放入，免得收件方打不开。"),
    passed=N_("扩展名与内容一致，都是 {actual}。"),
    fix="right-extension",
)
_NO_EXTENSION = N_("（没有）")


@slot_check(EXTENSION_MISMATCHED)
def photo_extension_mismatched(slot: SlotFacts, item: Item) -> Iterator[Judgement]:
    """有人把 JPG 改名成 png，有的软件照样能看，有的就报错。所以扩展名和内容对不上要提醒。

    内容本来就不是通知要的格式时，由 PH02 来说，这里不再提醒：改了扩展名也还是不合格。
    """
    for entry in slot.files:
        if not isinstance(entry.facts, PhotoFacts) or not _may_be_renamed(entry, item):
            continue
        named = renditions.extension(entry.file.name)
        judgement = judged(
            EXTENSION_MISMATCHED,
            good=formats.plain(named) == formats.plain(entry.facts.format),
            named=Words(named or _NO_EXTENSION),
            actual=Format(formats.plain(entry.facts.format)),
        )
        yield replace(judgement, file=entry.file)


def _may_be_renamed(entry: FileInSlot, item: Item) -> bool:
    """Whether the right name would make it right: the content is what is asked for there.

    A photo's where the notice names no format; a scan's where it may be a picture.
    """
    shape = entry.rendition or Rendition.PHOTO
    wanted = formats.asked(item, shape)
    if not wanted:
        return shape is Rendition.PHOTO
    return formats.accepted(formats.of_content(entry.facts), wanted)


TURNED_BY_EXIF = Rule(
    "PH09",
    "photo-turned-by-exif",
    Severity.INFO,
    message=N_("照片靠文件里的方向标记转正，有的软件不认，会横着或倒着显示。"),
    remedy=N_("一般不用处理；要稳妥，可用看图软件转正后另存，再放进来。"),
    fix="upright",
)


@check(TURNED_BY_EXIF, facts=PhotoFacts)
def photo_turned_by_exif(photo: PhotoFacts, item: Item) -> Iterator[Judgement]:  # noqa: ARG001
    """手机竖着拍的照片，像素其实是横着存的，另有一个标记说明怎么转。这里只作说明，不算问题。"""
    if photo.orientation != 1:
        yield found(TURNED_BY_EXIF)
