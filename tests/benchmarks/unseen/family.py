"""The unseen family: pages by kind, with where their seals lie."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np
from PIL import Image, ImageDraw

from tests.benchmarks.unseen.paper import MM, WIDE, Random, sheet
from tests.benchmarks.unseen.redthings import RED_THINGS
from tests.benchmarks.unseen.seeing import Seeing, inked, scanned
from tests.benchmarks.unseen.stamp import Stamp, pressed, uneven, worn

Point = tuple[float, float]


@dataclass(frozen=True)
class Stamped:
    """`seals` are centres as shares of the shown page's width and height."""

    image: Image.Image
    dpi: int
    quality: int
    seals: tuple[Point, ...] = ()


def _somewhere(random: Random, low: float = 55) -> Point:
    return float(random.uniform(35, 175)), float(random.uniform(low, 265))


def _stamp(random: Random, at: Point | None = None, **more: float) -> Stamp:
    x, y = at or _somewhere(random)
    size = float(random.uniform(38, 50))
    return Stamp(x, y, size, float(random.normal(0, 15)), **more)


def _colour(random: Random) -> tuple[float, float, float]:
    return float(random.uniform(0.78, 0.92)), float(random.uniform(0.08, 0.2)), float(
        random.uniform(0.08, 0.22)
    )  # fmt: skip


def _shown(seeing: Seeing, stamps: list[Stamp]) -> Stamped:
    places = []
    for stamp in stamps:
        x, y, w = seeing.moved @ (stamp.x, stamp.y, 1)
        wide, high = (side / seeing.dpi * 25.4 for side in seeing.image.size)
        places.append((float(x / w / wide), float(y / w / high)))
    return Stamped(seeing.image, seeing.dpi, seeing.quality, tuple(places))


def _sealed(
    random: Random, stamps: list[Stamp], strength: tuple[float, float] = (0.6, 1.0)
) -> Image.Image:
    page = sheet(random)
    for stamp in stamps:
        ink = uneven(random, pressed(random, stamp))
        page = inked(page, ink, _colour(random), float(random.uniform(*strength)))
    return page


def plain(random: Random) -> Stamped:
    stamps = [_stamp(random)]
    return _shown(scanned(_sealed(random, stamps), random), stamps)


def oval(random: Random) -> Stamped:
    at = _somewhere(random)
    stamps = [Stamp(*at, float(random.uniform(40, 46)), float(random.uniform(0, 360)), 2 / 3)]
    return _shown(scanned(_sealed(random, stamps), random), stamps)


def faint(random: Random) -> Stamped:
    stamps = [_stamp(random)]
    return _shown(scanned(_sealed(random, stamps, (0.13, 0.3)), random), stamps)


def patchy(random: Random) -> Stamped:
    stamps = [_stamp(random)]
    page = sheet(random)
    ink = worn(random, uneven(random, pressed(random, stamps[0])), stamps[0])
    return _shown(scanned(inked(page, ink, _colour(random), 0.9), random), stamps)


def over_signature(random: Random) -> Stamped:
    stamps = [_stamp(random)]
    page = _sealed(random, stamps)
    draw = ImageDraw.Draw(page)
    for _stroke in range(6):
        walk = random.standard_normal((40, 2)).cumsum(axis=0) * 14
        start = (stamps[0].x - 20) * MM, (stamps[0].y + random.uniform(-15, 15)) * MM
        path = [(float(start[0] + a + 7 * n), float(start[1] + b)) for n, (a, b) in enumerate(walk)]
        draw.line(path, fill=(20, 20, 30), width=int(random.integers(3, 8)), joint="curve")
    return _shown(scanned(page, random), stamps)


def cut(random: Random) -> Stamped:
    size = float(random.uniform(38, 50))
    inside = size * random.uniform(0.15, 0.35)
    x = inside if random.random() < 0.5 else WIDE / MM - inside
    stamps = [Stamp(float(x), float(random.uniform(60, 250)), size, float(random.normal(0, 15)))]
    return _shown(scanned(_sealed(random, stamps), random), stamps)


