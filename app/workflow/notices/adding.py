"""What the reader missed and a person adds: which kinds there are, their fields, how they are read.

What is added is named by its place: items, deadlines, quotas, routes, attestations; items.ID.NAME
for one more requirement of an item, NAME being that of `fields`: bytes, naming, paper …
"""

from collections.abc import Mapping

from app.domain.notice import Kind, NoticeProfile, Per
from app.domain.problems import UsageProblem
from app.notices import additions
from app.notices.additions import Found
from app.reporting.glosses import without_glosses
from app.shapes.profile import profile_to_json
from app.texts import N_, _
from app.workflow.notices import refusals
from app.workflow.notices.fields import Field, blank_fields, values_of

_MOST_IN_NAME = 60
_SIGNS = frozenset("，。；、：！？,.;:!?·…—–-－~～ 　")
_PAIRS = {"（": "）", "(": ")", "《": "》", "“": "”", "‘": "’", "【": "】", "[": "]", "「": "」"}
_KINDS = (
    ("items", N_("一项要交的材料")),
    ("items.", N_("某项材料的一条要求")),
    ("deadlines", N_("截止时间")),
    ("quotas", N_("名额")),
    ("routes", N_("报送方式")),
    ("attestations", N_("要人确认的事")),
)
_NEEDED = {
    "items": ("name",),
    "deadlines": ("date",),
    "quotas": ("who",),
    "routes": ("method",),
    "attestations": ("text",),
}
_PICTURES = frozenset({Kind.PHOTO, Kind.HEADSHOT})
_FILMED = frozenset({Kind.VIDEO, Kind.AUDIO})
_SEEN = _PICTURES | {Kind.VIDEO}
_PAPERS = frozenset(Kind) - _PICTURES - _FILMED
_ANY = frozenset(Kind)
_LIMITS: tuple[tuple[str, str, frozenset[Kind]], ...] = (
    ("formats", N_("格式"), _ANY),
    ("bytes", N_("大小"), _ANY),
    ("seconds", N_("时长"), _FILMED),
    ("chars", N_("字数"), _PAPERS),
    ("pages", N_("页数"), _PAPERS),
    ("count", N_("数量"), _ANY),
    ("renditions", N_("Word 版、扫描件"), _PAPERS),
    ("sealed", N_("盖章"), _PAPERS),
    ("signed", N_("签字"), _PAPERS),
    ("paper", N_("纸质件"), _PAPERS | _PICTURES),
    ("naming", N_("文件名"), _ANY),
    ("resolutions", N_("分辨率（正好）"), _SEEN),
    ("min_resolution", N_("分辨率（最低）"), _SEEN),
    ("pixels", N_("像素"), _PICTURES),
    ("dpi_min", N_("清晰度（dpi）"), _PICTURES),
    ("photo_size", N_("几寸"), _PICTURES),
    ("size_mm", N_("尺寸（毫米）"), _PICTURES),
    ("background", N_("背景颜色"), _PICTURES),
    ("pose", N_("拍法"), _PICTURES),
    ("orientation", N_("横竖"), _SEEN),
    ("no_watermark", N_("水印"), _SEEN),
    ("columns", N_("表头"), frozenset({Kind.TABLE})),
    ("disc_copies", N_("光盘"), _ANY),
    ("routes", N_("从哪里报"), _ANY),
    ("conditional", N_("什么情况才要交"), _ANY),
    ("required", N_("是不是一定要交"), _ANY),
    ("phase", N_("属于哪个阶段"), _ANY),
)


def kinds(profile: NoticeProfile) -> tuple[tuple[str, str], ...]:
    """(place, label) of what may be added; a requirement only where there are items."""
    return tuple((place, _(label)) for place, label in _KINDS if place != "items." or profile.items)


def limits_of(item: str, profile: NoticeProfile) -> tuple[tuple[str, str], ...]:
    """(name, label) of the requirements of which nothing is said yet for this item."""
    kind = next(one.kind for one in profile.items if one.id == item)
    told = next(one for one in profile_to_json(profile)["items"] if one["id"] == item)
    return tuple(
        (name, _(label))
        for name, label, kinds in _LIMITS
        if kind in kinds and told.get(name) is None
    )


def fields_for(place: str, profile: NoticeProfile, quote: str = "") -> tuple[Field, ...]:
    """What it is asked for in; the words that were marked stand in it at first."""
    words = bare(" ".join(without_glosses(quote).split()))[:_MOST_IN_NAME]
    if place != "items":
        return blank_fields(place, profile, {"text": words} if place == "attestations" else {})
    first = {"name": words, "kind": Kind.OTHER.value, "per": Per.NOMINEE.value}
    return tuple(one for one in blank_fields(place, profile, first) if one.name in first)


def bare(words: str) -> str:
    """Without the signs at both ends that came along when they were marked: “，推荐表；”.

    A bracket stays where its other half does.
    """
    while words and _is_loose(words[0], words, opens=True):
        words = words[1:]
    while words and _is_loose(words[-1], words, opens=False):
        words = words[:-1]
    return words


def _is_loose(sign: str, words: str, *, opens: bool) -> bool:
    """Whether a sign at the beginning (`opens`) or the end belongs to nothing between them."""
    if sign in _SIGNS:
        return True
    closing = {end: start for start, end in _PAIRS.items()}
    if opens:
        return sign in closing or (sign in _PAIRS and _PAIRS[sign] not in words)
    return sign in _PAIRS or (sign in closing and closing[sign] not in words)


def added(
    profile: NoticeProfile, place: str, texts: Mapping[str, str], found: Found | None
) -> tuple[NoticeProfile, str]:
    """The profile with it, and its fact's id. Raises UsageProblem."""
    labels = {one.name: one.label for one in fields_for(place, profile)}
    needed = _NEEDED.get(place, ())
    refusals.require(labels, {name: texts.get(name, "") for name in needed}, needed)
    values = values_of(place, texts, profile)
    try:
        if place in _NEEDED:
            return additions.add(profile, place, values, found)
        if any(value is not None for value in values.values()):
            return additions.supply(profile, place, values, found), place
    except UsageProblem as problem:
        raise refusals.spoken(problem, labels, texts) from None
    raise UsageProblem(_("请至少填一项。"))
