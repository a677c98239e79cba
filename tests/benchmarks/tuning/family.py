"""The tuning family: stamped pages of `app.samples` by kind, with where their seals lie."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from app.samples.formpages import Form, form_page
from app.samples.scans import scanned_page
from app.samples.seals import Seal
from tests.benchmarks.tuning.red import RED_THINGS, Random

Point = tuple[float, float]
_UNITS = ("江城区科学技术协会", "样例大学", "样例第一人民医院", "江城市样例新材料股份有限公司")


@dataclass(frozen=True)
class Stamped:
    """`seals` are centres as shares of the shown page's width and height."""

    image: Image.Image
    dpi: int
    quality: int
    seals: tuple[Point, ...] = ()


def _seal(random: Random, **more: object) -> Seal:
    tint = tuple(int(one) for one in random.integers((185, 15, 20), (235, 60, 70)))
    plain = Seal(
        unit=str(random.choice(_UNITS)),
        at=(float(random.uniform(35, 175)), float(random.uniform(50, 265))),
        radius_mm=float(random.choice([19, 20, 21, 21, 22.5, 25])),
        tint=(tint[0], tint[1], tint[2]),
        strength=float(random.uniform(0.55, 1)),
        tilt=float(random.normal(0, 12)),
    )
    return replace(plain, **more)  # type: ignore[arg-type]


def _page(random: Random, dpi: int) -> Image.Image:
    count = int(random.integers(1, 4))
    number = int(random.integers(count))
    return form_page(Form(), number, count, dpi, int(random.integers(10_000)))


def _scanned(
    random: Random, seals: list[Seal], page: Image.Image | None = None, *, dpi: int = 0,
    quality: int = 0, change: Callable[[Image.Image], Image.Image] = lambda image: image,
) -> Stamped:  # fmt: skip
    dpi = dpi or int(random.choice([100, 150, 200]))
    quality = quality or int(random.integers(50, 90))
    sheet = page or _page(random, dpi)
    skew = float(random.normal(0, 1))
    seed = int(random.integers(10_000))
    seen = scanned_page(sheet, seals, dpi=dpi, skew=skew, seed=seed)
    places = tuple(_turned(seal.at, -skew, sheet.size, dpi) for seal in seals)
    return Stamped(change(seen), dpi, quality, places)


def _turned(at: Point, degrees: float, size: tuple[int, int], dpi: int) -> Point:
    middle = np.array(size) / 2
    angle = np.radians(degrees)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    x, y = turn @ (np.array(at) / 25.4 * dpi - middle) + middle
    return float(x / size[0]), float(y / size[1])


def plain(random: Random) -> Stamped:
    return _scanned(random, [_seal(random)])


def oval(random: Random) -> Stamped:
    tilt = float(random.uniform(0, 180))
    return _scanned(random, [_seal(random, radius_mm=22.5, flat=2 / 3, tilt=tilt)])


def faint(random: Random) -> Stamped:
    return _scanned(random, [_seal(random, strength=float(random.uniform(0.12, 0.3)))])


def edge(random: Random) -> Stamped:
    y, inside = float(random.uniform(60, 250)), float(random.uniform(6, 15))
    x = inside if random.random() < 0.5 else 210 - inside
    return _scanned(random, [_seal(random, at=(x, y), tilt=float(random.normal(0, 5)))])


def two(random: Random) -> Stamped:
    first = _seal(random)
    x = float(np.clip(first.at[0] + random.uniform(-45, 45), 25, 185))
    y = first.at[1] + (28 if first.at[1] < 150 else -28)
    return _scanned(random, [first, _seal(random, at=(x, y))])


def scribbled(random: Random) -> Stamped:
    """Signed across and over a dense table."""
    dpi = 150
    page, seal = _page(random, dpi), _seal(random)
    draw = ImageDraw.Draw(page)
    mm = dpi / 25.4
    for step in range(10):
        y = (seal.at[1] - 25 + step * 5) * mm
        draw.line((0, y, page.width, y), fill=(20, 20, 20), width=2)
    path = [(float((seal.at[0] - 25 + n) * mm), float((seal.at[1] + random.normal(0, 7)) * mm))
            for n in range(0, 50, 3)]  # fmt: skip
    draw.line(path, fill=(25, 25, 35), width=6)
    return _scanned(random, [seal], page, dpi=dpi)


