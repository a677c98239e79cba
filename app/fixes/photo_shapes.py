"""Recipes for what a photo shows and weighs: turned, cropped, made smaller, without its place."""

from collections.abc import Mapping
from typing import Any

from app.domain.fixing import Ask, Fix
from app.domain.notice import Item
from app.domain.quantities import Count, Pixels, Value, Words
from app.fixes import photo_forms as forms
from app.fixes import photo_parts as parts
from app.fixes.base import Chosen, Recipe, Source, Sources
from app.fixes.photo_frames import within
from app.texts import N_, _

_HALF_ROUND = 180
_PLACED = {"jpg", "png", "tif", "webp", "heic", "avif"}


def _is_placed(source: Source, _item: Item) -> bool:
    photo = parts.photo(source)
    return photo is not None and photo.has_location and photo.format in _PLACED


DROP_LOCATION = Recipe(
    Fix(
        "drop-location",
        N_("删去拍摄地点"),
        N_("已删去拍摄地点，画面一点没动"),
        safe=True,
    ),
    "photo_drop_place",
    suits=_is_placed,
    name=parts.same_name,
    options=lambda sources, _item, _chosen: {"form": parts.known(sources).format},
    told=lambda _answer: {},
    limits=parts.LIMITS,
    by_hand=_is_placed,
)


def _is_marked(source: Source, _item: Item) -> bool:
    photo = parts.photo(source)
    return photo is not None and photo.format == "jpg" and photo.orientation != 1


UPRIGHT = Recipe(
    Fix(
        "upright",
        N_("把画面真正转正"),
        N_("画面已转正，不再靠方向标记（{quality}，{before} → {after}）"),
        safe=False,
    ),
    "photo_convert",
    suits=_is_marked,
    name=parts.same_name,
    options=lambda sources, item, _chosen: parts.converted(sources, item, "jpg"),
    told=parts.told,
    limits=parts.LIMITS,
    by_hand=_is_marked,
)


def _lies(source: Source, _item: Item) -> bool:
    photo = parts.photo(source)
    return bool(photo and photo.portrait and photo.portrait.turned)


def _until_the_face_stands(sources: Sources, _item: Item) -> Chosen | None:
    portrait = parts.known(sources).portrait
    return {"degrees": portrait.turned} if portrait and portrait.turned else None


def _turned(sources: Sources, item: Item, chosen: Chosen) -> dict[str, Any]:
    """`chosen`: `degrees` clockwise, 90, 180 or 270."""
    degrees = int(chosen["degrees"])
    if degrees not in {90, 180, 270}:
        raise ValueError(degrees)
    form = parts.known(sources).format
    return {"form": form, "to": parts.target(sources, item), "degrees": degrees}


def _told_turned(answer: Mapping[str, Any]) -> dict[str, Value]:
    """To the left by 90, as she asked for it, not to the right by 270."""
    degrees = int(answer["degrees"])
    left = degrees > _HALF_ROUND
    turned = 2 * _HALF_ROUND - degrees if left else degrees
    return {
        "way": Words(N_("逆时针") if left else N_("顺时针")),
        "degrees": Count(turned, N_("度")),
    }


def _named_when_turned(sources: Sources, item: Item) -> str:
    is_jpg = parts.known(sources).format == "jpg"
    return parts.same_name(sources, item) if is_jpg else parts.named_as_target(sources, item)


def _can_be_written(source: Source, item: Item) -> bool:
    photo = parts.photo(source)
    return photo is not None and (photo.format == "jpg" or forms.target(photo, item) is not None)


TURN = Recipe(
    Fix(
        "turn",
        N_("把照片转过来"),
        N_("已{way}转 {degrees}"),
        safe=False,
    ),
    "photo_turn",
    suits=_lies,
    name=_named_when_turned,
    options=_turned,
    told=_told_turned,
    by_default=_until_the_face_stands,
    limits=parts.LIMITS,
    by_hand=_can_be_written,
)


def _can_be_cropped(source: Source, item: Item) -> bool:
    photo = parts.photo(source)
    can = photo is not None and forms.takes(item, "jpg")
    return photo is not None and can and forms.ratio(photo, item) is not None


def _cropped(sources: Sources, item: Item, chosen: Chosen) -> dict[str, Any]:
    """`chosen`: `frame` (left, top, width, height) in shares of the upright picture, and where it

    is not the notice's own, `ratio` (width over height).
    """
    photo = parts.known(sources)
    ratio = float(chosen.get("ratio") or forms.ratio(photo, item) or 1.0)
    left, top, wide, high = (float(one) for one in chosen["frame"])
    frame = within((left, top, wide, high), (photo.width, photo.height), ratio)
    shape = {
        "ratio": ratio,
        "exact": forms.exact_pixels(item),
        "most": forms.most_bytes(item),
        "least": forms.least_pixels(photo, item),
    }
    return {"form": photo.format, "frame": frame, "shape": shape}


CROP_HEADSHOT = Recipe(
    Fix(
        "crop-headshot",
        N_("按要求的比例裁剪"),
        N_("已裁成 {pixels} 像素（{quality}，{before} → {after}）"),
        safe=False,
        asks=Ask.FRAME,
    ),
    "photo_crop",
    suits=_can_be_cropped,
    name=parts.named_jpg,
    options=_cropped,
    told=parts.told,
    by_default=lambda _sources, _item: None,
    limits=parts.LIMITS,
    by_hand=_can_be_cropped,
)


def _can_shrink(source: Source, item: Item) -> bool:
    is_photo = parts.photo(source) is not None
    return is_photo and forms.most_bytes(item) is not None and forms.takes(item, "jpg")


def _shrunk(sources: Sources, item: Item, _chosen: Chosen) -> dict[str, Any]:
    photo = parts.known(sources)
    least = forms.least_pixels(photo, item)
    return {"form": photo.format, "most": forms.most_bytes(item), "least": least}


def _given_up(answer: Mapping[str, Any]) -> dict[str, Value]:
    values = parts.told(answer)
    smaller = list(answer["from"]) != list(answer["size"])
    pixels = (Pixels(*answer["from"]), Pixels(*answer["size"]))
    lost = _("，像素由 {one} 减到 {other}").format(
        one=f"{pixels[0].width}×{pixels[0].height}", other=f"{pixels[1].width}×{pixels[1].height}"
    )
    return values | {"smaller": Words(lost if smaller else "")}


SHRINK = Recipe(
    Fix(
        "shrink-to-size",
        N_("压到要求的大小"),
        N_("已压到 {after}，原来 {before}（{quality}{smaller}）"),
        safe=False,
    ),
    "photo_shrink",
    suits=_can_shrink,
    name=parts.named_jpg,
    options=_shrunk,
    told=_given_up,
    by_default=parts.unasked,
    limits=parts.LIMITS,
)
