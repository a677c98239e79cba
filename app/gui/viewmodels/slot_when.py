"""Under which condition a material is asked for at all, in the few words that a card has room for.

Also what an empty slot says that is not missing.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain import renditions
from app.domain.notice import Item, Per
from app.domain.submission import SlotKey
from app.gui.viewmodels.slot_words import Sign, Standing
from app.reporting.quoting import inner
from app.texts import _

_FEW = 2
"""So many other choices are named; of more their number is told."""
_SAID = ("如", "若", "凡", "当")
_WHEN = ("后", "前", "时")


@dataclass(frozen=True, slots=True)
class Choice:
    """How the materials stand of which one is enough: another is `given`, or one is `asked`."""

    given: bool
    asked: bool


def when(item: Item, items: Sequence[Item]) -> tuple[str, ...]:
    """The shortest first: 选交, 初评阶段, 与“合同”二选一, 仅企业需交.

    `items` are all that is asked for now.
    """
    told = [
        _("选交") if not item.required and not item.conditional else "",
        _phase(item, items),
        _choice(item, items),
        _condition(item.conditional) if item.conditional else "",
    ]
    return tuple(one for one in told if one)


def phase_of_all(items: Sequence[Item]) -> str:
    """The phase that all that is asked now belongs to; said once, not on each card."""
    phases = {item.phase for item in items}
    only = next(iter(phases)) if len(phases) == 1 else None
    return _phase_words(only) if only else ""


def fellows(item: Item, items: Sequence[Item]) -> tuple[Item, ...]:
    """The others of which one is enough."""
    group = item.alternative_group
    return tuple(
        one for one in items if group and one.alternative_group == group and one.id != item.id
    )


def slot_of(item: Item, beside: SlotKey) -> SlotKey:
    return SlotKey(item.id, beside.nominee if item.per is Per.NOMINEE else None)


def empty(item: Item, *, missing: bool, chosen: Choice | None) -> Standing:
    """What an empty slot says. `chosen` None where it is no matter of choice."""
    if chosen is not None and chosen.given:
        return Standing(None, _("已有另一项"))
    if chosen is not None and chosen.asked:
        return Standing(Sign.MISSING, _("任选一项，还没放"))
    if missing:
        return Standing(Sign.MISSING, _("还没有放"))
    if item.conditional:
        return Standing(None, _("不涉及就不放"))
    if item.required and item.renditions and not renditions.asked(item):
        return Standing(None, _("不用放文件"))
    return Standing(None, _("可以不放"))


def _condition(text: str) -> str:
    if text.startswith(_SAID) or text.endswith(_WHEN):
        return _("{condition}才要交").format(condition=text)
    return _("仅{whom}需交").format(whom=text.removeprefix("仅").removeprefix("只"))


def _phase(item: Item, items: Sequence[Item]) -> str:
    if item.phase is None or phase_of_all(items):
        return ""
    return _phase_words(item.phase)


def _phase_words(phase: str) -> str:
    if phase.endswith(_WHEN):
        return _("{phase}交").format(phase=phase)
    return phase if phase.endswith("阶段") else _("{phase}阶段").format(phase=phase)


def _choice(item: Item, items: Sequence[Item]) -> str:
    others = fellows(item, items)
    if not others:
        return ""
    count = len(others) + 1
    if len(others) > _FEW:
        return _("{count} 项任选一项").format(count=count)
    names = "".join(_("“{name}”").format(name=inner(one.name)) for one in others)
    how = _("二选一") if len(others) == 1 else _("任选一项")
    return _("与{names}{how}").format(names=names, how=how)
