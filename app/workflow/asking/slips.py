"""Request slips 向提供人索取原图: what only its provider can give anew, a page for each nominee."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

from app.checks import phases
from app.domain.finding import Finding
from app.domain.notice import Deadline, Item, NoticeProfile
from app.domain.problems import RefusedProblem
from app.domain.progress import Progress
from app.domain.report import CheckReport
from app.domain.submission import Submission
from app.packing.titles import short_title
from app.printing.pdf import Document, write_pdf
from app.printing.slip_sheets import Slip, SlipFile, about, asked_lines, intro, until
from app.printing.slips import PICTURE_EDGE, slips_document
from app.reporting import notice_lines, requirements, words
from app.reporting.simplified import simplified
from app.sandbox.limits import MEDIA
from app.sandbox.outcome import Done
from app.sandbox.sandbox import Sandbox
from app.texts import N_, _
from app.workflow import painting
from app.workflow.asking import hints
from app.workflow.asking.reasons import REASONS, Reason, Sort, reason
from app.workflow.desk import Desk

SPARE_DAYS = 3
"""Kept between a slip's date and the deadline, for checking, sealing and packing."""

_MEDIA = {Sort.PHOTO, Sort.STUDIO, Sort.VIDEO}
_ALL_OF_IT = N_("全部文件")


def of(
    report: CheckReport, desk: Desk, today: date | None = None, by: date | None = None
) -> tuple[Slip, ...]:
    """The slips that a report calls for, nominees in their order, the unit's own last.

    `by`: until when the files are asked for; else some days before the first deadline.
    """
    day = today or date.today()  # noqa: DTZ011 - the wall calendar counts
    asked: dict[str | None, list[tuple[Finding, Reason]]] = {}
    for finding in report.findings:
        item = desk.profile.item(finding.item) if finding.item else None
        known = reason(finding, item)
        if known:
            asked.setdefault(finding.nominee, []).append((finding, known))
    order = [*(one.id for one in desk.submission.nominees), None]
    return tuple(_slip(desk, who, asked[who], day, by) for who in order if who in asked)


def text(slips: Sequence[Slip]) -> str:
    """The slips as plain text, to be pasted into a chat or a letter."""
    return "\n\n".join("\n".join(_lines(slip)) for slip in slips)


def pictures(
    slips: Sequence[Slip], desk: Desk, sandbox: Sandbox, progress: Progress
) -> dict[str, bytes]:
    """Small JPEGs of the files by path, where they have one to show. Raises Cancelled."""
    files = [file for slip in slips for file in slip.files if file.path]
    found: dict[str, bytes] = {}
    for number, file in enumerate(files):
        progress.step(number / len(files), file.name)
        path = str((desk.root / file.path).absolute())
        args = {"path": path, "name": file.name, "edge": PICTURE_EDGE}
        outcome = sandbox.run("thumbnail", args, MEDIA)
        if isinstance(outcome, Done) and outcome.value:
            found[file.path] = outcome.value["jpeg"]
    progress.step(1.0, "")
    return found


def document(slips: Sequence[Slip], shown: Mapping[str, bytes] | None = None) -> Document:
    """Pages to preview or print. Raises RefusedProblem where there is nothing to ask for."""
    if not slips:
        raise RefusedProblem(_("没有要向提供人索取的文件。"))
    with painting.turn():
        return slips_document(tuple(slips), shown or {})


def save(slips: Sequence[Slip], target: Path, shown: Mapping[str, bytes] | None = None) -> int:
    """Writes the slips as a PDF; returns the number of pages. Raises RefusedProblem."""
    made = document(slips, shown)
    try:
        with painting.turn():
            return write_pdf(made, target)
    except OSError:
        message = _("没能写入“{name}”：文件夹不存在、只读，或磁盘已满。")
        raise RefusedProblem(message.format(name=target.name)) from None


def _slip(
    desk: Desk,
    who: str | None,
    asked: Sequence[tuple[Finding, Reason]],
    day: date,
    by: date | None,
) -> Slip:
    submission, profile = desk.submission, desk.profile
    nominee, contact = submission.nominee(who), submission.unit.contact
    sorts = {known.sort for _finding, known in asked}
    items = {finding.item for finding, _known in asked if finding.item}
    until = by or _until(profile, submission, items, day)
    return Slip(
        title=_("向提供人索取原图") if sorts <= _MEDIA else _("请重新提供材料"),
        notice=short_title(profile),
        nominee=who,
        whose=nominee.name if nominee else submission.unit.name,
        files=tuple(_files(profile, asked)),
        hints=hints.hints(sorts),
        by=notice_lines.day_text(until) if until else "",
        unit=submission.unit.name,
        contact=f"{contact.name} {contact.phone}".strip() if contact else "",
    )


def _files(profile: NoticeProfile, asked: Sequence[tuple[Finding, Reason]]) -> Iterator[SlipFile]:
    """One entry a file, whatever is wrong with it, in the order of the report."""
    places: dict[tuple[str | None, str], list[tuple[Finding, Reason]]] = {}
    for one in asked:
        path = one[0].file.path if one[0].file else ""
        places.setdefault((one[0].item, path), []).append(one)
    for (item_id, path), found in places.items():
        item = profile.item(item_id) if item_id else None
        if item:
            yield _file(item, path, sorted(found, key=_rank))


def _rank(one: tuple[Finding, Reason]) -> int:
    return list(REASONS).index(one[0].rule.code)


def _file(item: Item, path: str, found: Sequence[tuple[Finding, Reason]]) -> SlipFile:
    first = found[0][0]
    told = (basis.quote for finding, _known in found for basis in finding.basis)
    return SlipFile(
        item=item.name,
        name=words.visible(first.file.name) if first.file else _(_ALL_OF_IT),
        path=path,
        wanted=_("，").join(dict.fromkeys(_(known.wanted) for _finding, known in found)),
        found=tuple(dict.fromkeys(words.message(finding) for finding, _known in found)),
        asked=requirements.one_line(item),
        quotes=tuple(dict.fromkeys(map(simplified, told))),
    )


def _until(
    profile: NoticeProfile, submission: Submission, items: set[str], day: date
) -> date | None:
    """Some days before the first deadline that concerns the files; None once it has passed."""
    dates = [
        one.date
        for one in profile.deadlines
        if phases.is_now(one.phase, profile, submission) and _concerns(one, profile, items)
    ]
    last = min(dates, default=None)
    if last is None or last < day:
        return None
    return max(day, last - timedelta(days=SPARE_DAYS))


def _concerns(deadline: Deadline, profile: NoticeProfile, items: set[str]) -> bool:
    if deadline.items:
        return bool(items & set(deadline.items))
    asked = [item for item in profile.items if item.id in items]
    return not deadline.applies_to or any(
        not item.routes or set(item.routes) & set(deadline.applies_to) for item in asked
    )


def _lines(slip: Slip) -> Iterator[str]:
    yield _("【{notice}】{title}").format(notice=slip.notice, title=slip.title)
    yield about(slip)
    yield intro(slip)
    for number, file in enumerate(slip.files, 1):
        yield ""
        yield f"{number}. {file.item} › {file.name}"
        yield _("需要：{what}").format(what=file.wanted)
        yield _("现在这份：{what}").format(what="".join(file.found))
        yield from asked_lines(file)
    for hint in slip.hints:
        yield ""
        yield _("{what}怎么发：").format(what=hint.what)
        yield from (f"· {line}" for line in hint.lines)
    yield ""
    yield until(slip)