def two(random: Random) -> Stamped:
    first = _stamp(random)
    turn, far = random.uniform(0, 2 * np.pi), random.uniform(18, 60)
    x = float(np.clip(first.x + far * np.cos(turn), 28, 182))
    y = float(np.clip(first.y + far * np.sin(turn), 28, 268))
    if np.hypot(x - first.x, y - first.y) < 15:
        y = first.y - 20
    stamps = [first, _stamp(random, (x, y))]
    return _shown(scanned(_sealed(random, stamps), random), stamps)


def photographed(random: Random) -> Stamped:
    stamps = [_stamp(random)]
    red, green, blue = (float(one) for one in random.uniform((0.9, 0.85, 0.75), (1, 0.97, 0.95)))
    seen = scanned(
        _sealed(random, stamps), random, paper=(red, green, blue), photographed=True, harsh=1.5
    )
    return _shown(seen, stamps)


def coarse(random: Random) -> Stamped:
    stamps = [_stamp(random)]
    dpi, quality = int(random.choice([72, 80, 96])), int(random.integers(18, 40))
    return _shown(scanned(_sealed(random, stamps), random, dpi=dpi, quality=quality), stamps)


def odd_ink(random: Random) -> Stamped:
    stamps = [_stamp(random)]
    colours = ((0.95, 0.3, 0.12), (0.8, 0.12, 0.42), (0.58, 0.06, 0.1), (0.96, 0.35, 0.4))
    ink = uneven(random, pressed(random, stamps[0]), 1.5)
    page = inked(
        sheet(random), ink, colours[int(random.integers(4))], float(random.uniform(0.6, 1.3))
    )
    return _shown(scanned(page, random), stamps)


def tinted(random: Random) -> Stamped:
    stamps = [_stamp(random)]
    papers = ((1, 0.86, 0.88), (1, 0.96, 0.72), (0.86, 0.96, 0.86), (0.84, 0.88, 0.96), (0.8,) * 3)
    paper = papers[int(random.integers(5))]
    return _shown(scanned(_sealed(random, stamps), random, paper=paper), stamps)


def among_red(random: Random) -> Stamped:
    """A seal on a page that bears another red thing too."""
    stamps = [_stamp(random, _somewhere(random, 120))]
    page = _sealed(random, stamps)
    kind = ("letterhead", "handwriting", "chop", "fingerprint", "logo")[int(random.integers(5))]
    if kind == "fingerprint":
        return _shown(scanned(RED_THINGS[kind](page, random), random), stamps)
    base = RED_THINGS[kind](sheet(random), random)
    ink = uneven(random, pressed(random, stamps[0]))
    return _shown(scanned(inked(base, ink, _colour(random), 0.9), random), stamps)


def black_seal(random: Random) -> Stamped:
    """A photocopy scanned in colour: the seal is there, but it is not red."""
    ink = uneven(random, pressed(random, _stamp(random)))
    page = inked(sheet(random), ink, (0.15, 0.14, 0.15), 0.9)
    return _shown(scanned(page, random, harsh=1.5), [])


def nothing(random: Random) -> Stamped:
    papers = ((1, 0.86, 0.88), (1, 0.96, 0.72), (0.98, 0.97, 0.96), (0.84, 0.88, 0.96))
    paper = papers[int(random.integers(4))]
    photo = bool(random.random() < 0.4)
    seen = scanned(sheet(random), random, paper=paper, photographed=photo, harsh=1.8)
    return _shown(seen, [])


def _red_thing(name: str, random: Random) -> Stamped:
    page = RED_THINGS[name](sheet(random), random)
    return _shown(scanned(page, random), [])


SEALED: dict[str, Callable[[Random], Stamped]] = {
    "plain": plain, "oval": oval, "faint": faint, "patchy": patchy,
    "over signature": over_signature, "cut": cut, "two": two, "photographed": photographed,
    "coarse": coarse, "odd ink": odd_ink, "tinted": tinted, "among red": among_red,
}  # fmt: skip
UNSEALED: dict[str, Callable[[Random], Stamped]] = {
    "black seal": black_seal, "nothing": nothing,
    **{name: partial(_red_thing, name) for name in RED_THINGS},
}  # fmt: skip
