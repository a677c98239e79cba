"""Values and findings in words; the only place where a finding becomes text."""

import math
import re
import unicodedata

from app.domain.finding import Finding, Severity
from app.domain.notice import Method, NoticeProfile, Rendition
from app.domain.quantities import (
    ByteSize,
    Count,
    Format,
    Pixels,
    Seconds,
    Several,
    Value,
    Words,
)
from app.domain.report import CheckReport, Verdict
from app.texts import N_, _

SEVERITY = {
    Severity.ERROR: N_("不合格"),
    Severity.WARNING: N_("提醒"),
    Severity.CONFIRM: N_("待人工确认"),
    Severity.INFO: N_("说明"),
    Severity.PASSED: N_("合格"),
    Severity.NOT_CHECKED: N_("未检查"),
    Severity.WAIVED: N_("豁免"),
}
VERDICT = {
    Verdict.COMPLIANT: N_("合格"),
    Verdict.INCOMPLETE: N_("还不齐"),
    Verdict.NONCOMPLIANT: N_("不合格"),
}
METHOD = {
    Method.EMAIL: N_("电子邮件"),
    Method.POST: N_("邮寄"),
    Method.USB: N_("U盘"),
    Method.DISC: N_("光盘"),
    Method.ONLINE: N_("网上填报"),
    Method.IN_PERSON: N_("现场报送"),
}
_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
RENDITION = {
    Rendition.WORD: N_("Word 版"),
    Rendition.SCAN: N_("PDF 扫描件"),
    Rendition.PHOTO: N_("照片"),
    Rendition.VIDEO: N_("视频"),
    Rendition.AUDIO: N_("音频"),
    Rendition.SHEET: N_("电子表格"),
    Rendition.PAPER: N_("纸质件"),
}
_FORMATS = {"docx": "Word", "doc": "Word", "xlsx": "Excel", "xls": "Excel", "txt": N_("文本")}


def say(value: Value) -> str:  # noqa: PLR0911 - one return a kind of value
    """A measured or asked value with its unit."""
    match value:
        case ByteSize(size):
            return size_text(size)
        case Seconds(seconds):
            return duration_text(seconds)
        case Pixels(width, height):
            return f"{width}×{height}"
        case Count(number, unit):
            return f"{number} {_(unit)}".strip()
        case Format(name):
            return _format_text(name)
        case Words(text):
            return _(text) if text else ""
        case Several(values):
            return _("、").join(say(one) for one in values)


def size_text(size: int) -> str:
    """As Windows shows sizes: 1024 to the step, three digits; cut, so that 1.999 is not “2”."""
    for unit, step in (("GB", 2**30), ("MB", 2**20), ("KB", 2**10)):
        if size >= step:
            finer = 100 if size < 10 * step else 10 if size < 100 * step else 1
            return f"{math.floor(size * finer / step) / finer:g} {unit}"
    return _("{size} 字节").format(size=size)


def duration_text(seconds: float) -> str:
    """3 分 12 秒; hundredths where they are what matters."""
    hundredths = round(seconds * 100)
    minutes, rest = divmod(hundredths, 6000)
    tail = f"{rest / 100:g}"
    if not minutes:
        return _("{seconds} 秒").format(seconds=tail)
    if not rest:
        return _("{minutes} 分钟").format(minutes=minutes)
    return _("{minutes} 分 {seconds} 秒").format(minutes=minutes, seconds=tail)


def _format_text(name: str) -> str:
    if not name:
        return _("认不出的格式")
    known = _FORMATS.get(name)
    return f"{_(known)}（{name}）" if known else name.upper()


def program_text(program: str) -> str:
    """The program and its version as people know it."""
    return program.replace("beiqi", _("备齐"))


def verdict_text(report: CheckReport) -> str:
    """The verdict in words; while something is unchecked, only what was checked passes."""
    if report.verdict is Verdict.COMPLIANT and report.not_checked:
        return _("查过的都合格，还有 {count} 处没有查").format(count=len(report.not_checked))
    return _(VERDICT[report.verdict])


