"""The fix of videos: one that brings all of them to what is asked, by the cheapest way."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

import msgspec

from app.domain import renditions
from app.domain.facts import VideoFacts
from app.domain.fixing import Ask, Fix
from app.domain.notice import Item, Rendition
from app.domain.quantities import Seconds, Value
from app.fixes import video_plan
from app.fixes.base import Chosen, Recipe, Source, Sources, with_extension
from app.fixes.video_types import Note, Order, Reason, VideoPlan
from app.texts import N_

FIT_VIDEO = Fix(
    "fit-video",
    title=N_("把视频做成合格的"),
    done=N_("视频做成了合格的副本，长 {seconds}。"),
    safe=False,
    asks=Ask.CUT,
)
_ASKED = {Reason.LENGTH}
_LOSING = {Note.PADDED, Note.CROPPED}


def order_of(plan: VideoPlan) -> dict[str, Any]:
    """The plan's order as plain data: what a person chose, under the key “order”."""
    order = Order(**{field.name: getattr(plan, field.name) for field in fields(Order)})
    plain: dict[str, Any] = msgspec.to_builtins(order)
    return plain


def _suits(source: Source, item: Item) -> bool:
    """Where nothing could be made compliant, nothing is offered."""
    if not isinstance(source.facts, VideoFacts):
        return False
    if renditions.meant(item, source.file.name) is not Rendition.VIDEO:
        return False
    plan = video_plan.plan(source.facts, item)
    return plan.needed and plan.complies


def _name(sources: Sources, item: Item) -> str:
    return with_extension(sources[0].file.name, video_plan.form_of(item))


def _options(sources: Sources, item: Item, chosen: Chosen) -> dict[str, Any]:
    """`chosen`: {"order": order_of(plan)}; {} for the plan that nobody needs to be asked about."""
    return {"order": chosen.get("order") or order_of(_unasked(sources, item))}


def _unasked(sources: Sources, item: Item) -> VideoPlan:
    facts = sources[0].facts
    if not isinstance(facts, VideoFacts):
        raise TypeError
    return video_plan.plan(facts, item)


def _by_default(sources: Sources, item: Item) -> Chosen | None:
    """None where a person must choose what is left out: of its length, or of its picture."""
    plan = _unasked(sources, item)
    asks = _ASKED & set(plan.reasons) or _LOSING & set(plan.notes)
    return None if asks else {}


def _told(answer: Mapping[str, Any]) -> dict[str, Value]:
    return {"seconds": Seconds(float(answer["seconds"]))}


RECIPES = (Recipe(FIT_VIDEO, FIT_VIDEO.id, _suits, _name, _options, _told, by_default=_by_default),)
