"""What a notice asks for, as a checklist for a terminal; then what found no place in it."""

from collections.abc import Iterable, Iterator

from app.domain.notice import NoticeProfile, Per, Strength
from app.reporting import notice_lines, requirements, words, yearly_words
from app.reporting.glosses import without_glosses
from app.reporting.requirements import Line
from app.texts import N_, _

_UNSURE = "? "
_SURE = 0.9
"""Below it a person should look; the reader's own scale."""
_WHOSE = {Per.NOMINEE: N_("每人"), Per.UNIT: N_("每个单位")}
_FIRMNESS = {Strength.IN_PRINCIPLE: N_("原则上"), Strength.ADVICE: N_("建议")}


def render(profile: NoticeProfile) -> str:
    lines = [profile.title or _("（没有读出标题）")]
    if profile.issuers:
        lines.append(_("发文：{issuers}").format(issuers=_("、").join(profile.issuers)))
    if profile.issued:
        lines.append(_("日期：{day}").format(day=notice_lines.day_text(profile.issued)))
    lines += _part(_("截止时间"), notice_lines.deadline_lines(profile))
    lines += _part(_("报送方式"), notice_lines.route_lines(profile))
    lines += _part(_("名额"), notice_lines.quota_lines(profile))
    lines += _items(profile)
    lines += _part(_("要人确认的"), notice_lines.pledge_lines(profile))
    if any(line.startswith(_UNSURE) for line in lines):
        lines += ["", _("标“?”的拿不准，请先对照原文核对。")]
    lines += _conflicts(profile)
    lines += yearly_words.lines(profile)
    lines += _left(profile)
    return words.visible("\n".join(lines).rstrip()) + "\n"


def _part(title: str, told: Iterable[Line]) -> list[str]:
    found = [_line(one) for one in told]
    return ["", f"【{title}】", *found] if found else []


def _line(line: Line) -> str:
    label = _("{label}：").format(label=line.label) if line.label else ""
    mark = _UNSURE if any(one.confidence < _SURE for one in line.basis) else "  "
    return f"{mark}{label}{line.text}{_doubts(line)}"


def _doubts(line: Line) -> str:
    """（年份是推算的，请核对）: what a person should look at before she trusts it."""
    told = [_(_FIRMNESS[line.strength])] if line.strength in _FIRMNESS else []
    if line.year_inferred:
        told.append(_("年份是推算的"))
    elif line.inferred:
        told.append(_("通知没有明说"))
    if line.corrupted:
        told.append(_("原文有乱码"))
    return _("（{doubts}）").format(doubts=_("，").join(told)) if told else ""


def _items(profile: NoticeProfile) -> Iterator[str]:
    for number, item in enumerate(profile.items, 1):
        whose = _WHOSE[item.per]
        yield ""
        yield _("【材料 {number}】{name}（{whose}）").format(
            number=number, name=item.name, whose=_(whose)
        )
        yield from map(_line, requirements.item_lines(item, profile))


def _conflicts(profile: NoticeProfile) -> list[str]:
    found = [f"  {one.label}：{one.text}" for one in notice_lines.conflict_lines(profile)]
    return ["", _("【前后不一致】"), *found] if found else []


def _left(profile: NoticeProfile) -> list[str]:
    """Nothing passes unseen."""
    if not profile.unparsed:
        return []
    quotes = [
        "  · " + without_glosses(one.quote).replace("\n", " ").strip() for one in profile.unparsed
    ]
    return ["", _("【未转成检查项的原文，请自己看一遍】"), *quotes]