def message(finding: Finding) -> str:
    """What was found and what is asked; for a passed finding, what was found in order."""
    rule = finding.rule
    if finding.severity is Severity.PASSED and rule.passed:
        return _fill(rule.passed, finding)
    asked_a_person = rule.severity in {Severity.CONFIRM, Severity.NOT_CHECKED}
    if finding.severity is Severity.ERROR and asked_a_person and finding.decided_by:
        said = _fill(rule.message, finding)
        return _("{said}{by}看过，认为不符合。").format(said=said, by=finding.decided_by)
    if finding.severity is Severity.NOT_CHECKED and "reason" in finding.values:
        return _("没能检查：{reason}。").format(reason=say(finding.values["reason"]))
    return _fill(rule.message, finding)


def remedy(finding: Finding) -> str:
    """What to do next; "" where nothing is to be done."""
    done = {Severity.PASSED, Severity.WAIVED}
    if finding.severity is Severity.NOT_CHECKED and "todo" in finding.values:
        return say(finding.values["todo"])
    return "" if finding.severity in done else _fill(finding.rule.remedy, finding)


def actual(finding: Finding) -> str:
    value = finding.values.get("actual")
    return say(value) if value else ""


def required(finding: Finding) -> str:
    value = finding.values.get("required")
    return say(value) if value else ""


def decided(finding: Finding) -> str:
    """Who decided, when, and why; "" where nobody did."""
    if not finding.decided_by or not finding.decided_at:
        return ""
    when = _("{at:%Y}年{at.month}月{at.day}日").format(at=finding.decided_at)
    if finding.severity is Severity.WAIVED:
        return _("理由：{reason}。豁免人：{by}，{when}。").format(
            reason=finding.reason, by=finding.decided_by, when=when
        )
    if finding.severity is Severity.ERROR:
        return _("{by}，{when}。").format(by=finding.decided_by, when=when)
    return _("确认人：{by}，{when}。").format(by=finding.decided_by, when=when)


def place(finding: Finding, profile: NoticeProfile) -> str:
    """Item › file, the file by the name she knows it by."""
    item = profile.item(finding.item) if finding.item else None
    parts = [item.name] if item else []
    if finding.file:
        parts.append(finding.file.name)
    return " › ".join(parts)


_BLANK = re.compile("(?<=[\u3001-\u9fff\uff00-\uffef]) (?=[\u3001-\u9fff\uff00-\uffef])")
"""A blank between two Chinese characters, left over from filling in words for a number."""


def visible(text: str) -> str:
    """Without what turns, hides or ends text, or is no character: “�” in its place.

    Not by isprintable: that also refuses the full-width blank, and characters of names that are
    younger than the interpreter.
    """
    return "".join(one if one == "\n" or _is_visible(one) else "�" for one in text)


def _is_visible(character: str) -> bool:
    number = ord(character)
    is_none = number & 0xFFFE == 0xFFFE or 0xFDD0 <= number <= 0xFDEF
    return not is_none and unicodedata.category(character) not in _HIDDEN


class _Lenient(dict[str, str]):
    """A value that a message names and a finding lacks leaves a gap, never a traceback."""

    def __missing__(self, key: str) -> str:
        return ""


def _fill(text: str, finding: Finding) -> str:
    said = _Lenient({name: say(value) for name, value in finding.values.items()})
    if said["actual"] and said["actual"] == said["required"]:
        said["actual"] = _exactly(finding.values["actual"], said["actual"])
    return _BLANK.sub("", _(text).format_map(said))


def _exactly(value: Value, text: str) -> str:
    """Two sizes that read alike are told apart to the byte."""
    if not isinstance(value, ByteSize):
        return text
    return _("{text}（{bytes:,} 字节）").format(text=text, bytes=value.bytes)
