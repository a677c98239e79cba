"""The fields in which a fact of a notice is corrected, or one that was missed is told."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.domain.notice import Kind, Method, NoticeProfile, Per, Rendition
from app.domain.problems import UsageProblem
from app.notices import editing
from app.reporting.words import METHOD, RENDITION
from app.shapes.profile import profile_to_json
from app.texts import N_, _
from app.workflow.notices import days, refusals
from app.workflow.notices.field_words import Editor, read, written


@dataclass(frozen=True, slots=True)
class Field:
    """`name` is its place below the fact's owner; `text` what stands in it now, "" for nothing."""

    name: str
    label: str
    editor: Editor
    text: str = ""
    options: tuple[tuple[str, str], ...] = ()


_Spec = tuple[str, str, Editor]
_OWNED: dict[str, tuple[_Spec, ...]] = {
    "deadlines": (
        ("date", N_("日期"), Editor.DATE),
        ("time", N_("时刻（没有就空着）"), Editor.TIME),
        ("what", N_("交什么"), Editor.TEXT),
        ("phase", N_("哪个阶段的（不分就空着）"), Editor.TEXT),
        ("items", N_("只管哪几项材料（都管就不勾）"), Editor.CHOICES),
    ),
    "quotas": (
        ("who", N_("哪一类单位"), Editor.TEXT),
        ("min", N_("至少几个"), Editor.NUMBER),
        ("max", N_("最多几个"), Editor.NUMBER),
    ),
    "routes": (
        ("method", N_("怎么报送"), Editor.CHOICE),
        ("to", N_("发到哪里、交到哪里"), Editor.TEXT),
        ("subject", N_("邮件标题，如 单位+姓名+推荐表"), Editor.NAMING),
    ),
    "attestations": (("text", N_("确认什么"), Editor.TEXT),),
    "items": (
        ("name", N_("材料名称"), Editor.TEXT),
        ("kind", N_("是哪一种"), Editor.CHOICE),
        ("per", N_("每人还是每单位"), Editor.CHOICE),
        ("required", N_("一定要交"), Editor.FLAG),
    ),
    "title": (("", N_("内容"), Editor.TEXT),),
    "contacts": (("", N_("内容"), Editor.TEXT),),
    "packaging": (("", N_("名字，如 单位+姓名"), Editor.NAMING),),
    "issued": (("", N_("日期"), Editor.DATE),),
    "issuers": (("", N_("发文单位，用分号隔开"), Editor.NAMES),),
}
_ENDS = {"min": N_("至少"), "max": N_("最多"), "target": N_("大约")}
_RANGES = {
    "bytes": (("min", "max"), Editor.SIZE),
    "count": (("min", "max"), Editor.NUMBER),
    "seconds": (("min", "max", "target"), Editor.SECONDS),
    "chars": (("min", "max", "target"), Editor.NUMBER),
    "pages": (("min", "max", "target"), Editor.NUMBER),
    "fps": (("min", "max", "target"), Editor.NUMBER),
    "pictures": (("min", "max", "target"), Editor.NUMBER),
}
_SINGLE: dict[str, tuple[_Spec, ...]] = {
    "formats": (("formats", N_("格式，用顿号隔开"), Editor.FORMATS),),
    "renditions": (("renditions", N_("要哪几种"), Editor.CHOICES),),
    "routes": (("routes", N_("从哪里报"), Editor.CHOICES),),
    "resolutions": (("resolutions", N_("分辨率，如 1920×1080、1080×1920"), Editor.PAIRS),),
    "min_resolution": (("min_resolution", N_("最低分辨率，如 1920×1080"), Editor.PAIR),),
    "pixels": (
        ("pixels.exact", N_("正好，如 413×579"), Editor.PAIR),
        ("pixels.long_edge_min", N_("长边至少"), Editor.NUMBER),
        ("pixels.short_edge_min", N_("短边至少"), Editor.NUMBER),
    ),
    "size_mm": (("size_mm", N_("毫米，如 35×45"), Editor.PAIR),),
    "orientation": (("orientation", N_("横竖"), Editor.CHOICE),),
    "dpi_min": (("dpi_min", N_("dpi 至少"), Editor.NUMBER),),
    "seal_near": (
        ("seal_near", N_("盖在哪一处"), Editor.TEXT),
        ("sealed", N_("要盖公章"), Editor.FLAG),
    ),
    "sealed": (("sealed", N_("要盖公章"), Editor.FLAG),),
    "signed": (("signed", N_("要签字"), Editor.FLAG),),
    "no_watermark": (("no_watermark", N_("不能有水印"), Editor.FLAG),),
    "required": (("required", N_("一定要交"), Editor.FLAG),),
    "paper": (
        ("paper.copies", N_("几份"), Editor.NUMBER),
        ("paper.originals", N_("要原件"), Editor.FLAG),
        ("paper.sealed", N_("要盖章"), Editor.FLAG),
        ("paper.signed", N_("要签字"), Editor.FLAG),
        ("paper.duplex", N_("双面打印"), Editor.FLAG),
        ("paper.binding", N_("装订"), Editor.TEXT),
    ),
    "disc_copies": (("disc_copies", N_("光盘几张"), Editor.NUMBER),),
    "naming": (("naming", N_("文件名，如 姓名+序号"), Editor.NAMING),),
    "pose": (("pose", N_("拍法，用顿号隔开"), Editor.LIST), ("colour", N_("彩色"), Editor.FLAG)),
    "columns": (("columns", N_("表头，用顿号隔开"), Editor.LIST),),
    "advice": (("advice", N_("建议，用顿号隔开"), Editor.LIST),),
}
_KINDS = {
    Kind.PHOTO: N_("照片"),
    Kind.HEADSHOT: N_("证件照"),
    Kind.VIDEO: N_("视频"),
    Kind.AUDIO: N_("音频"),
    Kind.FORM: N_("表格（填写后盖章的）"),
    Kind.REPORT: N_("文字材料"),
    Kind.TABLE: N_("汇总表"),
    Kind.LETTER: N_("公函"),
    Kind.OTHER: N_("其他"),
}
_CHOICES: dict[str, Mapping[str, str]] = {
    "kind": {one.value: label for one, label in _KINDS.items()},
    "per": {Per.NOMINEE.value: N_("每人一份"), Per.UNIT.value: N_("每单位一份")},
    "method": {one.value: METHOD[one] for one in Method},
    "orientation": {"landscape": N_("横版"), "portrait": N_("竖版")},
    "renditions": {one.value: RENDITION[one] for one in Rendition},
}


