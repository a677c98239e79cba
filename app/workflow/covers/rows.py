"""The cover's table: a row for each slot, its result from the stored findings."""

from app.checks.base import Case, SlotFacts
from app.domain import renditions
from app.domain.facts import VideoFacts
from app.domain.finding import Finding, Severity
from app.domain.notice import Item, Kind, Method, NoticeProfile, Rendition
from app.domain.report import CheckReport
from app.domain.submission import Submission
from app.printing.cover_sheet import Cell, CoverRow, CoverSection, Mark
from app.reporting import words
from app.texts import N_, _

_SHAPES = {
    Rendition.WORD: N_("Word"),
    Rendition.SCAN: N_("PDF"),
    Rendition.SHEET: N_("Excel"),
    Rendition.PHOTO: N_("照片"),
    Rendition.VIDEO: N_("视频"),
    Rendition.AUDIO: N_("录音"),
}
_SEAL_SEEN = {"PD03", "LM01"}
_GAPS = {"CT01", "CT02"}
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


def waiver_mark(number: int) -> str:
    """① to ⑳, then （21）; `number` from 1."""
    return _CIRCLED[number - 1] if number <= len(_CIRCLED) else f"（{number}）"


def sections(case: Case, report: CheckReport) -> tuple[CoverSection, ...]:
    """The unit's materials first, then each nominee's; numbered through."""
    waived = {one.id: waiver_mark(n) for n, one in enumerate(report.of(Severity.WAIVED), 1)}
    found: list[CoverSection] = []
    number = 0
    for heading, nominee in _headings(case.submission):
        rows: list[CoverRow] = []
        for item, slot in case.slots:
            if slot.key.nominee == nominee and _shown(item, slot):
                number += 1
                rows.append(_row(number, item, slot, case.profile, report, waived))
        if rows:
            found.append(CoverSection(heading, tuple(rows)))
    return tuple(found)


def _headings(submission: Submission) -> list[tuple[str, str | None]]:
    people = [
        (_("人选 {number}　{name}").format(number=number, name=one.name), one.id)
        for number, one in enumerate(submission.nominees, 1)
    ]
    return [(_("单位材料"), None), *people]


def _shown(item: Item, slot: SlotFacts) -> bool:
    return item.required or bool(slot.files)


def _row(
    number: int,
    item: Item,
    slot: SlotFacts,
    profile: NoticeProfile,
    report: CheckReport,
    waived: dict[str, str],
) -> CoverRow:
    findings = [
        one for one in report.findings if one.item == item.id and one.nominee == slot.key.nominee
    ]
    return CoverRow(
        number=str(number),
        name=item.name + _length(slot),
        electronic=_electronic(item, slot, findings),
        paper=_paper(item, profile),
        seal=_seal(item),
        result=_result(findings, waived),
    )


def _length(slot: SlotFacts) -> str:
    """Videos are told by their length, so that a mix-up shows on paper."""
    lengths = [
        words.duration_text(round(entry.facts.seconds))
        for entry in slot.files
        if isinstance(entry.facts, VideoFacts)
    ]
    return f"（{'、'.join(lengths)}）" if lengths else ""


def _electronic(item: Item, slot: SlotFacts, findings: list[Finding]) -> Cell:
    if not renditions.asked(item) and not slot.files and item.paper:
        return Cell(_("不需要"))
    bad = any(one.severity is Severity.ERROR for one in findings)
    mark = Mark.TICKED if slot.files and not bad else Mark.EMPTY
    if item.kind in {Kind.PHOTO, Kind.HEADSHOT, Kind.VIDEO, Kind.AUDIO}:
        return Cell(_media_text(item, slot), mark)
    there = dict.fromkeys(entry.rendition for entry in slot.files if entry.rendition)
    shapes = renditions.asked(item) or tuple(there)
    if mark is Mark.TICKED:  # a waived gap stays one
        shapes = tuple(one for one in shapes if one in there)
    seen = any(one.rule.code in _SEAL_SEEN and one.severity is Severity.PASSED for one in findings)
    told = "、".join(_shape_text(item, shape, seal_seen=seen) for shape in shapes)
    return Cell(told or _("文件"), mark)


def _media_text(item: Item, slot: SlotFacts) -> str:
    """“jpg 3 张”; what was asked while nothing is there."""
    unit = _("个") if item.kind in {Kind.VIDEO, Kind.AUDIO} else _("张")
    formats = dict.fromkeys(renditions.extension(entry.file.name) for entry in slot.files)
    shown = "、".join(formats) or "、".join(item.limits.formats)
    return f"{shown} {len(slot.files)} {unit}".strip()


def _shape_text(item: Item, shape: Rendition, *, seal_seen: bool) -> str:
    """A scan is called sealed only where a rule or a person saw the seal."""
    text = _(_SHAPES[shape])
    sealed = shape is Rendition.SCAN and bool(item.limits.sealed) and seal_seen
    return _("盖章 {shape}").format(shape=text) if sealed else text


def _paper(item: Item, profile: NoticeProfile) -> Cell:
    if item.paper:
        copies = item.paper.copies
        kind = _("原件 ") if item.paper.originals else ""
        text = _("{kind}{copies} 份").format(kind=kind, copies=copies) if copies else _("纸质")
        return Cell(text, Mark.EMPTY)
    methods = [route.method for route in profile.routes if route.id in item.routes]
    media = [words.METHOD[one] for one in methods if one in {Method.USB, Method.DISC}]
    return Cell(_("随{media}").format(media=_("或").join(map(_, media)))) if media else Cell("—")


def _seal(item: Item) -> Cell:
    if item.paper and item.paper.sealed:
        return Cell(_("已盖"), Mark.EMPTY)
    return Cell(_("不需要"))


def _result(findings: list[Finding], waived: dict[str, str]) -> Cell:
    """The gravest result of a row; waivers by their number below the table."""
    marks = "".join(waived[one.id] for one in findings if one.id in waived)
    severities = {one.severity for one in findings}
    errors = {one.rule.code for one in findings if one.severity is Severity.ERROR}
    if errors:
        return Cell(_("缺") if errors <= _GAPS else _("不合格"), strong=True)
    if marks:
        return Cell(_("豁免{marks}").format(marks=marks), strong=True)
    for severity in (Severity.CONFIRM, Severity.NOT_CHECKED):
        if severity in severities:
            return Cell(_(_RESULT_WORDS[severity]))
    return Cell(_("合格"))


_RESULT_WORDS = {
    Severity.CONFIRM: N_("待确认"),
    Severity.NOT_CHECKED: N_("部分未检查"),
}
