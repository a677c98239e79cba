"""CT05: files in the tray belong to no slot, so they would stay at home."""

from collections.abc import Iterator

from app.checks.base import Case, Judgement, case_check, found
from app.domain.finding import Rule, Severity
from app.domain.quantities import Count, Words
from app.texts import N_

FILES_UNPLACED = Rule(
    "CT05",
    "files-unplaced",
    Severity.WARNING,
    message=N_("有 {actual}还没有归位，打包时不会带上：{names}。"),
    remedy=N_("请到“收材料”里的“待归位”，点一下它们属于哪一格；不需要的请移除。"),
)
_FILES = N_("个文件")
_NAMED = 3


@case_check(FILES_UNPLACED)
def files_unplaced(case: Case) -> Iterator[Judgement]:
    """放进来、还没有定下放在哪一格的文件，不会打进报送包。没有这样的文件时不说什么。"""
    waiting = case.submission.waiting
    if waiting:
        names = "、".join(one.file.name for one in waiting[:_NAMED])
        names = f"{names}……" if len(waiting) > _NAMED else names
        number = Count(len(waiting), _FILES)
        yield found(FILES_UNPLACED, actual=number, names=Words(names))
