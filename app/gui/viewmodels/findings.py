"""The findings as the page lists them: kinds, counts, filter, groups by nominee."""

from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.finding import Finding, Severity
from app.domain.submission import SubmittedFile
from app.gui.places import Place
from app.gui.viewmodels.remedies import GAPS, Remedy, key_of, remedy_of
from app.gui.viewmodels.state import State
from app.reporting import words
from app.texts import N_, _


class Kind(StrEnum):
    """A finding's severity, and 缺 for what is not there. The values are those of the marks."""

    ERROR = "error"
    GAP = "missing"
    CONFIRM = "confirm"
    WARNING = "warning"
    NOT_CHECKED = "not_checked"
    WAIVED = "waived"
    INFO = "info"
    PASSED = "passed"


_ORDER = {kind: place for place, kind in enumerate(Kind)}
"""Gravest first, in every group."""
_BY_SEVERITY = {severity: Kind(severity.value) for severity in Severity}
CHIPS = (
    Kind.ERROR, Kind.GAP, Kind.WARNING, Kind.CONFIRM, Kind.NOT_CHECKED, Kind.WAIVED,
)  # fmt: skip
_QUIET = {Kind.INFO, Kind.PASSED}
_FAULTS = {Kind.ERROR, Kind.GAP, Kind.CONFIRM, Kind.WARNING}
NAMES = {
    Kind.ERROR: N_("不合格"),
    Kind.GAP: N_("缺"),
    Kind.WARNING: N_("提醒"),
    Kind.CONFIRM: N_("待确认"),
    Kind.NOT_CHECKED: N_("未检查"),
    Kind.WAIVED: N_("豁免"),
    Kind.INFO: N_("说明"),
    Kind.PASSED: N_("合格"),
}
_WHOLE = {"AT": N_("确认事项"), "DL": N_("报送期限"), "CT": N_("推荐人选")}
"""Below the sentence of a finding that belongs to no item, by the rule's family."""
_WHOLE_BY_CODE = {"CT05": N_("待归位")}
"""Where the family's word would mislead: these files are nobody's yet."""


@dataclass(frozen=True, slots=True)
class Filter:
    """`kinds` are the chips that are pressed; none pressed shows all problems, or all there is."""

    kinds: frozenset[Kind] = frozenset()
    problems_only: bool = True

    def shows(self, kind: Kind) -> bool:
        if self.kinds:
            return kind in self.kinds
        return not self.problems_only or kind not in _QUIET

    def toggled(self, kind: Kind) -> "Filter":
        return Filter(self.kinds ^ {kind}, self.problems_only)


@dataclass(frozen=True, slots=True)
class Row:
    """One finding. Its words are made when they are asked for: of thousands few are seen."""

    finding: Finding
    kind: Kind
    state: State = field(compare=False, repr=False)

    @property
    def sentence(self) -> str:
        return sentence_of(self.finding)

    @property
    def place(self) -> str:
        return place_of(self.finding, self.state)

    @property
    def remedy(self) -> Remedy | None:
        """None where the row has no button: what is in order stays quiet in the list."""
        return None if self.kind is Kind.PASSED else remedy_of(self.finding, self.state)


@dataclass(frozen=True, slots=True)
class Group:
    title: str
    rows: tuple[Row, ...]


def kind_of(finding: Finding) -> Kind:
    if finding.severity is Severity.ERROR and finding.rule.code in GAPS:
        return Kind.GAP
    return _BY_SEVERITY[finding.severity]


def counts(state: State) -> dict[Kind, int]:
    """What a person need not look at is told by number alone: of 3,000 files 18,000 findings."""
    found = dict.fromkeys(Kind, 0)
    for finding in state.problems:
        found[kind_of(finding)] += 1
    for severity, count in state.quiet.items():
        found[_BY_SEVERITY[severity]] += count
    return found


def chips(state: State, chosen: Filter) -> list[tuple[Kind, int]]:
    """The filter's chips with their counts: those that have something, or are pressed."""
    found = counts(state)
    return [(kind, found[kind]) for kind in CHIPS if found[kind] or kind in chosen.kinds]


def groups(state: State, chosen: Filter) -> list[Group]:
    """By nominee in their order, then the unit's own; empty groups are left out."""
    if state.report is None:
        return []
    rows: dict[str | None, list[Row]] = {one.id: [] for one in state.submission.nominees}
    rows[None] = []
    shows_quiet = any(chosen.shows(kind) for kind in _QUIET)
    for finding in state.findings if shows_quiet else state.problems:
        kind = kind_of(finding)
        if chosen.shows(kind):
            rows.setdefault(finding.nominee, []).append(Row(finding, kind, state))
    return [
        Group(title_of(nominee, state), tuple(sorted(found, key=_gravity)))
        for nominee, found in rows.items()
        if found
    ]


