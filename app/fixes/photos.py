"""PH and HS: how photos are mended. Nothing is enlarged, no byte is added to reach a size."""

from typing import Any

from app.checks import formats
from app.domain.fixing import Fix
from app.domain.notice import Item
from app.fixes import photo_forms as forms
from app.fixes import photo_parts as parts
from app.fixes import photo_shapes as shapes
from app.fixes.base import Chosen, Recipe, Source, Sources
from app.texts import N_

_FEW_OR_OTHER = {"CMYK", "P", "PA", "1", "LAB"}


def _can_be_jpg(source: Source, item: Item) -> bool:
    photo = parts.photo(source)
    is_wrong = photo is not None and not forms.takes(item, photo.format)
    return is_wrong and forms.takes(item, "jpg")


TO_JPG = Recipe(
    Fix(
        "to-jpg",
        N_("转成 JPG"),
        N_("已转成 JPG（{quality}，{before} → {after}）"),
        safe=True,
    ),
    "photo_convert",
    suits=_can_be_jpg,
    name=parts.named_jpg,
    options=lambda sources, item, chosen: _converted(sources, item, "jpg", chosen),
    told=parts.told,
    by_default=parts.unasked,
    limits=parts.LIMITS,
)


def _is_misnamed(source: Source, item: Item) -> bool:
    return parts.photo(source) is not None and not _can_be_jpg(source, item)


def _rightly_named(sources: Sources, _item: Item) -> str:
    return forms.named(sources[0].file.name, formats.plain(parts.known(sources).format))


RIGHT_EXTENSION = Recipe(
    Fix(
        "right-extension",
        N_("把扩展名改对"),
        N_("扩展名已改得与内容一致，内容没有动"),
        safe=True,
    ),
    "photo_as_is",
    suits=_is_misnamed,
    name=_rightly_named,
    options=lambda _sources, _item, _chosen: {},
    told=lambda _answer: {},
    limits=parts.LIMITS,
)


def _is_no_plain_rgb(source: Source, item: Item) -> bool:
    """A grey photo where colour is asked cannot be helped."""
    photo = parts.photo(source)
    if photo is None or forms.target(photo, item) is None:
        return False
    return photo.mode in _FEW_OR_OTHER or (photo.bits or 8) > 8 or photo.mode.startswith("I")


def _converted(sources: Sources, item: Item, to: str, chosen: Chosen) -> dict[str, Any]:
    """`chosen`: `unasked` where nobody sees the colours that a printer's picture comes out in."""
    given = parts.converted(sources, item, to)
    return {**given, "unasked": bool(chosen.get("unasked"))}


TO_RGB = Recipe(
    Fix(
        "to-rgb",
        N_("转成普通的 RGB 颜色"),
        N_("颜色已转成普通的 RGB（{quality}，{before} → {after}）"),
        safe=True,
    ),
    "photo_convert",
    suits=_is_no_plain_rgb,
    name=parts.named_as_target,
    options=lambda sources, item, chosen: _converted(
        sources, item, parts.target(sources, item), chosen
    ),
    told=parts.told,
    by_default=parts.unasked,
    limits=parts.LIMITS,
)

RECIPES = (
    RIGHT_EXTENSION,
    TO_JPG,
    TO_RGB,
    shapes.SHRINK,
    shapes.CROP_HEADSHOT,
    shapes.TURN,
    shapes.DROP_LOCATION,
    shapes.UPRIGHT,
)
