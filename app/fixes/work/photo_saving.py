"""Writes a picture: at the source's quality, and where it must be smaller, as fine as may be."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import Image

from app.fixes.work.photo_pixels import Picture, smaller

FINE = 95
"""JPEG quality at which nothing is seen to be lost; the default where the source is no JPEG."""

FLOOR = 85
"""Below it, skies and skin begin to show blocks."""

_LONGEST_NOTES = 65533  # bytes of a JPEG segment
_TRIES = 12
_BELOW, _NEAR = 0.99, 0.85
"""What is aimed at below the limit, and what is near enough to it."""

_LUMINANCE = (
    16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55,
    14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62,
    18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92,
    49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
)  # fmt: skip
"""ITU-T T.81, table K.1, in rows."""


Step = Callable[[float], None]


def _unwatched(_share: float) -> None:
    """Nobody watches."""


@dataclass(frozen=True, slots=True)
class Saved:
    """`quality` None: by the source's own tables, or without loss."""

    size: int
    quality: int | None


def quality_of(tables: tuple[list[int], ...]) -> int:
    """The JPEG quality whose table is nearest to the picture's own; FINE where there is none."""
    if not tables:
        return FINE
    own = tables[0]
    return min(range(1, 101), key=lambda q: sum(map(_distance, own, _table(q))))


def _distance(one: int, other: int) -> int:
    return abs(one - other)


def _table(quality: int) -> Iterator[int]:
    """As libjpeg scales it."""
    scale = 5000 // quality if quality < 50 else 200 - quality * 2
    return (min(255, max(1, (base * scale + 50) // 100)) for base in _LUMINANCE)


def save(picture: Picture, target: Path, to: str, quality: int | None = None) -> Saved:
    """JPEG at `quality`, else by the source's own tables; PNG and TIFF without loss."""
    extras: dict[str, Any] = {}
    if picture.icc:
        extras["icc_profile"] = picture.icc
    if picture.dpi:
        extras["dpi"] = picture.dpi
    exif = picture.exif
    if to == "jpg":
        extras |= _jpeg(picture, quality)
        exif = exif if len(exif) <= _LONGEST_NOTES else _shortened(exif)
    elif to == "tif":
        extras["compression"] = "tiff_lzw"
    if exif:
        extras["exif"] = exif
    picture.pixels.info = {}
    picture.pixels.save(target, {"jpg": "JPEG", "png": "PNG", "tif": "TIFF"}[to], **extras)
    used = (quality or (None if picture.tables else FINE)) if to == "jpg" else None
    return Saved(target.stat().st_size, used)


def _jpeg(picture: Picture, quality: int | None) -> dict[str, Any]:
    grain: dict[str, Any] = {"comment": b""}
    if picture.pixels.mode == "RGB":
        coarse = picture.sampling if picture.sampling >= 0 else 0 if picture.fine else 2
        grain["subsampling"] = coarse
    if quality is None and picture.tables:
        return grain | {"qtables": [*picture.tables]}
    return grain | {"quality": quality or FINE}


def _shortened(exif: bytes) -> bytes:
    """Without makers' notes and preview, which HEIC has room for and JPEG has not."""
    notes = Image.Exif()
    notes.load(exif)
    shot = notes.get_ifd(0x8769)
    shot.pop(0x927C, None)
    written: bytes = notes.tobytes()
    return written if len(written) <= _LONGEST_NOTES else b""


def fit(picture: Picture, target: Path, most: int | None, step: Step = _unwatched) -> Saved | None:
    """At the source's quality, or the best one down to FLOOR that keeps to `most` bytes.

    None where none does; the file then holds the coarsest.
    """
    saved = save(picture, target, "jpg")
    if most is None or saved.size <= most:
        return saved
    low, high, found = FLOOR, min(FINE, quality_of(picture.tables)) - 1, None
    while low <= high:
        step(1 / (1 + high - low))
        middle = (low + high) // 2 if found else low
        tried = save(picture, target, "jpg", middle)
        if tried.size <= most:
            found, low = middle, middle + 1
        elif found is None:
            return None
        else:
            high = middle - 1
    return save(picture, target, "jpg", found) if found else None


def shrink(
    picture: Picture, target: Path, most: int, least: tuple[int, int], step: Step = _unwatched
) -> Saved | None:
    """As `fit`, then with fewer pixels, though not fewer than `least` (shorter, longer edge)."""
    saved = fit(picture, target, most, step)
    return _smaller(picture, target, most, least, step) if saved is None else saved


def _smaller(
    picture: Picture, target: Path, most: int, least: tuple[int, int], step: Step
) -> Saved | None:
    """The largest of a few tries: bytes go about by pixels, so each try aims from the last."""
    whole = picture.pixels
    quality = min(FLOOR, quality_of(picture.tables))
    share, too_large, best = 1.0, 1.0, 0.0
    size = target.stat().st_size
    for tries in range(_TRIES):
        step(tries / _TRIES)
        aim = share * math.sqrt(most / size) * _BELOW
        share = aim if best < aim < too_large else (best + too_large) / 2
        edges = (max(1, round(whole.width * share)), max(1, round(whole.height * share)))
        if min(edges) < least[0] or max(edges) < least[1]:
            return None
        picture.pixels = whole  # lets go of the last try
        picture.pixels = smaller(whole, edges)
        saved = save(picture, target, "jpg", quality)
        size = saved.size
        if size > most:
            too_large = share
            continue
        if size > most * _NEAR or tries >= _TRIES // 2:
            return saved
        best = share
    return None
