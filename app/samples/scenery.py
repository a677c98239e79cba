"""A drawn landscape that a JPEG encoder treats as it treats a photo.

Three layers: soft light (low frequencies), shapes with edges, and the grain of a sensor. The grain
is drawn at full size, so that a picture enlarged afterwards can be told from one that was not.
"""

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageChops, ImageDraw

from app.samples.letters import MARK, stamp_mark

_TILE = 1024
"""Edge of the repeating texture in pixels (a quarter for small pictures)."""

_SOFT = Image.Resampling.BICUBIC

Numbers = np.random.Generator


def scene(width: int, height: int, seed: int, mark: str = MARK) -> Image.Image:
    """An RGB landscape of the given size, the same for the same seed."""
    numbers = np.random.default_rng(seed)
    image = _light(width, height, numbers)
    _draw_land(image, numbers)
    _draw_houses(image, numbers)
    _draw_people(image, numbers)
    image = add_grain(image, numbers)
    stamp_mark(image, f"{mark} {seed}")
    return image


def add_grain(image: Image.Image, numbers: Numbers, strength: int = 23) -> Image.Image:
    """Texture and sensor noise; `strength` is the offset that keeps the mean brightness."""
    width, height = image.size
    edge = _TILE if max(width, height) > _TILE else _TILE // 4
    rows, columns = -(-height // edge), -(-width // edge)
    grain = np.tile(_texture(numbers, edge), (rows, columns))[:height, :width]
    grain = grain + (np.frombuffer(numbers.bytes(width * height), np.uint8) >> 4).reshape(
        height, width
    )
    layer = Image.fromarray(grain)
    return ImageChops.add(image, Image.merge("RGB", (layer, layer, layer)), 1, -strength)


def _texture(numbers: Numbers, edge: int) -> NDArray[np.uint8]:
    """Noise whose power falls as 1/f, as in nature; 0 to 31, repeating without a seam."""
    across = np.fft.rfftfreq(edge)[None, :]
    down = np.fft.fftfreq(edge)[:, None]
    weight = 1 / np.maximum(np.hypot(down, across), 4 / _TILE)
    waves = np.fft.irfft2(np.fft.rfft2(numbers.standard_normal((edge, edge))) * weight)
    waves /= waves.std()
    return np.clip(waves * 5 + 15.5, 0, 31).astype(np.uint8)


def _light(width: int, height: int, numbers: Numbers) -> Image.Image:
    """Sky above, ground below, clouds of light: painted small, enlarged softly to a quarter.

    From there to full size pixels repeat (three times as fast): a step is below one level.
    """
    sky, ground = numbers.integers((90, 130, 180), (170, 200, 245)), numbers.integers(60, 140, 3)
    share = np.linspace(0, 1, 48)[:, None, None]
    base = sky * (1 - share) + ground * share
    clouds = numbers.normal(0, 9, (48, 64, 1))
    small = np.clip(base + clouds, 0, 255).astype(np.uint8)
    quarter = Image.fromarray(small).resize((-(-width // 4), -(-height // 4)), _SOFT)
    return quarter.resize((width, height), Image.Resampling.NEAREST)


def _draw_land(image: Image.Image, numbers: Numbers) -> None:
    width, height = image.size
    draw = ImageDraw.Draw(image)
    radius = round(min(width, height) * 0.06)
    left, top = int(numbers.integers(radius, width - radius)), radius * 2
    draw.ellipse((left - radius, top - radius, left + radius, top + radius), (255, 240, 190))
    for depth in range(4):
        level = height * (0.42 + 0.13 * depth)
        steps = np.linspace(0, width, 24)
        phase, waves = numbers.uniform(0, 6), numbers.uniform(2, 5)
        ridge = level - height * 0.07 * np.sin(phase + steps / width * waves * 2)
        outline = [*zip(steps.tolist(), ridge.tolist(), strict=True), (width, height), (0, height)]
        shade = tuple(int(c) for c in numbers.integers((30, 80, 30), (110, 150, 100)))
        draw.polygon(outline, fill=shade)


def _draw_houses(image: Image.Image, numbers: Numbers) -> None:
    width, height = image.size
    draw = ImageDraw.Draw(image)
    for _house in range(6):
        left, wide = (
            int(numbers.integers(0, width)),
            max(8, int(width * numbers.uniform(0.05, 0.1))),
        )
        top, foot = int(height * numbers.uniform(0.3, 0.6)), int(height * 0.75)
        wall = tuple(int(c) for c in numbers.integers(120, 225, 3))
        draw.rectangle((left, top, left + wide, foot), wall)
        pane = max(2, wide // 9)
        for across in range(left + pane, left + wide - pane, pane * 2):
            for down in range(top + pane, foot - pane, pane * 2):
                lit = int(numbers.integers(30, 200))
                draw.rectangle((across, down, across + pane, down + pane), (lit, lit, 90))


def _draw_people(image: Image.Image, numbers: Numbers) -> None:
    width, height = image.size
    draw = ImageDraw.Draw(image)
    for _person in range(3):
        tall = height * numbers.uniform(0.16, 0.24)
        middle, foot = width * numbers.uniform(0.1, 0.9), height * 0.93
        head, body = tall / 8, tall * 0.75
        coat = tuple(int(c) for c in numbers.integers(20, 200, 3))
        draw.rounded_rectangle(
            (middle - head * 1.6, foot - body, middle + head * 1.6, foot), head, fill=coat
        )
        top = foot - body - head * 2
        draw.ellipse((middle - head, top, middle + head, top + head * 2), (222, 180, 150))
