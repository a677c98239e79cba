"""Scenes that put a look at light to the test: somebody before a window, in a suit, at night."""

import numpy as np
from PIL import Image, ImageDraw

from app.samples.letters import stamp_mark
from app.samples.scenery import add_grain

_SKIN = (222, 180, 150)
_SKIN_IN_SHADE = (38, 31, 29)


def backlit_sitter(width: int, height: int, seed: int) -> Image.Image:
    """Against a bright window, so that face and coat are nearly black."""
    return _sitter((width, height), seed, wall=(236, 240, 246), coat=(24, 24, 28), lit=False)


def suited_sitter(width: int, height: int, seed: int) -> Image.Image:
    """The face well lit, a black suit before a white wall: how officials are filmed."""
    return _sitter((width, height), seed, wall=(226, 226, 224), coat=(26, 26, 32), lit=True)


def _sitter(
    size: tuple[int, int],
    seed: int,
    *,
    wall: tuple[int, int, int],
    coat: tuple[int, int, int],
    lit: bool,
) -> Image.Image:
    width, height = size
    image = Image.new("RGB", size, wall)
    draw = ImageDraw.Draw(image)
    numbers = np.random.default_rng(seed)
    edge = min(size)
    middle = width / 2 + float(numbers.uniform(-0.03, 0.03)) * edge
    head = 0.15 * edge
    top = height * 0.22
    shoulder = top + head * 2.3
    draw.rounded_rectangle(
        (middle - edge * 0.36, shoulder, middle + edge * 0.36, height * 1.2), edge * 0.12, fill=coat
    )
    skin = _SKIN if lit else _SKIN_IN_SHADE
    draw.ellipse((middle - head * 0.8, top, middle + head * 0.8, top + head * 2.5), skin)
    draw.chord(
        (middle - head * 0.85, top - head * 0.2, middle + head * 0.85, top + head * 1.6),
        180, 360, (20, 18, 18),
    )  # fmt: skip
    image = add_grain(image, numbers)
    stamp_mark(image)
    return image


def night_street(width: int, height: int, seed: int) -> Image.Image:
    """Black sky and ground, a row of lamps across the middle; bright, and no bars."""
    image = Image.new("RGB", (width, height), (3, 3, 4))
    draw = ImageDraw.Draw(image)
    numbers = np.random.default_rng(seed)
    step = max(8, width // 9)
    for left in range(step // 2, width, step):
        down = height * float(numbers.uniform(0.45, 0.55))
        size = step * float(numbers.uniform(0.1, 0.25))
        draw.ellipse((left - size, down - size, left + size, down + size), (250, 225, 170))
        draw.rectangle((left - size / 6, down, left + size / 6, height * 0.72), (30, 28, 26))
    stamp_mark(image, share=0.03)
    return image