def cast(random: Random) -> Stamped:
    gains = random.uniform(0.8, 1.0, 3)

    def change(image: Image.Image) -> Image.Image:
        return Image.fromarray((np.asarray(image) * gains).astype(np.uint8))

    return _scanned(random, [_seal(random)], change=change)


def soft(random: Random) -> Stamped:
    """Coarse, blurred, much compressed."""
    blur = ImageFilter.GaussianBlur(float(random.uniform(0.4, 0.9)))
    dpi, quality = int(random.choice([75, 90])), int(random.integers(20, 45))
    return _scanned(random, [_seal(random)], dpi=dpi, quality=quality,
                    change=lambda image: image.filter(blur))  # fmt: skip


def half_worn(random: Random) -> Stamped:
    """A part of the ring did not print."""
    dpi, seal = 150, _seal(random, strength=0.8)
    page = _page(random, dpi)
    seen = scanned_page(page, [seal], dpi=dpi, skew=0, seed=3)
    bare = np.asarray(scanned_page(page, [], dpi=dpi, skew=0, seed=3)).astype(np.float32)
    y, x = np.mgrid[0 : page.height, 0 : page.width]
    at = np.array(seal.at) / 25.4 * dpi
    away = np.degrees(np.arctan2(y - at[1], x - at[0])) - random.uniform(-180, 180)
    off = np.abs((away + 180) % 360 - 180)
    keep = np.clip((off - random.uniform(15, 55)) / 10, 0, 1)[:, :, None]
    mixed = np.asarray(seen) * keep + bare * (1 - keep)
    place = (seal.at[0] / 25.4 * dpi / page.width, seal.at[1] / 25.4 * dpi / page.height)
    return Stamped(Image.fromarray(mixed.astype(np.uint8)), dpi, 75, (place,))


def grainy(random: Random) -> Stamped:
    """The sensor's noise in each colour by itself; the seal somewhat faint."""

    def change(image: Image.Image) -> Image.Image:
        pixels = np.asarray(image)
        noise = random.standard_normal(pixels.shape, np.float32) * random.uniform(3, 8)
        return Image.fromarray((pixels + noise).clip(0, 255).astype(np.uint8))

    strength = float(random.uniform(0.25, 0.6))
    return _scanned(random, [_seal(random, strength=strength)], change=change)


def bowed(random: Random) -> Stamped:
    """Photographed: taken aslant, the paper not lying flat, darker to one side."""

    def change(image: Image.Image) -> Image.Image:
        wide, high = image.size
        y, x = np.mgrid[0:high, 0:wide].astype(np.float32)
        swing = wide * float(random.uniform(0.002, 0.005))
        lean = float(random.uniform(-0.04, 0.04))
        from_x = x + swing * np.sin(y / high * 7) + (x - wide / 2) * lean * (y / high - 0.5)
        from_y = y + swing * np.sin(x / wide * 5) + (y - high / 2) * float(random.uniform(0, 0.05))
        bent = cv2.remap(np.asarray(image), from_x, from_y, cv2.INTER_LINEAR,
                         borderMode=cv2.BORDER_REPLICATE)  # fmt: skip
        shade = np.linspace(1, random.uniform(0.6, 0.95), wide, dtype=np.float32)
        warm = np.array([1, 0.95, 0.85], np.float32)
        return Image.fromarray((bent * shade[None, :, None] * warm).astype(np.uint8))

    return _scanned(random, [_seal(random)], change=change)


def black(random: Random) -> Stamped:
    """A photocopy of a seal, scanned in colour."""
    return replace(_scanned(random, [_seal(random, tint=(40, 38, 40))]), seals=())


def clean(random: Random) -> Stamped:
    return _scanned(random, [])


def _red(name: str, random: Random) -> Stamped:
    dpi = int(random.choice([100, 150, 200]))
    page = _page(random, dpi)
    RED_THINGS[name](page, random, dpi / 25.4)
    return _scanned(random, [], page, dpi=dpi)


SEALED: dict[str, Callable[[Random], Stamped]] = {
    "plain": plain, "oval": oval, "faint": faint, "edge": edge, "two": two,
    "scribbled": scribbled, "cast": cast, "soft": soft, "half worn": half_worn,
    "grainy": grainy, "bowed": bowed,
}  # fmt: skip
UNSEALED: dict[str, Callable[[Random], Stamped]] = {
    "black": black, "clean": clean, **{name: partial(_red, name) for name in RED_THINGS},
}  # fmt: skip
