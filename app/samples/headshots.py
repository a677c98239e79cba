"""Portraits for forms: a drawn face, frontal, before one colour."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from app.samples.letters import MARK, font

Colour = tuple[int, int, int]
Shade = Colour
Box = tuple[float, float, float, float]

WHITE, RED, BLUE = (255, 255, 255), (200, 30, 35), (67, 142, 219)
"""Backgrounds that notices ask for: 白底、红底、蓝底."""

_DRAWN = 826
"""Twice the width of 35 × 49 mm at 300 dpi; a larger one is drawn at its own size."""

_HAIR = (32, 27, 25)
_DARK, _BRIGHT = (0, 0, 0), (255, 246, 236)


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
    times = max(1.0, width / _DRAWN)
    size = (round(_DRAWN * times), round(_DRAWN * times * height / width))
    drawn = Image.new("RGB", size, background)
    if not plain:
        _stripes(drawn, numbers)
    _figure(drawn, numbers, times)
    image = drawn.resize((width, height), Image.Resampling.LANCZOS) if times == 1 else drawn
    pixels = np.asarray(image).astype(np.int16) + numbers.normal(0, 1.5, (height, width, 1)).round()
    image = Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))
    image.convert(mode).save(path, _form(path), quality=95, dpi=(300, 300))
    return path


def _form(path: Path) -> str:
    return "PNG" if path.suffix.lower() == ".png" else "JPEG"


def _stripes(image: Image.Image, numbers: np.random.Generator) -> None:
    draw = ImageDraw.Draw(image)
    for left in range(0, image.width, 90):
        shade = _colour(numbers.integers(60, 220, 3))
        draw.rectangle((left, 0, left + 45, image.height), shade)


class _Pen:
    """Draws in units of the small drawing, at `times` its size, moved by `shift`."""

    def __init__(self, image: Image.Image, times: float, shift: tuple[float, float]) -> None:
        self._image = image
        self._times = times
        self._shift = shift
        self._draw = ImageDraw.Draw(image)

    def oval(self, box: Box, fill: Shade) -> None:
        self._draw.ellipse(self._scaled(box), fill)

    def round(self, box: Box, radius: int, fill: Shade) -> None:
        self._draw.rounded_rectangle(self._scaled(box), radius * self._times, fill)

    def polygon(self, points: Sequence[float], fill: Shade) -> None:
        self._draw.polygon(self._scaled(points), fill)

    def line(self, points: Sequence[float], fill: Shade, width: int) -> None:
        self._draw.line(self._scaled(points), fill, round(width * self._times), joint="curve")

    def hair(self, box: Box, fill: Shade) -> None:
        self._draw.pieslice(self._scaled(box), 180, 360, fill)

    def shade(self, box: Box, strength: int, softness: int) -> None:
        """Darkens softly, or lightens where `strength` is below 0; on a small scale, for speed."""
        reach = 3 * softness
        left, top = box[0] - reach, box[1] - reach
        size = (round(box[2] - left + reach), round(box[3] - top + reach))
        mask = Image.new("L", size)
        inner = (reach, reach, reach + box[2] - box[0], reach + box[3] - box[1])
        ImageDraw.Draw(mask).ellipse(inner, abs(strength))
        mask = mask.filter(ImageFilter.GaussianBlur(softness))
        full = mask.resize(
            (round(size[0] * self._times), round(size[1] * self._times)), Image.Resampling.BICUBIC
        )
        across, down = self._scaled((left, top))
        place = (round(across), round(down))
        self._image.paste(_DARK if strength > 0 else _BRIGHT, (*place, *_far(place, full)), full)

    def write(self, place: tuple[int, int], text: str, fill: Shade, pixels: int) -> None:
        across, down = self._scaled(place)
        self._draw.text((across, down), text, fill, font(round(pixels * self._times)))

    def _scaled(self, numbers: Sequence[float]) -> list[float]:
        return [
            (number + self._shift[place % 2]) * self._times for place, number in enumerate(numbers)
        ]


def _figure(image: Image.Image, numbers: np.random.Generator, times: float) -> None:
    skin = _colour(numbers.integers((215, 175, 145), (240, 200, 175)))
    coat = _colour(numbers.integers((20, 25, 45), (60, 70, 100)))
    own = np.random.default_rng(int(numbers.integers(2**32)))  # no two people sit alike
    pen = _Pen(image, times * own.uniform(0.94, 1.04), tuple(own.uniform((-5, -20), (45, 50))))
    hair, wide, neck = (int(one) for one in own.integers((-30, -40, 0), (25, 50, 90)))
    pen.oval((225 - hair // 2, 190 - hair, 601 + hair // 2, 660 + 3 * hair), _HAIR)
    pen.round((60 - wide, 860 + neck // 3, 766 + wide, 1500), 190, coat)
    pen.polygon((330, 850, 496, 850, 413, 1000 + 2 * neck), (245, 245, 248))
    pen.round((343, 700, 483, 930), 50, _darker(skin))
    pen.oval((215, 470, 265, 590), skin)
    pen.oval((561, 470, 611, 590), skin)
    pen.oval((240, 270, 586, 790), skin)
    pen.hair((235, 215, 591, 560), _HAIR)
    _light(pen)
    _features(pen, skin)
    pen.write((540, 1075), MARK, (240, 230, 150), 64)


def _light(pen: _Pen) -> None:
    """What a face has and a drawing lacks: deep eyes, a bright bridge and cheeks, dark edges."""
    for middle in (335, 491):
        pen.shade((middle - 62, 425, middle + 62, 530), 120, 14)
        pen.shade((middle - 55, 560, middle + 55, 660), -110, 24)
    pen.shade((388, 420, 438, 620), -150, 12)
    pen.shade((330, 640, 496, 660), 60, 10)
    pen.shade((360, 730, 466, 780), -60, 14)


def _features(pen: _Pen, skin: Shade) -> None:
    for middle in (335, 491):
        pen.line((middle - 52, 438, middle, 424, middle + 52, 438), (40, 32, 28), 17)
        pen.oval((middle - 42, 470, middle + 42, 512), (205, 200, 196))
        pen.oval((middle - 23, 468, middle + 23, 514), (45, 30, 22))
        pen.line((middle - 44, 482, middle, 466, middle + 44, 482), (38, 28, 24), 9)
    for middle in (393, 433):
        pen.oval((middle - 13, 600, middle + 13, 616), _darker(_darker(skin)))
    pen.oval((345, 668, 481, 712), (176, 88, 84))
    pen.line((345, 688, 481, 688), (110, 48, 48), 7)


def _far(place: tuple[int, int], patch: Image.Image) -> tuple[int, int]:
    return place[0] + patch.width, place[1] + patch.height


def _colour(parts: Iterable[int]) -> Shade:
    red, green, blue = (int(part) for part in parts)
    return red, green, blue


def _darker(colour: Shade) -> Shade:
    return _colour(int(part * 0.85) for part in colour)
