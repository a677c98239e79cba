"""The report as it leaves the house: each file by the name that it bears in the package.

What the unit called a file, and where it lies in the submission's folder, stays at home; so does
every word about files that do.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from app.domain import naming
from app.domain.finding import FileRef, Finding, Severity
from app.domain.notice import NoticeProfile
from app.domain.package import PackagePlan
from app.domain.quantities import Value, Words
from app.domain.report import CheckReport
from app.domain.submission import Submission, SubmittedFile

_OF_OWN_NAMES = {"NM01", "NM02"}
"""They say how the files will be renamed; in the package this has been done."""

_OF_THE_TRAY = "CT05"


def as_sent(
    report: CheckReport,
    submission: Submission,
    profile: NoticeProfile,
    plans: Iterable[PackagePlan] = (),
) -> CheckReport:
    """Ids stay as they are. Of files in none of `plans` the name alone is given, no path."""
    names = _Names(submission, profile, plans)
    sent = tuple(names.renamed(one) for one in report.findings if not _stays_at_home(one))
    return replace(report, findings=sent)


def _stays_at_home(finding: Finding) -> bool:
    return finding.rule.code == _OF_THE_TRAY or _is_of_own_names(finding)


def _is_of_own_names(finding: Finding) -> bool:
    """Passed ones too; but not what a person decided about, which stays on record."""
    return finding.rule.code in _OF_OWN_NAMES and finding.severity in {
        Severity.INFO,
        Severity.PASSED,
    }


class _Names:
    def __init__(
        self, submission: Submission, profile: NoticeProfile, plans: Iterable[PackagePlan]
    ) -> None:
        self._paths = {file.source: file.entry.path for plan in plans for file in plan.files}
        planned = naming.planned_names(submission, profile)
        files = list(_files(submission))
        self._names = {file.path: planned.get(file.path, "") for file in files}
        self._words = {file.name: self._names[file.path] for file in files}

    def renamed(self, finding: Finding) -> Finding:
        file = self._file(finding.file) if finding.file else None
        values = {name: self._value(value) for name, value in finding.values.items()}
        return replace(finding, file=file, values=values)

    def _file(self, file: FileRef) -> FileRef:
        path = self._paths.get(file.path, "")
        name = path.rpartition("/")[2] or self._names.get(file.path, "")
        return replace(file, name=name, path=path)

    def _value(self, value: Value) -> Value:
        """A value may name another file, such as the one that it collides with."""
        if isinstance(value, Words) and value.text in self._words:
            return Words(self._words[value.text])
        return value


def _files(submission: Submission) -> Iterator[SubmittedFile]:
    return (file for slot in submission.slots for file in slot.files)
