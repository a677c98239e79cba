"""The cover checklist: what the stored result says, put into the words that are printed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from app.bags.layout import Layout
from app.checks import phases
from app.domain.finding import Finding, Severity
from app.domain.notice import Deadline, Method, NoticeProfile, Route
from app.domain.package import PackagePlan
from app.domain.problems import UsageProblem
from app.domain.report import CheckReport
from app.domain.submission import Submission
from app.packing import plan as planning
from app.packing import routes as routing
from app.printing.cover import cover_bytes, cover_pdf
from app.printing.cover_sheet import CoverAttestation, CoverRoute, CoverSheet, PackageCode
from app.reporting import notice_lines, words
from app.texts import _
from app.workflow.checking import leaving
from app.workflow.checking.check import Checked
from app.workflow.covers.rows import sections, waiver_mark
from app.workflow.desk import Desk

_SUBJECT = re.compile(r"关于(?:开展|做好|组织|举办|印发)?(?P<what>.+?)的通知")


@dataclass(frozen=True, slots=True)
class Painted:
    pages: int
    draft: bool


def paint_whole_cover(desk: Desk, checked: Checked, target: Path) -> Painted:
    """One cover for the submission, with a code for each package as it was last packed.

    A package that no longer matches what lies in the submission gets no code; without any the
    cover is a draft. Raises UsageProblem where the target cannot be written.
    """
    plans = current_plans(desk)
    packed = {(one.route, one.manifest_sha512) for one in desk.submission.packages}
    codes = [plan for plan in plans if (plan.route, plan.manifest_sha512) in packed]
    sheet = sheet_for(desk.submission, desk.profile, checked, plans, codes)
    try:
        return Painted(cover_pdf(sheet, target), sheet.draft)
    except OSError:
        message = _("没能写入“{name}”：文件夹不存在、只读，或磁盘已满。")
        raise UsageProblem(message.format(name=target.name)) from None


def cover_inside(desk: Desk, checked: Checked, plans: Sequence[PackagePlan], own: int) -> bytes:
    """The cover that lies in one bag: the same table, that bag's code alone."""
    sheet = sheet_for(desk.submission, desk.profile, checked, plans, [plans[own]])
    return cover_bytes(sheet)


def current_plans(desk: Desk) -> list[PackagePlan]:
    """One plan for each electronic route that the unit takes, in the layout last packed."""
    packed = {one.manifest_sha512 for one in desk.submission.packages}
    found = []
    for route in routing.default_routes(desk.submission, desk.profile):
        plans = [
            planning.plan_package(desk.submission, desk.profile, route, layout) for layout in Layout
        ]
        found.append(next((one for one in plans if one.manifest_sha512 in packed), plans[0]))
    return found


def sheet_for(
    submission: Submission,
    profile: NoticeProfile,
    checked: Checked,
    plans: Sequence[PackagePlan],
    coded: Sequence[PackagePlan],
) -> CoverSheet:
    """`coded` are the packages whose codes are printed; none of them: a draft."""
    report = leaving.as_sent(checked.report, submission, profile)
    contact = submission.unit.contact
    digests = [plan.manifest_sha512 for plan in coded]
    sheet = CoverSheet(
        title=_("报送材料封面清单"),
        notice=_subject(profile.title),
        unit=submission.unit.name,
        nominees=_nominees(submission, profile),
        recipient=profile.contacts.office or "、".join(profile.issuers[:1]),
        contact=f"{contact.name}　{contact.phone}".strip() if contact else "",
        deadlines=_deadlines(profile, submission),
        printed_at=f"{datetime.now().astimezone():%Y-%m-%d %H:%M}",
        sections=sections(checked.case, report),
        notes=tuple(_notes(report, profile)),
        attestations=tuple(_attestations(submission, profile)),
        routes=tuple(_routes(profile, plans)),
        codes=tuple(_code(plan, profile) for plan in coded),
        draft=not coded,
    )
    return replace(sheet, digest=_digest(digests[0])) if len(digests) == 1 else sheet


def _subject(title: str) -> str:
    found = _SUBJECT.search(title)
    return found["what"] if found else title


def _nominees(submission: Submission, profile: NoticeProfile) -> str:
    names = "、".join(one.name for one in submission.nominees)
    if not names:
        return ""
    quota = profile.quota(submission.recommender)
    limit = _("，限 {max} 人").format(max=quota.max) if quota and quota.max else ""
    total = _("（共 {count} 人{limit}）").format(count=len(submission.nominees), limit=limit)
    return names + total


