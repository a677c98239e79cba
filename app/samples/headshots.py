"""Portraits for forms: a drawn face, frontal, before one colour."""

from pathlib import Path
from typing import Literal

import numpy as np
from PIL import Image, ImageDraw

from app.samples.letters import MARK, font

Colour = tuple[int, int, int]

WHITE, RED, BLUE = (255, 255, 255), (200, 30, 35), (67, 142, 219)
"""Backgrounds that notices ask for: 白底、红底、蓝底."""

_DRAWN = (826, 1158)
"""Drawn at twice 35 × 49 mm at 300 dpi, then brought to the wanted size."""


def headshot(
    path: Path,
    *,
    width: int = 413,
    height: int = 579,
    background: Colour = WHITE,
    mode: Literal["RGB", "L"] = "RGB",
    seed: int = 1,
    plain: bool = True,
) -> Path:
    """A portrait of 35 × 49 mm at 300 dpi unless told otherwise; not `plain`: before stripes."""
    numbers = np.random.default_rng(seed)
    drawn = Image.new("RGB", _DRAWN, background)
    if not plain:
        _stripes(drawn, numbers)
    _figure(drawn, numbers)
    image = drawn.resize((width, height), Image.Resampling.LANCZOS)
    pixels = np.asarray(image).astype(np.int16) + numbers.normal(0, 1.5, (height, width, 1)).round()
    image = Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))
    image.convert(mode).save(path, _form(path), quality=95, dpi=(300, 300))
    return path


def _form(path: Path) -> str:
    return "PNG" if path.suffix.lower() == ".png" else "JPEG"


def _stripes(image: Image.Image, numbers: np.random.Generator) -> None:
    draw = ImageDraw.Draw(image)
    for left in range(0, image.width, 90):
        shade = tuple(int(c) for c in numbers.integers(60, 220, 3))
        draw.rectangle((left, 0, left + 45, image.height), shade)


def _figure(image: Image.Image, numbers: np.random.Generator) -> None:
    skin = tuple(int(c) for c in numbers.integers((215, 175, 145), (240, 200, 175)))
    coat = tuple(int(c) for c in numbers.integers((20, 25, 45), (60, 70, 100)))
    draw = ImageDraw.Draw(image)
    draw.ellipse((225, 190, 601, 660), fill=(32, 27, 25))
    draw.rounded_rectangle((60, 860, 766, 1400), 190, fill=coat)
    draw.polygon([(330, 850), (496, 850), (413, 1060)], fill=(245, 245, 248))
    draw.rounded_rectangle((343, 700, 483, 930), 50, fill=_darker(skin))
    draw.ellipse((215, 470, 265, 590), fill=skin)
    draw.ellipse((561, 470, 611, 590), fill=skin)
    draw.ellipse((240, 270, 586, 790), fill=skin)
    draw.pieslice((235, 215, 591, 560), 180, 360, fill=(32, 27, 25))
    _features(draw, skin)
    draw.text((540, 1075), MARK, fill=(240, 230, 150), font=font(64))


def _features(draw: ImageDraw.ImageDraw, skin: tuple[int, ...]) -> None:
    for middle in (335, 491):
        draw.line((middle - 48, 440, middle, 426, middle + 48, 440), fill=(40, 32, 28), width=13)
        draw.ellipse((middle - 40, 472, middle + 40, 518), fill=(250, 250, 250))
        draw.ellipse((middle - 21, 474, middle + 21, 516), fill=(45, 30, 22))
    draw.line((413, 500, 396, 610, 430, 612), fill=_darker(skin), width=10)
    draw.ellipse((345, 665, 481, 712), fill=(176, 88, 84))
    draw.line((345, 688, 481, 688), fill=(120, 55, 55), width=5)


def _darker(colour: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(int(part * 0.85) for part in colour)
