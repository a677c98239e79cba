"""PH06: photos that reach the least size only by bytes that are no picture."""

from collections.abc import Iterator

from app.checks import sizes
from app.checks.base import Judgement, check, judged, several, unchecked
from app.checks.sizes import Fit
from app.checks.stored import LOOK_YOURSELF, REASONS
from app.domain.facts import PhotoFacts
from app.domain.finding import Rule, Severity
from app.domain.notice import Item
from app.domain.quantities import ByteSize, Value, Words
from app.texts import N_

PADDED = Rule(
    "PH06",
    "photo-padded",
    Severity.ERROR,
    message=N_(
        "文件里有 {what} 与照片无关的内容（在{where}），"
        "照片本身只有 {actual}，要求{how} {required}。"
    ),
    remedy=N_("请换成未经压缩的原图；往文件里添别的内容凑大小，收件方打开就看得出来。"),
    passed=N_("文件里没有凑大小的内容。"),
)
_PLACES = {
    "behind": N_("文件末尾之后"),
    "comments": N_("注释里"),
    "segments": N_("附加信息里"),
    "chunks": N_("附加数据块里"),
    "within": N_("图像数据末尾"),
}
_PHOTO = N_("照片")


@check(PADDED, facts=PhotoFacts)
def photo_padded(photo: PhotoFacts, item: Item) -> Iterator[Judgement]:
    """有人在小照片后面添上空白或别的文件，凑够要求的大小。这里减去这些内容，再看够不够。

    相机和手机自己写的信息、预览图、动态照片不算凑数。减去以后仍然够大的，不算问题。
    """
    whole = sizes.smallest(item, photo.size, _PHOTO)
    if whole is None or sizes.together(item) or whole.fit is Fit.MISSES:
        return
    if photo.ballast is None:
        yield unchecked(PADDED, REASONS["unsupported"], LOOK_YOURSELF, of="bytes")
        return
    filler = photo.ballast.filler
    bare = sizes.smallest(item, photo.size - filler, _PHOTO) or whole
    values: dict[str, Value] = {**bare.values, "what": ByteSize(filler)}
    where = several(Words(_PLACES[one]) for one in photo.ballast.places)
    yield judged(PADDED, good=bare.fit is not Fit.MISSES, of="bytes", **values, where=where)
