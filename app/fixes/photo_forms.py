"""What a photo's copy is to be: its format, its name, how many bytes and pixels it may have."""

from app.checks import formats, headshot_sizes
from app.checks.headshot_size import shapes
from app.domain import renditions
from app.domain.facts import PhotoFacts
from app.domain.notice import Item, Kind, Rendition
from app.domain.quantities import ByteSize
from app.fixes.base import with_extension

_SHORT, _LONG = 600, 800
"""Where the notice asks for no pixels, a photo is made no smaller than this."""

_PRINTED = 300  # dots an inch, as HS02 reckons
_MM_AN_INCH = 25.4


def wanted(item: Item) -> tuple[str, ...]:
    return formats.asked(item, Rendition.PHOTO)


def takes(item: Item, form: str) -> bool:
    """Whether the notice takes it; one that names no format takes them all."""
    asked = wanted(item)
    return not asked or formats.accepted(form, asked)


def target(photo: PhotoFacts, item: Item) -> str | None:
    """The format of a copy with other pixels; None where we write none that is asked for."""
    own = formats.plain(photo.format)
    if own == "png" and takes(item, own):
        return own
    return next((form for form in ("jpg", "png", "tif") if takes(item, form)), None)


def named(name: str, form: str) -> str:
    """With the extension of its content, which stays as it is where it is right."""
    fits = formats.plain(renditions.extension(name)) == form
    return name if fits else with_extension(name, form)


def most_bytes(item: Item) -> int | None:
    """Of one file, by the narrower way of counting; None where no such limit is set."""
    limit = item.limits.bytes
    if limit is None or limit.max is None or item.limits.per_file is False:
        return None
    return ByteSize.parse(limit.max, decimal=True)


def exact_pixels(item: Item) -> tuple[int, int] | None:
    """The one size that the notice sets."""
    pixels = item.limits.pixels
    if pixels and pixels.exact:
        return pixels.exact
    return item.limits.resolutions[0] if len(item.limits.resolutions) == 1 else None


def least_pixels(photo: PhotoFacts, item: Item) -> tuple[int, int]:
    """(shorter, longer) edge below which a copy must not come; never above what the photo has."""
    limits = item.limits
    shown = sorted((photo.width, photo.height))
    if limits.resolutions or (limits.pixels and limits.pixels.exact):
        return shown[0], shown[1]
    asked = [sorted(limits.min_resolution)] if limits.min_resolution else []
    if limits.pixels:
        asked.append([limits.pixels.short_edge_min or 0, limits.pixels.long_edge_min or 0])
    printed = headshot_sizes.asked(limits)
    if printed:
        dots = (limits.dpi_min or _PRINTED) / _MM_AN_INCH
        asked.append(sorted(round(edge * dots) for edge in min(printed)))
    if not asked and item.kind is not Kind.HEADSHOT:
        asked = [[_SHORT, _LONG]]
    least = [max((one[end] for one in asked), default=1) for end in (0, 1)]
    return min(least[0], shown[0]), min(least[1], shown[1])


def ratio(photo: PhotoFacts, item: Item) -> float | None:
    """Width over height to crop to; None where the notice asks for none.

    A headshot stands; other photos may lie as well, and stay as they are.
    """
    exact = exact_pixels(item)
    if exact:
        return exact[0] / exact[1]
    asked = next((shape for shape, _shown in shapes(item)), None)
    lies = photo.width > photo.height
    if asked is None or item.kind is Kind.HEADSHOT or lies == (asked > 1):
        return asked
    return 1 / asked
