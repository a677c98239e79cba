"""status FOLDER: what is missing, in words; opens no file and takes no lock."""

from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path

from app.checks import phases
from app.cli.exit_codes import ExitCode
from app.domain.notice import Deadline, NoticeProfile
from app.domain.report import Verdict
from app.reporting import grouping, notice_lines, words
from app.submissions.reports import LastCheck
from app.texts import _
from app.workflow.checking.status import Status, status
from app.workflow.desk import Desk, look
from app.workflow.packing.packed import outdated_lines
from app.workflow.packing.sending import lines


def define(parser: ArgumentParser) -> None:
    parser.add_argument("folder", metavar="FOLDER", type=Path, help=_("报送稿文件夹"))


def run(given: Namespace) -> ExitCode:
    """Exit 1 while something is missing, or the last check that still holds found faults."""
    desk = look(given.folder)
    found = status(desk)
    _print_head(desk)
    for finding in found.dates:
        print(f"  {words.message(finding)}{words.remedy(finding)}")
    for line in (*lines(desk), *outdated_lines(desk)):
        print(line)
    _print_open(desk, found)
    bad = found.last is not None and not found.outdated and _faulty(found.last)
    return ExitCode.NOT_COMPLIANT if found.open or bad else ExitCode.OK


def _faulty(last: LastCheck) -> bool:
    return last.verdict != Verdict.COMPLIANT


def _print_head(desk: Desk) -> None:
    print(f"{desk.submission.unit.name}　{desk.profile.title}")
    quota = desk.profile.quota(desk.submission.recommender)
    if quota:
        print(_("推荐单位类别：{who}").format(who=quota.who))
    for deadline in _asked_now(desk):
        print(deadline_line(deadline, desk.profile, date.today()))  # noqa: DTZ011 - the wall calendar counts
    files = [file for slot in desk.submission.slots for file in slot.files]
    size = words.size_text(sum(file.size for file in files))
    print(_("已放入 {count} 个文件，共 {size}").format(count=len(files), size=size))
    waiting = len(desk.submission.waiting)
    if waiting:
        print(_("另有 {count} 个文件待归位，没有算作已放入，也不会打包").format(count=waiting))


def _asked_now(desk: Desk) -> list[Deadline]:
    now, profile = desk.submission, desk.profile
    return [one for one in profile.deadlines if phases.is_now(one.phase, profile, now)]


def deadline_line(deadline: Deadline, profile: NoticeProfile, today: date) -> str:
    """截止：4月3日（电子版），还有 9 天"""
    day = _("{day.year}年{day.month}月{day.day}日").format(day=deadline.date)
    left = (deadline.date - today).days
    if left < 0:
        rest = _("已过 {days} 天").format(days=-left)
    else:
        rest = _("还有 {days} 天").format(days=left) if left else _("就是今天")
    scope = notice_lines.deadline_scope(deadline, profile)
    what = f"（{scope}）" if scope else ""
    clock = f" {deadline.time}" if deadline.time else ""
    return _("截止：{day}{clock}{what}，{rest}").format(day=day, clock=clock, what=what, rest=rest)


def _print_open(desk: Desk, found: Status) -> None:
    if found.open:
        print(_("份数和确认上还差 {count} 处：").format(count=len(found.open)))
    for group in grouping.by_nominee(found.report, found.open):
        print(f"【{group.title}】")
        for finding in group.findings:
            place = words.place(finding, desk.profile)
            print("  " + "：".join(part for part in (place, words.message(finding)) if part))
    if not found.open:
        print(_("份数都齐了，该确认的也确认了。"))
    print(_last_check(found))


def _last_check(found: Status) -> str:
    if found.last is None:
        return _("还没有检查过，接下来请检查（check）。")
    if found.outdated:
        return _("上次检查以后有改动，请再检查一次（check）。")
    told = found.last.headline
    if _faulty(found.last):
        return _("{told}。详情请看 check。").format(told=told)
    return _("{told}。接下来可以打包（pack）。").format(told=told)