def _deadlines(profile: NoticeProfile, submission: Submission) -> str:
    now = [one for one in profile.deadlines if phases.is_now(one.phase, profile, submission)]
    by_day: dict[tuple[date, str | None], list[Deadline]] = {}
    for one in now:
        by_day.setdefault((one.date, one.time), []).append(one)
    told = []
    for (day, clock), same in by_day.items():
        text = _("{day.year}年{day.month}月{day.day}日").format(day=day)
        what = "、".join(filter(None, (notice_lines.deadline_scope(one, profile) for one in same)))
        told.append(
            text + (f" {clock}" if clock else "") + _("前") + (f"（{what}）" if what else "")
        )
    return "\n".join(told)


def _notes(report: CheckReport, profile: NoticeProfile) -> list[str]:
    """Waivers with their numbers, then what is still to be confirmed, then what was not checked."""
    notes = []
    for number, one in enumerate(report.of(Severity.WAIVED), 1):
        text = _("豁免{mark} {place}：{message}{decided}")
        notes.append(
            text.format(
                mark=waiver_mark(number),
                place=_whose(one, report, profile),
                message=words.message(one),
                decided=words.decided(one),
            )
        )
    for severity in (Severity.CONFIRM, Severity.NOT_CHECKED):
        notes += _grouped(report, profile, severity)
    return notes


def _grouped(report: CheckReport, profile: NoticeProfile, severity: Severity) -> list[str]:
    """One line a rule and message, with the places it concerns."""
    places: dict[str, list[str]] = {}
    for one in report.of(severity):
        if one.rule.code != "AT01":
            places.setdefault(words.message(one), []).append(_whose(one, report, profile))
    label = _(words.SEVERITY[severity])
    return [
        _("{label}：{places}：{message}").format(
            label=label, places="、".join(filter(None, where)), message=message
        )
        for message, where in places.items()
    ]


def _whose(finding: Finding, report: CheckReport, profile: NoticeProfile) -> str:
    name = report.nominee_names.get(finding.nominee or "", "")
    return " ".join(filter(None, (name, words.place(finding, profile))))


def _attestations(submission: Submission, profile: NoticeProfile) -> list[CoverAttestation]:
    answers = {one.of: one for one in submission.attestations if one.answer}
    asked = [
        one
        for one in profile.attestations
        if not one.only_for or submission.recommender in one.only_for
    ]
    found = []
    for one in asked:
        answer = answers.get(one.id)
        at = f"{answer.at:%Y-%m-%d}" if answer else ""
        found.append(
            CoverAttestation(one.text, answer is not None, answer.by if answer else "", at)
        )
    return found


def _routes(profile: NoticeProfile, plans: Sequence[PackagePlan]) -> list[CoverRoute]:
    by_route = {plan.route: plan for plan in plans}
    found = []
    for route in profile.routes:
        if route.any_of and route.id not in by_route:
            continue
        found.append(
            CoverRoute(_(words.METHOD[route.method]), _route_text(route, by_route, profile))
        )
    return found


def _route_text(route: Route, plans: dict[str, PackagePlan], profile: NoticeProfile) -> str:
    parts = [route.to] if route.to else []
    plan = plans.get(route.id)
    if plan:
        size = words.size_text(plan.size)
        parts.append(_("{count} 个文件，{size}").format(count=len(plan.files), size=size))
    if route.accompanies:
        parts.append(_("随纸质材料一并寄出"))
    if route.method is Method.POST:
        if profile.contacts.phones:
            parts.append(_("电话 {phone}").format(phone=profile.contacts.phones[0]))
        if any(one.method is Method.IN_PERSON for one in profile.excluded_routes):
            parts.append(_("不接受现场报送"))
    return "，".join(parts)


def _code(plan: PackagePlan, profile: NoticeProfile) -> PackageCode:
    route = profile.route(plan.route)
    label = _(words.METHOD[route.method]) if route else plan.route
    short = " ".join(plan.code[i : i + 4] for i in range(0, 16, 4))
    return PackageCode(label, short, f"BEIQI1:{plan.id}:{plan.manifest_sha512}".upper())


def _digest(sha512: str) -> str:
    shown = " ".join(sha512[i : i + 4] for i in range(0, 16, 4))
    text = _("清单摘要 SHA-512：{head} … {tail}　扫码可与报送包核对")
    return text.format(head=shown, tail=sha512[-4:])
