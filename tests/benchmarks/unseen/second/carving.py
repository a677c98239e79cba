"""Official seals as carved: ring, a name that fans out along it, what stands in the middle.

Each is first drawn as a straight strip (turn across, radius down) and then bent round, so that
letters widen towards the ring as carvers cut them.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from app.samples.letters import font

Random = np.random.Generator
Density = NDArray[np.float32]
FINE = 14
"""Pixels a millimetre."""

_UNITS = (
    "样例市科学技术协会", "南岭样例职业学院", "样例县教育局", "北川样例机械有限责任公司",
    "样例街道社区居民委员会", "中国样例学会", "样例大学附属医院人事处", "样例村民委员会",
)  # fmt: skip


@dataclass(frozen=True)
class Carving:
    """Millimetres across and down; `kind`: star, bare, code, company, tax (an oval's lines)."""

    across: float
    down: float
    kind: str


def some_carving(random: Random) -> Carving:
    size = float(random.choice([38, 40, 42, 42, 42, 45, 50]))
    return Carving(size, size, str(random.choice(["star", "star", "bare", "code", "company"])))


def oval_carving(random: Random) -> Carving:
    across, down = ((40.0, 30.0), (45.0, 30.0), (40.0, 28.0))[int(random.integers(3))]
    return Carving(across, down, "tax")


def carved(random: Random, one: Carving) -> Density:
    """1 where rubber prints; a margin of two millimetres around."""
    radius = one.across / 2
    strip = _strip(random, one, radius)
    side = round((one.across + 4) * FINE)
    high = round((one.down + 4) * FINE)
    y, x = np.mgrid[0:high, 0:side].astype(np.float32)
    u = (x - side / 2) / FINE / radius
    v = (y - high / 2) / FINE / (one.down / 2)
    far = np.hypot(u, v) * radius * FINE
    turn = (np.arctan2(u, -v) / (2 * np.pi) % 1) * strip.shape[1]
    bent = cv2.remap(strip, turn, far, cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT)
    flat = Image.fromarray(bent)
    _middle(flat, random, one)
    return np.asarray(flat).astype(np.float32) / np.float32(255)


def _strip(random: Random, one: Carving, radius: float) -> NDArray[np.uint8]:
    """Rows are radii; the first column is the top of the seal."""
    wide = round(2 * np.pi * radius * FINE)
    strip = Image.new("L", (wide, round((radius + 2) * FINE)), 0)
    draw = ImageDraw.Draw(strip)
    line = float(random.uniform(0.9, 1.5)) if one.kind != "tax" else float(random.uniform(0.7, 1.1))
    _row(draw, wide, radius - line / 2, line)
    if one.kind == "tax" or random.random() < 0.2:
        _row(draw, wide, radius - line - 1.0, 0.25)
    name = str(random.choice(_UNITS))
    letter = radius * float(random.uniform(0.2, 0.27))
    middle = radius - line - 1.2 - letter / 2 - (0.8 if one.kind == "tax" else 0)
    spread = min(0.75, len(name) * letter * float(random.uniform(1.0, 1.35)) / (2 * np.pi * middle))
    _along(strip, name, middle, letter, (-spread / 2, spread / 2), radius)
    if one.kind in {"code", "company"}:
        digits = "".join(map(str, random.integers(0, 10, 13)))
        _along(strip, digits, radius - line - 1.6, radius * 0.085, (0.62, 0.38), radius)
    return np.asarray(strip)


def _row(draw: ImageDraw.ImageDraw, wide: int, radius: float, line: float) -> None:
    draw.rectangle((0, (radius - line / 2) * FINE, wide, (radius + line / 2) * FINE), fill=255)


def _along(
    strip: Image.Image, text: str, at: float, high: float, turns: tuple[float, float], radius: float
) -> None:
    """Letters from one share of a turn to another; feet to the centre if it runs clockwise."""
    clockwise = turns[0] < turns[1]
    step = (turns[1] - turns[0]) / max(1, len(text) - 1)
    narrow = radius / at * 0.8
    for number, letter in enumerate(text):
        size = max(4, round(high * FINE))
        tile = Image.new("L", (size, size), 0)
        face = font(size, "Bold")
        ImageDraw.Draw(tile).text((size / 2, size / 2), letter, fill=255, font=face, anchor="mm")
        tile = tile.resize((max(2, round(size * narrow)), size))
        if clockwise:
            tile = tile.transpose(Image.Transpose.FLIP_TOP_BOTTOM)
        else:
            tile = tile.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
        x = round((turns[0] + number * step) % 1 * strip.width - tile.width / 2)
        y = round(at * FINE - size / 2)
        for shift in (-strip.width, 0, strip.width):
            strip.paste(255, (x + shift, y), tile)


def _middle(image: Image.Image, random: Random, one: Carving) -> None:
    draw = ImageDraw.Draw(image)
    x, y, radius = image.width / 2, image.height / 2, one.across / 2 * FINE
    if one.kind == "tax":
        lines = ("91110000样例X1", "样例发票专用章", "样例税号 3201")
        for line in range(int(random.integers(1, 3))):
            face = font(round(radius * 0.2))
            text = lines[int(random.integers(3))]
            draw.text((x, y + line * radius * 0.26), text, fill=255, font=face, anchor="mm")
        return
    if one.kind != "bare":
        reach = radius * float(random.uniform(0.28, 0.4))
        spokes = np.radians(-90 + 36 * np.arange(10))
        far = reach * np.where(np.arange(10) % 2 == 0, 1, 0.382)
        draw.polygon(
            [(float(x + r * np.cos(a)), float(y + r * np.sin(a)))
             for a, r in zip(spokes, far, strict=True)], fill=255,
        )  # fmt: skip
    if one.kind in {"company", "bare"}:
        words = str(random.choice(["合同专用章", "样例章", "财务专用章", "办公室"]))
        face = font(round(radius * float(random.uniform(0.15, 0.22))), "Bold")
        draw.text((x, y + radius * 0.52), words, fill=255, font=face, anchor="mm")
