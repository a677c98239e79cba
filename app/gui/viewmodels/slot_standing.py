"""How files stand together, in a mark and a word."""

from collections import Counter
from collections.abc import Sequence

from app.checks.base import FileInSlot
from app.domain.finding import Finding, Severity
from app.gui.viewmodels import slot_words
from app.gui.viewmodels.slot_files import Known
from app.gui.viewmodels.slot_words import CHIP_ROOM, Sign, Standing
from app.texts import N_, _

_LESSER = (
    (Severity.NOT_CHECKED, Sign.NOT_CHECKED, N_("未检查")),
    (Severity.CONFIRM, Sign.CONFIRM, N_("待人工确认")),
    (Severity.WARNING, Sign.WARNING, N_("{count} 处提醒")),
)


def of_files(files: Sequence[FileInSlot], known: Known, *, photos: bool) -> Standing:
    """The gravest first; while a file was not looked at, nothing lesser is said."""
    worst = [one for one in (known.gravest(entry.file) for entry in files) if one]
    errors = [one for one in worst if one.severity is Severity.ERROR]
    if errors:
        return Standing(Sign.ERROR, _faulty(errors, len(files), photos=photos))
    if any(known.waits(entry.file) for entry in files):
        return Standing(Sign.NOT_CHECKED, _("等待检查"))
    counted = Counter(one.severity for one in worst)
    for severity, sign, text in _LESSER:
        if counted[severity]:
            return Standing(sign, _(text).format(count=counted[severity]))
    waived = any(
        one.severity is Severity.WAIVED for entry in files for one in known.findings(entry.file)
    )
    return Standing(Sign.WAIVED, _("豁免")) if waived else Standing(Sign.PASSED, _("合格"))


def _faulty(errors: Sequence[Finding], lying: int, *, photos: bool) -> str:
    """Of one file what is wrong; of several how many are."""
    if lying == 1:
        return short(errors[0])
    text = _("{count} 张不合格") if photos else _("{count} 份不合格")
    return text.format(count=len(errors))


def short(finding: Finding) -> str:
    """What is wrong, where a chip has room for it."""
    told = slot_words.brief(finding)
    return told if len(told) <= CHIP_ROOM else _("不合格")
