"""A red seal as units use it, round or oval: ring, name along the arc, star; 样例 within.

Sizes after common practice: 42 mm across, a ring of 1.2 mm, a star of 14 mm.
"""

import math
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw

from app.samples.letters import MARK, font

_FINER = 3
"""Drawn at thrice the resolution, then reduced, so that edges are smooth."""

_RING_MM = 1.2
_NAME_RADIUS, _NAME_HEIGHT, _STAR = 0.74, 0.25, 0.33
"""Of the seal's radius: where the name's middle line runs, how high it is, the star's points."""

_WIDEST_ARC = 250
"""Degrees over which a long name may spread; the gap lies below."""

_NOTE_BLUE = (60, 80, 130)


@dataclass(frozen=True, kw_only=True)
class Seal:
    """`at` is the centre in millimetres from the upper left corner, `tilt` clockwise in degrees.

    `strength` is the ink's share, 1 being full; `pasted` puts in a flawless picture after scanning.
    `page` counts from 0, or from the end with -1. `flat` is an oval seal's height over its width.
    """

    unit: str = "江城市样例协会"
    at: tuple[float, float] = (156, 252)
    radius_mm: float = 21
    tint: tuple[int, int, int] = (206, 28, 38)
    strength: float = 0.85
    tilt: float = 0
    pasted: bool = False
    page: int = -1
    flat: float = 1


def put_seal(page: Image.Image, seal: Seal, dpi: int, seed: int) -> None:
    """Prints the seal over what the page shows, and 样例 in blue beside it."""
    ink = _ink(seal, dpi)
    if not seal.pasted:
        ink = _worn(ink, seal.strength, seed)
    left = round(seal.at[0] / 25.4 * dpi) - ink.width // 2
    top = round(seal.at[1] / 25.4 * dpi) - ink.height // 2
    under = page.crop((left, top, left + ink.width, top + ink.height))
    page.paste(_printed(under, ink, seal), (left, top))
    letters = font(round(seal.radius_mm * 0.3 / 25.4 * dpi))
    ImageDraw.Draw(page).text((left, top), MARK, fill=_NOTE_BLUE, font=letters, anchor="rm")


def seal_picture(seal: Seal, dpi: int) -> Image.Image:
    """The flawless seal alone, RGBA, as people cut it out to paste it."""
    ink = _ink(seal, dpi)
    picture = Image.new("RGB", ink.size, seal.tint)
    picture.putalpha(ink)
    return picture


def _printed(under: Image.Image, ink: Image.Image, seal: Seal) -> Image.Image:
    """Ink lets the writing below show through; a pasted picture covers it."""
    flat = Image.new("RGB", under.size, seal.tint)
    if seal.pasted:
        return Image.composite(flat, under, ink)
    paper = np.asarray(under).astype(np.float32)
    share = np.asarray(ink)[:, :, None] / 255
    through = 1 - share * (1 - np.asarray(flat) / 255)
    return Image.fromarray((paper * through).astype(np.uint8))


def _ink(seal: Seal, dpi: int) -> Image.Image:
    """Where there is ink, 0 to 255."""
    pixel = dpi / 25.4 * _FINER
    radius = seal.radius_mm * pixel
    edge = round(radius * 2 + 2 * pixel)
    mask = Image.new("L", (edge, edge), 0)
    draw = ImageDraw.Draw(mask)
    middle = edge / 2
    box = (middle - radius, middle - radius, middle + radius, middle + radius)
    draw.ellipse(box, outline=255, width=max(2, round(_RING_MM * pixel)))
    draw.polygon(_star(middle, radius * _STAR), fill=255)
    letters = font(max(8, round(radius * 0.2)))
    draw.text((middle, middle + radius * 0.56), MARK, fill=255, font=letters, anchor="mm")
    _write_name(mask, seal.unit, radius)
    if seal.flat < 1:
        mask = _flattened(mask, seal.flat)
    mask = mask.rotate(-seal.tilt, Image.Resampling.BICUBIC)
    return mask.resize((edge // _FINER, edge // _FINER), Image.Resampling.LANCZOS)


def _flattened(mask: Image.Image, flat: float) -> Image.Image:
    """An oval of the same width in the middle of a square as large."""
    low = mask.resize((mask.width, round(mask.height * flat)), Image.Resampling.LANCZOS)
    square = Image.new("L", mask.size, 0)
    square.paste(low, (0, (mask.height - low.height) // 2))
    return square


def _star(middle: float, radius: float) -> list[tuple[float, float]]:
    inner = radius * math.sin(math.radians(18)) / math.sin(math.radians(54))
    points = []
    for number in range(10):
        angle = math.radians(-90 + 36 * number)
        reach = radius if number % 2 == 0 else inner
        points.append((middle + reach * math.cos(angle), middle + reach * math.sin(angle)))
    return points


def _write_name(mask: Image.Image, name: str, radius: float) -> None:
    """Character by character along the upper arc, each turned with its feet to the centre."""
    high = max(8, round(radius * _NAME_HEIGHT))
    step = min(32.0, _WIDEST_ARC / max(1, len(name) - 1))
    narrow = min(1.0, step / 24)
    middle = mask.width / 2
    for number, character in enumerate(name):
        angle = (number - (len(name) - 1) / 2) * step
        tile = Image.new("L", (high * 2, high * 2), 0)
        draw = ImageDraw.Draw(tile)
        draw.text((high, high), character, fill=255, font=font(high, "Bold"), anchor="mm")
        slim = tile.resize((max(4, round(tile.width * narrow)), tile.height))
        turned = slim.rotate(-angle, Image.Resampling.BICUBIC, expand=True)
        across = middle + radius * _NAME_RADIUS * math.sin(math.radians(angle))
        down = middle - radius * _NAME_RADIUS * math.cos(math.radians(angle))
        mask.paste(255, (round(across - turned.width / 2), round(down - turned.height / 2)), turned)


def _worn(ink: Image.Image, strength: float, seed: int) -> Image.Image:
    """Uneven as rubber leaves it: blotches some millimetres wide, and specks."""
    numbers = np.random.default_rng(seed)
    blotches = numbers.normal(strength, 0.13, (9, 9)).clip(0.15, 1) * 255
    wide = Image.fromarray(blotches.astype(np.uint8)).resize(ink.size, Image.Resampling.BICUBIC)
    specks = numbers.normal(1, 0.12, ink.size[::-1]).clip(0, 1.15)
    share = np.asarray(wide) / 255 * specks
    return Image.fromarray((np.asarray(ink) * share).clip(0, 255).astype(np.uint8))
