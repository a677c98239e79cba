"""The panel's title: what is wrong in a few words, since measured and asked stand below it."""

from app.domain.finding import Finding, Severity
from app.domain.quantities import Seconds
from app.gui.viewmodels.findings import sentence_of
from app.reporting import words
from app.texts import N_, _

_SHORT = {
    "PH03": N_("照片太小"),
    "PH04": N_("照片太大"),
    "PH05": N_("照片像素不够"),
    "HS02": N_("照片像素不够"),
    "ST04": N_("文件太小"),
    "ST05": N_("文件太大"),
    "VD05": N_("画面尺寸不对"),
    "VD06": N_("视频太大"),
    "WD03": N_("字数太多"),
    "WD04": N_("字数太少"),
}
_BY_DIFFERENCE = {"VD03": N_("视频长了 {by}"), "VD04": N_("视频短了 {by}")}
_ASKED = "，要求"


def title_of_panel(finding: Finding) -> str:
    """What was found wrong; without the limit where the rule's sentence ends with it."""
    sentence = sentence_of(finding)
    if finding.severity not in {Severity.ERROR, Severity.WARNING} or finding.decided_by:
        return sentence
    code = finding.rule.code
    actual, required = finding.values.get("actual"), finding.values.get("required")
    if code in _BY_DIFFERENCE and isinstance(actual, Seconds) and isinstance(required, Seconds):
        by = abs(actual.seconds - required.seconds)
        return _(_BY_DIFFERENCE[code]).format(by=words.duration_text(by))
    if code in _SHORT:
        return _(_SHORT[code])
    return sentence.partition(_ASKED)[0] if required else sentence
