"""What became of a submission whose requirements were corrected, in sentences."""

from collections.abc import Iterator, Sequence

from app.texts import _
from app.workflow.checking.revising import Revised
from app.workflow.notices.comparing import Change, Difference

_MOST = 3
"""Changes that are told one by one."""


def told(done: Revised, *, copied: bool) -> str:
    """`copied`: the notice that was corrected stays as it was, beside a copy of her own."""
    return "".join(_sentences(done, copied=copied))


def offered(found: Sequence[Difference]) -> str:
    """Of a notice that was corrected elsewhere since."""
    text = _("这份通知的要求后来改过，这份报送稿用的还是改之前的：{changes}。")
    return text.format(changes=listed(found))


def listed(found: Sequence[Difference], most: int = _MOST) -> str:
    """The first of them in words, and how many there are; "" where there is none."""
    changes = [_change(one) for one in _told_once(tuple(found))]
    some = _("；").join(changes[:most])
    if len(changes) <= most:
        return some
    return _("{first}等 {count} 处").format(first=some, count=len(changes))


def _sentences(done: Revised, *, copied: bool) -> Iterator[str]:
    changes = listed(done.differences)
    lead = _("这份报送稿已按改过的要求更新")
    yield _("{lead}：{changes}。").format(lead=lead, changes=changes) if changes else f"{lead}。"
    if done.along:
        yield _("原有的 {count} 个文件跟着移过去了。").format(count=len(done.along))
    if done.unsure:
        text = _("{count} 个文件还要报，要请您选是哪一位的，先放在“待归位”。")
        yield text.format(count=len(done.unsure))
    if done.set_aside:
        text = _("不再要求的 {count} 个文件移到了“待归位”。")
        yield text.format(count=len(done.set_aside))
    if done.lapsed:
        yield _("要求变了的 {count} 处确认或豁免，请重新看一遍。").format(count=done.lapsed)
    if copied:
        yield _("改过的要求另存成了您自己的一份，原来那份没有动。")


def _change(one: Difference) -> str:
    match one.change:
        case Change.NEW:
            return _("加上{label}（{now}）").format(label=one.label, now=one.now)
        case Change.GONE:
            return _("划掉{label}（{before}）").format(label=one.label, before=one.before)
        case _:
            text = _("{label}由“{before}”改为“{now}”")
            return text.format(label=one.label, before=one.before, now=one.now)


def _told_once(found: tuple[Difference, ...]) -> Iterator[Difference]:
    """Of a material that came or went its name alone."""
    names = {(one.change, one.before or one.now) for one in found if one.label == _("材料")}
    for one in found:
        item = one.label.partition(_("："))[0]
        if (one.change, item) not in names or one.label == _("材料"):
            yield one
