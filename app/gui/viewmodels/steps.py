"""What the rail, the top bar and the footer say of a state."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from app.checks import phases
from app.domain.facts import NotProbed
from app.domain.finding import Severity
from app.domain.nominees import measure
from app.gui.places import Place, Step
from app.gui.viewmodels.packing_cards import writing_words
from app.gui.viewmodels.people import quota_told
from app.gui.viewmodels.slot_when import fellows
from app.gui.viewmodels.state import State
from app.reporting import words
from app.texts import N_, _
from app.workflow.checking.pieces import Piece, Standing
from app.workflow.notices.facts import count_of, unsure_of
from app.workflow.packing.writing import Moment

NAMES = {
    Step.NOTICE: N_("通知"),
    Step.PEOPLE: N_("单位与人选"),
    Step.GATHER: N_("收材料"),
    Step.CHECK: N_("检查与修正"),
    Step.PACK: N_("打包"),
    Step.COVER: N_("封面"),
}
_NEARLY = 0.9
"""Of a ring, where every piece is there and something still waits for a person."""


class Progressed(StrEnum):
    """How a step stands, by its ring in the rail."""

    DONE = "done"
    BEGUN = "begun"
    NOT_BEGUN = "not-begun"


@dataclass(frozen=True, slots=True)
class StepLine:
    """`line` is one line below the name; `share` fills the ring; `count` is red, 0 for none."""

    name: str
    line: str
    progressed: Progressed
    share: float = 0.0
    count: int = 0


@dataclass(frozen=True, slots=True)
class Missing:
    """A line of the list that 还差 opens, and where it leads."""

    text: str
    place: Place


def step_lines(state: State) -> dict[Step, StepLine]:
    return {
        Step.NOTICE: _notice(state),
        Step.PEOPLE: _people(state),
        Step.GATHER: _gather(state),
        Step.CHECK: _check(state),
        Step.PACK: _pack(state),
        Step.COVER: _cover(state),
    }


def _line(
    step: Step, line: str, progressed: Progressed, share: float = 0.0, count: int = 0
) -> StepLine:
    return StepLine(_(NAMES[step]), line, progressed, share, count)


def _notice(state: State) -> StepLine:
    """What was not confirmed before the submission was made goes on waiting."""
    count, unsure = count_of(state.profile), unsure_of(state.profile)
    if unsure:
        line = _("{count} 条待确认").format(count=unsure)
        return _line(Step.NOTICE, line, Progressed.BEGUN, 1 - unsure / count)
    return _line(Step.NOTICE, _("{count} 条要求").format(count=count), Progressed.DONE)


def _people(state: State) -> StepLine:
    people = len(state.submission.nominees)
    wanted = any(item.per == "nominee" for item in state.profile.items)
    count = f"{people} {measure(state.profile)}" if wanted else _("不分人选")
    quota = quota_told(state.profile, state.submission.recommender, people)
    if wanted and quota.wrong:
        return _line(Step.PEOPLE, f"{count}·{quota.short}", Progressed.BEGUN)
    line = f"{count}·{state.submission.unit.name}"
    return _line(Step.PEOPLE, line, Progressed.BEGUN if wanted and not people else Progressed.DONE)


def _gather(state: State) -> StepLine:
    tally = _materials(state)
    ready, total = tally
    line = _("已备 {ready} / {total} 项").format(ready=ready, total=total)
    if total and ready == total:
        return _line(Step.GATHER, _("{total} 项全部备齐").format(total=total), Progressed.DONE)
    has_any = any(slot.files for slot in state.submission.slots)
    progressed = Progressed.BEGUN if has_any else Progressed.NOT_BEGUN
    return _line(Step.GATHER, line, progressed, ready / max(1, total))


def _materials(state: State) -> tuple[int, int]:
    """Pieces that are files: ready, all."""
    files = [piece.standing for piece in state.pieces if piece.key is not None]
    return files.count(Standing.READY), len(files)


def _check(state: State) -> StepLine:
    """In 处, the rows that the page lists; 项 are pieces, as 还差 counts them."""
    if state.report is None:
        return _line(Step.CHECK, _("还没有检查"), Progressed.NOT_BEGUN)
    errors = [one for one in state.findings if one.severity is Severity.ERROR]
    gaps = sum(one.rule.code in {"CT01", "CT02"} for one in errors)
    faults = len(errors) - gaps
    waived = sum(one.severity is Severity.WAIVED for one in state.findings)
    open_ones = sum(one.severity is Severity.CONFIRM for one in state.findings)
    unseen = len(_unseen(state))
    parts = [
        _("{count} 处不合格").format(count=faults) if faults else "",
        _("{count} 处缺").format(count=gaps) if gaps else "",
        _("{count} 处待确认").format(count=open_ones) if open_ones else "",
        _("{count} 个文件没能检查").format(count=unseen) if unseen else "",
    ]
    told = _("，").join(part for part in parts if part)
    if not told:
        passed = _("查过的都合格")
        told = (
            _("{passed}，豁免 {count} 项").format(passed=passed, count=waived) if waived else passed
        )
        return _line(Step.CHECK, told, Progressed.DONE)
    share = state.tally.ready / max(1, state.tally.total)
    return _line(Step.CHECK, told, Progressed.BEGUN, min(share, _NEARLY), faults + gaps)


def _unseen(state: State) -> set[str]:
    """Files into which nobody looked, as when the program that does was stopped."""
    skipped = [one for one in state.problems if one.severity is Severity.NOT_CHECKED]
    paths = {one.file.path for one in skipped if one.file is not None}
    return {path for path in paths if isinstance(state.case.facts.get(path), NotProbed)}


def _pack(state: State) -> StepLine:
    if state.written.all:
        last = max(one.at for one in state.written.current).astimezone()
        return _line(Step.PACK, _("{at:%H:%M} 写好并核对").format(at=last), Progressed.DONE)
    if state.written.current:
        share = len(state.written.current) / state.written.wanted
        text = _("已写好 {count} 个，共 {total} 个")
        line = text.format(count=len(state.written.current), total=state.written.wanted)
        return _line(Step.PACK, line, Progressed.BEGUN, share)
    if state.submission.packages:
        return _line(
            Step.PACK, _("{why}，请重新打包").format(why=stale(state)), Progressed.NOT_BEGUN
        )
    ready = state.tally.open == 0
    return _line(Step.PACK, _("可以打包") if ready else _("备齐后可打包"), Progressed.NOT_BEGUN)


def stale(state: State) -> str:
    """Why what was written is not what would be written now."""
    return _("要求改过") if state.written.asked_otherwise else _("材料变了")


def writing_line(moment: Moment) -> StepLine:
    """How 打包 stands while a package is being written."""
    return _line(Step.PACK, writing_words(moment), Progressed.BEGUN, moment.share)


def _cover(state: State) -> StepLine:
    line = _("可以打印") if state.written.all else _("打包后再打印")
    return _line(Step.COVER, line, Progressed.NOT_BEGUN)


def missing_list(state: State) -> list[Missing]:
    """Every piece that is not ready, in words, with the place that mends it; then what is loose."""
    gaps = [
        _missing(piece, state) for piece in state.pieces if piece.standing is not Standing.READY
    ]
    return [*gaps, *loose_ends(state)]


def loose_ends(state: State) -> list[Missing]:
    """What no piece is short of and yet keeps it from being whole: unplaced, or not looked into."""
    found = []
    if waiting := len(state.submission.waiting):
        text = _("待归位：{count} 个文件还没有放到格子里").format(count=waiting)
        found.append(Missing(text, Place(Step.GATHER)))
    if state.report is not None:
        unseen = _unseen(state)
        skipped = {
            one.file.path: Missing(
                _("{name}：没能检查").format(name=one.file.name), Place(Step.CHECK, finding=one.id)
            )
            for one in state.problems
            if one.severity is Severity.NOT_CHECKED and one.file and one.file.path in unseen
        }
        found += skipped.values()
    return found


def _missing(piece: Piece, state: State) -> Missing:
    if piece.attestation is not None:
        text = next(o.text for o in state.profile.attestations if o.id == piece.attestation)
        place = Place(Step.PEOPLE, attestation=piece.attestation)
        return Missing(_("待确认：{text}").format(text=text), place)
    assert piece.key is not None  # noqa: S101 - a piece is of a slot or an attestation
    item = state.profile.item(piece.key.item)
    nominee = state.submission.nominee(piece.key.nominee)
    where = " › ".join(one.name for one in (nominee, item) if one)
    if piece.standing is Standing.FAULTY and piece.fault is not None:
        place = Place(Step.CHECK, piece.key, finding=piece.fault.id)
        return Missing(f"{where}：{words.message(piece.fault)}", place)
    others = fellows(item, state.case.items) if item else ()
    if item and others:
        names = _("、").join(one.name for one in (item, *others))
        whose = f"{nominee.name} › " if nominee else ""
        text = _("{whose}{names}：任选一项，还没有放").format(whose=whose, names=names)
        return Missing(text, Place(Step.GATHER, piece.key))
    shape = _(words.RENDITION[piece.rendition]) if piece.rendition else ""
    shape = f" {shape}" if shape and shape[0].isascii() else shape
    text = _("{where}：还缺{shape}").format(where=where, shape=shape)
    return Missing(text, Place(Step.GATHER, piece.key))


@dataclass(frozen=True, slots=True)
class DueLine:
    """`days` until the next deadline that is not over; negative when all are past.

    `later` are the days that are still to come after it.
    """

    text: str
    days: int
    later: tuple[str, ...] = ()


def due(state: State, now: datetime) -> DueLine | None:
    profile, submission = state.profile, state.submission
    dated = [one for one in profile.deadlines if phases.is_now(one.phase, profile, submission)]
    return due_line([one.date for one in dated], now.date())


def due_line(days: Sequence[date], today: date) -> DueLine | None:
    nearest = pressing(days, today)
    if nearest is None:
        return None
    later = sorted({day for day in days if day > nearest})
    return DueLine(_short(nearest), (nearest - today).days, tuple(map(_short, later)))


def pressing(days: Sequence[date], today: date) -> date | None:
    """The day that presses most: the first to come, else the last that passed."""
    coming = [day for day in days if day >= today]
    return min(coming) if coming else max(days, default=None)


def _short(day: date) -> str:
    return _("{day.month}月{day.day}日").format(day=day)


@dataclass(frozen=True, slots=True)
class FooterLine:
    """`primary` whether the next step is the right next thing to do; `hint` says why not."""

    hint: str
    primary: bool


def footer(state: State, step: Step) -> FooterLine:
    left = _left(state)
    if step is Step.GATHER and left:
        text = _("还差 {what}，可以稍后再补；备齐后才能打包。")
        return FooterLine(text.format(what=left), primary=True)
    if step is Step.CHECK and left:
        text = _("还差 {what}，处理完才能打包。")
        return FooterLine(text.format(what=left), primary=False)
    if step is Step.PACK and not state.written.all:
        return FooterLine(_("都写好以后再打印封面。") if not left else "", primary=False)
    return FooterLine("", primary=True)


def _left(state: State) -> str:
    """The number of 还差 in its two parts: it is more than the materials, less than all rows."""
    unready = [one for one in state.pieces if one.standing is not Standing.READY]
    pledges = sum(one.attestation is not None for one in unready)
    things = len(unready) - pledges
    parts = [
        _("{count} 项材料").format(count=things) if things else "",
        _("{count} 项确认").format(count=pledges) if pledges else "",
    ]
    return _("、").join(part for part in parts if part)