def fields_of(fact: str, profile: NoticeProfile) -> tuple[Field, ...]:
    """What may be changed about a fact, by its id; () where it can only be struck."""
    data = profile_to_json(profile)
    owner = editing.owner_of(data, fact)
    return tuple(
        Field(
            name,
            _(label),
            editor,
            written(editor, _at(owner, name, fact, data)),
            _options(name, profile),
        )
        for name, label, editor in _specs(fact)
    )


def corrected(
    profile: NoticeProfile, fact: str, texts: Mapping[str, str], of: tuple[str, ...] = ()
) -> NoticeProfile:
    """The profile with these texts read into the fact's fields. Raises UsageProblem.

    What stands as it stood is not read again: a text may say less than the file.
    """
    before = {one.name: one.text for one in fields_of(fact, profile)}
    changed = {name: text for name, text in texts.items() if text != before.get(name)}
    labels = {name: _(label) for name, label, _editor in _specs(fact)}
    refusals.require(labels, changed, _MUST)
    try:
        return editing.correct(profile, fact, values_of(fact, changed, profile), of)
    except UsageProblem as problem:
        raise refusals.spoken(problem, labels, {**before, **texts}) from None


def blank_fields(place: str, profile: NoticeProfile, texts: Mapping[str, str]) -> tuple[Field, ...]:
    """Of a fact that is not there yet: deadlines, items, items.ID.bytes …; `texts` by name."""
    return tuple(
        Field(name, _(label), editor, texts.get(name, ""), _options(name, profile))
        for name, label, editor in _specs(place)
    )


_MUST = ("", "date", "who", "method", "text", "name")
"""What no fact that has it may be without; "" is a plain value."""


def values_of(place: str, texts: Mapping[str, str], profile: NoticeProfile) -> dict[str, Any]:
    """What the texts mean for the profile's JSON, by name. Raises UsageProblem."""
    found = {}
    for name, label, editor in _specs(place):
        if name in texts:
            text = texts[name]
            said = (
                days.whole(text, profile, later=place != "issued")
                if editor is Editor.DATE
                else text
            )
            found[name] = read(label, editor, said)
    return found


def _specs(fact: str) -> tuple[_Spec, ...]:
    parts = fact.split(".")
    if parts[0] == "items" and len(parts) > 2:
        name = parts[2]
        if name in _RANGES:
            ends, editor = _RANGES[name]
            return tuple((f"{name}.{end}", _ENDS[end], editor) for end in ends)
        return _SINGLE.get(name, ((name, N_("内容"), Editor.TEXT),))
    return _OWNED.get(parts[0], ())


def _at(owner: dict[str, Any], name: str, fact: str, data: dict[str, Any]) -> Any:
    found: Any = owner if name else data
    for part in (name or fact).split("."):
        if isinstance(found, list):
            found = found[int(part)]
        else:
            found = found.get(part) if isinstance(found, dict) else None
    return found


def _options(name: str, profile: NoticeProfile) -> tuple[tuple[str, str], ...]:
    if name == "items":
        return tuple((one.id, one.name) for one in profile.items)
    if name == "routes":
        return tuple((one.id, _(METHOD[Method(one.method)])) for one in profile.routes)
    return tuple((value, _(label)) for value, label in _CHOICES.get(name, {}).items())