def title_of(nominee: str | None, state: State) -> str:
    """The nominee's name, numbered where two bear it; else what the unit's group is called."""
    people = state.submission.nominees
    at = next((n for n, one in enumerate(people) if one.id == nominee), None)
    if at is None:
        return _("单位材料与整体")
    name = people[at].name
    same = sum(one.name == name for one in people) > 1
    return f"{at + 1} {name}" if same else name


def sentence_of(finding: Finding) -> str:
    """A row and a title end without a full stop."""
    return words.message(finding).removesuffix("。")


def settled_of(finding: Finding) -> str:
    """What was decided on, without the words that asked for the decision."""
    if finding.rule.code == "AT01" and "what" in finding.values:
        return words.say(finding.values["what"]).removesuffix("。")
    return sentence_of(finding).partition("。")[0]


def place_of(finding: Finding, state: State) -> str:
    place = words.place(finding, state.profile)
    code = finding.rule.code
    whole = _WHOLE_BY_CODE.get(code) or _WHOLE.get(code[:2], N_("整份报送稿"))
    return place or _(whole)


def find(state: State, wanted: str | None) -> Finding | None:
    return next((one for one in state.findings if one.id == wanted), None)


def _gravity(row: Row) -> int:
    return _ORDER[row.kind]


def checked_line(state: State, seconds: float | None) -> str:
    """When it was checked, how much, how long; `seconds` None where this session did not see it."""
    if state.report is None:
        return _("还没有检查。放入材料以后会自动检查。")
    head = _("{at:%H:%M} 查完 {total} 项").format(
        at=state.report.checked_at, total=state.tally.total
    )
    if seconds is not None:
        head = _("{head}，用时{time}").format(head=head, time=_rounded(seconds))
    if not state.current:
        return _("{head}。之后有改动，正在重新检查。").format(head=head)
    return _("{head}。文件有变动会自动重查。").format(head=head)


def _rounded(seconds: float) -> str:
    return _("不到 1 秒") if seconds < 1 else " " + words.duration_text(round(seconds))


def checking_line(share: float, label: str) -> str:
    percent = round(share * 100)
    if not label:
        return _("正在检查，已完成 {percent}%").format(percent=percent)
    return _("正在检查：{label}，已完成 {percent}%").format(label=label, percent=percent)


@dataclass(frozen=True, slots=True)
class Empty:
    """What stands in the list's place; `offers_check` and `offers_all` are its buttons."""

    title: str
    text: str
    good: bool = False
    offers_check: bool = False
    offers_all: bool = False


def empty(state: State | None, chosen: Filter) -> Empty:
    """What to say where the filter leaves no rows."""
    if state is None or state.report is None:
        return Empty(_("还没有检查"), _("检查会看每个文件是不是通知要的样子。"), offers_check=True)
    if chosen.kinds:
        return Empty(_("没有这一类结果"), _("选中的类别里现在没有内容。"), offers_all=True)
    return Empty(all_good(state) or _("没有要处理的"), _aside(state), good=True, offers_all=True)


def all_good(state: State) -> str:
    """Said above the list where nothing found is wrong; never without what was not checked."""
    found = counts(state)
    if state.report is None or not state.current or any(found[kind] for kind in _FAULTS):
        return ""
    parts = [
        _("还有 {count} 处没有查").format(count=found[Kind.NOT_CHECKED])
        if found[Kind.NOT_CHECKED]
        else "",
        _("豁免 {count} 项").format(count=found[Kind.WAIVED]) if found[Kind.WAIVED] else "",
    ]
    return _("，").join([_("查过的都合格"), *(part for part in parts if part)])


def _aside(state: State) -> str:
    passed = counts(state)[Kind.PASSED]
    text = _("共 {count} 处合格。纸质件、公章是否清楚，仍要您自己看一眼。")
    return text.format(count=passed)


def at(state: State, place: Place) -> Finding | None:
    """The finding that a place names, else the gravest one of its slot or attestation."""
    found = find(state, place.finding)
    if found is not None:
        return found
    near = [one for one in state.findings if _is_near(one, place)]
    return min(near, key=lambda one: _ORDER[kind_of(one)], default=None)


def _is_near(finding: Finding, place: Place) -> bool:
    if place.attestation:
        return finding.rule.code == "AT01" and finding.subject == place.attestation
    return place.key is not None and place.key == key_of(finding)


def showing(chosen: Filter, finding: Finding) -> Filter:
    """The filter, widened only where it would hide the finding."""
    if chosen.shows(kind_of(finding)):
        return chosen
    return Filter(problems_only=kind_of(finding) not in _QUIET)


def file_of(finding: Finding, state: State) -> SubmittedFile | None:
    """The finding's file; of a question about a whole slot its only file, which is looked at."""
    if finding.file is None:
        key = key_of(finding)
        asks = finding.severity in {Severity.CONFIRM, Severity.NOT_CHECKED}
        there = state.submission.files(key) if key and asks else ()
        return there[0] if len(there) == 1 else None
    wanted = finding.file.path
    files = (file for slot in state.submission.slots for file in slot.files)
    return next((file for file in files if file.path == wanted), None)
