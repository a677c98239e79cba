"""Stamps' ink as other carvers and other hands leave it, as a density over the whole page."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from app.samples.letters import font
from tests.benchmarks.unseen.paper import HIGH, MM, WIDE, Random

Density = NDArray[np.float32]
_NAMES = (
    "海东县样例局", "样例大学", "云州市人民样例办公室", "样例科技股份有限公司", "东港区样例委员会",
    "西岭省样例研究院附属第三样例医院", "样例学会", "青川市样例联合会宣传部",
)  # fmt: skip
_FINE = 16
"""Pixels a millimetre of the carving."""


@dataclass(frozen=True)
class Stamp:
    """Millimetres; `flat` is the height over the width."""

    x: float
    y: float
    diameter: float
    turn: float
    flat: float = 1.0


def carved(random: Random, diameter: float, flat: float) -> NDArray[np.uint8]:
    """A square mask, 255 where rubber prints."""
    edge = round(diameter * _FINE * 1.1)
    image = Image.new("L", (edge, edge), 0)
    draw = ImageDraw.Draw(image)
    middle, radius = edge / 2, diameter / 2 * _FINE
    _circle(draw, middle, radius, random.uniform(0.8, 1.6))
    if random.random() < 0.3:
        _circle(draw, middle, radius * random.uniform(0.9, 0.94), random.uniform(0.2, 0.4))
    if random.random() < 0.2:
        _circle(draw, middle, radius * random.uniform(0.4, 0.55), random.uniform(0.2, 0.4))
    name = str(random.choice(_NAMES))
    high = radius * random.uniform(0.19, 0.28)
    spread = min(random.uniform(200, 280), len(name) * random.uniform(22, 34))
    _arc(image, name, radius * random.uniform(0.68, 0.77), high, -spread / 2, spread / 2)
    _middle(image, draw, random, radius)
    if random.random() < 0.35:
        code = "".join(map(str, random.integers(0, 10, 13)))
        _arc(image, code, radius * 0.86, radius * 0.1, 145, 215, inward=False)
    mask = np.asarray(image)
    if flat < 1:
        low = cv2.resize(mask, (edge, round(edge * flat)), interpolation=cv2.INTER_AREA)
        return np.asarray(low, np.uint8)
    return mask


def _circle(draw: ImageDraw.ImageDraw, middle: float, radius: float, wide: float) -> None:
    box = (middle - radius, middle - radius, middle + radius, middle + radius)
    draw.ellipse(box, outline=255, width=max(2, round(wide * _FINE)))


def _middle(image: Image.Image, draw: ImageDraw.ImageDraw, random: Random, radius: float) -> None:
    middle = image.width / 2
    kind = random.random()
    if kind < 0.55:
        reach = radius * random.uniform(0.25, 0.38)
        angles = np.radians(-90 + 144 * np.arange(5))
        outer = [(middle + reach * np.cos(a), middle + reach * np.sin(a)) for a in angles]
        inner = [
            (middle - reach * 0.382 * np.cos(a), middle - reach * 0.382 * np.sin(a))
            for a in np.radians(-90 + 72 * np.arange(5) + 0)
        ]
        ring = sorted(outer + inner, key=lambda p: np.arctan2(p[1] - middle, p[0] - middle))
        draw.polygon(ring, fill=255)
    elif kind < 0.75:
        draw.ellipse((middle - radius * 0.3, middle - radius * 0.3, middle + radius * 0.3,
                      middle + radius * 0.3), outline=255, width=round(radius * 0.04))  # fmt: skip
        draw.text((middle, middle), "样", fill=255, font=font(round(radius * 0.4)), anchor="mm")
    if random.random() < 0.5:
        words = str(random.choice(["样例专用章", "办公室", "样例", "（1）"]))
        size = round(radius * random.uniform(0.13, 0.2))
        draw.text((middle, middle + radius * 0.5), words, fill=255, font=font(size), anchor="mm")


def _arc(
    image: Image.Image, text: str, at: float, high: float, begin: float, end: float,
    *, inward: bool = True,
) -> None:  # fmt: skip
    """Angles clockwise from the top."""
    step = (end - begin) / max(1, len(text) - 1)
    size = max(6, round(high))
    for number, letter in enumerate(text):
        angle = begin + number * step
        tile = Image.new("L", (size * 2, size * 2), 0)
        face = font(size, "Bold" if inward else "Regular")
        ImageDraw.Draw(tile).text((size, size), letter, fill=255, font=face, anchor="mm")
        tile = tile.resize((max(3, round(tile.width * 0.75)), tile.height))
        tile = tile.rotate(-angle, Image.Resampling.BICUBIC, expand=True)
        x = image.width / 2 + at * np.sin(np.radians(angle)) - tile.width / 2
        y = image.height / 2 - at * np.cos(np.radians(angle)) - tile.height / 2
        image.paste(255, (round(x), round(y)), tile)


def pressed(random: Random, stamp: Stamp) -> Density:
    """The stamp on its page, 1 where it inks fully."""
    mask = carved(random, stamp.diameter, stamp.flat)
    scale = MM / _FINE
    turn = cv2.getRotationMatrix2D((mask.shape[1] / 2, mask.shape[0] / 2), stamp.turn, scale)
    turn[0, 2] += stamp.x * MM - mask.shape[1] / 2
    turn[1, 2] += stamp.y * MM - mask.shape[0] / 2
    small = cv2.GaussianBlur(mask, (0, 0), 0.8)
    on_page = cv2.warpAffine(small, turn, (WIDE, HIGH), flags=cv2.INTER_LINEAR)
    return on_page.astype(np.float32) / np.float32(255)


def clouds(random: Random, millimetres: float) -> Density:
    """Smooth noise over the page, mean 0, spread 1; `millimetres` from crest to crest."""
    size = (max(2, round(WIDE / MM / millimetres)), max(2, round(HIGH / MM / millimetres)))
    small = random.standard_normal((size[1], size[0])).astype(np.float32)
    return np.asarray(cv2.resize(small, (WIDE, HIGH), interpolation=cv2.INTER_CUBIC), np.float32)


def uneven(random: Random, ink: Density, much: float = 1.0) -> Density:
    """Blotches, dry grain, a little bleeding."""
    share = 1 + much * (0.18 * clouds(random, 9) + 0.12 * clouds(random, 1.2))
    grain = random.random(ink.shape, np.float32) > 0.08 * much
    bled = cv2.GaussianBlur(ink * share * grain, (0, 0), float(random.uniform(0.6, 1.6)))
    return np.asarray(np.clip(bled, 0, 1.3), np.float32)


def worn(random: Random, ink: Density, stamp: Stamp) -> Density:
    """Parts that did not touch the paper: a sector, and patches."""
    y, x = np.mgrid[0:HIGH, 0:WIDE].astype(np.float32)
    angle = np.degrees(np.arctan2(y - stamp.y * MM, x - stamp.x * MM))
    lost = np.abs((angle - random.uniform(-180, 180) + 180) % 360 - 180)
    half = random.uniform(20, 50)
    sector = np.clip((lost - half) / 12, 0.05, 1)
    patches = np.clip(1.1 + 0.7 * clouds(random, 7), 0.1, 1)
    return np.asarray(ink * sector * patches, np.float32)
