"""The third unseen family: pages by kind, with where their seals lie."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import cv2
import numpy as np
from PIL import Image, ImageDraw

from app.samples.letters import font
from tests.benchmarks.unseen.family import Stamped
from tests.benchmarks.unseen.second import printing, seeing
from tests.benchmarks.unseen.second.carving import Random
from tests.benchmarks.unseen.second.inking import MM, WIDE, Page, Point, grain
from tests.benchmarks.unseen.second.seeing import Shot
from tests.benchmarks.unseen.third import printed, seals


def _place(random: Random) -> Point:
    return float(random.uniform(32, 178)), float(random.uniform(60, 255))


def _sheet(random: Random) -> Page:
    return printing.drawn(printing.some_sheet(random))


def _shown(shot: Shot, random: Random, places: list[Point]) -> Stamped:
    high, wide = shot.pixels.shape[:2]
    told = []
    for place in places:
        x, y, w = shot.moved @ (place[0] * MM, place[1] * MM, 1)
        told.append((float(x / w / wide), float(y / w / high)))
    quality = int(random.integers(40, 93))
    return Stamped(seeing.picture(shot), shot.dpi, quality, tuple(told))


def _flat(page: Page, random: Random, dpi: int = 0) -> Shot:
    dpi = dpi or int(random.choice([110, 150, 200, 240]))
    return seeing.noisy(seeing.flatbed(page, random, dpi), random, float(random.uniform(0.3, 1.2)))


def carved(kind: str, random: Random) -> Stamped:
    at = _place(random)
    page = seals.pressed(_sheet(random), random, seals.MASKS[kind](random), at)
    return _shown(_flat(page, random), random, [at])


def seen(change: Callable[[Shot, Random], Shot], random: Random) -> Stamped:
    at = _place(random)
    page = seals.pressed(_sheet(random), random, seals.plain(random), at)
    return _shown(change(_flat(page, random), random), random, [at])


def overexposed(shot: Shot, random: Random) -> Shot:
    """The scanner's whitening: pale ink goes, paper is pure white."""
    pixels = (shot.pixels - 30) * np.float32(random.uniform(1.25, 1.6))
    return replace(shot, pixels=np.clip(pixels, 0, 255))


def posterised(shot: Shot, random: Random) -> Shot:
    """A scanner's small file: few colours, ink and ground split, ground coarse."""
    levels = float(random.choice([4, 5, 6]))
    coarse = np.round(shot.pixels / 255 * levels) / levels * 255
    return replace(shot, pixels=np.asarray(coarse.clip(0, 255), np.float32))


def halftoned(shot: Shot, random: Random) -> Shot:
    """A colour copy: each ink in dots on a screen of its own angle."""
    high, wide = shot.pixels.shape[:2]
    y, x = np.mgrid[0:high, 0:wide].astype(np.float32)
    step = shot.dpi / float(random.uniform(55, 75))
    out = shot.pixels.copy()
    for ink, angle in enumerate((0.26, 1.31, 0.0)):
        u, v = x * np.cos(angle) + y * np.sin(angle), y * np.cos(angle) - x * np.sin(angle)
        screen = np.cos(u * 2 * np.pi / step) * np.cos(v * 2 * np.pi / step) * 60
        out[:, :, ink] = np.clip((out[:, :, ink] - 128 + screen) * 2 + 128, 0, 255)
    return replace(shot, pixels=np.asarray(cv2.GaussianBlur(out, (0, 0), 0.8), np.float32))


def crumpled(shot: Shot, random: Random) -> Shot:
    """Folded and smoothed again: creases, a mild warp."""
    high, wide = shot.pixels.shape[:2]
    y, x = np.mgrid[0:high, 0:wide].astype(np.float32)
    much = shot.dpi / 25.4 * 0.5
    dx = (grain(random, (high, wide), wide / 4) - 0.5) * much
    dy = (grain(random, (high, wide), wide / 4) - 0.5) * much
    bent = cv2.remap(shot.pixels, x + dx, y + dy, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    light = 1 + 0.16 * (grain(random, (high, wide), wide / 8) - 0.5)
    for _fold in range(int(random.integers(1, 4))):
        line = np.abs(y - random.uniform(0, high) - (x - wide / 2) * random.normal(0, 0.05))
        light *= 1 - 0.2 * np.exp(-((line / (shot.dpi / 40)) ** 2))
    return replace(shot, pixels=np.asarray(bent * light[:, :, None], np.float32))


def tube_lit(shot: Shot, random: Random) -> Shot:
    """Green or violet light, uneven, dim."""
    lights = ((0.75, 0.9, 0.72), (0.8, 0.68, 0.92), (0.9, 0.75, 0.55))
    high, wide = shot.pixels.shape[:2]
    falling = 0.6 + 0.4 * grain(random, (high, wide), wide)
    light = np.array(lights[int(random.integers(3))], np.float32)
    return replace(shot, pixels=np.asarray(shot.pixels * light * falling[:, :, None], np.float32))


def on_red(random: Random) -> Stamped:
    """Over a red heading and red rules."""
    image, at = printing.some_sheet(random), _place(random)
    draw = ImageDraw.Draw(image)
    y = (at[1] + float(random.uniform(-12, 12))) * MM
    draw.line((15 * MM, y, WIDE - 15 * MM, y), fill=(205, 30, 35), width=int(random.integers(3, 9)))
    words = font(round(random.uniform(6, 10) * MM), "Bold")
    draw.text((WIDE / 2, y - 9 * MM), "样例省样例厅", fill=(205, 30, 35), font=words, anchor="mm")
    page = seals.pressed(printing.drawn(image), random, seals.plain(random), at)
    return _shown(_flat(page, random), random, [at])


def turned(random: Random) -> Stamped:
    """Laid sideways on the glass."""
    at = _place(random)
    page = seals.pressed(_sheet(random), random, seals.plain(random), at)
    told = _shown(_flat(page, random, 150), random, [at])
    x, y = told.seals[0]
    return replace(told, image=told.image.transpose(Image.Transpose.ROTATE_90), seals=((y, 1 - x),))


def drawn(kind: str, random: Random) -> Stamped:
    image = printing.some_sheet(random)
    printed.ROUND[kind](image, random)
    page = printing.drawn(image)
    if random.random() < 0.25:
        return _shown(seeing.noisy(seeing.telephone(page, random), random), random, [])
    return _shown(_flat(page, random), random, [])


SEALED: dict[str, Callable[[Random], Stamped]] = {
    **{kind: partial(carved, kind) for kind in seals.MASKS},
    "overexposed": partial(seen, overexposed), "posterised": partial(seen, posterised),
    "halftoned": partial(seen, halftoned), "crumpled": partial(seen, crumpled),
    "tube lit": partial(seen, tube_lit), "on red": on_red, "turned": turned,
}  # fmt: skip
UNSEALED: dict[str, Callable[[Random], Stamped]] = {
    kind: partial(drawn, kind) for kind in printed.ROUND
}
