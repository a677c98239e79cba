"""What the recipes for photos share: facts, limits, names, and the values of their log lines."""

from collections.abc import Mapping
from typing import Any

from app.domain.facts import PhotoFacts
from app.domain.notice import Item
from app.domain.quantities import ByteSize, Pixels, Value, Words
from app.fixes import photo_forms as forms
from app.fixes.base import Chosen, Source, Sources
from app.sandbox.limits import Limits
from app.texts import _

LIMITS = Limits(None, 1843, idle_seconds=120)
"""A decoder tells no steps: 200 megapixels take some 20 s on two slow cores."""


def photo(source: Source) -> PhotoFacts | None:
    return source.facts if isinstance(source.facts, PhotoFacts) else None


def known(sources: Sources) -> PhotoFacts:
    """Of a recipe's only source, which is a photo or would not have suited."""
    facts = sources[0].facts
    if not isinstance(facts, PhotoFacts):
        raise TypeError(type(facts).__name__)
    return facts


def target(sources: Sources, item: Item) -> str:
    return forms.target(known(sources), item) or "jpg"


def named_as_target(sources: Sources, item: Item) -> str:
    return forms.named(sources[0].file.name, target(sources, item))


def named_jpg(sources: Sources, _item: Item) -> str:
    return forms.named(sources[0].file.name, "jpg")


def same_name(sources: Sources, _item: Item) -> str:
    return sources[0].file.name


def converted(sources: Sources, item: Item, to: str) -> dict[str, Any]:
    """Arguments of the job photo_convert."""
    return {"form": known(sources).format, "to": to, "most": forms.most_bytes(item)}


def unasked(sources: Sources, _item: Item) -> Chosen | None:
    """One picture of several is nothing to choose unasked: an animation, a fax's pages."""
    one = known(sources)
    alone = one.frames == 1 or one.format in {"jpg", "heic", "avif"}
    return {"unasked": True} if alone else None


def told(answer: Mapping[str, Any]) -> dict[str, Value]:
    """{before}, {after} in bytes, {pixels}, and {quality}: how finely it was saved, in words."""
    quality = answer.get("quality")
    fine = _("品质 {quality}").format(quality=quality) if quality else _("品质不变")
    return {
        "before": ByteSize(answer["before"]),
        "after": ByteSize(answer["after"]),
        "pixels": Pixels(*answer["size"]),
        "quality": Words(fine),
    }
